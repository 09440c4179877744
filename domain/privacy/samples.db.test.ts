// Erased means erased in the planner's samples too: ANALYZE copies values of sampled columns into pg_statistic, which no DELETE reaches.
import { expect, it } from 'vitest'
import { pool } from '@/lib/db/client'
import { personalColumns } from './registry'

it('no personal column is sampled, so that no address outlives its row there', async () => {
  const { rows } = await pool().query<{ column: string }>(
    `SELECT attrelid::regclass || '.' || attname AS column FROM pg_attribute
     WHERE attstattarget = 0 AND attrelid = ANY (SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace)`,
  )
  const unsampled = rows.map(({ column }) => column)
  for (const { column } of personalColumns) expect(unsampled).toContain(column)
})
