// The numbers of an office for staff, from hourly totals only: sums over calendar days in Poland (23 and 25 hours in spring and autumn).
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { type Tx, withScope } from '@/lib/db/client'
import { titlesOf } from './page-titles'
import { addDays, daysOf, type Period, periodBefore, type TrafficClass, trafficClasses } from './rules'
import { type Measure, overflowKey } from './totals'

export type Sums = {
  /** documents read by people */
  views: number
  /** all lines of the log that concern the office */
  hits: number
  /** bytes sent in all of them */
  bytes: number
  /** lines by class; they add up to `hits` */
  classes: Record<TrafficClass, number>
}

export type Share = { name: string; hits: number }

export type OfficeStats = {
  period: Period
  sums: Sums
  before: { period: Period; sums: Sums }
  /** one entry for each day of the period, also when nothing was read */
  days: { day: string; views: number }[]
  documents: { path: string; title: string | null; views: number }[]
  browsers: Share[]
  systems: Share[]
  /** origins of foreign pages; the empty name is a visit without one */
  referrers: Share[]
  status: Share[]
  errors: { status: number; path: string; from: string; hits: number; last: Date }[]
  /** first hour ever counted for this office; null when there is none */
  since: Date | null
}

/** Rows shown of a list that may be long. */
export const listLength = 25

type Bounds = { officeId: string; from: string; to: string }

function boundsOf(officeId: string, period: Period): Bounds {
  return { officeId, from: period.from, to: addDays(period.to, 1) }
}

async function sumsIn(tx: Tx, { officeId, from, to }: Bounds): Promise<Sums> {
  const rows = await tx.$queryRaw<{ key: TrafficClass; hits: bigint; bytes: bigint }[]>`
    SELECT key, sum(hits)::bigint AS hits, sum(bytes)::bigint AS bytes FROM hourly_totals
    WHERE office_id = ${officeId}::uuid AND kind = 'traffic'
      AND hour >= (${from}::date)::timestamp AT TIME ZONE 'Europe/Warsaw' AND hour < (${to}::date)::timestamp AT TIME ZONE 'Europe/Warsaw'
    GROUP BY key`
  const hits = new Map(rows.map((row) => [row.key, Number(row.hits)]))
  const classes = Object.fromEntries(trafficClasses.map((name) => [name, hits.get(name) ?? 0])) as Sums['classes']
  return {
    views: classes.view,
    hits: rows.reduce((sum, row) => sum + Number(row.hits), 0),
    bytes: rows.reduce((sum, row) => sum + Number(row.bytes), 0),
    classes,
  }
}

async function viewsByDay(tx: Tx, { officeId, from, to }: Bounds): Promise<Map<string, number>> {
  const rows = await tx.$queryRaw<{ day: string; hits: bigint }[]>`
    SELECT to_char(hour AT TIME ZONE 'Europe/Warsaw', 'YYYY-MM-DD') AS day, sum(hits)::bigint AS hits FROM hourly_totals
    WHERE office_id = ${officeId}::uuid AND kind = 'traffic' AND key = 'view'
      AND hour >= (${from}::date)::timestamp AT TIME ZONE 'Europe/Warsaw' AND hour < (${to}::date)::timestamp AT TIME ZONE 'Europe/Warsaw'
    GROUP BY 1`
  return new Map(rows.map(({ day, hits }) => [day, Number(hits)]))
}

/** The most frequent keys of a measure; the overflow of full hours comes last. */
async function topOf(tx: Tx, { officeId, from, to }: Bounds, kind: Measure): Promise<Share[]> {
  const rows = await tx.$queryRaw<{ key: string; hits: bigint }[]>`
    SELECT key, sum(hits)::bigint AS hits FROM hourly_totals
    WHERE office_id = ${officeId}::uuid AND kind = ${kind}
      AND hour >= (${from}::date)::timestamp AT TIME ZONE 'Europe/Warsaw' AND hour < (${to}::date)::timestamp AT TIME ZONE 'Europe/Warsaw'
    GROUP BY key ORDER BY key = ${overflowKey}, hits DESC, key COLLATE "C" LIMIT ${listLength}`
  return rows.map(({ key, hits }) => ({ name: key, hits: Number(hits) }))
}

async function errorsIn(tx: Tx, { officeId, from, to }: Bounds): Promise<OfficeStats['errors']> {
  const rows = await tx.$queryRaw<{ key: string; detail: string; hits: bigint; last: Date }[]>`
    SELECT key, detail, sum(hits)::bigint AS hits, max(hour) AS last FROM hourly_totals
    WHERE office_id = ${officeId}::uuid AND kind = 'error' AND key <> ${overflowKey}
      AND hour >= (${from}::date)::timestamp AT TIME ZONE 'Europe/Warsaw' AND hour < (${to}::date)::timestamp AT TIME ZONE 'Europe/Warsaw'
    GROUP BY key, detail ORDER BY detail = '', hits DESC, key COLLATE "C", detail COLLATE "C" LIMIT ${listLength * 2}`
  return rows.map(({ key, detail, hits, last }) => {
    const [, status = '0', path = ''] = /^(\d{3}) (.*)$/s.exec(key) ?? []
    return { status: Number(status), path, from: detail, hits: Number(hits), last }
  })
}

async function documentsIn(tx: Tx, bounds: Bounds): Promise<OfficeStats['documents']> {
  const pages = await topOf(tx, bounds, 'document')
  const titles = await titlesOf(
    tx,
    bounds.officeId,
    pages.map(({ name }) => name),
  )
  return pages.map(({ name, hits }) => ({ path: name, title: titles.get(name) ?? null, views: hits }))
}

/** Everything the statistics page shows of one office and period. */
export async function officeStats(actor: Actor, officeId: string, period: Period): Promise<OfficeStats> {
  permit(actor, 'stats.read', officeId)
  const bounds = boundsOf(officeId, period)
  const earlier = periodBefore(period)
  return withScope([officeId], async (tx) => {
    const byDay = await viewsByDay(tx, bounds)
    const first = await tx.hourlyTotal.aggregate({ where: { officeId, kind: 'traffic' }, _min: { hour: true } })
    return {
      period,
      sums: await sumsIn(tx, bounds),
      before: { period: earlier, sums: await sumsIn(tx, boundsOf(officeId, earlier)) },
      days: daysOf(period).map((day) => ({ day, views: byDay.get(day) ?? 0 })),
      documents: await documentsIn(tx, bounds),
      browsers: await topOf(tx, bounds, 'browser'),
      systems: await topOf(tx, bounds, 'system'),
      referrers: await topOf(tx, bounds, 'referrer'),
      status: await topOf(tx, bounds, 'status'),
      errors: await errorsIn(tx, bounds),
      since: first._min.hour,
    }
  })
}
