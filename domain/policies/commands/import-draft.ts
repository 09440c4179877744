// Makes a working text of an imported one: of a new document, or of one that is there. Unpublished changes are replaced only by
// somebody who has seen them; an approval of the old text is over.
import { randomUUID } from 'node:crypto'
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { record } from '@/domain/audit/record'
import { type ImportConflict, type ImportDraftInput, seenOf } from '@/domain/policies/schema/import'
import { lockPolicy } from '@/domain/policies/version-store'
import { now } from '@/lib/clock'
import { type Tx, withScope } from '@/lib/db/client'
import type { PolicyDraft } from '@/lib/db/generated/client'
import { fail } from '@/lib/errors'
import { addPolicy } from './create-policy'
import { conflictOf } from './save-draft'
import { voidApproval } from './void-approval'

export type ImportedDraft = { policyId: string; slug: string; revision: number }

/**
 * Throws `invalid` (fields) for a taken address, `not_found` for another office's document, `conflict` with ImportConflict
 * when the document's draft holds unpublished changes that `input.seen` does not name.
 */
export async function importDraft(actor: Actor, officeId: string, input: ImportDraftInput): Promise<ImportedDraft> {
  permit(actor, 'documents.write', officeId)
  return withScope([officeId], async (tx) => {
    const policy =
      input.target === 'new'
        ? await addPolicy(tx, actor, officeId, input)
        : await knownPolicy(tx, officeId, input.target)
    const revision = await storeText(tx, actor, officeId, policy.id, input)
    await record(tx, actor, {
      type: 'policy.imported',
      officeId,
      subject: { type: 'policy', id: policy.id },
      data: { locale: input.locale, revision, new: input.target === 'new' },
    })
    return { policyId: policy.id, slug: policy.slug, revision }
  })
}

async function knownPolicy(tx: Tx, officeId: string, id: string) {
  await lockPolicy(tx, officeId, id)
  return tx.policy.findUniqueOrThrow({ where: { id, officeId }, select: { id: true, slug: true } })
}

async function storeText(tx: Tx, actor: Actor, officeId: string, policyId: string, input: ImportDraftInput) {
  const { locale, title, source } = input
  const found = await tx.policyDraft.findUnique({ where: { policyId_locale: { policyId, locale }, officeId } })
  const same = found?.title === title && found.source === source
  if (found && !same && input.seen !== seenOf(policyId, locale, found.revision) && (await holdsChanges(tx, found))) {
    const text = { title, source, changeNote: input.changeNote }
    const detail: ImportConflict = { ...conflictOf(text, found), seen: seenOf(policyId, locale, found.revision) }
    fail('conflict', 'Ten dokument ma już tekst roboczy ze zmianami, których nie opublikowano.', { detail })
  }
  await voidApproval(tx, actor, found, { title, source })
  const revision = (found?.revision ?? 0) + 1
  const text = { title, source, revision, updatedAt: now(), updatedById: actor.personId }
  const { changeNote } = input
  // a text from elsewhere is nobody's earlier version
  const change = { ...text, restoredFrom: null, changeNote: changeNote || (found?.changeNote ?? '') }
  if (found) await tx.policyDraft.update({ where: { id: found.id, officeId }, data: change })
  else await tx.policyDraft.create({ data: { id: randomUUID(), officeId, policyId, locale, ...change } })
  return revision
}

/** Whether the draft says something that was never published. */
async function holdsChanges(tx: Tx, { officeId, policyId, locale, title, source }: PolicyDraft): Promise<boolean> {
  if (source.trim() === '') return false
  const [last] = await tx.policyVersion.findMany({
    where: { officeId, policyId, locale },
    select: { title: true, source: true },
    orderBy: { number: 'desc' },
    take: 1,
  })
  return last?.source !== source || last.title !== title
}
