// An issue as readers would get it: composed anew from its parts while it is being written, as it was kept once it was frozen.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'
import { composeIssue, issueHash } from '../compose'
import type { ComposedIssue, ComposeProblem } from '../schema/issue'

export type IssueToRender = {
  content: ComposedIssue
  /** SHA-256 of the content: what an approval is bound to */
  hash: string
  problems: ComposeProblem[]
  /** its number once it is frozen */
  number: number | null
}

/** Throws `not_found`, and `gone` when the text of a closed issue was erased. */
export async function composedIssue(actor: Actor, officeId: string, issueId: string): Promise<IssueToRender> {
  permit(actor, 'issues.read', officeId)
  return withScope([officeId], async (tx) => {
    const issue = await tx.issue.findFirst({ where: { id: issueId, officeId } })
    if (!issue) fail('not_found')
    if (issue.textErasedAt) fail('gone')
    const frozen = issue.content as ComposedIssue | null
    const { content, problems } = frozen ? { content: frozen, problems: [] } : await composeIssue(tx, officeId, issue)
    return { content, problems, hash: issueHash(content), number: issue.number }
  })
}
