// Takes a table of subscribers that was uploaded: read once, cut into sealed parts, looked at by a person before anything comes of it.
import { randomUUID } from 'node:crypto'
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { record } from '@/domain/audit/record'
import { now } from '@/lib/clock'
import { type CsvRow, eachCsvRow, tableText } from '@/lib/csv-read'
import { type Tx, withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'
import { isHead } from '../import/judge'
import { keepPart, keptUntil, partRows } from '../import/parts'
import { mostBytes, mostCell, mostColumns, mostRows } from '../schema/import'

const refuse = (message: string): never => fail('invalid', '', { fields: { table: message } })

/** Returns the id of the import. Throws `invalid` with a message at `table`. */
export async function readSubscribers(actor: Actor, officeId: string, bytes: Uint8Array): Promise<string> {
  permit(actor, 'subscribers.person', officeId)
  if (bytes.length > mostBytes) refuse('Plik jest za duży: najwyżej 11 MB. Podziel tabelę i zaimportuj ją w częściach.')
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    refuse('To nie jest plik CSV. W arkuszu kalkulacyjnym wybierz „Zapisz jako” i rodzaj CSV (rozdzielany średnikami).')
  const text = tableText(bytes)
  if (text.includes('\u0000')) refuse('To nie jest tabela tekstowa. Zapisz ją jako CSV.')
  const importId = randomUUID()
  return withScope(
    [officeId],
    async (tx) => {
      const made = { id: importId, officeId, createdAt: now(), createdById: actor.personId, keptUntil: keptUntil() }
      await tx.subscriberImport.create({ data: { ...made, rowCount: 0, columns: 0 } })
      const { rowCount, columns } = await keepTable(tx, { importId, officeId }, text)
      await tx.subscriberImport.update({ where: { id: importId }, data: { rowCount, columns } })
      const subject = { type: 'import', id: importId }
      await record(tx, actor, { type: 'subscribers.import_read', officeId, subject, data: { rows: rowCount } })
      return importId
    },
    300_000,
  )
}

/** Seals heads and lines as they are read; the whole table never lies in memory as rows. */
async function keepTable(tx: Tx, where: { importId: string; officeId: string }, text: string) {
  let rowCount = 0
  let columns = 0
  let parts = 0
  let waiting: CsvRow[] = []
  for (const { line, cells } of eachCsvRow(text)) {
    if (cells.length > mostColumns) refuse(`Tabela ma za dużo kolumn: najwyżej ${mostColumns}.`)
    const row = { line, cells: cells.map((cell) => cell.replaceAll('\u0000', '').slice(0, mostCell)) }
    columns = Math.max(columns, cells.length)
    if (parts === 0) {
      const head = isHead(row.cells)
      await keepPart(tx, where, parts++, head ? [row] : [])
      if (head) continue
    }
    waiting.push(row)
    rowCount += 1
    if (rowCount > mostRows) refuse(`Tabela ma za dużo wierszy: najwyżej ${mostRows}. Podziel ją na części.`)
    if (waiting.length < partRows) continue
    await keepPart(tx, where, parts++, waiting)
    waiting = []
  }
  if (waiting.length > 0) await keepPart(tx, where, parts, waiting)
  if (rowCount === 0) refuse('W tej tabeli nie ma ani jednego wiersza z danymi.')
  return { rowCount, columns }
}
