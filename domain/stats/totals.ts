// Lines become sums per office, hour and measure. Pure; order of lines and cutting into batches never change the sums.
import type { AccessLine } from '@/lib/access-log'
import { agentOf } from './browsers'
import { classOf, linkOf, pagePath } from './classify'

/** Totals of lines that belong to no office of this installation (list of offices, panel, unknown addresses). */
export const installationId = '00000000-0000-0000-0000-000000000000'

/** Measures. `traffic`: every line by class; `status`: every line by status; the others as their class says. */
export const measures = ['traffic', 'status', 'document', 'browser', 'system', 'referrer', 'error'] as const
export type Measure = (typeof measures)[number]

export type Total = {
  officeId: string
  /** start of the hour, ms since 1970, UTC */
  hour: number
  kind: Measure
  key: string
  /** `error`: the page that links there (own address, or foreign origin); else empty */
  detail: string
  hits: number
  bytes: number
  durationMs: number
}

export type Known = { officeIds: ReadonlyMap<string, string>; ownHosts: ReadonlySet<string> }

/** In insertion order, which is the order of first appearance; the limit of distinct keys relies on it. */
export type Totals = Map<string, Total>

const hourLength = 3_600_000
/** Key and detail together must fit into an index entry of PostgreSQL (2.7 kB). */
const longestKey = 400

/** What may stand in a text column: no NUL, no lone surrogate, not too long. */
function clean(text: string): string {
  return text.slice(0, longestKey).replaceAll('\0', '').toWellFormed()
}

export function idOf(total: Pick<Total, 'officeId' | 'hour' | 'kind' | 'key' | 'detail'>): string {
  return [total.officeId, total.hour, total.kind, total.key, total.detail].join('\u0000')
}

function put(totals: Totals, total: Total): void {
  const id = idOf(total)
  const before = totals.get(id)
  if (!before) {
    totals.set(id, total)
    return
  }
  before.hits += total.hits
  before.bytes += total.bytes
  before.durationMs += total.durationMs
}

/** Key of an `error` total: status and address. */
export function errorKey(status: number, path: string): string {
  return `${status} ${path}`
}

/** Adds one line to every measure it belongs to. */
export function addLine(totals: Totals, line: AccessLine, known: Known): void {
  const officeId = (line.office && known.officeIds.get(line.office)) || installationId
  const hour = Math.floor(Date.parse(line.at) / hourLength) * hourLength
  const add = (kind: Measure, key: string, detail = '') =>
    put(totals, {
      officeId,
      hour,
      kind,
      key: clean(key),
      detail: clean(detail),
      hits: 1,
      bytes: line.bytes,
      durationMs: line.ms,
    })
  const trafficClass = classOf(line)
  add('traffic', trafficClass)
  add('status', String(line.status))
  if (trafficClass === 'view') addView(line, known, add)
  if (trafficClass === 'error') {
    const link = linkOf(line, known.ownHosts)
    const page = link.from === 'inside' ? link.path : link.from === 'outside' ? link.origin : ''
    add('error', errorKey(line.status, pagePath(line.path, line.office)), page)
  }
}

function addView(line: AccessLine, known: Known, add: (kind: Measure, key: string) => void): void {
  const { browser, system } = agentOf(line.agent)
  const link = linkOf(line, known.ownHosts)
  add('document', pagePath(line.path, line.office))
  add('browser', browser)
  add('system', system)
  if (link.from !== 'inside') add('referrer', link.from === 'outside' ? link.origin : '')
}

/** Measures whose keys a stranger can invent. */
export const openMeasures: readonly Measure[] = ['document', 'referrer', 'error']
/** Distinct keys of an open measure kept per office and hour; what comes later is summed under `overflowKey`. */
export const keyLimit = 500
export const overflowKey = '…'

const groupOf = (total: Total) => `${total.officeId} ${total.hour} ${total.kind}`

/** The hours, offices and open measures for which `limited` must know the keys already stored. */
export function openGroups(totals: Totals): Total[] {
  const groups = new Map<string, Total>()
  for (const total of totals.values()) if (openMeasures.includes(total.kind)) groups.set(groupOf(total), total)
  return [...groups.values()]
}

/** The totals with late keys of full groups summed; `stored` are the keys the database has of `openGroups`. */
export function limited(totals: Totals, stored: Iterable<Total>): Total[] {
  const keys = new Map<string, Set<string>>()
  const keysOf = (total: Total) => {
    const group = groupOf(total)
    const known = keys.get(group) ?? new Set<string>()
    keys.set(group, known)
    return known
  }
  for (const total of stored) if (total.key !== overflowKey) keysOf(total).add(idOf(total))
  const kept: Totals = new Map()
  for (const total of totals.values()) {
    const known = openMeasures.includes(total.kind) ? keysOf(total) : null
    if (!known || known.has(idOf(total)) || known.size < keyLimit) {
      known?.add(idOf(total))
      put(kept, { ...total })
    } else put(kept, { ...total, key: overflowKey, detail: '' })
  }
  return [...kept.values()]
}
