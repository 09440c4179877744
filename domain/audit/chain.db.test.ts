// The audit trail cannot be rewritten by the portal or the owner of the tables; what a superuser changes, the walk finds.
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { systemActor } from '@/domain/accounts/session'
import { pool, withScope } from '@/lib/db/client'
import { codeOf } from '@/lib/errors'
import { makeOffice, makePerson } from '@/prisma/makers'
import { record } from './record'
import { verifyChain } from './verify'

const system = systemActor('test')
let superuser: pg.Client
let owner: pg.Client

beforeAll(async () => {
  superuser = new pg.Client({ connectionString: process.env.TEST_SUPERUSER_URL })
  owner = new pg.Client({ connectionString: process.env.TEST_OWNER_URL })
  await superuser.connect()
  await owner.connect()
})
afterAll(async () => {
  await superuser.end()
  await owner.end()
})

const write = (count: number) =>
  withScope('everything', async (tx) => {
    for (let n = 0; n < count; n++)
      await record(tx, system, { type: 'retention.ran', officeId: null, data: { n, names: ['a', 'b'] } })
  })

/** Runs SQL with the table's triggers asleep, as only a superuser can, in a transaction that is taken back after `look`. */
async function tampered<T>(sql: string, look: () => Promise<T>): Promise<T> {
  await superuser.query('CREATE TABLE kept AS SELECT * FROM audit_events')
  await superuser.query('CREATE TABLE kept_head AS SELECT * FROM audit_head')
  try {
    await superuser.query('SET session_replication_role = replica')
    await superuser.query(sql)
    return await look()
  } finally {
    await superuser.query(`DELETE FROM audit_events; INSERT INTO audit_events SELECT * FROM kept;
      DELETE FROM audit_head; INSERT INTO audit_head SELECT * FROM kept_head; DROP TABLE kept, kept_head;
      SET session_replication_role = DEFAULT`)
  }
}

beforeEach(() => write(6))

it('holds over what was written, also at once by many', async () => {
  await Promise.all(Array.from({ length: 8 }, () => write(5)))
  const answer = await verifyChain(system)
  expect(answer).toMatchObject({ ok: true })
  const rows = await withScope('everything', (tx) => tx.auditEvent.count())
  expect(answer.events).toBe(rows)
})

it.each([
  ['data', `data = '{"n": 99}'`],
  ['time', `at = at - interval '1 hour'`],
  ['author', `actor_label = 'kto inny'`],
  ['kind', `type = 'log.read'`],
  ['hash', `hash = repeat('a', 64)`],
])('names the row whose %s was edited', async (_, change) => {
  const answer = await tampered(`UPDATE audit_events SET ${change} WHERE seq = 3`, () => verifyChain(system))
  expect(answer).toMatchObject({ ok: false, brokenAt: '3', reason: 'changed', events: 2 })
})

it('names a row that was edited together with its hash', async () => {
  const sql = `UPDATE audit_events SET data = '{"n": 99}' WHERE seq = 3;
    UPDATE audit_events e SET hash = audit_event_hash(e) WHERE seq = 3`
  expect(await tampered(sql, () => verifyChain(system))).toMatchObject({ ok: false, brokenAt: '4', reason: 'link' })
})

it('names a row that is gone, first, middle or last', async () => {
  const head = (await verifyChain(system)).events
  for (const seq of [1, 3, head]) {
    const answer = await tampered(`DELETE FROM audit_events WHERE seq = ${seq}`, () => verifyChain(system))
    expect(answer).toMatchObject({ ok: false, brokenAt: String(seq), reason: 'missing' })
  }
})

it('notices a head that was turned back', async () => {
  const sql = `UPDATE audit_head SET hash = repeat('b', 64)`
  expect(await tampered(sql, () => verifyChain(system))).toMatchObject({ ok: false, reason: 'head' })
})

it('refuses every change by the portal and by the owner', async () => {
  const attempts = [
    `UPDATE audit_events SET data = '{}' WHERE seq = 1`,
    'DELETE FROM audit_events WHERE seq = 1',
    'TRUNCATE audit_events',
    `UPDATE audit_head SET seq = 0, hash = repeat('0', 64)`,
  ]
  for (const sql of attempts) {
    const client = await pool().connect()
    await client.query(`BEGIN; SELECT set_config('app.offices', '*', true)`)
    await expect(client.query(sql)).rejects.toThrow(/append-only|permission denied/)
    await client.query('ROLLBACK')
    client.release()
  }
  await owner.query(`BEGIN; SELECT set_config('app.offices', '*', true)`)
  for (const sql of attempts.slice(0, 3)) {
    await owner.query('SAVEPOINT s')
    await expect(owner.query(sql)).rejects.toThrow(/append-only/)
    await owner.query('ROLLBACK TO s')
  }
  await owner.query('ROLLBACK')
  expect(await verifyChain(system)).toMatchObject({ ok: true })
})

it('numbers and hashes come from the database, whatever is sent', async () => {
  await withScope('everything', (tx) =>
    tx.auditEvent.create({
      data: {
        seq: 1n,
        at: new Date(),
        actorKind: 'system',
        actorLabel: 'fałsz',
        type: 'log.read',
        data: {},
        prevHash: 'x',
        hash: 'y',
      },
    }),
  )
  expect(await verifyChain(system)).toMatchObject({ ok: true })
})

it('may be walked by administrators and jobs only', async () => {
  const office = await makeOffice()
  const { actor } = await makePerson({ roles: { [office.id]: ['dpo'] } })
  expect(await verifyChain(actor).then(() => null, codeOf)).toBe('forbidden')
})
