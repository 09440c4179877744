// Calls off a planned sending. The issue and its approval stay as they are.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { lockIssue, recordIssue } from '@/domain/newsletter/issue-store'
import { isPlanned } from '@/domain/newsletter/rules/issue-states'
import type { IssueNamed } from '@/domain/newsletter/schema/issue-forms'
import { withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'

/** Throws `rejected` when nothing is planned any more. */
export async function unplanIssue(actor: Actor, officeId: string, { issueId }: IssueNamed): Promise<void> {
  permit(actor, 'issues.send', officeId)
  await withScope([officeId], async (tx) => {
    const issue = await lockIssue(tx, officeId, { issueId })
    if (!isPlanned(issue.state)) fail('rejected', 'Wysyłka tego wydania nie jest już zaplanowana.')
    const unplanned = { state: 'approved', plannedAt: null, plannedById: null, planProblem: null } as const
    await tx.issue.update({ where: { id: issueId, officeId }, data: unplanned })
    await recordIssue(tx, actor, 'issue.plan_cancelled', issue)
  })
}
