// What the page of health says about the database: its version, its size and how fast it answers.
import { pool } from '@/lib/db/client'

export type DatabaseFacts = {
  version: string /** bytes */
  size: number /** milliseconds of a trivial question */
  answersIn: number
}

/** Throws when the database is away. */
export async function databaseFacts(): Promise<DatabaseFacts> {
  const begun = performance.now()
  await pool().query('SELECT 1')
  const answersIn = performance.now() - begun
  const { rows } = await pool().query<{ version: string; size: string }>(
    `SELECT current_setting('server_version') AS version, pg_database_size(current_database())::text AS size`,
  )
  return { version: rows[0]?.version ?? '', size: Number(rows[0]?.size ?? 0), answersIn: Math.round(answersIn) }
}
