// What a publisher must know before publishing a working text: findings, errors that block, the approval, the plan.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { draftHash } from '@/domain/policies/draft-hash'
import { lintForPublication } from '@/domain/policies/linter/lint-document'
import { officeFacts } from '@/domain/policies/office-facts'
import { holdersOf, namesOf } from '@/domain/policies/people'
import { planInView } from '@/domain/policies/plan-in-view'
import { openPlan } from '@/domain/policies/plans'
import type { Variant } from '@/domain/policies/rules'
import { approvalProblem } from '@/domain/policies/rules/approval'
import type { OverrideInList, PublicationDesk } from '@/domain/policies/schema/desk'
import { type Tx, withScope } from '@/lib/db/client'
import type { PolicyDraft } from '@/lib/db/generated/client'
import { fail } from '@/lib/errors'

/** Null where nothing was saved in this language. Throws `not_found` for another office's document. */
export async function publicationDesk(
  actor: Actor,
  officeId: string,
  { policyId, locale }: { policyId: string; locale: Variant },
): Promise<PublicationDesk | null> {
  permit(actor, 'documents.publish', officeId)
  return withScope([officeId], async (tx) => {
    const policy = await tx.policy.findUnique({ where: { id: policyId, officeId } })
    if (!policy) fail('not_found')
    const draft = await tx.policyDraft.findUnique({ where: { policyId_locale: { policyId, locale }, officeId } })
    if (!draft) return null
    const { settings } = await officeFacts(tx, officeId)
    const { fourEyes } = settings.authorship
    const text = { policyId, kind: policy.kind, locale, title: draft.title, source: draft.source }
    const { report, blocking } = await lintForPublication(tx, officeId, text, { substantive: true })
    const editorial = await lintForPublication(tx, officeId, text, { substantive: false })
    const authorId = draft.authorId ?? draft.updatedById
    const facts = { ...draft, sha256: draftHash(draft), savedById: draft.updatedById, authorId }
    const names = await namesOf(tx, [draft.approvedById])
    return {
      findings: report.findings,
      blocking: { substantive: blocking.length, editorial: editorial.blocking.length },
      fourEyes,
      unapproved: fourEyes ? approvalProblem(facts) : null,
      approved: draft.approvedAt ? { by: names.get(draft.approvedById ?? '') ?? null, at: draft.approvedAt } : null,
      writers: await writersOf(tx, officeId, authorId),
      ...{ authorId, internalNote: draft.internalNote, substantive: draft.substantive },
      alone: !fourEyes && authorId === actor.personId,
      plan: await planOf(tx, draft),
    }
  })
}

/** People who write here, and the author of the text, who may no longer be one of them. */
async function writersOf(tx: Tx, officeId: string, authorId: string | null) {
  const writers = (await holdersOf(tx, officeId, 'documents.write')).map(({ id, name }) => ({ id, name }))
  if (!authorId || writers.some(({ id }) => id === authorId)) return writers
  const name = (await namesOf(tx, [authorId])).get(authorId)
  return name ? [{ id: authorId, name }, ...writers] : writers
}

async function planOf(tx: Tx, { officeId, policyId, locale }: PolicyDraft) {
  const open = await openPlan(tx, { officeId, policyId, locale })
  if (open) return planInView(tx, open)
  const where = { officeId, policyId, locale }
  const version = await tx.policyVersion.findFirst({
    where,
    orderBy: { number: 'desc' },
    select: { publishedAt: true },
  })
  const since = version ? { decidedAt: { gt: version.publishedAt } } : {}
  const vain = await tx.policyPlan.findFirst({
    where: { ...where, ...since, problem: { not: null }, state: { in: ['cancelled', 'failed'] } },
    orderBy: { decidedAt: 'desc' },
  })
  return vain && planInView(tx, vain)
}

/** Versions of the office that were published against errors of the linter, newest first; for those who supervise. */
export async function overriddenVersions(actor: Actor, officeId: string): Promise<OverrideInList[]> {
  permit(actor, 'audit.office', officeId)
  return withScope([officeId], async (tx) => {
    const rows = await tx.policyVersion.findMany({
      where: { officeId, overrideReason: { not: null } },
      select: {
        ...{ id: true, title: true, locale: true, number: true, publishedAt: true, publisherId: true },
        ...{ overrideRules: true, overrideReason: true, policy: { select: { slug: true } } },
      },
      orderBy: { publishedAt: 'desc' },
      take: 200,
    })
    const names = await namesOf(
      tx,
      rows.map(({ publisherId }) => publisherId),
    )
    return rows.map((row) => ({
      ...{ versionId: row.id, title: row.title, number: row.number, publishedAt: row.publishedAt },
      policySlug: row.policy.slug,
      locale: row.locale as Variant,
      by: names.get(row.publisherId ?? '') ?? null,
      rules: row.overrideRules,
      reason: row.overrideReason ?? '',
    }))
  })
}
