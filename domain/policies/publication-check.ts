// May this draft be published, by whom and as whose text? Asked by whoever publishes, at the desk or by plan, in the caller's
// transaction, which holds the document's lock. Writes nothing.
import { type Authors, authorsOf } from '@/domain/policies/authors'
import { draftHash } from '@/domain/policies/draft-hash'
import { checkedOverride, type Override } from '@/domain/policies/linter-override'
import { officeFacts } from '@/domain/policies/office-facts'
import { publicationOf } from '@/domain/policies/publication'
import { blockingErrors, publishProblems } from '@/domain/policies/publish-problems'
import { approvalProblem, approvalSentences } from '@/domain/policies/rules/approval'
import type { PublishProblem } from '@/domain/policies/schema'
import type { Tx } from '@/lib/db/client'
import type { PolicyDraft } from '@/lib/db/generated/client'
import { fail } from '@/lib/errors'

type Asked = {
  changeNote: string
  effectiveFrom: string
  substantive: boolean
  overrideReason?: string | undefined
  /** rules that the reason was given for; left out: whatever stands now */
  overrideRules?: readonly string[] | undefined
  authorId?: string | undefined
  publisherId: string | null
  /** day of the publication in Poland, `YYYY-MM-DD` */
  day: string
}

export type Checked = { body: string; people: Authors; override: Override; warnings: PublishProblem[] }

/**
 * Throws `invalid` with messages by field, `rejected` where a second pair of eyes is missing; `detail.problem` then names the
 * reason (PlanProblem) where it is one of a kind.
 */
export async function checkedPublication(tx: Tx, draft: PolicyDraft, asked: Asked): Promise<Checked> {
  const { changeNote, effectiveFrom, substantive, authorId, publisherId, day } = asked
  const office = await officeFacts(tx, draft.officeId)
  const publication = await publicationOf(tx, { ...draft, changeNote }, office, effectiveFrom, day)
  const warnings = publishProblems(publication)
  const fields = blockingErrors(warnings)
  if (Object.keys(fields).length > 0) fail('invalid', '', { fields })
  const people = await authorsOf(tx, office, draft, { authorId, publisherId })
  const facts = { ...draft, sha256: draftHash(draft), savedById: draft.updatedById, authorId: people.authorId }
  const unseen = office.settings.authorship.fourEyes ? approvalProblem(facts) : null
  if (unseen) fail('rejected', approvalSentences[unseen], { detail: { problem: 'not_approved' } })
  const reason = { reason: asked.overrideReason, allowed: asked.overrideRules }
  const override = await checkedOverride(tx, draft, { substantive, ...reason })
  return { body: publication.body, people, override, warnings }
}
