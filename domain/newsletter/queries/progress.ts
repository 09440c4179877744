// How a sending goes: its state, its equation, and why it waits. Numbers only, no address; asked every few seconds, so it reads
// little. What the way of the mail tells is asked once a page.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { bulkRouteOf } from '@/domain/mail/bulk/bulk-route'
import { routeOf } from '@/domain/mail/routes'
import { trackingAllows } from '@/domain/mail/tracking'
import type { Locale } from '@/domain/offices/schema'
import { namesOf } from '@/domain/policies/people'
import { now } from '@/lib/clock'
import { type Tx, withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'
import { isUuid } from '@/lib/uuid'
import { pauseReasons } from '../rules/sending-steps'
import type { IssueProgress, IssueRoute, OpenBatches, UncertainDecision } from '../schema/progress'
import { equationIn } from './equation'

const head = {
  ...{ id: true, number: true, subject: true, locale: true, state: true, startedAt: true, finishedAt: true },
  ...{ cancelledAt: true, pausedAt: true, pauseReason: true, closedAt: true },
} as const

/** Null for an issue that was not started yet. Throws `not_found` for another office's or an unknown id. */
export async function issueProgress(actor: Actor, officeId: string, issueId: string): Promise<IssueProgress | null> {
  permit(actor, 'issues.read', officeId)
  if (!isUuid(issueId)) fail('not_found')
  return withScope([officeId], async (tx) => {
    const issue = await tx.issue.findUnique({ where: { id: issueId, officeId }, select: head })
    if (!issue) fail('not_found')
    const { number, startedAt, closedAt, pauseReason, ...rest } = issue
    if (number === null || startedAt === null) return null
    const going = issue.state === 'sending' || issue.state === 'paused'
    const deliveries = await tx.delivery.findFirst({ where: { issueId }, select: { id: true } })
    return {
      ...rest,
      ...{ number, startedAt },
      subject: closedAt ? '' : issue.subject,
      locale: issue.locale as Locale,
      pauseReason: pauseReasons.find((known) => known === pauseReason) ?? (pauseReason === null ? null : 'person'),
      closed: closedAt !== null,
      equation: await equationIn(tx, officeId, issueId),
      batches: await openBatches(tx, issueId),
      blocked: going ? await blockOf(tx, officeId) : null,
      folded: deliveries === null,
    }
  })
}

async function openBatches(tx: Tx, issueId: string): Promise<OpenBatches> {
  const [calls] = await tx.$queryRaw<Pick<OpenBatches, 'called' | 'calledPeople' | 'calledSince'>[]>`
    SELECT count(DISTINCT b.id)::int AS called, count(d.id)::int AS "calledPeople", min(b.first_call_at) AS "calledSince"
    FROM issue_batches b LEFT JOIN deliveries d ON d.batch_id = b.id AND d.state = 'handed'
    WHERE b.issue_id = ${issueId}::uuid AND b.state = 'called'`
  const [wait] = await tx.$queryRaw<Pick<OpenBatches, 'lastError' | 'nextAttemptAt'>[]>`
    SELECT last_error AS "lastError", min(next_attempt_at) AS "nextAttemptAt" FROM issue_batches
    WHERE issue_id = ${issueId}::uuid AND state <> 'done' AND last_error IS NOT NULL AND next_attempt_at > ${now()}
    GROUP BY last_error ORDER BY count(*) DESC LIMIT 1`
  return {
    ...{ called: calls?.called ?? 0, calledPeople: calls?.calledPeople ?? 0, calledSince: calls?.calledSince ?? null },
    ...{ lastError: wait?.lastError ?? null, nextAttemptAt: wait?.nextAttemptAt ?? null },
  }
}

async function blockOf(tx: Tx, officeId: string): Promise<IssueProgress['blocked']> {
  const route = await routeOf(tx, officeId)
  if (!route.ok || route.transport.name !== 'resend') return null
  const bulk = bulkRouteOf(route)
  const key = bulk.kind === 'batch' ? bulk.paceKey : null
  const pace = key === null ? null : await tx.providerPace.findUnique({ where: { key } })
  if (!pace?.blockedUntil || pace.blockedUntil <= now()) return null
  return { until: pace.blockedUntil, reason: pace.blockedReason }
}

/** The way of the office's mail as it is now. */
export async function issueRoute(actor: Actor, officeId: string): Promise<IssueRoute> {
  permit(actor, 'issues.read', officeId)
  return withScope([officeId], async (tx) => {
    const route = await routeOf(tx, officeId)
    const stored = await tx.officeMailRoute.findUnique({ where: { officeId }, select: { webhookHeardAt: true } })
    return {
      transport: route.ok ? route.transport.name : route.transport,
      sender: route.ok ? route.from.address : null,
      tracking: await trackingAllows(tx, officeId),
      heardAt: stored?.webhookHeardAt ?? null,
    }
  })
}

/** Who decided what about deliveries without a known outcome, the last first; the trail of the office keeps it for ever. */
export async function uncertainDecisions(
  actor: Actor,
  officeId: string,
  issueId: string,
): Promise<UncertainDecision[]> {
  permit(actor, 'issues.read', officeId)
  if (!isUuid(issueId)) fail('not_found')
  return withScope([officeId], async (tx) => {
    const known = await tx.issue.findUnique({ where: { id: issueId, officeId }, select: { id: true } })
    if (!known) fail('not_found')
    const rows = await tx.auditEvent.findMany({
      where: { subjectId: issueId, officeId, type: 'issue.uncertain_settled' },
      orderBy: { seq: 'desc' },
      take: 20,
    })
    const names = await namesOf(
      tx,
      rows.map(({ actorId }) => actorId),
    )
    return rows.map(({ seq, at, actorId, data }) => {
      const told = data as { decision?: string; count?: number }
      const decision = told.decision === 'repeat' ? 'repeat' : 'sent'
      return { id: String(seq), at, by: (actorId && names.get(actorId)) || null, decision, count: told.count ?? 0 }
    })
  })
}
