// What staff see of imports: the list, one import with its first lines and its findings, and the report of every line as CSV.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { record } from '@/domain/audit/record'
import { now } from '@/lib/clock'
import { csvLine } from '@/lib/csv'
import type { CsvRow } from '@/lib/csv-read'
import { type Tx, withScope } from '@/lib/db/client'
import type { SubscriberImport } from '@/lib/db/generated/client'
import { fail } from '@/lib/errors'
import { isUuid } from '@/lib/uuid'
import { type Guess, guessColumns } from '../import/judge'
import { partNumbers, readPart } from '../import/parts'
import {
  type ImportCode,
  type ImportCounts,
  type ImportPlan,
  type ImportState,
  importCodeNames,
  importPlanOf,
} from '../schema/import'

export type ImportInList = Pick<SubscriberImport, 'id' | 'createdAt' | 'finishedAt' | 'rowCount' | 'keptUntil'> & {
  state: ImportState
}

const listed = { id: true, createdAt: true, finishedAt: true, rowCount: true, keptUntil: true, state: true } as const

/** The newest imports of an office. */
export async function importsOf(actor: Actor, officeId: string): Promise<ImportInList[]> {
  permit(actor, 'subscribers.person', officeId)
  const rows = await withScope([officeId], (tx) =>
    tx.subscriberImport.findMany({ where: { officeId }, select: listed, orderBy: { createdAt: 'desc' }, take: 20 }),
  )
  return rows as ImportInList[]
}

export type ShownImport = ImportInList & {
  /** names of the columns, or their numbers where the table has no heads */
  heads: string[]
  /** cells of the first lines; empty when the table was purged */
  sample: string[][]
  guess: Guess
  plan: ImportPlan | null
  counts: ImportCounts | null
  /** the first lines that will not come in as they are */
  findings: { line: number; code: ImportCode }[]
}

const shownFindings = 50
const quiet: ImportCode[] = ['active', 'reconfirm']

/** Throws `not_found`. */
export async function importOf(actor: Actor, officeId: string, importId: string): Promise<ShownImport> {
  permit(actor, 'subscribers.person', officeId)
  return withScope([officeId], async (tx) => {
    const row = await foundImport(tx, officeId, importId)
    const kept = row.keptUntil > now()
    const [head] = (kept && (await readPart(tx, importId, 0))) || []
    const sample = ((kept && (await readPart(tx, importId, 1))) || []).slice(0, 5).map(({ cells }) => cells)
    const heads = Array.from({ length: row.columns }, (_, at) => head?.cells[at] || `kolumna ${at + 1}`)
    const findings = await tx.$queryRaw<{ line: number; code: ImportCode }[]>`
      SELECT (told->>0)::int AS line, told->>1 AS code FROM subscriber_import_parts p, jsonb_array_elements(p.results) AS told
      WHERE p.import_id = ${importId}::uuid AND told->>1 <> ALL (${quiet}) ORDER BY p.number, 1 LIMIT ${shownFindings}`
    return {
      ...row,
      state: row.state as ImportState,
      ...{ heads, sample, findings, guess: guessColumns(head?.cells ?? [], sample) },
      plan: importPlanOf(row.plan),
      counts: row.counts as ImportCounts | null,
    }
  })
}

async function foundImport(tx: Tx, officeId: string, importId: string): Promise<SubscriberImport> {
  if (!isUuid(importId)) fail('not_found')
  return (await tx.subscriberImport.findFirst({ where: { id: importId, officeId } })) ?? fail('not_found')
}

/**
 * Every line with what became of it, in pieces of CSV. Addresses stand in it while the table is kept; later the numbers of its lines
 * alone, by which the office finds them in its own file. Recorded before the first piece.
 */
export async function* importReport(actor: Actor, officeId: string, importId: string): AsyncGenerator<string> {
  permit(actor, 'subscribers.person', officeId)
  const { plan, numbers, kept } = await withScope([officeId], async (tx) => {
    const row = await foundImport(tx, officeId, importId)
    const found = {
      plan: importPlanOf(row.plan),
      numbers: await partNumbers(tx, importId),
      kept: row.keptUntil > now(),
    }
    const data = { format: 'csv', count: row.rowCount }
    await record(tx, actor, { type: 'subscribers.exported', officeId, subject: { type: 'import', id: importId }, data })
    return found
  })
  yield csvLine(['Wiersz', 'Adres', 'Wynik'])
  for (const number of numbers)
    yield await withScope([officeId], async (tx) => {
      const lines = kept ? await readPart(tx, importId, number) : null
      const part = await tx.subscriberImportPart.findUnique({ where: { importId_number: { importId, number } } })
      return reportOf((part?.results ?? []) as [number, ImportCode][], lines ?? [], plan)
    })
}

function reportOf(results: [number, ImportCode][], lines: CsvRow[], plan: ImportPlan | null): string {
  const cells = new Map(lines.map((row) => [row.line, row.cells]))
  return results
    .map(([line, code]) => csvLine([line, cells.get(line)?.[plan?.address ?? 0] ?? '', importCodeNames[code]]))
    .join('')
}
