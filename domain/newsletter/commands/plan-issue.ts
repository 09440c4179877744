// Plans the sending of an approved issue for a moment, or gives a planned one another. Everything is checked now as it will be
// checked then; what is planned is the approved content and no other.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { personOf } from '@/domain/accounts/session'
import { hindrance, type Rendered, readinessOf, sameContent } from '@/domain/newsletter/issue-readiness'
import { lockIssue, recordIssue } from '@/domain/newsletter/issue-store'
import { isPlanned, issueProblemSentences, isWritable } from '@/domain/newsletter/rules/issue-states'
import type { PlanIssueInput } from '@/domain/newsletter/schema/issue-forms'
import { now } from '@/lib/clock'
import { type Tx, withScope } from '@/lib/db/client'
import type { Issue } from '@/lib/db/generated/client'
import { fail } from '@/lib/errors'
import { momentNamed } from '@/lib/polish-moment'

export type PlannedIssue = { at: Date /** the hour comes twice that night; the first is meant */; doubled: boolean }

/** Throws `invalid` for a moment that does not come, `rejected` with a sentence for an issue that may not be sent as it is. */
export async function planIssue(
  actor: Actor,
  officeId: string,
  input: PlanIssueInput,
  rendered: Rendered,
): Promise<PlannedIssue> {
  permit(actor, 'issues.send', officeId)
  return withScope([officeId], async (tx) => {
    const issue = await lockIssue(tx, officeId, input)
    const moment = momentNamed(input, { day: 'day', time: 'time' }, now())
    if ('errors' in moment) fail('invalid', '', { fields: moment.errors })
    await mustBeSendable(tx, issue, rendered)
    const { at, doubled } = moment
    const plan = { state: 'scheduled', plannedAt: at, plannedById: personOf(actor), planProblem: null } as const
    await tx.issue.update({ where: { id: issue.id, officeId }, data: plan })
    const type = isPlanned(issue.state) ? 'issue.plan_moved' : 'issue.planned'
    await recordIssue(tx, actor, type, issue, { at: at.toISOString() })
    return { at, doubled }
  })
}

/** Throws with a sentence where the locked issue may not be sent as it is now; else what it consists of. */
export async function mustBeSendable(tx: Tx, issue: Issue, rendered: Rendered) {
  if (!isWritable(issue.state)) fail('rejected', 'Wysyłka tego wydania już się zaczęła.')
  const readiness = await readinessOf(tx, issue)
  sameContent(readiness, rendered)
  const problem = hindrance(readiness, rendered.gate, issue)
  if (problem) fail('rejected', issueProblemSentences[problem], { detail: { problem } })
  return readiness
}
