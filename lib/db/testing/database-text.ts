// Searches everything the database and the data directory hold for a text, as somebody with a stolen dump would.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'

/** `schema.table` of every table with a row whose text form contains `text`, any case, as the superuser sees it. */
export async function tablesHolding(text: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: process.env.TEST_SUPERUSER_URL })
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
       WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
    )
    const holding: string[] = []
    for (const { name } of rows) {
      const found = await client.query(
        `SELECT 1 FROM ${name} AS t WHERE position(lower($1) in lower(t::text)) > 0 LIMIT 1`,
        [text],
      )
      if (found.rowCount) holding.push(name)
    }
    return holding
  } finally {
    await client.end()
  }
}

/** Files below DATA_DIR that contain `text`, any case. */
export function filesHolding(text: string): string[] {
  const folder = process.env.DATA_DIR ?? ''
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => readFileSync(file, 'latin1').toLowerCase().includes(text.toLowerCase()))
}
