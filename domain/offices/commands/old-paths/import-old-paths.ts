// A whole table of old paths from a file: judged row by row, written all or nothing. Rows whose source the office has are replaced
// and keep their count; no row is taken away.
import { randomUUID } from 'node:crypto'
import type { Actor } from '@/domain/access/actor'
import { permitAdministrator } from '@/domain/access/permissions'
import { record } from '@/domain/audit/record'
import { now } from '@/lib/clock'
import { csvRows } from '@/lib/csv-read'
import { type Tx, withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'
import { touchPublicContent } from '../../content'
import { aroundOldPaths, touchOldPaths } from '../../old-paths'
import { type CheckedRow, checkOldPaths, type GivenRow, mostOldPaths } from '../../rules/check-old-paths'

export type OldPathImport = { rows: CheckedRow[]; added: number; changed: number; same: number; wrong: number }

/** The first row is a heading when neither cell holds a slash or a dot: `stary adres;nowy adres`. */
const isHeading = (cells: readonly string[]): boolean => cells.slice(0, 2).every((cell) => !/[/.]/.test(cell))

function givenRows(text: string): GivenRow[] {
  const { rows, more } = csvRows(text, mostOldPaths + 1)
  const given = rows[0] && isHeading(rows[0].cells) ? rows.slice(1) : rows
  if (given.length === 0) fail('invalid', '', { fields: { table: 'W tabeli nie ma żadnego wiersza z adresami.' } })
  if (more || given.length > mostOldPaths)
    fail('invalid', '', { fields: { table: `Tabela może mieć najwyżej ${mostOldPaths} wierszy. Podziel ją.` } })
  return given.map(({ line, cells: [source = '', target = ''] }) => ({ line, source, target }))
}

async function write(tx: Tx, officeId: string, rows: readonly CheckedRow[]): Promise<void> {
  const fresh = rows.filter(({ change }) => change === 'new')
  for (let at = 0; at < fresh.length; at += 1000)
    await tx.officeOldPath.createMany({
      data: fresh.slice(at, at + 1000).map(({ source, target }) => ({
        ...{ id: randomUUID(), officeId, source, target, createdAt: now() },
      })),
    })
  const other = rows.filter(({ change }) => change === 'changed')
  await tx.$executeRaw`
    UPDATE office_old_paths p SET target = n.target
    FROM unnest(${other.map(({ source }) => source)}::text[], ${other.map(({ target }) => target)}::text[]) AS n(source, target)
    WHERE p.office_id = ${officeId}::uuid AND p.source = n.source`
}

/**
 * Judges the table and, unless it is only a trial, writes it. With a single wrong row nothing is written.
 * Throws `invalid` at `table` for a text that is no table of at most 10 000 rows.
 */
export async function importOldPaths(
  actor: Actor,
  officeId: string,
  text: string,
  { trial }: { trial: boolean },
): Promise<OldPathImport> {
  permitAdministrator(actor)
  const given = givenRows(text)
  return withScope([officeId], async (tx) => {
    const around = await aroundOldPaths(tx, officeId)
    const rows = checkOldPaths(given, around)
    const count = (change: CheckedRow['change']) => rows.filter((row) => !row.problem && row.change === change).length
    const [added, changed, same] = [count('new'), count('changed'), count('same')]
    const wrong = rows.length - added - changed - same
    if (around.existing.length + added > mostOldPaths)
      fail('invalid', '', {
        fields: { table: `Razem z tabelą urząd miałby ponad ${mostOldPaths} starych adresów, a to najwięcej.` },
      })
    if (trial || wrong > 0 || added + changed === 0) return { rows, added, changed, same, wrong }
    await write(tx, officeId, rows)
    await record(tx, actor, {
      type: 'office.old_paths_imported',
      officeId,
      subject: { type: 'office', id: officeId },
      data: { added, replaced: changed },
    })
    await touchOldPaths(tx, officeId)
    await touchPublicContent(tx, officeId)
    return { rows, added, changed, same, wrong }
  })
}
