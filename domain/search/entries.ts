// Writes the index, in the transaction of the change itself: what is published can be found from the commit, what is closed, erased or
// gone cannot. Rooms that publish hand over plain entries; this room knows nothing else of them.
import { dateOfDay, dayOf } from '@/lib/day'
import type { Tx } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import type { SearchEntry, SearchForce } from './schema'
import { analyzerVersion } from './terms'
import { indexed } from './vector'

/** What the index should hold of one text (all its languages and versions): ids and force, no texts. */
export type Wanted = { id: string; force: SearchForce /** the text itself has changed */; changed?: boolean }

/**
 * Brings the index to what is wanted of the text `textId`: takes away the rest, moves dates, and asks `load` for the entries that are
 * missing, changed or of an earlier analyzer. Repeating it changes nothing. Returns how many entries were written anew.
 */
export async function syncEntries(
  tx: Tx,
  officeId: string,
  textId: string,
  wanted: readonly Wanted[],
  load: (ids: string[]) => Promise<SearchEntry[]>,
): Promise<number> {
  const rows = await tx.searchEntry.findMany({
    where: { officeId, textId },
    select: { id: true, effectiveFrom: true, effectiveTo: true, withdrawn: true, analyzer: true },
  })
  const held = new Map(rows.map((row) => [row.id, row]))
  const missing: string[] = []
  for (const { id, force, changed } of wanted) {
    const row = held.get(id)
    held.delete(id)
    if (!row || changed || row.analyzer !== analyzerVersion) missing.push(id)
    else if (differs(row, force)) await tx.searchEntry.update({ where: { id, officeId }, data: columnsOf(force) })
  }
  const gone = [...held.keys(), ...missing]
  if (gone.length > 0) await tx.searchEntry.deleteMany({ where: { officeId, id: { in: gone } } })
  if (missing.length === 0) return 0
  const entries = await load(missing)
  for (const entry of entries) await insertEntry(tx, entry)
  return entries.length
}

type Dates = { effectiveFrom: Date | null; effectiveTo: Date | null; withdrawn: boolean }
const differs = (row: Dates, { from, to, withdrawn }: SearchForce): boolean =>
  (row.effectiveFrom && dayOf(row.effectiveFrom)) !== from ||
  (row.effectiveTo && dayOf(row.effectiveTo)) !== to ||
  row.withdrawn !== withdrawn

const columnsOf = ({ from, to, withdrawn }: SearchForce): Dates => ({
  effectiveFrom: from === null ? null : dateOfDay(from),
  effectiveTo: to === null ? null : dateOfDay(to),
  withdrawn,
})

async function insertEntry(tx: Tx, entry: SearchEntry): Promise<void> {
  const { id, officeId, kind, textId, locale, path, versionPath, number, title, publishedAt } = entry
  const { terms, words } = indexed(entry)
  const body = entry.passages.map(({ text }) => text).join('\n')
  const address = { id, officeId, kind, textId, locale, path, versionPath, number }
  await tx.searchEntry.create({
    data: { ...address, ...columnsOf(entry), title, body, words, publishedAt, analyzer: analyzerVersion },
  })
  await tx.$executeRaw`INSERT INTO search_terms (entry_id, terms) VALUES (${id}::uuid, ${terms}::tsvector)`
}

/** Condition for SQL of other rooms: the record with this id stands in the index as the present analyzer would write it. */
export const isIndexed = (id: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`EXISTS (SELECT FROM search_entries s WHERE s.id = ${id} AND s.analyzer = ${analyzerVersion})`
