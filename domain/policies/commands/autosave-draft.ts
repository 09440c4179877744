// Saves a working text while it is being written, and says what the linter thinks of it. Never overwrites: when somebody else saved
// meanwhile, nothing is written and both texts are handed back.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { draftFindings } from '@/domain/policies/queries/findings'
import type { DraftConflict, SaveDraftInput } from '@/domain/policies/schema'
import type { DocumentFinding } from '@/domain/policies/schema/document-finding'
import { now } from '@/lib/clock'
import { isCoded } from '@/lib/errors'
import { saveDraft } from './save-draft'

export type Autosaved = { revision: number; at: string; findings: DocumentFinding[] } | { conflict: DraftConflict }

export async function autosaveDraft(actor: Actor, officeId: string, input: SaveDraftInput): Promise<Autosaved> {
  permit(actor, 'documents.write', officeId)
  try {
    const { revision } = await saveDraft(actor, officeId, input, { automatic: true })
    return { revision, at: now().toISOString(), findings: await draftFindings(actor, officeId, input) }
  } catch (error) {
    if (isCoded(error) && error.code === 'conflict') return { conflict: error.detail as DraftConflict }
    throw error
  }
}
