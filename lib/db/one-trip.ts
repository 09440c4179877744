// Several statements in one transaction and one journey to the database: for the few places where thousands of small commits a
// second have to be durable. No parameters: values are written into the text by `literal` and `literals`, which refuse what they do not know.
import pg from 'pg'
import { pool, type Scope, scopeSetting } from '@/lib/db/client'
import { isUuid } from '@/lib/uuid'

/** Runs the statements in order in one transaction that sees `scope`; the rows of each. Throws after rolling all back. */
export async function inOneTrip(scope: Scope, statements: readonly string[]): Promise<Record<string, unknown>[][]> {
  const setting = `SELECT set_config('app.offices', ${pg.escapeLiteral(scopeSetting(scope))}, true)`
  // several statements in one text are one transaction (simple query protocol); none of them may end it
  const results = (await pool().query([setting, ...statements].join(';\n'))) as unknown as pg.QueryResult[]
  return results.slice(1).map(({ rows }) => rows as Record<string, unknown>[])
}

/** A text, a moment or NULL as it stands in a statement. */
export function literal(value: string | Date | null): string {
  if (value === null) return 'NULL'
  return pg.escapeLiteral(value instanceof Date ? value.toISOString() : value)
}

/** Rows of a VALUES list: ids first are checked, everything else is quoted. `types` are SQL types, one for each column. */
export function literals(types: readonly string[], rows: readonly (string | null)[][]): string {
  return rows
    .map((row) => {
      const columns = row.map((value, column) => {
        const type = types[column] ?? 'text'
        if (type === 'uuid' && (value === null || !isUuid(value))) throw new Error('one trip: not an id')
        return `${literal(value)}::${type}`
      })
      return `(${columns.join(',')})`
    })
    .join(',')
}
