// Carries out planned sendings. Each in a transaction of its own under the issue's lock: it starts once, however many workers look,
// and a worker that dies leaves everything or nothing. What is too late, or has changed since, asks a person.
import type { Actor } from '@/domain/access/actor'
import { permitAdministrator } from '@/domain/access/permissions'
import { hindrance, type Rendered, readinessOf } from '@/domain/newsletter/issue-readiness'
import { issueSenders, lockIssue, recordIssue, tellOfIssue } from '@/domain/newsletter/issue-store'
import { dueIssue, type IssuePlanProblem } from '@/domain/newsletter/rules/issue-states'
import { now } from '@/lib/clock'
import { type Tx, withScope } from '@/lib/db/client'
import type { Issue } from '@/lib/db/generated/client'
import { isCoded } from '@/lib/errors'
import { patience, startInside } from './start-issue'

export type Fired = 'started' | 'asking' | null

/** Planned issues whose moment has come, the oldest first. */
export async function dueIssuePlans(actor: Actor, most: number): Promise<{ id: string; officeId: string }[]> {
  permitAdministrator(actor)
  return withScope('everything', (tx) =>
    tx.issue.findMany({
      where: { state: 'scheduled', plannedAt: { lte: now() } },
      orderBy: { plannedAt: 'asc' },
      select: { id: true, officeId: true },
      take: most,
    }),
  )
}

/** Null for a plan that another worker or a person was quicker with, and for a content that changed in this very moment. */
export async function fireIssuePlan(
  actor: Actor,
  officeId: string,
  issueId: string,
  rendered: Rendered,
): Promise<Fired> {
  permitAdministrator(actor)
  try {
    return await underLock(officeId, issueId, (tx, issue) => carryOut(tx, actor, issue, rendered))
  } catch (error) {
    if (!isCoded(error)) throw error
    if (error.code === 'not_found') return null
    // a refusal is told in a transaction of its own: the one it came from is gone
    return underLock(officeId, issueId, (tx, issue) => ask(tx, actor, issue, 'refused'))
  }
}

const underLock = (officeId: string, issueId: string, work: (tx: Tx, issue: Issue) => Promise<Fired>): Promise<Fired> =>
  withScope(
    [officeId],
    async (tx) => {
      const issue = await lockIssue(tx, officeId, { issueId })
      return issue.state === 'scheduled' ? work(tx, issue) : null
    },
    patience,
  )

async function carryOut(tx: Tx, actor: Actor, issue: Issue, rendered: Rendered): Promise<Fired> {
  const { officeId, plannedAt, plannedById } = issue
  if (!plannedAt) return null
  const act = dueIssue(plannedAt, now())
  if (act === 'wait') return null
  if (act === 'ask') return ask(tx, actor, issue, 'overdue')
  const senders = await issueSenders(tx, officeId)
  if (!senders.some(({ id }) => id === plannedById)) return ask(tx, actor, issue, 'planner_gone')
  const readiness = await readinessOf(tx, issue)
  // rendered from a text that is gone already: looked at again in a moment
  if (readiness.hash !== rendered.hash) return null
  const problem = hindrance(readiness, rendered.gate, issue)
  if (problem) return ask(tx, actor, issue, problem)
  await startInside(tx, actor, issue, rendered.contents)
  return 'started'
}

/** Nobody but a person may send it now. */
async function ask(tx: Tx, actor: Actor, issue: Issue, problem: IssuePlanProblem): Promise<Fired> {
  const { id, officeId } = issue
  await tx.issue.update({ where: { id, officeId }, data: { state: 'asking', planProblem: problem } })
  await recordIssue(tx, actor, 'issue.plan_asking', issue, { problem })
  await tellOfIssue(tx, actor, issue, await issueSenders(tx, officeId), 'plan_asking')
  return 'asking'
}
