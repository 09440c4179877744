// Returns an issue to be mended, with a reason. What was approved or planned of it is over.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { asDraft, issueWriters, lockIssue, recordIssue, tellOfIssue } from '@/domain/newsletter/issue-store'
import { isWritable } from '@/domain/newsletter/rules/issue-states'
import type { ReturnIssueInput } from '@/domain/newsletter/schema/issue-forms'
import { withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'

/** Throws `conflict` for an issue read at an older revision, `rejected` for one that nobody sent or that left already. */
export async function returnIssue(actor: Actor, officeId: string, input: ReturnIssueInput): Promise<void> {
  permit(actor, 'issues.send', officeId)
  await withScope([officeId], async (tx) => {
    const issue = await lockIssue(tx, officeId, input)
    if (issue.state === 'draft') fail('rejected', 'To wydanie nie czeka na zatwierdzenie.')
    if (!isWritable(issue.state)) fail('rejected', 'Wysyłka tego wydania już się zaczęła.')
    await tx.issue.update({ where: { id: issue.id, officeId }, data: { ...asDraft, reviewNote: input.note } })
    await recordIssue(tx, actor, 'issue.returned', issue, { was: issue.state })
    await tellOfIssue(tx, actor, issue, await issueWriters(tx, issue), 'returned')
  })
}
