// What is learned late: an event about a mail that waits to be sent again, a refusal after a call that was taken, a text that was
// closed before somebody decides, what deliveries leave behind. Nobody gets a second mail by it, and nobody a text that is closed.
import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { systemActor } from '@/domain/accounts/session'
import { saveMailRoute } from '@/domain/mail/commands'
import { closeNews } from '@/domain/news/commands/close-news'
import { switchOfficeOff, switchOfficeOn } from '@/domain/offices/commands/switch-office'
import { type ResendStandIn, resendStandIn } from '@/e2e/support/resend-stand-in'
import { sendDueIssues } from '@/jobs/issue-pump'
import { now } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { reloadEnv } from '@/lib/env'
import { makeIssue, makeReadyIssue, plainContents } from '@/prisma/make-issue'
import { type MadeOffice, type MadePerson, makeNews, makeOffice, makePerson, makeSubscription } from '@/prisma/makers'
import { closeIssue } from '../commands/close-issue'
import { foldDeliveries } from '../commands/fold-deliveries'
import { resumeIssue } from '../commands/resume-issue'
import { settleUncertain } from '../commands/settle-uncertain'
import { startIssue } from '../commands/start-issue'
import { applyEvent } from '../events/apply-event'
import { readEvent } from '../events/read-event'
import { equationOf } from '../queries/equation'

const engine = systemActor('silnik')
let office: MadeOffice
let publisher: MadePerson
let resend: ResendStandIn

beforeEach(async () => {
  office = await makeOffice()
  publisher = await makePerson({ roles: { [office.id]: ['publisher'] } })
  resend = await resendStandIn()
  process.env.RESEND_BASE_URL = resend.url
  reloadEnv()
  const { actor } = await makePerson({ administrator: true })
  const secrets = { smtpSecret: '', resendSecret: 're_test' }
  const from = { fromName: '', fromEmail: 'newsletter@testowo.example' }
  await saveMailRoute(actor, office.id, { transport: 'resend', ...from, ...secrets })
})
afterEach(() => resend.close())

async function start(readers: number): Promise<string> {
  const { id: issueId, contents } = await makeReadyIssue(office.id, readers)
  await startIssue(publisher.actor, office.id, { issueId, revision: 1 }, contents)
  return issueId
}
const batches = (issueId: string) =>
  withScope('everything', (tx) => tx.issueBatch.findMany({ where: { issueId, state: { not: 'done' } } }))
async function run(issueId: string, data: { firstCallAt?: Date } = {}) {
  const soon = { nextAttemptAt: new Date(0), leasedUntil: null, ...data }
  await withScope('everything', (tx) =>
    tx.issueBatch.updateMany({ where: { issueId, state: { not: 'done' } }, data: soon }),
  )
  await sendDueIssues(engine)
}
const tell = (delivery: string, type: string) => {
  const data = { email_id: `re-${delivery}`, tags: { delivery } }
  const body = JSON.stringify({ type: `email.${type}`, created_at: now().toISOString(), data })
  const event = readEvent(`msg_${randomUUID()}`, body, now())
  if (!event) throw new Error('no event')
  return withScope('everything', (tx) => applyEvent(tx, event, 'everything'))
}
const deliveries = (issueId: string) =>
  withScope('everything', (tx) => tx.delivery.findMany({ where: { issueId, kind: 'reader' }, orderBy: { id: 'asc' } }))
const equation = (issueId: string) => equationOf(publisher.actor, office.id, issueId)
const doubled = () => [...resend.readers.values()].filter((count) => count > 1).length
const reader = (id: string) => withScope('everything', (tx) => tx.subscription.findUnique({ where: { id } }))

/** Until some lock of this kind is held, or waited for. */
async function waiting(kind: 'advisory' | 'transactionid', how: 'granted' | 'NOT granted'): Promise<void> {
  await expect
    .poll(() =>
      withScope('everything', (tx) =>
        tx.$queryRawUnsafe<unknown[]>(
          `SELECT 1 FROM pg_locks l JOIN pg_database d ON d.oid = l.database OR l.database IS NULL
           WHERE locktype = '${kind}' AND ${how} AND d.datname = current_database() LIMIT 1`,
        ),
      ),
    )
    .toHaveLength(1)
}

/** An issue whose only call was taken by the provider and is uncertain here. */
async function uncertainIssue(readers: number): Promise<string> {
  const issueId = await start(readers)
  resend.faults = ['cut-after']
  await sendDueIssues(engine)
  await run(issueId, { firstCallAt: new Date(now().getTime() - 24 * 3_600_000) })
  expect(await equation(issueId)).toMatchObject({ uncertain: readers, holds: true })
  return issueId
}

describe('a mail that waits to be sent again', () => {
  it.each(['delivered', 'sent', 'bounced', 'complained', 'delivery_delayed'])(
    'is not sent when an event says that it had left: %s',
    async (type) => {
      const issueId = await uncertainIssue(4)
      await settleUncertain(publisher.actor, office.id, { issueId, decision: 'repeat' })
      for (const { id } of (await deliveries(issueId)).slice(0, 3)) await tell(id, type)
      const before = resend.accepted.length
      // the call is lost and repeated: those of whom we know must not come back into its bytes
      resend.faults = ['cut-after']
      await run(issueId)
      await run(issueId)
      expect(resend.accepted.length - before).toBe(1)
      expect(await equation(issueId)).toMatchObject({ audience: 4, pending: 0, uncertain: 0, holds: true })
    },
  )

  it('a complaint ends the subscription, whatever became of the delivery', async () => {
    const { deliveries: made } = await makeIssue(office.id, {
      state: 'cancelled',
      deliveries: { skipped: 1, pending: 1 },
      reason: 'cancelled',
    })
    for (const { id, subscriptionId } of made) {
      expect(subscriptionId && (await reader(subscriptionId))).toBeTruthy()
      await tell(id, 'complained')
      expect(await reader(subscriptionId ?? '')).toBeNull()
    }
  })
})

it('an issue that was closed is not repeated', async () => {
  const issueId = await uncertainIssue(2)
  await closeIssue(publisher.actor, office.id, { issueId, reason: 'Dane osobowe w treści.' })
  await expect(settleUncertain(publisher.actor, office.id, { issueId, decision: 'repeat' })).rejects.toMatchObject({
    code: 'rejected',
  })
  expect(await settleUncertain(publisher.actor, office.id, { issueId, decision: 'sent' })).toBe(2)
})

it('a text that is closed while its sending begins is not sent', async () => {
  const news = await makeNews(office.id)
  const made = await makeIssue(office.id, { state: 'approved', items: [{ kind: 'news', id: news.id, whole: true }] })
  await makeSubscription(office.id)
  const { actor } = await makePerson({ roles: { [office.id]: ['publisher'] } })
  // the freeze of many readers takes long: here it waits for its number
  const name = `okienko:issue-number:${office.id}`
  let letGo = () => {}
  const gone = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const holding = withScope('everything', async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`
    await gone
  })
  await waiting('advisory', 'granted')
  const starting = startIssue(publisher.actor, office.id, { issueId: made.id, revision: 1 }, plainContents())
  await waiting('advisory', 'NOT granted')
  const closing = closeNews(actor, office.id, { newsId: news.id, reason: 'Dane osobowe' })
  await Promise.race([closing, waiting('transactionid', 'NOT granted')])
  letGo()
  await Promise.all([holding, starting, closing])
  await sendDueIssues(engine)
  expect(resend.requests).toBe(0)
  const row = await withScope('everything', (tx) => tx.issue.findUniqueOrThrow({ where: { id: made.id } }))
  expect(row).toMatchObject({ state: 'paused', pauseReason: 'item_closed' })
})

it('an office that is switched off sends nothing on, and goes on when a person says so', async () => {
  const issueId = await start(3)
  const { actor } = await makePerson({ administrator: true })
  const told = { notice: 'Urząd zniesiono.', until: '', successor: '', successorUrl: '' }
  await switchOfficeOff(actor, office.id, { kind: 'closed', ...told })
  await sendDueIssues(engine)
  expect(resend.requests).toBe(0)
  const row = await withScope('everything', (tx) => tx.issue.findUniqueOrThrow({ where: { id: issueId } }))
  expect(row).toMatchObject({ state: 'paused', pauseReason: 'office_off' })
  await switchOfficeOn(actor, office.id)
  await resumeIssue(publisher.actor, office.id, issueId)
  await run(issueId)
  expect(await equation(issueId)).toMatchObject({ accepted: 3, holds: true })
})

describe('a refusal of the mails while an earlier call is open', () => {
  it('is no reason for new keys because there were many attempts', async () => {
    const issueId = await start(6)
    resend.faults = ['cut-after', 'broken', 'broken', 'broken', 'broken', 'invalid']
    for (let round = 0; round < 8; round++) await run(issueId)
    expect(doubled()).toBe(0)
    expect(await equation(issueId)).toMatchObject({ accepted: 6, holds: true })
  })

  it('is never believed once an event told of one of them', async () => {
    const issueId = await start(6)
    resend.faults = ['cut-after']
    await run(issueId)
    await tell((await deliveries(issueId))[0]?.id ?? '', 'delivered')
    resend.faults = Array.from({ length: 7 }, () => 'invalid' as const)
    for (let round = 0; round < 9; round++) await run(issueId)
    expect(doubled()).toBe(0)
    expect(await equation(issueId)).toMatchObject({ accepted: 5, delivered: 1, holds: true })
    expect(await batches(issueId)).toEqual([])
  })
})

it('a success over SMTP clears the history of a mailbox also after its delivery was deleted', async () => {
  const { id: subscriptionId } = await makeSubscription(office.id)
  const longAgo = new Date(now().getTime() - 40 * 86_400_000)
  const states = ['bounced', 'bounced', 'accepted'] as const
  for (const [place, state] of states.entries()) {
    // the history goes by the order of sending, whatever order rows come in
    const startedAt = new Date(longAgo.getTime() + place * 60_000)
    const times = { startedAt, finishedAt: new Date(longAgo.getTime() - place * 60_000) }
    const made = await makeIssue(office.id, { state: 'finished', ...times, deliveries: { [state]: 1 } })
    await withScope('everything', async (tx) => {
      const batchId = randomUUID()
      const { id: issueId } = made
      const row = { id: batchId, issueId, officeId: office.id, number: 90, route: 'smtp', state: 'done' } as const
      await tx.issueBatch.create({ data: { ...row, nextAttemptAt: longAgo } })
      const reason = state === 'bounced' ? 'soft:4.2.2' : null
      const where = { id: made.deliveries[0]?.id ?? '' }
      await tx.delivery.update({ where, data: { subscriptionId, batchId, handedAt: startedAt, reason } })
    })
  }
  await foldDeliveries(engine)
  expect(await reader(subscriptionId)).toMatchObject({ olderOutcomes: '' })
})
