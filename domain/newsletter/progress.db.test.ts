// How a sending looks to staff, against a real database: the equation in words, why it waits, who did not get it, what the trail keeps.
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import { systemActor } from '@/domain/accounts/session'
import { paceKeyOf } from '@/domain/mail/bulk/pace'
import { saveMailRoute } from '@/domain/mail/commands'
import { settleUncertain } from '@/domain/newsletter/commands/settle-uncertain'
import { exportFailures, failedPeople, failureReasons } from '@/domain/newsletter/queries/failures'
import { issueQueue } from '@/domain/newsletter/queries/issue-queue'
import { issueProgress, issueRoute, uncertainDecisions } from '@/domain/newsletter/queries/progress'
import { progressView } from '@/domain/newsletter/rules/progress-view'
import { now } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import type { Role } from '@/lib/db/generated/enums'
import { codeOf } from '@/lib/errors'
import { makeIssue } from '@/prisma/make-issue'
import { makeOffice, makePerson } from '@/prisma/makers'

const codeFrom = async (work: Promise<unknown>) =>
  codeOf(
    await work.then(
      () => null,
      (error: unknown) => error,
    ),
  ) ?? 'done'

async function setting() {
  const office = await makeOffice()
  const as = (...roles: Role[]) => makePerson({ roles: { [office.id]: roles } }).then(({ actor }) => actor)
  const seen = async (actor: Actor, issueId: string) => {
    const progress = await issueProgress(actor, office.id, issueId)
    if (!progress) throw new Error('not started')
    return { progress, view: progressView({ progress, workerSeenAt: now(), present: now() }) }
  }
  const trail = (type: string) =>
    withScope([office.id], (tx) => tx.auditEvent.findMany({ where: { officeId: office.id, type } }))
  return { office, as, seen, trail }
}

async function all(pieces: AsyncIterable<string>): Promise<string> {
  let whole = ''
  for await (const piece of pieces) whole += piece
  return whole
}

const some = {
  pending: 2,
  claimed: 1,
  handed: 1,
  accepted: 3,
  delivered: 4,
  bounced: 2,
  complained: 1,
  failed: 1,
} as const

describe('the equation in words', () => {
  test('everybody stands in one place, the control beside it, and reasons are words', async () => {
    const { office, as, seen } = await setting()
    const { id } = await makeIssue(office.id, {
      ...{ state: 'sending', control: 'accepted' },
      deliveries: { ...some, skipped: 2, uncertain: 1 },
      reason: 'suppressed',
    })
    const { view, progress } = await seen(await as('analyst'), id)
    expect(view.rows.map(({ place, count }) => [place, count])).toEqual([
      ['delivered', 4],
      ['accepted', 3],
      ['bounced', 2],
      ['complained', 1],
      ['skipped', 2],
      ['failed', 1],
      ['uncertain', 1],
      ['pending', 4],
    ])
    expect(view).toMatchObject({ audience: 18, holds: true, done: 14, percent: 77, moves: true })
    expect(view.sum).toBe('18 = 4 + 3 + 2 + 1 + 2 + 1 + 1 + 4')
    expect(view.control?.arrived).toBe(false)
    // 13 mails that left just now: measured over five seconds
    expect(progress.equation.rate).toBe(13 * 12)
    expect(view.rows.find(({ place }) => place === 'skipped')?.reasons).toEqual([
      { words: 'adres jest na liście wypisanych, do których nie wolno pisać', count: 2 },
    ])
  })

  test('a row that is not there breaks it, and the screen says so', async () => {
    const { office, as, seen } = await setting()
    const { id, deliveries } = await makeIssue(office.id, { state: 'finished', deliveries: { delivered: 3 } })
    await withScope([office.id], (tx) => tx.delivery.delete({ where: { id: deliveries[0]?.id } }))
    expect((await seen(await as('publisher'), id)).view).toMatchObject({ holds: false, audience: 3, moves: false })
  })

  test('nothing of an issue that was not started', async () => {
    const { office, as } = await setting()
    const { id } = await makeIssue(office.id)
    expect(await issueProgress(await as('editor'), office.id, id)).toBeNull()
    expect(await codeFrom(issueProgress(await as('editor'), office.id, randomUUID()))).toBe('not_found')
  })
})

describe('why it waits', () => {
  test('a pause, a worker that is gone, an answer that did not come', async () => {
    const { office, as, seen } = await setting()
    const actor = await as('publisher')
    const paused = await makeIssue(office.id, { state: 'paused', deliveries: { pending: 1 } })
    expect((await seen(actor, paused.id)).view.waits[0]).toContain('wstrzymał ją pracownik')
    const going = await makeIssue(office.id, { state: 'sending', deliveries: { pending: 1, handed: 2 } })
    await withScope([office.id], (tx) =>
      tx.issueBatch.updateMany({ where: { issueId: going.id }, data: { state: 'called', firstCallAt: now() } }),
    )
    const { progress } = await seen(actor, going.id)
    const gone = progressView({ progress, workerSeenAt: null, present: new Date(now().getTime() + 61_000) })
    expect(gone.waits[0]).toContain('Proces zadań w tle nie działa')
    // a call of this very moment is no reason to worry
    expect(progressView({ progress, workerSeenAt: now(), present: now() }).waits).toEqual([])
    expect(gone.waits[1]).toMatch(/^Bez potwierdzenia: 1\spaczka \(2\sosoby\)/)
  })

  test('a quota of the provider, until when', async () => {
    const { office, as, seen } = await setting()
    const { actor: administrator } = await makePerson({ administrator: true })
    const resendSecret = `re_${randomUUID().replaceAll('-', '')}`
    await saveMailRoute(administrator, office.id, {
      ...{ transport: 'resend', fromName: '', fromEmail: 'newsletter@testowo.example', smtpSecret: '', resendSecret },
    } as Parameters<typeof saveMailRoute>[2])
    const { id } = await makeIssue(office.id, { state: 'sending', deliveries: { pending: 1 } })
    const blockedUntil = new Date(now().getTime() + 3_600_000)
    const pace = { nextAt: now(), updatedAt: now(), blockedUntil, blockedReason: 'daily_quota_exceeded' }
    await withScope([], (tx) => tx.providerPace.create({ data: { key: paceKeyOf(resendSecret), ...pace } }))
    const actor = await as('publisher')
    expect((await seen(actor, id)).view.waits[0]).toContain('wyczerpano dzienny limit')
    expect(await issueRoute(actor, office.id)).toMatchObject({ transport: 'resend', heardAt: null })
    expect((await issueQueue(systemActor('próba'))).blockedUntil?.getTime()).toBeGreaterThanOrEqual(
      blockedUntil.getTime(),
    )
  })
})

describe('who did not get it', () => {
  test('reasons for everybody; addresses for those who may see persons, and the trail keeps the look without an address', async () => {
    const { office, as, trail } = await setting()
    const { id, deliveries } = await makeIssue(office.id, { state: 'finished', deliveries: { ...some, pending: 0 } })
    const reasons = await failureReasons(await as('editor'), office.id, id)
    expect(reasons.map(({ state, count }) => [state, count])).toEqual([
      ['bounced', 2],
      ['complained', 1],
      ['failed', 1],
    ])
    for (const role of ['editor', 'publisher', 'analyst', 'controller'] as const) {
      expect(await codeFrom(failedPeople(await as(role), office.id, id, 1))).toBe('forbidden')
      expect(await codeFrom(all(exportFailures(await as(role), office.id, id)))).toBe('forbidden')
    }
    const coordinator = await as('coordinator')
    const { people, total } = await failedPeople(coordinator, office.id, id, 1)
    const expected = deliveries.filter(({ state }) => ['bounced', 'complained', 'failed'].includes(state))
    expect(total).toBe(4)
    expect(people.map(({ email }) => email).toSorted()).toEqual(expected.map(({ email }) => email).toSorted())
    const csv = await all(exportFailures(coordinator, office.id, id))
    expect(csv.split('\r\n')).toHaveLength(6)
    const told = [...(await trail('subscribers.failures_viewed')), ...(await trail('subscribers.failures_exported'))]
    expect(told.map(({ data }) => data)).toEqual([{ page: 1, shown: 4 }, { count: 4 }])
    expect(JSON.stringify(told.map(({ data, actorLabel }) => [data, actorLabel]))).not.toContain('@')
  })

  test('an address that begins a formula, and one that is gone', async () => {
    const { office, as } = await setting()
    const { id, deliveries } = await makeIssue(office.id, { state: 'finished', deliveries: { bounced: 2 } })
    const [one, two] = deliveries.map(({ subscriptionId }) => subscriptionId ?? '')
    await withScope([office.id], async (tx) => {
      await tx.subscription.update({ where: { id: one }, data: { email: '=cmd@skrzynka.example' } })
      await tx.subscription.delete({ where: { id: two } })
    })
    const csv = await all(exportFailures(await as('dpo'), office.id, id))
    expect(csv).toContain(`'=cmd@skrzynka.example,`)
    expect(csv).toMatch(/\r\n,zwrócona,/)
  })
})

test('who decided about uncertain ones is told, with the number', async () => {
  const { office, as, seen } = await setting()
  const publisher = await as('publisher')
  const { id } = await makeIssue(office.id, { state: 'finished', deliveries: { delivered: 1, uncertain: 3 } })
  await settleUncertain(publisher, office.id, { issueId: id, decision: 'sent' })
  const [decision] = await uncertainDecisions(await as('analyst'), office.id, id)
  expect(decision).toMatchObject({ decision: 'sent', count: 3, by: expect.any(String) })
  expect((await seen(publisher, id)).view).toMatchObject({ uncertain: 0, holds: true })
})

test('the page of health hears of what stands and of what nobody decided about', async () => {
  const { office } = await setting()
  const before = await issueQueue(systemActor('próba'))
  const { id, deliveries } = await makeIssue(office.id, { state: 'sending', deliveries: { pending: 2, uncertain: 1 } })
  const old = new Date(now().getTime() - 25 * 3_600_000)
  await withScope([office.id], async (tx) => {
    const uncertain = deliveries.find(({ state }) => state === 'uncertain')?.id
    await tx.delivery.update({ where: { id: uncertain }, data: { settledAt: old } })
    await tx.issueBatch.updateMany({ where: { issueId: id }, data: { nextAttemptAt: old } })
  })
  const after = await issueQueue(systemActor('próba'))
  expect(after).toMatchObject({
    sending: before.sending + 1,
    pending: before.pending + 2,
    undecided: before.undecided + 1,
  })
  expect(after.overdueSince).toEqual(old)
  await withScope([office.id], (tx) =>
    tx.issueBatch.updateMany({ where: { issueId: id }, data: { leasedUntil: new Date(now().getTime() + 60_000) } }),
  )
  expect((await issueQueue(systemActor('próba'))).overdueSince).toBeNull()
})
