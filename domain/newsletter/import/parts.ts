// The uploaded table between its upload and its import: cut into parts, each sealed under a key outside the database, for one day.
import { importHours } from '@/domain/policies/clauses/terms'
import { now } from '@/lib/clock'
import type { CsvRow } from '@/lib/csv-read'
import type { Tx } from '@/lib/db/client'
import { fail } from '@/lib/errors'
import { open, seal } from '@/lib/sealed'

/** Lines in one part: small enough to be opened one after another in little memory. */
export const partRows = 2000

const purpose = (importId: string, number: number) => `subscriber-import:${importId}:${number}`

export const keptUntil = (): Date => new Date(now().getTime() + importHours * 3_600_000)

/** Part 0 holds the heads (or nothing), the others hold lines. */
export async function keepPart(
  tx: Tx,
  { importId, officeId }: { importId: string; officeId: string },
  number: number,
  rows: readonly CsvRow[],
): Promise<void> {
  const sealed = seal(purpose(importId, number), JSON.stringify(rows))
  await tx.subscriberImportPart.create({ data: { importId, officeId, number, sealed } })
}

/** The lines of a part; null when they were purged. Throws `gone` when the key has changed since. */
export async function readPart(tx: Tx, importId: string, number: number): Promise<CsvRow[] | null> {
  const part = await tx.subscriberImportPart.findUnique({
    where: { importId_number: { importId, number } },
    select: { sealed: true },
  })
  if (!part?.sealed) return null
  const text = open(purpose(importId, number), part.sealed)
  if (text === null) fail('gone', 'Tej tabeli nie da się już odczytać. Prześlij ją jeszcze raz.')
  return JSON.parse(text) as CsvRow[]
}

/** Numbers of the parts with lines, in order. */
export async function partNumbers(tx: Tx, importId: string): Promise<number[]> {
  const parts = await tx.subscriberImportPart.findMany({
    where: { importId, number: { gt: 0 } },
    select: { number: true },
    orderBy: { number: 'asc' },
  })
  return parts.map(({ number }) => number)
}
