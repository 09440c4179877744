// An issue as readers would get it: composed anew from its parts while it is being written, as it was kept once it was frozen.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { type Tx, withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'
import { isUuid } from '@/lib/uuid'
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

/** Throws `not_found`, and `gone` for an issue whose access was closed. */
export async function composedIssue(actor: Actor, officeId: string, issueId: string): Promise<IssueToRender> {
  permit(actor, 'issues.read', officeId)
  if (!isUuid(issueId)) fail('not_found')
  return withScope([officeId], async (tx) => {
    const issue = await tx.issue.findFirst({ where: { id: issueId, officeId } })
    if (!issue) fail('not_found')
    // neither a closed text nor one that is no longer there
    if (issue.closedAt || issue.textErasedAt) fail('gone', 'Dostęp do tego wydania jest zamknięty.')
    const frozen = issue.content as ComposedIssue | null
    const { content, problems } = frozen
      ? { content: await withoutClosed(tx, officeId, frozen), problems: [] }
      : await composeIssue(tx, officeId, issue)
    return { content, problems, hash: issueHash(content), number: issue.number }
  })
}

/** A text whose access was closed after it was sent is shown to nobody, and goes to no mailbox, a test of the issue included. */
async function withoutClosed(tx: Tx, officeId: string, content: ComposedIssue): Promise<ComposedIssue> {
  const where = { officeId, id: { in: content.items.map(({ id }) => id) }, closedAt: { not: null } }
  const news = await tx.news.findMany({ where, select: { id: true } })
  const versions = await tx.policyVersion.findMany({ where, select: { id: true } })
  const closed = new Set([...news, ...versions].map(({ id }) => id))
  return { ...content, items: content.items.filter(({ id }) => !closed.has(id)) }
}
