// Which addresses may not be written to although their subscription is active: the suppression list knows keyed hashes only, so
// they are made here, in pieces, and compared by the database. An active subscription is rarely on it: the person lifted it by joining.
import type { Tx } from '@/lib/db/client'
import { addressHash } from '../end-subscription'

type Reader = { id: string; email: string }

/** Ids of those whose address is suppressed for the newsletter or for everything. */
export async function suppressedAmong(tx: Tx, officeId: string, readers: readonly Reader[]): Promise<Set<string>> {
  if (readers.length === 0) return new Set()
  const byHash = new Map(readers.map(({ id, email }) => [addressHash(officeId, email), id]))
  const rows = await tx.$queryRaw<{ hash: string }[]>`
    SELECT DISTINCT address_hash AS hash FROM suppressions
    WHERE office_id = ${officeId}::uuid AND address_hash = ANY(${[...byHash.keys()]}::text[]) AND scope IN ('newsletter', 'all')`
  return new Set(rows.flatMap(({ hash }) => byHash.get(hash) ?? []))
}

const piece = 2_000

/** The same for all active subscriptions of the office. Flat in memory: a cursor in the caller's transaction. */
export async function suppressedReaders(tx: Tx, officeId: string): Promise<string[]> {
  if ((await tx.suppression.count({ where: { officeId }, take: 1 })) === 0) return []
  const found: string[] = []
  await tx.$executeRaw`
    DECLARE readers NO SCROLL CURSOR FOR
    SELECT id, email FROM subscriptions WHERE office_id = ${officeId}::uuid AND state = 'active'`
  for (;;) {
    const rows = await tx.$queryRawUnsafe<Reader[]>(`FETCH ${piece} FROM readers`)
    found.push(...(await suppressedAmong(tx, officeId, rows)))
    if (rows.length < piece) break
  }
  await tx.$executeRaw`CLOSE readers`
  return found
}
