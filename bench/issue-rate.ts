// How fast an issue is frozen and how fast it leaves: freeze of READERS, the making of all mails, the equation, then sending in this
// process by SMTP to SMTP_URL (default: a postfix smtp-sink started here, beside smtp-source in the same run) or to the local outbox
// (ROUTE=outbox). One scratch database of the embedded server. READERS=10000 SIZE=150 (paragraphs of the text).
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sealRouteSecret } from '@/domain/mail/routes'
import { startIssue } from '@/domain/newsletter/commands/start-issue'
import { equationOf } from '@/domain/newsletter/queries/equation'
import { sendDueIssues } from '@/jobs/issue-pump'
import { now } from '@/lib/clock'
import { closeDatabase, withScope } from '@/lib/db/client'
import { startEmbedded } from '@/lib/db/embedded/start-embedded'
import { prepareDatabase } from '@/lib/db/prepare'
import { reloadEnv } from '@/lib/env'
import { engineActor, makeReadyIssue, plainContents } from '@/prisma/make-issue'
import { makeOffice } from '@/prisma/makers'

const readers = Number(process.env.READERS ?? 10_000)
const size = Number(process.env.SIZE ?? 70)
const port = Number(process.env.SINK_PORT ?? 12_925)
const smtpUrl = process.env.SMTP_URL ?? `smtp://127.0.0.1:${port}`

async function timed<T>(what: string, work: () => Promise<T>, count = readers): Promise<T> {
  const [began, cpu, memory] = [performance.now(), process.cpuUsage(), process.memoryUsage().rss]
  let peak = memory
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss)
  }, 100)
  const result = await work()
  clearInterval(watch)
  const seconds = (performance.now() - began) / 1000
  const used = process.cpuUsage(cpu)
  console.log(
    `${what}: ${seconds.toFixed(2)} s, ${Math.round(count / seconds)}/s, own processor ${((used.user + used.system) / 1e6).toFixed(2)} s, memory +${Math.round((peak - memory) / 2 ** 20)} MB, load ${os.loadavg()[0]?.toFixed(1)}`,
  )
  return result
}

function reference(bytes: number): void {
  const args = ['-d', '-N', '-s', '8', '-m', String(readers), '-l', String(bytes), `127.0.0.1:${port}`]
  const began = performance.now()
  const { error } = spawnSync('smtp-source', args, { stdio: 'ignore' })
  const seconds = (performance.now() - began) / 1000
  console.log(
    error
      ? 'smtp-source is not installed'
      : `smtp-source -s 8: ${seconds.toFixed(2)} s, ${Math.round(readers / seconds)}/s`,
  )
}

async function main(): Promise<void> {
  const officeId = (await makeOffice()).id
  const engine = engineActor()
  const transport = process.env.ROUTE === 'outbox' ? 'outbox' : 'smtp'
  const secretEnc = sealRouteSecret(officeId, smtpUrl)
  const fromEmail = 'newsletter@testowo.example'
  await withScope([officeId], (tx) =>
    tx.officeMailRoute.create({ data: { officeId, transport, fromEmail, secretEnc, updatedAt: now() } }),
  )
  const issue = await makeReadyIssue(officeId, readers)
  const contents = plainContents('Wydanie próbne', size)
  const bytes = (contents[0]?.html.length ?? 0) + (contents[0]?.text.length ?? 0)
  await timed('freeze', () => startIssue(engine, officeId, { issueId: issue.id, revision: 1 }, contents))
  await timed('equation', () => equationOf(engine, officeId, issue.id), 1)
  if (transport === 'smtp' && !process.env.SMTP_URL) reference(bytes)
  await timed(`sending by ${transport} (about ${bytes} bytes each)`, () => sendDueIssues(engine))
  const equation = await timed('equation', () => equationOf(engine, officeId, issue.id), 1)
  console.log(JSON.stringify(equation))
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'okienko-issue-rate-'))
const database = await startEmbedded({ dataDir: folder })
const secret = 'only-for-this-measurement-and-nothing-else'
const sink = spawn('smtp-sink', ['-u', 'nobody', `127.0.0.1:${port}`, '1024'], { stdio: 'ignore' })
sink.on('error', () => {})
try {
  await prepareDatabase(database)
  const env = { DATABASE_URL: database.appUrl, DATA_DIR: folder, AUTH_SECRET: secret, HASH_KEY: secret }
  Object.assign(process.env, { OKIENKO_TEST: '1', ...env })
  reloadEnv()
  await sleep(300)
  await main()
} finally {
  await closeDatabase()
  sink.kill()
  await database.stop()
  rmSync(folder, { recursive: true, force: true })
}
process.exit(0)
