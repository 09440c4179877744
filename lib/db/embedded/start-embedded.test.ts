// The launcher for real, in a folder of its own: first start, later start, two at once, killed server, stale number.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, expect, test, vi } from 'vitest'
import { startEmbedded } from '@/lib/db/embedded/start-embedded'

const dataDir = mkdtempSync(path.join(os.tmpdir(), 'okienko-db-'))
const settings = { fsync: 'off' }
const start = (mode?: 'start' | 'join' | 'own') => startEmbedded({ dataDir, settings, mode })
const pidFile = path.join(dataDir, 'postgres', 'pg18', 'postmaster.pid')

async function ask<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end()
  }
}

afterAll(async () => {
  await (await start('own')).stop()
  rmSync(dataDir, { recursive: true })
})

test('two first starts at once end with one server; it opens no port and shows nobody its files', async () => {
  const [one, two] = await Promise.all([start(), start()])
  expect(one.pid()).toBe(two.pid())
  expect(one.ownerUrl).toBe(two.ownerUrl)
  const [row] = await ask<{ tcp: string; most: string }>(
    one.appUrl,
    "SELECT current_setting('listen_addresses') AS tcp, current_setting('max_connections') AS most",
  )
  expect(row).toEqual({ tcp: '', most: '100' })
  for (const secret of ['postgres/secret', 'postgres/run', 'postgres/pg18'])
    expect(statSync(path.join(dataDir, secret)).mode & 0o077).toBe(0)
  await one.stop()
  await two.stop()
  expect(one.pid()).toBeUndefined()
})

test('owner and app role are bound by row-level security; letters and sorting are Polish', async () => {
  const server = await start()
  const roles = await ask(
    server.adminUrl,
    "SELECT rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb AS mighty FROM pg_roles WHERE rolname IN ('okienko_owner', 'okienko_app')",
  )
  expect(roles).toEqual([{ mighty: false }, { mighty: false }])
  const [text] = await ask(
    server.appUrl,
    `SELECT upper('żółć') AS up, 'ł' COLLATE "pl-PL-x-icu" BETWEEN 'l' AND 'm' AS polish`,
  )
  expect(text).toEqual({ up: 'ŻÓŁĆ', polish: true })
  await expect(ask(server.appUrl, 'CREATE TABLE t (a int)')).rejects.toMatchObject({ code: '42501' })
  await server.stop()
})

test('a killed server comes back on the same address with every acknowledged write', async () => {
  const server = await start()
  const lines: string[] = []
  const watched = await startEmbedded({ dataDir, settings, log: (line) => lines.push(line) })
  const endWatch = watched.watch()
  await ask(server.ownerUrl, 'CREATE TABLE IF NOT EXISTS kept (a int); INSERT INTO kept VALUES (1)')
  const before = server.pid() ?? 0
  process.kill(before, 'SIGKILL')
  await vi.waitFor(() => expect(lines).toHaveLength(2), { timeout: 10_000, interval: 20 })
  expect(server.pid()).not.toBe(before)
  expect(await ask(server.ownerUrl, 'SELECT count(*)::int AS n FROM kept')).toEqual([{ n: 1 }])
  endWatch()
  await (await start('own')).stop()
})

test('a stale number that now belongs to a stranger does not stop the start', async () => {
  const server = await start()
  const running = readFileSync(pidFile, 'utf8')
  await server.stop()
  const stranger = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  writeFileSync(pidFile, running.replace(/^\d+/, String(stranger.pid)), { mode: 0o600 })
  const again = await start()
  expect(again.started).toBe(true)
  expect(stranger.exitCode).toBeNull()
  stranger.kill('SIGKILL')
  await again.stop()
})

test('one who joined never ends the server', async () => {
  const server = await start()
  const joined = await start('join')
  expect(joined.started).toBe(false)
  await joined.stop()
  expect(server.pid()).toBeDefined()
  await server.stop()
})

test('data of another major version are refused untouched', async () => {
  const other = mkdtempSync(path.join(os.tmpdir(), 'okienko-db-'))
  await expect(startEmbedded({ dataDir: other, bin: '/nowhere' })).rejects.toThrow(/Nie znaleziono programu serwera/)
  const cluster = path.join(other, 'postgres', 'pg12')
  mkdirSync(cluster, { recursive: true })
  await expect(startEmbedded({ dataDir: other })).rejects.toThrow(/innej wersji PostgreSQL/)
  expect(existsSync(path.join(other, 'postgres', 'pg18'))).toBe(false)
  rmSync(other, { recursive: true })
})
