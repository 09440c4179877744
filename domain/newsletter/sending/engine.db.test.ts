// The engine with a real database against a Resend and an SMTP server of our own: what is sent to whom, how often, and what the
// equation says, through faults, departures, holds and two engines at once.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { systemActor } from '@/domain/accounts/session'
import { saveMailRoute } from '@/domain/mail/commands'
import { type ResendStandIn, resendStandIn } from '@/e2e/support/resend-stand-in'
import { type SmtpSink, smtpSink } from '@/e2e/support/smtp-sink'
import { sendDueIssues } from '@/jobs/issue-pump'
import { now } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { reloadEnv } from '@/lib/env'
import { tokenFor } from '@/lib/token'
import { makeIssue, makeReadyIssue } from '@/prisma/make-issue'
import { type MadeOffice, type MadePerson, makeOffice, makePerson } from '@/prisma/makers'
import { cancelIssue } from '../commands/cancel-issue'
import { resumeIssue } from '../commands/resume-issue'
import { settleUncertain } from '../commands/settle-uncertain'
import { startIssue } from '../commands/start-issue'
import { addressHash } from '../end-subscription'
import { leave } from '../public'
import { equationOf } from '../queries/equation'
import { claimBatch } from './claim-batch'
import { giveBack } from './finish'
import { prepareCall } from './prepare-call'
import { routeOfBatch } from './route-of-batch'

const engine = systemActor('silnik')
let office: MadeOffice
let publisher: MadePerson

beforeEach(async () => {
  office = await makeOffice()
  publisher = await makePerson({ roles: { [office.id]: ['publisher'] } })
})

async function route(over: { transport: 'smtp' | 'resend'; smtpSecret?: string }) {
  const { actor } = await makePerson({ administrator: true })
  await saveMailRoute(actor, office.id, {
    fromName: '',
    fromEmail: 'newsletter@testowo.example',
    smtpSecret: '',
    resendSecret: 're_test',
    ...over,
  })
}

async function start(readers: number) {
  const issue = await makeReadyIssue(office.id, readers)
  const { contents } = issue
  const equation = await startIssue(publisher.actor, office.id, { issueId: issue.id, revision: 1 }, contents)
  return { ...issue, equation }
}
const equation = (issueId: string) => equationOf(publisher.actor, office.id, issueId)
const issueRow = (id: string) => withScope('everything', (tx) => tx.issue.findUniqueOrThrow({ where: { id } }))

describe('the local outbox', () => {
  it('takes every mail, and the issue is finished', async () => {
    const issue = await start(250)
    expect(issue.equation).toMatchObject({ audience: 250, pending: 250, holds: true })
    await sendDueIssues(engine)
    expect(await equation(issue.id)).toMatchObject({ audience: 250, pending: 0, accepted: 250, holds: true })
    expect(await issueRow(issue.id)).toMatchObject({ state: 'finished', number: 1 })
  })
})

describe('smtp', () => {
  let sink: SmtpSink
  beforeEach(async () => {
    sink = await smtpSink()
    await route({ transport: 'smtp', smtpSecret: sink.url })
  })
  afterEach(() => sink.close())

  it('writes to everybody once, each with their own links', async () => {
    const issue = await start(230)
    await sendDueIssues(engine)
    expect(sink.received.map(({ envelopeTo }) => envelopeTo[0]).toSorted()).toEqual(issue.emails.toSorted())
    expect(await equation(issue.id)).toMatchObject({ accepted: 230, holds: true })
  })
})

describe('resend', () => {
  let resend: ResendStandIn
  beforeEach(async () => {
    resend = await resendStandIn()
    process.env.RESEND_BASE_URL = resend.url
    reloadEnv()
    await route({ transport: 'resend' })
  })
  afterEach(() => resend.close())

  const batches = (issueId: string) =>
    withScope('everything', (tx) => tx.issueBatch.findMany({ where: { issueId }, orderBy: { number: 'asc' } }))
  const due = (issueId: string) =>
    withScope('everything', (tx) =>
      tx.issueBatch.updateMany({
        where: { issueId, state: { not: 'done' } },
        data: { nextAttemptAt: new Date(0), leasedUntil: null },
      }),
    )
  /** Lets the engine run until it has nothing to do, as if the waits were over. */
  async function runOut(issueId: string, rounds = 12) {
    for (let round = 0; round < rounds; round++) {
      await due(issueId)
      await sendDueIssues(engine)
    }
  }
  const doubled = () => [...resend.readers.values()].filter((count) => count > 1).length
  const reached = () => [...resend.readers.keys()].map((one) => one.split(' ')[1] ?? '').toSorted()

  it('sends batches of a hundred under stable keys, each reader with their own links', async () => {
    const issue = await start(205)
    await sendDueIssues(engine)
    expect(reached()).toEqual(issue.emails.toSorted())
    expect(new Set(resend.accepted.map(({ key }) => key)).size).toBe(3)
    const links = resend.accepted.map(({ body }) => /\/wypis\/[\w-]+/.exec(String(body.html))?.[0])
    expect(new Set(links).size).toBe(205)
    const row = await withScope('everything', (tx) => tx.delivery.findFirst({ where: { issueId: issue.id } }))
    expect(row?.providerId).toMatch(/^stand-in-/)
    expect(links).toContain(`/wypis/${tokenFor('stop', row?.subscriptionId ?? '')}`)
    expect(await equation(issue.id)).toMatchObject({ accepted: 205, pending: 0, holds: true })
  })

  it.each([['broken-after'], ['cut-after'], ['broken'], ['cut'], ['rate'], ['garbled'], ['short']] as const)(
    'nobody twice and nobody lost when a call ends with %s',
    async (fault) => {
      const issue = await start(120)
      resend.faults = [fault, fault]
      await runOut(issue.id, 4)
      expect(reached()).toEqual(issue.emails.toSorted())
      expect(doubled()).toBe(0)
      expect(await equation(issue.id)).toMatchObject({ accepted: 120, uncertain: 0, holds: true })
    },
  )

  it('a reader who leaves after a call with a lost answer counts as written to when it was taken, and as left when not', async () => {
    for (const [fault, state] of [
      ['cut-after', 'accepted'],
      ['cut', 'skipped'],
    ] as const) {
      const issue = await start(30)
      resend.faults = [fault]
      await sendDueIssues(engine)
      const [one] = await withScope('everything', (tx) =>
        tx.delivery.findMany({ where: { issueId: issue.id }, take: 1 }),
      )
      await leave(tokenFor('stop', one?.subscriptionId ?? ''), 'page')
      await runOut(issue.id, 3)
      const row = await withScope('everything', (tx) => tx.delivery.findUnique({ where: { id: one?.id ?? '' } }))
      expect(row).toMatchObject({ state, subscriptionId: null })
      expect(doubled()).toBe(0)
      expect(await equation(issue.id)).toMatchObject({ pending: 0, uncertain: 0, holds: true })
      // the next round has its own readers
      await withScope('everything', (tx) => tx.subscription.deleteMany({ where: { officeId: office.id } }))
    }
  })

  it('does not write to who left, was stopped or is suppressed since the freeze', async () => {
    const issue = await start(40)
    const rows = await withScope('everything', (tx) =>
      tx.subscription.findMany({ where: { officeId: office.id }, orderBy: { id: 'asc' } }),
    )
    await leave(tokenFor('stop', rows[0]?.id ?? ''), 'header')
    await withScope('everything', async (tx) => {
      await tx.subscription.update({ where: { id: rows[1]?.id ?? '' }, data: { state: 'stopped' } })
      const addressHashOf = addressHash(office.id, rows[2]?.email ?? '')
      const [createdAt, purgeAfter] = [now(), new Date(now().getTime() + 1e9)]
      await tx.suppression.create({
        data: { officeId: office.id, addressHash: addressHashOf, reason: 'legal', createdAt, purgeAfter },
      })
    })
    await sendDueIssues(engine)
    expect(resend.accepted).toHaveLength(37)
    expect((await equation(issue.id)).skipped.toSorted((a, b) => a.reason.localeCompare(b.reason))).toEqual([
      { reason: 'left', count: 1 },
      { reason: 'stopped', count: 1 },
      { reason: 'suppressed', count: 1 },
    ])
  })

  it('is not repeated after 23 hours, nor when the clock ran back, nor with other bytes: a person decides', async () => {
    for (const spoil of [
      (id: string) => change(id, { firstCallAt: new Date(now().getTime() - 23.1 * 3_600_000) }),
      (id: string) => change(id, { seenAt: new Date(now().getTime() + 3_600_000) }),
      (id: string) => change(id, { requestSha256: 'x' }),
      (id: string) => change(id, { route: 'resend:other' }),
    ]) {
      const issue = await start(10)
      resend.faults = ['cut-after']
      await sendDueIssues(engine)
      const before = resend.requests
      await spoil(issue.id)
      await runOut(issue.id, 2)
      expect(resend.requests).toBe(before)
      expect(await equation(issue.id)).toMatchObject({ uncertain: 10, pending: 0, holds: true })
      expect(await issueRow(issue.id)).toMatchObject({ state: 'finished' })
      await withScope('everything', (tx) => tx.subscription.deleteMany({ where: { officeId: office.id } }))
    }
    function change(issueId: string, data: object) {
      return withScope('everything', (tx) => tx.issueBatch.updateMany({ where: { issueId }, data }))
    }
  })

  it('a person settles what is uncertain: as sent, or again under a new key', async () => {
    const issue = await start(10)
    resend.faults = ['cut']
    await sendDueIssues(engine)
    await withScope('everything', (tx) =>
      tx.issueBatch.updateMany({ where: { issueId: issue.id }, data: { route: 'other' } }),
    )
    await runOut(issue.id, 1)
    const rows = await withScope('everything', (tx) => tx.delivery.findMany({ where: { issueId: issue.id } }))
    const half = rows.slice(0, 5).map(({ id }) => id)
    expect(
      await settleUncertain(publisher.actor, office.id, { issueId: issue.id, decision: 'sent', deliveryIds: half }),
    ).toBe(5)
    expect(await settleUncertain(publisher.actor, office.id, { issueId: issue.id, decision: 'repeat' })).toBe(5)
    expect(await issueRow(issue.id)).toMatchObject({ state: 'sending' })
    await runOut(issue.id, 1)
    expect(resend.accepted).toHaveLength(5)
    expect(await equation(issue.id)).toMatchObject({ accepted: 10, uncertain: 0, holds: true })
    expect(await issueRow(issue.id)).toMatchObject({ state: 'finished' })
  })

  it('cuts a refused batch until the bad one is alone', async () => {
    const issue = await start(16)
    await withScope('everything', (tx) =>
      tx.subscription.updateMany({ where: { email: issue.emails[3] ?? '' }, data: { email: 'zly@example.com' } }),
    )
    await resend.close()
    resend = await resendStandIn({ strict: true })
    process.env.RESEND_BASE_URL = resend.url
    reloadEnv()
    await runOut(issue.id, 8)
    expect(resend.accepted).toHaveLength(15)
    expect(doubled()).toBe(0)
    expect(await equation(issue.id)).toMatchObject({ accepted: 15, failed: [{ count: 1 }], pending: 0, holds: true })
  })

  it('holds the issue when only a person can help, and goes on afterwards', async () => {
    const issue = await start(20)
    resend.faults = ['unauthorised']
    await sendDueIssues(engine)
    expect(await issueRow(issue.id)).toMatchObject({ state: 'paused', pauseReason: 'provider_refuses' })
    expect(await equation(issue.id)).toMatchObject({ pending: 20, uncertain: 0, holds: true })
    await resumeIssue(publisher.actor, office.id, issue.id)
    await sendDueIssues(engine)
    expect(await equation(issue.id)).toMatchObject({ accepted: 20, holds: true })
  })

  it('a call whose outcome could not be written is repeated as it was', async () => {
    const issue = await start(12)
    const batch = await claimBatch(engine)
    const found = await routeOfBatch(engine, { officeId: office.id })
    if (!batch || !found.ok || found.route.kind !== 'batch') throw new Error('no batch')
    const prepared = await prepareCall(engine, batch, found.route)
    if (prepared.kind !== 'call') throw new Error('no call')
    await found.route.send({ key: batch.id, body: prepared.body, size: prepared.members.length })
    // the database went away just then, and is back
    await giveBack(engine, batch, { error: 'internal', wait: 0, pause: null })
    expect(await batches(issue.id)).toMatchObject([{ state: 'called' }])
    await runOut(issue.id, 1)
    expect(resend.accepted).toHaveLength(12)
    expect(await equation(issue.id)).toMatchObject({ accepted: 12, uncertain: 0, holds: true })
  })

  it('does not begin while the provider adds tracking', async () => {
    const issue = await start(5)
    await withScope('everything', (tx) =>
      tx.officeMailRoute.updateMany({ where: { officeId: office.id }, data: { trackingState: 'on' } }),
    )
    await sendDueIssues(engine)
    expect(await issueRow(issue.id)).toMatchObject({ state: 'paused', pauseReason: 'tracking' })
    expect(resend.requests).toBe(0)
  })

  it('cancels what waits; a call without an answer is not repeated', async () => {
    const issue = await start(250)
    resend.faults = ['cut-after', 'unauthorised']
    await sendDueIssues(engine)
    await cancelIssue(publisher.actor, office.id, issue.id)
    const before = resend.requests
    await runOut(issue.id, 2)
    expect(resend.requests).toBe(before)
    const end = await equation(issue.id)
    expect(end).toMatchObject({ pending: 0, holds: true })
    expect(end.uncertain + end.accepted).toBe(resend.accepted.length)
    expect((await batches(issue.id)).every(({ state }) => state === 'done')).toBe(true)
  })

  it('starts and sends once, however many start and however many engines run', async () => {
    const issue = await makeReadyIssue(office.id, 350)
    const ends = await Promise.allSettled(
      Array.from({ length: 4 }, () =>
        startIssue(publisher.actor, office.id, { issueId: issue.id, revision: 1 }, issue.contents),
      ),
    )
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await Promise.all([sendDueIssues(engine), sendDueIssues(engine), sendDueIssues(engine)])
    await runOut(issue.id, 2)
    expect(reached()).toEqual(issue.emails.toSorted())
    expect(doubled()).toBe(0)
  })

  it('refuses what was not approved as it is', async () => {
    const issue = await makeReadyIssue(office.id, 3)
    const input = { issueId: issue.id, revision: 1 }
    await withScope('everything', (tx) => tx.issue.update({ where: { id: issue.id }, data: { subject: 'Inny temat' } }))
    await expect(startIssue(publisher.actor, office.id, input, issue.contents)).rejects.toMatchObject({
      code: 'conflict',
    })
    const draft = await makeIssue(office.id)
    const other = { issueId: draft.id, revision: 1 }
    await expect(startIssue(publisher.actor, office.id, other, issue.contents)).rejects.toMatchObject({
      code: 'rejected',
    })
  })
})
