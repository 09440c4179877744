// One issue to every address of a file, as the portal sends it: the COMMAND that a yardstick for newsletters calls (mail/run.sh of the
// shared bench). Reads SMTP_URL or, with ROUTE=resend, RESEND_BASE_URL and RESEND_API_KEY; RECIPIENTS (one address a line), MAILING
// (the subject) and BODY (a text file). `--prepare` makes the database and the subscribers beforehand; it is kept in BENCH_DATA.
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { sealRouteSecret } from '@/domain/mail/routes'
import { startIssue } from '@/domain/newsletter/commands/start-issue'
import { equationOf } from '@/domain/newsletter/queries/equation'
import { sendDueIssues } from '@/jobs/issue-pump'
import { freezeContents } from '@/jobs/issue-rendering'
import { now } from '@/lib/clock'
import { closeDatabase, withScope } from '@/lib/db/client'
import { startEmbedded } from '@/lib/db/embedded/start-embedded'
import { prepareDatabase } from '@/lib/db/prepare'
import { reloadEnv } from '@/lib/env'
import { engineActor, makeIssue } from '@/prisma/make-issue'
import { makeOffice } from '@/prisma/makers'

const { RECIPIENTS = '', BODY = '', MAILING = 'Wydanie próbne', ROUTE = 'smtp' } = process.env
const folder = process.env.BENCH_DATA ?? path.join(os.tmpdir(), 'okienko-issue-send')
const engine = engineActor()
const elapsed = () => (performance.now() / 1000).toFixed(2)

/** The office of this file of addresses: a second sending finds its subscribers there. */
async function officeFor(addresses: readonly string[]): Promise<string> {
  const known = await withScope('everything', (tx) =>
    tx.subscription.groupBy({ by: ['officeId'], where: { email: { in: [addresses[0] ?? ''] } }, _count: true }),
  )
  for (const { officeId } of known) {
    const count = await withScope([officeId], (tx) => tx.subscription.count({ where: { officeId } }))
    if (count === addresses.length) return officeId
  }
  const { id } = await makeOffice()
  await withScope(
    [id],
    (tx) => tx.$executeRaw`
      INSERT INTO subscriptions (id, office_id, email, state, locale, channel, asked_at, mailed_at, confirmed_at, consent_texts)
      SELECT gen_random_uuid(), ${id}::uuid, address, 'active', 'pl', 'form', ${now()}, ${now()}, ${now()}, '[]'::jsonb
      FROM unnest(${addresses}::text[]) AS address`,
    120_000,
  )
  return id
}

async function routed(officeId: string): Promise<void> {
  const secret = ROUTE === 'resend' ? (process.env.RESEND_API_KEY ?? 're_bench') : (process.env.SMTP_URL ?? '')
  const route = {
    transport: ROUTE,
    fromEmail: 'newsletter@testowo.example',
    secretEnc: sealRouteSecret(officeId, secret),
    updatedAt: now(),
  }
  await withScope([officeId], (tx) =>
    tx.officeMailRoute.upsert({ where: { officeId }, create: { officeId, ...route }, update: route }),
  )
}

async function send(officeId: string): Promise<void> {
  await routed(officeId)
  const text = BODY ? readFileSync(BODY, 'utf8') : 'W piątek urząd pracuje do godziny 14.00.'
  const items = [{ kind: 'text' as const, id: randomUUID(), title: 'Z urzędu', body: text }]
  const issue = await makeIssue(officeId, { state: 'approved', subject: MAILING, items })
  const { contents } = await freezeContents(engine, officeId, issue.id)
  await startIssue(engine, officeId, { issueId: issue.id, revision: issue.revision }, contents)
  console.log(`frozen after ${elapsed()} s`)
  for (;;) {
    await sendDueIssues(engine)
    const { pending, uncertain, holds } = await equationOf(engine, officeId, issue.id)
    if (pending === 0) return console.log(`sent after ${elapsed()} s, uncertain ${uncertain}, balances: ${holds}`)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

const database = await startEmbedded({ dataDir: folder })
const secret = 'only-for-this-measurement-and-nothing-else'
try {
  await prepareDatabase(database)
  const env = { DATABASE_URL: database.appUrl, DATA_DIR: folder, AUTH_SECRET: secret, HASH_KEY: secret }
  Object.assign(process.env, { OKIENKO_TEST: '1', ...env })
  reloadEnv()
  const addresses = readFileSync(RECIPIENTS, 'utf8').split('\n').filter(Boolean)
  const officeId = await officeFor(addresses)
  if (!process.argv.includes('--prepare')) await send(officeId)
} finally {
  await closeDatabase()
  // left running between the rounds of a yardstick: what is measured is the sending
  if (!process.argv.includes('--prepare') && process.env.BENCH_KEEP !== 'on') await database.stop()
}
process.exit(0)
