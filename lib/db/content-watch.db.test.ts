// The agreement on changed pages: a command returns only when every process that may serve has dropped the old ones.
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterEach, expect, test } from 'vitest'
import { touchPublicContent } from '@/domain/offices/content'
import { pool, withScope } from '@/lib/db/client'
import { everyoneHasHeard, leaseMilliseconds } from '@/lib/db/content-rounds'
import { type ContentWatch, type Versions, watchContent } from '@/lib/db/content-watch'
import { makeOffice } from '@/prisma/makers'

const watches: ContentWatch[] = []
let holding = false
afterEach(async () => {
  holding = false
  for (const watch of watches.splice(0)) await watch.stop()
  await pool().query('DELETE FROM web_processes')
})

/** A web process that remembers the versions it was told; `dropping` is what it does before it confirms. */
async function process(dropping: () => Promise<void> = async () => {}) {
  const state: { versions: Versions; heard: number } = { versions: new Map(), heard: 0 }
  const watch = watchContent(async (versions) => {
    await dropping()
    state.versions = versions
    state.heard += 1
  })
  watches.push(watch)
  await watch.renew()
  return { state, watch }
}

const versionOf = async (id: string) => {
  const { rows } = await pool().query<{ version: string }>(
    'SELECT content_version::text AS version FROM offices WHERE id = $1',
    [id],
  )
  return rows[0]?.version
}
const touch = (id: string) => withScope([id], (tx) => touchPublicContent(tx, id))
const lasting = async (work: Promise<unknown>) => {
  const began = performance.now()
  await work
  return performance.now() - began
}

test('a command returns when every process was told the version it made', async () => {
  const office = await makeOffice()
  const [one, two] = [await process(), await process()]
  for (let n = 0; n < 20; n += 1) {
    await touch(office.id)
    const version = await versionOf(office.id)
    expect([one.state.versions.get(office.id), two.state.versions.get(office.id)]).toEqual([version, version])
  }
})

test('it waits for a process that is still dropping', async () => {
  const office = await makeOffice()
  let release = () => {}
  const slow = await process(() =>
    holding
      ? new Promise<void>((resolve) => {
          release = resolve
        })
      : Promise.resolve(),
  )
  holding = true
  let told = false
  const command = touch(office.id).then(() => {
    told = true
  })
  const before = await versionOf(office.id)
  while ((await versionOf(office.id)) === before) await new Promise((resolve) => setTimeout(resolve, 5))
  // long enough for the waiting side to look several times
  await new Promise((resolve) => setTimeout(resolve, 150))
  expect(told).toBe(false)
  holding = false
  release()
  await command
  expect(slow.state.versions.get(office.id)).toBe(await versionOf(office.id))
})

test('a process that died is waited for as long as its lease lasts, and no longer', async () => {
  await pool().query(
    `INSERT INTO web_processes (id, started_at, lease_until, round)
     VALUES ($1, now(), clock_timestamp() + interval '700 milliseconds', 0)`,
    [randomUUID()],
  )
  const took = await lasting(everyoneHasHeard())
  expect(took).toBeGreaterThan(600)
  expect(took).toBeLessThan(leaseMilliseconds * 2)
})

test('a process held up between its look and its confirmation does not serve before it looked again', async () => {
  const office = await makeOffice()
  let release = () => {}
  const { state, watch } = await process(() =>
    holding
      ? new Promise<void>((resolve) => {
          release = resolve
        })
      : Promise.resolve(),
  )
  holding = true
  void watch.renew()
  // longer than the lease: the command is told without this process
  await touch(office.id)
  expect(watch.until()).toBeLessThan(performance.now())
  holding = false
  release()
  while (watch.until() < performance.now()) await new Promise((resolve) => setImmediate(resolve))
  expect(state.versions.get(office.id)).toBe(await versionOf(office.id))
})

test('a process that took its name off the list is not waited for', async () => {
  const { watch } = await process()
  await watch.stop()
  const { rows } = await pool().query('SELECT FROM web_processes')
  expect(rows).toHaveLength(0)
  expect(watch.until()).toBe(0)
})

test('a rolled back command tells nobody', async () => {
  const office = await makeOffice()
  const { state } = await process()
  const version = state.versions.get(office.id)
  const failed = withScope([office.id], async (tx) => {
    await touchPublicContent(tx, office.id)
    throw new Error('changed my mind')
  })
  await expect(failed).rejects.toThrow('changed my mind')
  await touch((await makeOffice()).id)
  expect(state.versions.get(office.id)).toBe(version)
})

test('a lost connection takes the lease away until everything was asked anew', async () => {
  const office = await makeOffice()
  const { state, watch } = await process()
  const seen: number[] = []
  const admin = new pg.Client({ connectionString: globalThis.process.env.TEST_SUPERUSER_URL })
  await admin.connect()
  const heard = state.heard
  await admin.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE application_name = 'okienko-content' AND datname = current_database()`)
  await admin.end()
  while (watch.until() !== 0) await new Promise((resolve) => setImmediate(resolve))
  seen.push(watch.until())
  expect(await watch.renew()).toBe(true)
  expect(state.heard).toBeGreaterThan(heard)
  expect(watch.until()).toBeGreaterThan(performance.now())
  await touch(office.id)
  expect(state.versions.get(office.id)).toBe(await versionOf(office.id))
  expect(seen).toEqual([0])
})

test('the lease lasts no longer than the database believes', async () => {
  const { watch } = await process()
  const { rows } = await pool().query<{ left: number }>(
    `SELECT extract(epoch FROM lease_until - clock_timestamp()) * 1000 AS left FROM web_processes`,
  )
  const left = Number(rows[0]?.left)
  expect(watch.until() - performance.now()).toBeLessThanOrEqual(left + 20)
  expect(left).toBeLessThanOrEqual(leaseMilliseconds)
})
