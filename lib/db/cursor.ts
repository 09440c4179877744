// Reads a large result in pieces through a server-side cursor, so that an export of any size stays small in memory.
// Everything happens in one read-only transaction with its own scope: the export is of one moment.
import { pool, type Scope, scopeSetting } from '@/lib/db/client'

/**
 * Yields the rows of `sql` in arrays of at most `size`. The consumer may stop early (`break`): the connection is given back.
 * Throws when the connection breaks in the middle; what was yielded before stays with the consumer.
 */
export async function* readInPieces<Row extends object>(
  scope: Scope,
  sql: string,
  values: readonly unknown[],
  size = 1000,
): AsyncGenerator<Row[]> {
  const client = await pool().connect()
  let broken = true
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    await client.query(`SELECT set_config('app.offices', $1, true)`, [scopeSetting(scope)])
    await client.query(`DECLARE piece NO SCROLL CURSOR FOR ${sql}`, [...values])
    for (;;) {
      const { rows } = await client.query<Row>(`FETCH ${Math.trunc(size)} FROM piece`)
      if (rows.length > 0) yield rows
      if (rows.length < size) break
    }
    broken = false
  } finally {
    // after a break by the consumer the transaction is still open: end it, or drop the connection when even that fails
    const ended = await client.query('ROLLBACK').then(
      () => true,
      () => false,
    )
    client.release(broken && !ended)
  }
}
