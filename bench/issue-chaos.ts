// One issue sent by real workers that are killed (kill -9) at chosen edges of the engine and at random, while the other side errs and
// readers leave; then every reader is counted at the other side. Used by the test run (short) and by chaos-issues.ts (long).
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { sealRouteSecret } from '@/domain/mail/routes'
import { startIssue } from '@/domain/newsletter/commands/start-issue'
import { leave } from '@/domain/newsletter/public'
import { type Equation, equationOf } from '@/domain/newsletter/queries/equation'
import { type FaultChances, seeded } from '@/e2e/support/resend-faults'
import { resendStandIn } from '@/e2e/support/resend-stand-in'
import { type SmtpFault, smtpSink } from '@/e2e/support/smtp-sink'
import { now } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { tokenFor } from '@/lib/token'
import { engineActor, makeReadyIssue } from '@/prisma/make-issue'
import { makeOffice } from '@/prisma/makers'

export type Chaos = {
  route: 'resend' | 'smtp'
  readers: number
  seed: number
  /** names of lib/crash-point.ts, each passed by a worker of its own; `name:3` dies at the third passing */
  edges: readonly string[]
  /** further kills at random moments */
  kills: number
  chances?: FaultChances
  smtpFaults?: readonly SmtpFault[]
  /** readers who leave at random moments */
  leavers: number
}
export type Verdict = {
  equation: Equation
  state: string
  /** what went wrong, one line each; nobody may stand here */
  lost: string[]
  doubled: string[]
  /** kills that really hit a worker in its work */
  deaths: number
  received: number
}

/** Deliveries that a kill may leave uncertain over SMTP: one a connection. */
export const inHand = 20

type OtherSide = { url: string; copies: () => Map<string, number>; close: () => Promise<void> }

async function otherSide({ route, seed, chances, smtpFaults = [] }: Chaos): Promise<OtherSide> {
  if (route === 'resend') {
    const resend = await resendStandIn({ seed, chances: chances ?? {}, slowMs: 300 })
    const copies = () => new Map([...resend.readers].map(([key, count]) => [key.split(' ')[1] ?? '', count]))
    return { url: resend.url, copies, close: resend.close }
  }
  const sink = await smtpSink()
  sink.faults = [...smtpFaults]
  const copies = () => {
    const counted = new Map<string, number>()
    for (const { envelopeTo } of sink.received) for (const to of envelopeTo) counted.set(to, (counted.get(to) ?? 0) + 1)
    return counted
  }
  return { url: sink.url, copies, close: sink.close }
}

type Entry = 'bench/issue-engine.ts' | 'jobs/worker.ts'

function startWorker(crashAt: string | null, base: string, entry: Entry = 'bench/issue-engine.ts'): ChildProcess {
  const crash = crashAt ? { OKIENKO_CRASH_AT: crashAt } : {}
  return spawn(process.execPath, ['--import', 'tsx', entry], {
    env: { ...process.env, OKIENKO_TEST: '1', ...(base.startsWith('http') && { RESEND_BASE_URL: base }), ...crash },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
}

/** What dead workers held comes back at once, and nobody waits for the next attempt. Only while no worker lives. */
const hurry = (issueId: string, leases: boolean) =>
  withScope('everything', async (tx) => {
    const open = { issueId, state: { not: 'done' } } as const
    if (leases) await tx.issueBatch.updateMany({ where: open, data: { leasedUntil: null } })
    await tx.issueBatch.updateMany({ where: { ...open, leasedUntil: null }, data: { nextAttemptAt: new Date(0) } })
  })

const stateOf = (issueId: string) =>
  withScope('everything', (tx) => tx.issue.findUniqueOrThrow({ where: { id: issueId } })).then(({ state }) => state)

async function kill(worker: ChildProcess): Promise<boolean> {
  if (worker.exitCode !== null || worker.signalCode !== null) return worker.signalCode === 'SIGKILL'
  const gone = once(worker, 'exit')
  worker.kill('SIGKILL')
  await gone
  return true
}

/** Lets a worker die at its edge; one that finds nothing to do there is ended. */
async function dieAt(edge: string, issueId: string, base: string): Promise<boolean> {
  await hurry(issueId, true)
  const worker = startWorker(edge, base)
  const died = once(worker, 'exit').then(() => true)
  for (let wait = 0; wait < 1200; wait++) {
    if (await Promise.race([died, sleep(50).then(() => false)])) return worker.signalCode === 'SIGKILL'
    if ((await stateOf(issueId)) === 'finished') break
    if (wait % 20 === 19) await hurry(issueId, false)
  }
  await kill(worker)
  return false
}

/** Runs everything and counts. The database of this process (DATABASE_URL) is the workers' too. */
export async function runChaos(chaos: Chaos): Promise<Verdict> {
  const random = seeded(chaos.seed)
  const officeId = (await makeOffice()).id
  const engine = engineActor()
  const side = await otherSide(chaos)
  const secretEnc = sealRouteSecret(officeId, chaos.route === 'smtp' ? side.url : 're_chaos')
  const fromEmail = 'newsletter@testowo.example'
  await withScope([officeId], (tx) =>
    tx.officeMailRoute.create({ data: { officeId, transport: chaos.route, fromEmail, secretEnc, updatedAt: now() } }),
  )
  const issue = await makeReadyIssue(officeId, chaos.readers)
  await startIssue(engine, officeId, { issueId: issue.id, revision: 1 }, issue.contents)
  const people = await readersOf(issue.id)
  const leavers = people.filter(() => random() < chaos.leavers / chaos.readers)
  let deaths = 0
  const goOn = async () => {
    const someone = leavers.pop()
    if (someone) await leave(tokenFor('stop', someone.subscriptionId), 'header')
  }
  for (const edge of chaos.edges) {
    await goOn()
    if (await dieAt(edge, issue.id, side.url)) deaths++
  }
  for (let round = 0; round < chaos.kills; round++) {
    await hurry(issue.id, true)
    const pair = [startWorker(null, side.url), startWorker(null, side.url)]
    await Promise.all(pair.map((worker) => once(worker, 'message')))
    await sleep(random() * 400)
    await goOn()
    for (const worker of pair) if (await kill(worker)) deaths++
  }
  await hurry(issue.id, true)
  // whole workers bring it to its end
  const pair = [startWorker(null, side.url, 'jobs/worker.ts'), startWorker(null, side.url, 'jobs/worker.ts')]
  while (leavers.length > 0) await goOn()
  for (let wait = 0; wait < 1200 && (await stateOf(issue.id)) !== 'finished'; wait++) {
    await sleep(100)
    if (wait % 5 === 4) await hurry(issue.id, false)
  }
  await Promise.all(pair.map(kill))
  const verdict = await judge(issue.id, people, side.copies())
  const [equation, state] = [await equationOf(engine, officeId, issue.id), await stateOf(issue.id)]
  await side.close()
  return { ...verdict, equation, state, deaths }
}

type Person = { id: string; email: string; subscriptionId: string }
const readersOf = (issueId: string) =>
  withScope(
    'everything',
    (tx) => tx.$queryRaw<Person[]>`
      SELECT d.id, s.email, s.id AS "subscriptionId" FROM deliveries d JOIN subscriptions s ON s.id = d.subscription_id
      WHERE d.issue_id = ${issueId}::uuid ORDER BY d.id`,
  )

async function judge(issueId: string, people: readonly Person[], copies: ReadonlyMap<string, number>) {
  const rows = await withScope('everything', (tx) =>
    tx.delivery.findMany({ where: { issueId }, select: { id: true, state: true } }),
  )
  const states = new Map(rows.map(({ id, state }) => [id, state]))
  const [lost, doubled]: [string[], string[]] = [[], []]
  for (const { id, email } of people) {
    const [state, count] = [states.get(id) ?? 'gone', copies.get(email) ?? 0]
    if (count > 1) doubled.push(`${id} ${state}: ${count} copies`)
    if (count > 0 && (state === 'skipped' || state === 'failed')) doubled.push(`${id} is ${state} and has it`)
    if (count === 0 && !['skipped', 'failed', 'uncertain'].includes(state))
      lost.push(`${id} is ${state} and has nothing`)
    if (['pending', 'claimed', 'handed', 'gone'].includes(state)) lost.push(`${id} stays ${state}`)
  }
  return { lost, doubled, received: [...copies.values()].reduce((sum, count) => sum + count, 0) }
}
