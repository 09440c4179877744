// Sends an issue to those who approve, with a note. From then on it waits for them; any change takes it back.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { composeIssue } from '@/domain/newsletter/compose'
import { issueSenders, lockIssue, recordIssue, tellOfIssue } from '@/domain/newsletter/issue-store'
import type { SendIssueInput } from '@/domain/newsletter/schema/issue-forms'
import { withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'

/** Throws `conflict` for an issue read at an older revision, `rejected` when it is no draft or cannot be sent as it is. */
export async function submitIssue(actor: Actor, officeId: string, input: SendIssueInput): Promise<void> {
  permit(actor, 'issues.write', officeId)
  await withScope([officeId], async (tx) => {
    const issue = await lockIssue(tx, officeId, input)
    if (issue.state === 'in_review') fail('rejected', 'To wydanie już czeka na zatwierdzenie.')
    if (issue.state !== 'draft') fail('rejected', 'To wydanie jest już zatwierdzone albo wysłane.')
    const [problem] = (await composeIssue(tx, officeId, issue)).problems
    if (problem) fail('rejected', `Najpierw uzupełnij treść. ${problem.message}`)
    await tx.issue.update({ where: { id: issue.id, officeId }, data: { state: 'in_review', reviewNote: input.note } })
    await recordIssue(tx, actor, 'issue.sent_for_review', issue)
    await tellOfIssue(tx, actor, issue, await issueSenders(tx, officeId), 'sent')
  })
}
