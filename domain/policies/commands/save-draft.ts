// Saves the working text of a document in one language. Two editors never overwrite each other: the second one gets both texts.
import { randomUUID } from 'node:crypto'
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { record } from '@/domain/audit/record'
import type { DraftConflict, DraftText, SaveDraftInput } from '@/domain/policies/schema'
import { lockPolicy } from '@/domain/policies/version-store'
import { now } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'
import { voidApproval } from './void-approval'

/** Returns the new revision. Throws `conflict` with DraftConflict when the draft is no longer at `input.revision`. */
export async function saveDraft(actor: Actor, officeId: string, input: SaveDraftInput): Promise<{ revision: number }> {
  permit(actor, 'documents.write', officeId)
  const { policyId, locale, revision, ...text } = input
  return withScope([officeId], async (tx) => {
    await lockPolicy(tx, officeId, policyId)
    const found = await tx.policyDraft.findUnique({ where: { policyId_locale: { policyId, locale }, officeId } })
    if ((found?.revision ?? 0) !== revision) fail('conflict', '', { detail: conflictOf(text, found) })
    await voidApproval(tx, actor, found, text)
    const next = revision + 1
    const change = { ...text, revision: next, updatedAt: now(), updatedById: actor.personId }
    if (found) await tx.policyDraft.update({ where: { id: found.id, officeId }, data: change })
    else await tx.policyDraft.create({ data: { id: randomUUID(), officeId, policyId, locale, ...change } })
    await record(tx, actor, {
      type: 'policy.draft_saved',
      officeId,
      subject: { type: 'policy', id: policyId },
      data: { locale, revision: next },
    })
    return { revision: next }
  })
}

type Found = (DraftText & { revision: number; updatedAt: Date }) | null

/** Both texts of a conflict. A draft that vanished counts as an empty one of revision 0. */
export function conflictOf(yours: DraftText, found: Found): DraftConflict {
  const { title, source, changeNote, revision, updatedAt } = found ?? {
    title: '',
    source: '',
    changeNote: '',
    revision: 0,
    updatedAt: now(),
  }
  return { yours, theirs: { title, source, changeNote, revision, updatedAt: updatedAt.toISOString() } }
}
