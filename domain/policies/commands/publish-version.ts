// Publishes a draft as the next version. From then on the text never changes; only its force may end, and access may be closed.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { record } from '@/domain/audit/record'
import { touchPublicContent } from '@/domain/offices/content'
import { type OfficeFacts, officeFacts } from '@/domain/policies/office-facts'
import { publicationOf } from '@/domain/policies/publication'
import { blockingErrors, publishProblems } from '@/domain/policies/publish-problems'
import { authorshipLabel } from '@/domain/policies/rules'
import type { PublishInput, PublishProblem } from '@/domain/policies/schema'
import { indexPolicy } from '@/domain/policies/search-entries'
import { insertVersion, lockPolicy } from '@/domain/policies/version-store'
import { now } from '@/lib/clock'
import { type Tx, withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'
import { conflictOf } from './save-draft'

export type Published = { id: string; number: number; sha256: string; warnings: PublishProblem[] }

/**
 * Publishes the draft at `input.revision` with `input.changeNote`, in force from `input.effectiveFrom` (today in Poland or later).
 * Throws `conflict` (DraftConflict) when somebody saved the draft meanwhile, `invalid` with messages by field when it may not be published.
 */
export async function publishVersion(actor: Actor, officeId: string, input: PublishInput): Promise<Published> {
  permit(actor, 'documents.publish', officeId)
  const { policyId, locale, revision, changeNote, effectiveFrom } = input
  return withScope([officeId], async (tx) => {
    await lockPolicy(tx, officeId, policyId)
    const draft = await tx.policyDraft.findUnique({ where: { policyId_locale: { policyId, locale }, officeId } })
    if (!draft) fail('not_found')
    if (draft.revision !== revision) fail('conflict', '', { detail: conflictOf({ ...draft, changeNote }, draft) })
    const office = await officeFacts(tx, officeId)
    const publication = await publicationOf(tx, { ...draft, changeNote }, office, effectiveFrom)
    const problems = publishProblems(publication)
    const fields = blockingErrors(problems)
    if (Object.keys(fields).length > 0) fail('invalid', '', { fields })
    const { title, source } = draft
    const { body } = publication
    const authors = await authorsOf(tx, office, draft.updatedById, actor.personId)
    const text = { officeId, policyId, locale, title, source, body, changeNote, effectiveFrom }
    const version = await insertVersion(tx, { ...text, ...authors, publishedAt: now() })
    await tx.policyDraft.update({ where: { id: draft.id, officeId }, data: { changeNote: '', revision: revision + 1 } })
    await record(tx, actor, {
      type: 'policy.published',
      officeId,
      subject: { type: 'policy_version', id: version.id },
      data: { policyId, locale, number: version.number, effectiveFrom, sha256: version.sha256 },
    })
    await indexPolicy(tx, officeId, policyId)
    await touchPublicContent(tx, officeId)
    return { ...version, warnings: problems }
  })
}

async function authorsOf(tx: Tx, { settings }: OfficeFacts, authorId: string | null, publisherId: string | null) {
  const ids = [authorId, publisherId].filter((id) => id !== null)
  const people = await tx.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  const label = (id: string | null, role: string) =>
    authorshipLabel(settings.authorship, people.find((person) => person.id === id)?.name ?? null, role)
  return {
    authorId,
    publisherId,
    authorLabel: label(authorId, 'redaktor'),
    publisherLabel: label(publisherId, 'wydawca'),
  }
}
