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
  /** mails a minute, measured over what went out in the last minute */
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
  /** when the last control copy settled; for those handed over in the last minute: when the first of them left */
  last: Date | null
}

/** The equation of a started issue. Throws `not_found`, also for an issue that was never started. */
export async function equationOf(actor: Actor, officeId: string, issueId: string): Promise<Equation> {
  permit(actor, 'issues.read', officeId)
  return withScope([officeId], (tx) => equationIn(tx, officeId, issueId))
}

/** The same inside a transaction that sees the office. */
export async function equationIn(tx: Tx, officeId: string, issueId: string): Promise<Equation> {
  const issue = await tx.issue.findFirst({
    where: { id: issueId, officeId, startedAt: { not: null } },
    select: { frozenAudience: true, totals: true, state: true },
  })
  if (!issue || issue.frozenAudience === null) fail('not_found')
  if (issue.totals) return storedEquation(issue.totals)
  return equationFrom(issue.frozenAudience, await countedRows(tx, officeId, issueId), issue.state === 'sending')
}

/**
 * One statement, so that all numbers are of one moment. All rows are read once and only counted (grouping them by text took four
 * times as long at a hundred thousand); the few with a reason are read again by their own indexes.
 */
function countedRows(tx: Tx, officeId: string, issueId: string): Promise<Counted[]> {
  const since = new Date(now().getTime() - 60_000)
  return tx.$queryRaw<Counted[]>`
    WITH own AS NOT MATERIALIZED (SELECT * FROM deliveries WHERE issue_id = ${issueId}::uuid AND office_id = ${officeId}::uuid),
    sums AS (SELECT
      count(*) FILTER (WHERE state = 'pending') AS pending, count(*) FILTER (WHERE state = 'claimed') AS claimed,
      count(*) FILTER (WHERE state = 'handed') AS handed, count(*) FILTER (WHERE state = 'accepted') AS accepted,
      count(*) FILTER (WHERE state = 'delivered') AS delivered, count(*) FILTER (WHERE state = 'bounced') AS bounced,
      count(*) FILTER (WHERE state = 'complained') AS complained, count(*) FILTER (WHERE state = 'uncertain') AS uncertain,
      count(*) FILTER (WHERE handed_at > ${since}) AS recent, min(handed_at) FILTER (WHERE handed_at > ${since}) AS first
      FROM own WHERE kind = 'reader')
    SELECT 'reader' AS kind, told.state, NULL AS reason, told.count::int AS count, told.recent::int AS recent, sums.first AS last
    FROM sums, LATERAL (VALUES ('pending', pending, recent), ('claimed', claimed, 0), ('handed', handed, 0), ('accepted', accepted, 0),
      ('delivered', delivered, 0), ('bounced', bounced, 0), ('complained', complained, 0), ('uncertain', uncertain, 0)) AS told(state, count, recent)
    UNION ALL SELECT 'reader', 'skipped', reason, count(*)::int, 0, NULL FROM own WHERE aside = 'skipped' AND kind = 'reader' GROUP BY reason
    UNION ALL SELECT 'reader', 'failed', reason, count(*)::int, 0, NULL FROM own WHERE aside = 'troubled' AND state = 'failed' AND kind = 'reader' GROUP BY reason
    UNION ALL SELECT 'control', state::text, NULL, 1, 0, settled_at FROM own WHERE kind = 'control'`
}

/** A sending of a few seconds is not slow: it is measured from its first mail, over five seconds at least. */
function rateOf(readers: readonly Counted[]): number {
  const recent = readers.reduce((total, row) => total + row.recent, 0)
  const first = readers.find((row) => row.recent > 0)?.last
  const seconds = first ? (now().getTime() - first.getTime()) / 1000 : 60
  return Math.round((recent * 60) / Math.min(60, Math.max(5, seconds)))
}

/** Adds up what was counted. */
function equationFrom(audience: number, rows: readonly Counted[], moving: boolean): Equation {
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
  const rate = rateOf(readers)
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
