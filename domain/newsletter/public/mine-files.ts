// A reader's own data as files to take elsewhere (art. 15 ust. 3 and art. 20 RODO). Names of fields are those of the database, times
// are ISO 8601 in UTC; each file carries a checksum by which a copy can be told from a changed one.
import { createHash } from 'node:crypto'
import { csvLine } from '@/lib/csv'
import type { Mine } from '../schema/mine'

export type MineFile = { name: string; type: string; body: string }
/** Who gives the data, as the file says it. */
export type MineSource = { office: string; controller: string; dpo: string; exportedAt: Date }

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** `checksum.value`: of the member `newsletter` as compact JSON (`jq -cj .newsletter FILE | sha256sum`). */
function jsonFile(mine: Mine, source: MineSource): MineFile {
  const { subscription, ...parts } = mine
  const newsletter = { ...subscription, ...parts }
  const value = sha256(JSON.stringify(newsletter))
  const whole = { ...source, newsletter, checksum: { algorithm: 'SHA-256', of: 'newsletter', value } }
  return { name: 'moje-dane.json', type: 'application/json', body: `${JSON.stringify(whole, null, 2)}\n` }
}

type Cell = string | number | boolean | null
const cellOf = (value: unknown): Cell => {
  if (value instanceof Date) return value.toISOString()
  if (value === null || value === undefined) return null
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : JSON.stringify(value)
}

const rowsOf = (part: string, records: readonly object[]): Cell[][] =>
  records.flatMap((record, at) => Object.entries(record).map(([field, value]) => [part, at + 1, field, cellOf(value)]))

/** One fact a line: part, number of the record in it, field, value. The last line holds the checksum of all lines above it. */
function csvFile(mine: Mine, source: MineSource): MineFile {
  const { subscription, texts, leaveRequests, mails, issues, brought, earlier } = mine
  const rows: Cell[][] = [
    ['part', 'record', 'field', 'value'],
    ...rowsOf('source', [source]),
    ...rowsOf('subscription', [subscription]),
    ...rowsOf('texts', texts),
    ...rowsOf('leaveRequests', leaveRequests),
    ...rowsOf('mails', mails),
    ...rowsOf('issues', issues),
    ...rowsOf('import', brought ? [brought] : []),
    ...rowsOf('earlierConsents', earlier),
  ]
  const lines = rows.map(csvLine).join('')
  const body = `${lines}${csvLine(['checksum', null, 'SHA-256', sha256(lines)])}`
  return { name: 'moje-dane.csv', type: 'text/csv', body }
}

export const mineFile = (format: 'json' | 'csv', mine: Mine, source: MineSource): MineFile =>
  format === 'json' ? jsonFile(mine, source) : csvFile(mine, source)
