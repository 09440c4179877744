// Removes an issue that nobody got. What was planned is called off first; what was sent stays.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { lockIssue, recordIssue } from '@/domain/newsletter/issue-store'
import { isPlanned, isRemovable } from '@/domain/newsletter/rules/issue-states'
import type { IssueAsRead } from '@/domain/newsletter/schema/issue'
import { withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'

/** Throws `conflict` for an issue read at an older revision, `rejected` for one that is planned or was sent. */
export async function removeIssue(actor: Actor, officeId: string, { issueId, revision }: IssueAsRead): Promise<void> {
  permit(actor, 'issues.write', officeId)
  await withScope([officeId], async (tx) => {
    const issue = await lockIssue(tx, officeId, { issueId, revision })
    if (isPlanned(issue.state)) fail('rejected', 'Wysyłka tego wydania jest zaplanowana. Najpierw ją odwołaj.')
    if (!isRemovable(issue.state)) fail('rejected', 'Wydania, którego wysyłka się zaczęła, nie można usunąć.')
    await tx.issue.delete({ where: { id: issueId, officeId } })
    await recordIssue(tx, actor, 'issue.removed', issue)
  })
}
