// The review of one working text as its people see it: state, remarks, who waits for whom.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { draftHash } from '@/domain/policies/draft-hash'
import { inspectorsOf, publishersOf } from '@/domain/policies/notify'
import { officeFacts } from '@/domain/policies/office-facts'
import { namesOf } from '@/domain/policies/people'
import { planInView } from '@/domain/policies/plan-in-view'
import { openPlan } from '@/domain/policies/plans'
import { readableTexts } from '@/domain/policies/readable-texts'
import { type Remark, roundOf, threadOf } from '@/domain/policies/review-thread'
import type { Variant } from '@/domain/policies/rules'
import { approvalProblem } from '@/domain/policies/rules/approval'
import { openQuestion, openReturn, stands } from '@/domain/policies/rules/remarks'
import type { RemarkInList, ReviewDesk } from '@/domain/policies/schema/desk'
import { type Tx, withScope } from '@/lib/db/client'
import type { PolicyDraft } from '@/lib/db/generated/client'
import { fail } from '@/lib/errors'

/** Throws `not_found` for another office's document. */
export async function reviewDesk(
  actor: Actor,
  officeId: string,
  { policyId, locale }: { policyId: string; locale: Variant },
): Promise<ReviewDesk> {
  permit(actor, 'documents.read', officeId)
  return withScope([officeId], async (tx) => {
    if (!(await tx.policy.findUnique({ where: { id: policyId, officeId } }))) fail('not_found')
    const which = { officeId, policyId, locale }
    const draft = await tx.policyDraft.findUnique({ where: { policyId_locale: { policyId, locale }, officeId } })
    const thread = await threadOf(tx, which)
    const round = await roundOf(tx, which)
    const people = thread.flatMap(({ byId, resolvedById }) => [byId, resolvedById])
    const names = await namesOf(tx, [...people, draft?.updatedById ?? null, draft?.approvedById ?? null])
    const nameOf = (id: string | null | undefined) => (id && names.get(id)) || null
    const plan = await openPlan(tx, which)
    const { settings } = await officeFacts(tx, officeId)
    const name = (person: { name: string }) => person.name
    return {
      draft: draft && {
        ...{ title: draft.title, revision: draft.revision, state: draft.state, internalNote: draft.internalNote },
        ...{ savedAt: draft.updatedAt, savedBy: nameOf(draft.updatedById) },
      },
      fourEyes: settings.authorship.fourEyes,
      approved: draft?.approvedAt ? { by: nameOf(draft.approvedById), at: draft.approvedAt } : null,
      remarks: await remarksOf(tx, thread, draft, nameOf),
      plan: plan && (await planInView(tx, plan)),
      publishers: (await publishersOf(tx, officeId)).map(name),
      inspectors: (await inspectorsOf(tx, officeId)).map(name),
      opinionAsked: openQuestion(round) !== null,
      returned: draft?.state === 'writing' && openReturn(round) !== null,
      approvable: draft && ownText(actor, draft),
    }
  })
}

function ownText({ personId }: Actor, draft: PolicyDraft) {
  const sha256 = draftHash(draft)
  const { updatedById: savedById, authorId } = draft
  return approvalProblem({ sha256, approvedSha256: sha256, approvedById: personId, savedById, authorId })
}

async function remarksOf(
  tx: Tx,
  thread: readonly Remark[],
  draft: PolicyDraft | null,
  nameOf: (id: string | null) => string | null,
): Promise<RemarkInList[]> {
  const texts = draft ? await readableTexts(tx, draft) : []
  const sha256 = draft && draftHash(draft)
  return thread.map(({ id, at, kind, text, passage, byId, resolvedAt, resolvedById, ...about }) => ({
    ...{ id, at, kind, text, passage },
    by: nameOf(byId),
    gone: passage !== '' && !stands(passage, texts),
    current: about.sha256 === sha256,
    settledAt: resolvedAt,
    settledBy: nameOf(resolvedById),
  }))
}
