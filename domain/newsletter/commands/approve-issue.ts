// Approves an issue. The approval is bound to the hash of its composed content: any other content is not approved.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { personOf } from '@/domain/accounts/session'
import { type Readiness, type Rendered, readinessOf, sameContent } from '@/domain/newsletter/issue-readiness'
import { issueWriters, lockIssue, recordIssue, tellOfIssue } from '@/domain/newsletter/issue-store'
import { issueProblemSentences, isWritable, mayApprove } from '@/domain/newsletter/rules/issue-states'
import type { ApproveIssueInput } from '@/domain/newsletter/schema/issue-forms'
import { now } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import type { Issue } from '@/lib/db/generated/client'
import { fail } from '@/lib/errors'

/**
 * `rendered`: the mail as it is now, for the accessibility gate. Throws `conflict` for an issue read at an older revision, `rejected`
 * for one's own issue where four eyes are asked, for an approved one, and for one that is not complete; `invalid` where the gate
 * finds faults and no reason is given.
 */
export async function approveIssue(
  actor: Actor,
  officeId: string,
  input: ApproveIssueInput,
  rendered: Rendered,
): Promise<void> {
  permit(actor, 'issues.send', officeId)
  await withScope([officeId], async (tx) => {
    const issue = await lockIssue(tx, officeId, input)
    const readiness = await readinessOf(tx, issue)
    const approvedById = approver(actor, issue, readiness)
    sameContent(readiness, rendered)
    const faults = rendered.gate
    if (faults.length > 0 && !input.overrideReason)
      fail('invalid', '', {
        fields: {
          overrideReason: 'Popraw błędy dostępności albo podaj powód, dla którego wydanie ma wyjść mimo nich.',
        },
      })
    const overrideReason = faults.length > 0 ? input.overrideReason : null
    const approval = { state: 'approved', approvedSha256: readiness.hash, approvedById, approvedAt: now() } as const
    await tx.issue.update({ where: { id: issue.id, officeId }, data: { ...approval, overrideReason } })
    await recordIssue(tx, actor, 'issue.approved', issue, { sha256: readiness.hash })
    if (overrideReason) await recordIssue(tx, actor, 'issue.gate_overridden', issue, { faults: faults.length })
    await tellOfIssue(tx, actor, issue, await issueWriters(tx, issue), 'approved')
  })
}

/** Who approves; throws where this person, or anybody, may not. */
function approver(actor: Actor, issue: Issue, { fourEyes, approval, problems: [problem] }: Readiness): string {
  const personId = personOf(actor)
  if (!isWritable(issue.state)) fail('rejected', 'Wysyłka tego wydania już się zaczęła.')
  if (issue.approvedSha256 && approval === null) fail('rejected', 'To wydanie jest już zatwierdzone.')
  if (issue.state === 'scheduled' || issue.state === 'asking')
    fail('rejected', 'Najpierw odwołaj zaplanowaną wysyłkę, potem zatwierdź nową treść.')
  if (!mayApprove(personId, { ...issue, fourEyes })) fail('rejected', issueProblemSentences.own_issue)
  if (problem) fail('rejected', `Wydania nie można jeszcze zatwierdzić. ${problem.message}`)
  return personId
}
