// The worker as a process: sends at once, ends in order, survives a database that goes away, loses nothing when killed.
import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import pg from 'pg'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { saveMailRoute } from '@/domain/mail/commands'
import { ask } from '@/domain/newsletter/public'
import type { ConsentText } from '@/domain/newsletter/schema'
import { type SmtpSink, smtpSink } from '@/e2e/support/smtp-sink'
import { withScope } from '@/lib/db/client'
import { type MadeOffice, makeOffice, makePerson, makeRules } from '@/prisma/makers'

let office: MadeOffice
let rules: ConsentText
let smtp: SmtpSink
let running: ChildProcess[] = []

beforeEach(async () => {
  office = await makeOffice()
  rules = await makeRules(office.id)
  smtp = await smtpSink()
  const { actor } = await makePerson({ administrator: true })
  await saveMailRoute(actor, office.id, {
    transport: 'smtp',
    fromName: '',
    fromEmail: 'newsletter@testowo.example',
    smtpSecret: smtp.url,
    resendSecret: '',
  })
})
afterEach(async () => {
  for (const worker of running) worker.kill('SIGKILL')
  running = []
  await smtp.close()
})

async function startWorker(): Promise<ChildProcess> {
  const worker = spawn(process.execPath, ['--import', 'tsx', 'jobs/worker.ts'], {
    env: process.env,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  running.push(worker)
  expect(await once(worker, 'message')).toEqual(['ready', undefined])
  return worker
}

async function join(): Promise<string> {
  const address = `czytelnik-${randomUUID().slice(0, 8)}@skrzynka.example`
  await ask({ officeId: office.id, address, choice: 'dodaj', locale: 'pl', texts: [rules] })
  return address
}

const received = () => smtp.received.map(({ envelopeTo }) => envelopeTo[0])
const until = (what: () => boolean | Promise<boolean>) =>
  expect.poll(what, { timeout: 15_000, interval: 50 }).toBe(true)

async function onServer(sql: string): Promise<void> {
  const url = new URL(process.env.TEST_SUPERUSER_URL ?? '')
  url.pathname = '/postgres'
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  await client.query(sql)
  await client.end()
}

it('sends a new mail at once, shows signs of life, and ends in order on SIGTERM', async () => {
  const worker = await startWorker()
  const address = await join()
  await until(() => received().includes(address))
  await until(() => withScope([], (tx) => tx.workerHeartbeat.count()).then((count) => count === 1))
  await until(() => withScope([], (tx) => tx.jobRun.count({ where: { ok: true } })).then((count) => count >= 2))
  worker.kill('SIGTERM')
  expect(await once(worker, 'exit')).toEqual([0, null])
  expect(await withScope([], (tx) => tx.workerHeartbeat.count())).toBe(0)
})

it('ends by itself when its supervisor is gone', async () => {
  const worker = await startWorker()
  worker.disconnect()
  expect(await once(worker, 'exit')).toEqual([0, null])
})

it('goes on by itself when the database comes back', async () => {
  await startWorker()
  const before = await join()
  await until(() => received().includes(before))
  const name = new URL(process.env.DATABASE_URL ?? '').pathname.slice(1)
  await onServer(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`)
  await onServer(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`)
  await expect(join()).rejects.toThrow()
  await onServer(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`)
  const after = await join()
  await until(() => received().includes(after))
})

it('loses nothing and doubles nothing when workers are killed while they send', async () => {
  const people: string[] = []
  for (let round = 0; round < 4; round++) {
    const worker = await startWorker()
    for (let n = 0; n < 5; n++) people.push(await join())
    worker.kill('SIGKILL')
    await once(worker, 'exit')
  }
  // what the killed workers held comes back when their leases run out; the test does not wait two minutes for that
  await withScope('everything', (tx) =>
    tx.mailMessage.updateMany({ where: { state: 'sending' }, data: { leasedUntil: new Date(0) } }),
  )
  await Promise.all([startWorker(), startWorker()])
  await until(() =>
    withScope('everything', (tx) => tx.mailMessage.count({ where: { officeId: office.id, state: 'sent' } })).then(
      (sent) => sent === people.length,
    ),
  )
  expect([...new Set(received())].toSorted()).toEqual(people.toSorted())
  // a mail whose answer was lost may come twice, but then as the same mail: its Message-ID tells
  const copies = new Map(smtp.received.map(({ envelopeTo, messageId }) => [envelopeTo[0], messageId]))
  for (const { envelopeTo, messageId } of smtp.received) expect(copies.get(envelopeTo[0])).toBe(messageId)
}, 60_000)
