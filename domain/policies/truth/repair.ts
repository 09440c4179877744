// A draft that says the truth again: the text of the version in force (its variables take today's facts), with passages typed by
// hand replaced by variables. Inside the caller's transaction, under the document's lock; asks no permission.
import { randomUUID } from 'node:crypto'
import type { Actor } from '@/domain/access/actor'
import { record } from '@/domain/audit/record'
import { voidApproval } from '@/domain/policies/commands/void-approval'
import { clauseOffice } from '@/domain/policies/office-facts'
import type { Variant } from '@/domain/policies/rules'
import type { RepairInput } from '@/domain/policies/schema/truth'
import { lockPolicy } from '@/domain/policies/version-store'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import type { PolicyDraft } from '@/lib/db/generated/client'
import { fail } from '@/lib/errors'
import type { Suspicion } from './suspicions'
import { type DocumentTruth, truthOfVersion, type VersionToCheck, versionsToCheck } from './truth'

/** Passages that a variable can say are taken out of a source, each in its own sentence. */
export function repairedSource(source: string, suspicions: readonly Suspicion[]): string {
  return suspicions.reduce((text, { sentence, passage, replacement }) => {
    if (replacement === '' || passage === '') return text
    const from = text.indexOf(sentence)
    const at = from < 0 ? -1 : text.indexOf(passage, from)
    if (at < 0 || at > from + sentence.length) return text
    return text.slice(0, at) + replacement + text.slice(at + passage.length)
  }, source)
}

/** A working text with changes that nobody has published. */
export function differs(
  draft: Pick<PolicyDraft, 'title' | 'source'>,
  version: Pick<VersionToCheck, 'title' | 'source'>,
) {
  return draft.source.trim() !== version.source.trim() || draft.title !== version.title
}

export type Untrue = { version: VersionToCheck; truth: DocumentTruth }

/** Versions in force with what is untrue in them, by `policyId/locale`. */
export async function untrueVersions(tx: Tx, officeId: string): Promise<Map<string, Untrue>> {
  const [office, versions] = [await clauseOffice(tx, officeId), await versionsToCheck(tx, officeId)]
  return new Map(
    versions.map((version) => [
      `${version.policyId}/${version.locale}`,
      { version, truth: truthOfVersion(version, office) },
    ]),
  )
}

export type Prepared = {
  draft: PolicyDraft
  /** unpublished changes that were laid aside; null where there were none */
  aside: PolicyDraft | null
}

/**
 * Makes the draft of one document the repair, and says what it held before. Throws `not_found` where nothing is in force, `conflict`
 * when the draft is no longer at the revision on the screen.
 */
export async function prepareDraft(
  tx: Tx,
  actor: Actor,
  officeId: string,
  input: RepairInput,
  untrue: Map<string, Untrue>,
): Promise<Prepared> {
  const { policyId, locale, revision } = input
  await lockPolicy(tx, officeId, policyId)
  const found = untrue.get(`${policyId}/${locale}`)
  if (!found) fail('not_found')
  const draft = await tx.policyDraft.findUnique({ where: { policyId_locale: { policyId, locale }, officeId } })
  if ((draft?.revision ?? 0) !== revision)
    fail('conflict', 'Tekst roboczy zmienił się po otwarciu tej strony. Odśwież stronę i zdecyduj jeszcze raz.')
  const changed = draft !== null && differs(draft, found.version)
  const base = changed && input.text === 'draft' ? draft : found.version
  const source = repairedSource(base.source, found.truth.suspicions)
  const text = { title: base.title, source }
  if (draft && draft.title === text.title && draft.source.trim() === source.trim()) return { draft, aside: null }
  const saved = await writeDraft(tx, actor, officeId, { policyId, locale, draft, text })
  return { draft: saved, aside: changed && input.text === 'published' ? draft : null }
}

type Writing = { policyId: string; locale: Variant; draft: PolicyDraft | null; text: { title: string; source: string } }

async function writeDraft(tx: Tx, actor: Actor, officeId: string, { policyId, locale, draft, text }: Writing) {
  const revision = (draft?.revision ?? 0) + 1
  await voidApproval(tx, actor, draft, text)
  const change = { ...text, revision, updatedAt: now(), updatedById: actor.personId }
  const saved = draft
    ? await tx.policyDraft.update({ where: { id: draft.id, officeId }, data: change })
    : await tx.policyDraft.create({ data: { id: randomUUID(), officeId, policyId, locale, ...change } })
  await record(tx, actor, {
    type: 'policy.draft_saved',
    officeId,
    subject: { type: 'policy', id: policyId },
    data: { locale, revision },
  })
  return saved
}

/** Gives a working text back its unpublished changes after the repair was published. */
export async function takeBack(tx: Tx, officeId: string, aside: PolicyDraft): Promise<void> {
  const { id, title, source, changeNote, internalNote, authorId, updatedById, updatedAt, substantive } = aside
  const kept = { title, source, changeNote, internalNote, authorId, updatedById, updatedAt, substantive }
  await tx.policyDraft.update({ where: { id, officeId }, data: { ...kept, revision: { increment: 1 } } })
}
