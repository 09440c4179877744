// The equation of an issue: everybody of the frozen audience stands in exactly one place. Counted by one query, never assumed.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { now } from '@/lib/clock'
import { type Tx, withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'
import type { DeliveryStateName } from '../rules/delivery-states'

export type Reason = { reason: string; count: number }

export type Equation = {
  /** readers of the frozen audience, counted once at freeze; the control address is not among them */
  audience: number
  /** pending, claimed and handed ones */
  pending: number
  accepted: number
  delivered: number
  bounced: number
  complained: number
  skipped: Reason[]
  failed: Reason[]
  uncertain: number
  control: { state: DeliveryStateName; arrivedAt: Date | null } | null
  /** mails handed over in the last minute */
  rate: number
  /** at that rate; null when nothing moves */
  secondsLeft: number | null
  /** whether the frozen audience is the sum of all places */
  holds: boolean
}

type Counted = {
  kind: string
  state: DeliveryStateName
  reason: string | null
  count: number
  recent: number
  last: Date | null
}

/** The equation of a started issue. Throws `not_found`, also for an issue that was never started. */
export async function equationOf(actor: Actor, officeId: string, issueId: string): Promise<Equation> {
  permit(actor, 'issues.read', officeId)
  return withScope([officeId], (tx) => equationIn(tx, officeId, issueId))
}

/** The same inside a transaction that sees the office. */
export async function equationIn(tx: Tx, officeId: string, issueId: string): Promise<Equation> {
  const issue = await tx.issue.findFirst({ where: { id: issueId, officeId, startedAt: { not: null } } })
  if (!issue || issue.frozenAudience === null) fail('not_found')
  if (issue.totals) return storedEquation(issue.totals)
  const since = new Date(now().getTime() - 60_000)
  const rows = await tx.$queryRaw<Counted[]>`
    SELECT kind, state::text AS state, CASE WHEN state IN ('skipped', 'failed') THEN reason END AS reason,
      count(*)::int AS count, count(*) FILTER (WHERE handed_at > ${since})::int AS recent, max(settled_at) AS last
    FROM deliveries WHERE issue_id = ${issueId}::uuid AND office_id = ${officeId}::uuid GROUP BY 1, 2, 3`
  return equationFrom(issue.frozenAudience, rows, issue.state === 'sending')
}

/** Adds up what was counted. */
export function equationFrom(audience: number, rows: readonly Counted[], moving: boolean): Equation {
  const readers = rows.filter(({ kind }) => kind === 'reader')
  const sum = (...states: DeliveryStateName[]) =>
    readers.filter(({ state }) => states.includes(state)).reduce((total, { count }) => total + count, 0)
  const reasons = (state: DeliveryStateName): Reason[] =>
    readers
      .filter((row) => row.state === state)
      .map(({ reason, count }) => ({ reason: reason ?? '', count }))
      .toSorted((a, b) => b.count - a.count || a.reason.localeCompare(b.reason))
  const control = rows.find(({ kind }) => kind === 'control')
  const pending = sum('pending', 'claimed', 'handed')
  const rate = readers.reduce((total, { recent }) => total + recent, 0)
  return {
    audience,
    pending,
    accepted: sum('accepted'),
    delivered: sum('delivered'),
    bounced: sum('bounced'),
    complained: sum('complained'),
    skipped: reasons('skipped'),
    failed: reasons('failed'),
    uncertain: sum('uncertain'),
    control: control ? { state: control.state, arrivedAt: control.state === 'delivered' ? control.last : null } : null,
    rate,
    secondsLeft: moving && rate > 0 ? Math.ceil((pending * 60) / rate) : null,
    holds: readers.reduce((total, { count }) => total + count, 0) === audience,
  }
}

/** What remains of an issue whose deliveries were deleted after their term. */
function storedEquation(totals: unknown): Equation {
  const { control, ...rest } = totals as Omit<Equation, 'control'> & {
    control: { state: DeliveryStateName; arrivedAt: string | null } | null
  }
  const arrivedAt = control?.arrivedAt ? new Date(control.arrivedAt) : null
  return { ...rest, control: control && { ...control, arrivedAt }, rate: 0, secondsLeft: null }
}
