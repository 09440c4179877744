// Saves the working text of a document in one language. Two editors never overwrite each other: the second one gets both texts.
import { randomUUID } from 'node:crypto'
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { record } from '@/domain/audit/record'
import { compareTexts } from '@/domain/policies/comparison/compare'
import { languageOf, type Variant } from '@/domain/policies/rules'
import type { DraftConflict, DraftText, SaveDraftInput } from '@/domain/policies/schema'
import { lockPolicy } from '@/domain/policies/version-store'
import { now } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'
import { voidApproval } from './void-approval'

/** A pause after which the same person's saving by itself counts as sitting down to the text anew. */
const sitting = 10 * 60 * 1000

/** `automatic`: the editor saved by itself. Then one audit row stands for a person's whole sitting, and an unchanged text is no save. */
export type SaveManner = { automatic?: boolean }

/** Returns the new revision. Throws `conflict` with DraftConflict when the draft is no longer at `input.revision`. */
export async function saveDraft(
  actor: Actor,
  officeId: string,
  input: SaveDraftInput,
  { automatic = false }: SaveManner = {},
): Promise<{ revision: number }> {
  permit(actor, 'documents.write', officeId)
  const { policyId, locale, revision, ...text } = input
  return withScope([officeId], async (tx) => {
    await lockPolicy(tx, officeId, policyId)
    const found = await tx.policyDraft.findUnique({ where: { policyId_locale: { policyId, locale }, officeId } })
    if ((found?.revision ?? 0) !== revision) fail('conflict', '', { detail: conflictOf(text, found, locale) })
    if (automatic && found && sameText(found, text)) return { revision }
    await voidApproval(tx, actor, found, text)
    const next = revision + 1
    const change = { ...text, revision: next, updatedAt: now(), updatedById: actor.personId }
    if (found) await tx.policyDraft.update({ where: { id: found.id, officeId }, data: change })
    else await tx.policyDraft.create({ data: { id: randomUUID(), officeId, policyId, locale, ...change } })
    if (!automatic || !goesOn(actor, found))
      await record(tx, actor, {
        type: 'policy.draft_saved',
        officeId,
        subject: { type: 'policy', id: policyId },
        data: { locale, revision: next },
      })
    return { revision: next }
  })
}

type Found = (DraftText & { revision: number; updatedAt: Date; updatedById?: string | null }) | null

const sameText = (one: DraftText, other: DraftText): boolean =>
  one.title === other.title && one.source === other.source && one.changeNote === other.changeNote

/** Whether the last save was this person's, a moment ago. */
const goesOn = (actor: Actor, found: Found): boolean =>
  found !== null && found.updatedById === actor.personId && now().getTime() - found.updatedAt.getTime() < sitting

/** Both texts of a conflict, and what tells them apart. A draft that vanished counts as an empty one of revision 0. */
export function conflictOf(yours: DraftText, found: Found, locale: Variant = 'pl'): DraftConflict {
  const { title, source, changeNote, revision, updatedAt } = found ?? {
    title: '',
    source: '',
    changeNote: '',
    revision: 0,
    updatedAt: now(),
  }
  const comparison = compareTexts(
    { title, body: source },
    { title: yours.title, body: yours.source },
    languageOf(locale),
  )
  return { yours, theirs: { title, source, changeNote, revision, updatedAt: updatedAt.toISOString() }, comparison }
}
