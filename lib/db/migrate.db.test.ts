// The applier: once, in order, all or nothing, several at once, and never backwards.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { migrate } from '@/lib/db/migrate'
import { prepareDatabase } from '@/lib/db/prepare'
import { surroundings } from '@/lib/env'

const {
  TEST_OWNER_URL: ownerUrl = '',
  TEST_SUPERUSER_URL: superuserUrl = '',
  DATABASE_URL: appUrl = '',
} = surroundings()
// a schema of its own, beside the portal's tables
const url = `${ownerUrl}${ownerUrl.includes('?') ? '&' : '?'}options=${encodeURIComponent('-c search_path=trial')}`
let folder = ''

async function ask<Row extends pg.QueryResultRow>(address: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  try {
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end()
  }
}

function add(name: string, sql: string): void {
  mkdirSync(path.join(folder, name), { recursive: true })
  writeFileSync(path.join(folder, name, 'migration.sql'), sql)
}

beforeEach(async () => {
  if (folder) rmSync(folder, { recursive: true })
  folder = mkdtempSync(path.join(os.tmpdir(), 'okienko-migrations-'))
  await ask(superuserUrl, 'DROP SCHEMA IF EXISTS trial CASCADE; CREATE SCHEMA trial AUTHORIZATION okienko_test_owner')
})
beforeAll(async () => {
  const name = pg.escapeIdentifier(new URL(ownerUrl).pathname.slice(1))
  await ask(superuserUrl, `ALTER DATABASE ${name} OWNER TO okienko_test_owner`) // a clone belongs to who made it
})
afterAll(() => rmSync(folder, { recursive: true }))

test('applies what is new, in order of names, once', async () => {
  add('0002_b', 'ALTER TABLE a ADD COLUMN c int')
  add('0001_a', 'CREATE TABLE a (b int)')
  expect(await migrate({ url, folder })).toEqual(['0001_a', '0002_b'])
  add('0003_c', 'INSERT INTO a VALUES (1, 2)')
  expect(await migrate({ url, folder })).toEqual(['0003_c'])
  expect(await migrate({ url, folder })).toEqual([])
  expect(await ask(url, 'SELECT * FROM a')).toEqual([{ b: 1, c: 2 }])
  const rows = await ask(
    url,
    'SELECT migration_name, finished_at IS NOT NULL AS done, length(checksum) AS n FROM _prisma_migrations',
  )
  expect(rows).toContainEqual({ migration_name: '0001_a', done: true, n: 64 })
})

test('four at once: one applies, the others wait and find it done', async () => {
  add('0001_a', 'CREATE TABLE a (b int); SELECT pg_sleep(0.1)')
  const done = await Promise.all([1, 2, 3, 4].map(() => migrate({ url, folder })))
  expect(done.flat()).toEqual(['0001_a'])
})

test('a failing migration leaves nothing behind, and its repaired file is applied', async () => {
  add('0001_a', 'CREATE TABLE a (b int); SELECT 1/0')
  await expect(migrate({ url, folder })).rejects.toThrow(/Migracja 0001_a nie powiodła się i została cofnięta: .*22012/)
  expect(await ask(url, "SELECT to_regclass('a') AS a")).toEqual([{ a: null }])
  add('0001_a', 'CREATE TABLE a (b int)')
  expect(await migrate({ url, folder })).toEqual(['0001_a'])
})

test('a database of a newer portal is refused', async () => {
  add('0001_a', 'CREATE TABLE a (b int)')
  add('0002_b', 'CREATE TABLE b (b int)')
  await migrate({ url, folder })
  rmSync(path.join(folder, '0002_b'), { recursive: true })
  await expect(migrate({ url, folder })).rejects.toThrow(/0002_b/)
})

test('what Prisma left half done is refused, an edited file is mentioned', async () => {
  add('0001_a', 'CREATE TABLE a (b int)')
  await migrate({ url, folder })
  add('0001_a', 'CREATE TABLE a (b bigint)')
  const said: string[] = []
  expect(await migrate({ url, folder, log: (line) => said.push(line) })).toEqual([])
  expect(said.join()).toMatch(/0001_a/)
  await ask(url, "UPDATE _prisma_migrations SET finished_at = NULL, logs = 'przerwana'")
  await expect(migrate({ url, folder })).rejects.toThrow(/przerwana/)
})

test('a serving role that row-level security does not bind is refused before anything happens', async () => {
  await expect(prepareDatabase({ ownerUrl: '', appUrl: superuserUrl })).rejects.toThrow(/superużytkownikiem/)
})

test('preparing gives the serving role what it needs and no more, again and at once', async () => {
  await Promise.all([prepareDatabase({ ownerUrl, appUrl }), prepareDatabase({ ownerUrl, appUrl })])
  expect(await ask(appUrl, 'SELECT count(*)::int AS n FROM job_runs')).toEqual([{ n: 0 }])
  await expect(ask(appUrl, "UPDATE audit_head SET hash = 'x'")).rejects.toMatchObject({ code: '42501' })
  await expect(ask(appUrl, 'DELETE FROM _prisma_migrations')).rejects.toMatchObject({ code: '42501' })
})

test('a role that may not create tables gets the sentence that names the variable', async () => {
  await expect(prepareDatabase({ ownerUrl: appUrl, appUrl })).rejects.toThrow(/MIGRATE_DATABASE_URL/)
})
