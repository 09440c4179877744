// The alarms of what should come back: silence after a sending, events that end it, one mail for one alarm; tracking by the provider.
import { randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { systemActor } from '@/domain/accounts/session'
import { raiseAlarm } from '@/domain/mail/alarms'
import { saveMailRoute } from '@/domain/mail/commands'
import { noteTracking } from '@/domain/mail/heard'
import type { MailRouteForm } from '@/domain/mail/schema'
import { checkTracking, recheckTracking, trackingAllows } from '@/domain/mail/tracking'
import { whatComesBack } from '@/domain/mail/what-comes-back'
import { now } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { reloadEnv } from '@/lib/env'
import { tokenFor } from '@/lib/token'
import { makeIssue } from '@/prisma/make-issue'
import { type MadeOffice, type MadePerson, makeOffice, makePerson } from '@/prisma/makers'
import { applyEvent } from '../events/apply-event'
import { readEvent } from '../events/read-event'
import { confirmControl, controlPage } from '../public/control'
import { listenForEvents } from './listen-for-events'

const hour = 3_600_000
const clock = systemActor('próba')
let office: MadeOffice
let administrator: MadePerson

const form: MailRouteForm = {
  ...{ transport: 'resend' as const, fromName: '', fromEmail: 'news@urzad.example', smtpSecret: '' },
  ...{ resendSecret: 're_key', webhookSecret: `whsec_${Buffer.alloc(24, 7).toString('base64')}` },
}

beforeEach(async () => {
  office = await makeOffice()
  administrator = await makePerson({ administrator: true })
  await saveMailRoute(administrator.actor, office.id, form)
})

/** A batch that Resend took so many hours ago. */
async function sent(hoursAgo: number): Promise<string> {
  const issue = await makeIssue(office.id, { state: 'finished', deliveries: { accepted: 1 } })
  const firstCallAt = new Date(now().getTime() - hoursAgo * hour)
  await withScope('everything', (tx) =>
    tx.issueBatch.updateMany({ where: { issueId: issue.id }, data: { route: 'resend:0123', firstCallAt } }),
  )
  return issue.deliveries[0]?.id ?? ''
}
async function hear(deliveryId: string): Promise<void> {
  const body = JSON.stringify({ type: 'email.delivered', data: { tags: { delivery: deliveryId } } })
  const event = readEvent(`msg_${randomUUID()}`, body, now())
  if (event) await withScope('everything', (tx) => applyEvent(tx, event, 'everything'))
}
const open = async () => (await whatComesBack(clock, office.id)).alarms.map(({ kind }) => kind)
const alarmMails = () =>
  withScope('everything', (tx) =>
    tx.mailMessage.count({
      where: { officeId: office.id, template: 'mail-alarm', recipient: administrator.email },
    }),
  )

describe('silence', () => {
  it('after two hours is an alarm, told to administrators once, and ends with the first event', async () => {
    const deliveryId = await sent(3)
    await listenForEvents(clock)
    await listenForEvents(clock)
    expect(await open()).toEqual(['silence'])
    expect(await alarmMails()).toBe(1)
    await hear(deliveryId)
    expect(await open()).toEqual([])
    await listenForEvents(clock)
    expect(await open()).toEqual([])
  })

  it('that comes back within a day is shown, and not mailed again', async () => {
    await sent(3)
    await listenForEvents(clock)
    await hear(await sent(2.9))
    expect(await open()).toEqual([])
    await withScope('everything', (tx) => tx.providerEvent.deleteMany({ where: { officeId: office.id } }))
    await listenForEvents(clock)
    expect(await open()).toEqual(['silence'])
    expect(await alarmMails()).toBe(1)
  })

  it('is none soon after the call, after a week, or when an event came since', async () => {
    await sent(1)
    await sent(8 * 24)
    await listenForEvents(clock)
    expect(await open()).toEqual([])
    const deliveryId = await sent(3)
    await hear(deliveryId)
    await sent(3)
    await listenForEvents(clock)
    expect(await open()).toEqual([])
  })

  it('concerns nobody once the office sends another way', async () => {
    await sent(3)
    await listenForEvents(clock)
    await withScope('everything', (tx) =>
      tx.issueBatch.updateMany({ where: { officeId: office.id }, data: { route: 'smtp' } }),
    )
    await saveMailRoute(administrator.actor, office.id, { ...form, transport: 'outbox' })
    await listenForEvents(clock)
    expect(await open()).toEqual([])
  })
})

it('an alarm raised many times is one', async () => {
  await Promise.all(
    Array.from({ length: 5 }, () => withScope('everything', (tx) => raiseAlarm(tx, office.id, 'tracking'))),
  )
  expect(await open()).toEqual(['tracking'])
})

it('the secrets of a route are sealed, kept by an empty field, and gone with the route', async () => {
  const row = () => withScope([office.id], (tx) => tx.officeMailRoute.findUnique({ where: { officeId: office.id } }))
  const first = (await row())?.webhookSecretEnc
  expect(first).toBeTruthy()
  expect(first).not.toContain('whsec')
  await saveMailRoute(administrator.actor, office.id, { ...form, resendSecret: '', webhookSecret: '' })
  expect((await row())?.webhookSecretEnc).toBe(first)
  expect((await whatComesBack(clock, office.id)).secret).toBe(true)
  await saveMailRoute(administrator.actor, office.id, { ...form, transport: 'outbox' })
  expect((await row())?.webhookSecretEnc).toBeNull()
})

describe('tracking', () => {
  type Domain = { id: string; name: string; open_tracking?: boolean; click_tracking?: boolean }
  let server: Server
  let domains: Domain[] | 'forbidden'
  let asked: string[]

  beforeEach(async () => {
    ;[domains, asked] = [[], []]
    server = createServer((request, response) => {
      asked.push(request.url ?? '')
      const id = /^\/domains\/([^?]+)/.exec(request.url ?? '')?.[1]
      const found = domains === 'forbidden' ? null : id ? domains.find((one) => one.id === id) : { data: domains }
      // like the real list, which says nothing of tracking
      const listed =
        found && 'data' in found ? { data: found.data.map(({ id: key, name }) => ({ id: key, name })) } : found
      response.writeHead(listed ? 200 : 403, { 'content-type': 'application/json' }).end(JSON.stringify(listed ?? {}))
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    process.env.RESEND_BASE_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    reloadEnv()
  })
  afterEach(async () => {
    delete process.env.RESEND_BASE_URL
    reloadEnv()
    await new Promise((done) => server.close(done))
  })

  it.each([
    ['off', { open_tracking: false, click_tracking: false }, 'ok'],
    ['on by pixels', { open_tracking: true, click_tracking: false }, 'provider_tracks'],
    ['on by links', { open_tracking: false, click_tracking: true }, 'provider_tracks'],
    ['not told', {}, 'unknown'],
  ] as const)('that is %s', async (_what, flags, expected) => {
    domains = [
      { id: 'd1', name: 'other.example', open_tracking: true, click_tracking: true },
      { id: 'd2', name: 'urzad.example', ...flags },
    ]
    expect(await checkTracking(clock, office.id)).toBe(expected)
    expect(await withScope([office.id], (tx) => trackingAllows(tx, office.id))).toBe(expected)
  })

  it('is asked once in ten minutes when the answer was clear', async () => {
    domains = [{ id: 'd', name: 'urzad.example', open_tracking: false, click_tracking: false }]
    await checkTracking(clock, office.id)
    await checkTracking(clock, office.id)
    expect(asked).toHaveLength(2)
  })

  it('told by an event is taken back by a clear answer or a person, not by silence', async () => {
    domains = 'forbidden'
    expect(await checkTracking(clock, office.id)).toBe('unknown')
    await withScope('everything', (tx) => noteTracking(tx, office.id, 'on'))
    expect(await checkTracking(clock, office.id)).toBe('provider_tracks')
    expect(await recheckTracking(administrator.actor, office.id)).toBe('unknown')
  })

  it('concerns only offices that send by the provider', async () => {
    await withScope('everything', (tx) => noteTracking(tx, office.id, 'on'))
    await saveMailRoute(administrator.actor, office.id, { ...form, transport: 'outbox' })
    expect(await checkTracking(clock, office.id)).toBe('ok')
  })
})

describe('the control copy', () => {
  it('arrives by the button, once, and looking changes nothing', async () => {
    const issue = await makeIssue(office.id, { state: 'finished', control: 'accepted', deliveries: { delivered: 1 } })
    const id = issue.controlId ?? ''
    const token = tokenFor('control', id)
    expect(await controlPage(token)).toMatchObject({ state: 'ready', officeId: office.id, number: issue.number })
    const row = () => withScope('everything', (tx) => tx.delivery.findUniqueOrThrow({ where: { id } }))
    expect((await row()).state).toBe('accepted')
    await confirmControl(token)
    const first = await row()
    expect(first).toMatchObject({ state: 'delivered', reason: 'told_by_person' })
    await confirmControl(token)
    expect((await row()).settledAt).toEqual(first.settledAt)
    expect((await controlPage(token)).state).toBe('arrived')
  })

  it('is not confirmed by a token of another purpose, nor a reader’s delivery by one for it', async () => {
    const issue = await makeIssue(office.id, { state: 'finished', control: 'accepted', deliveries: { accepted: 1 } })
    const reader = issue.deliveries[0]?.id ?? ''
    await confirmControl(tokenFor('join', issue.controlId ?? ''))
    await confirmControl(tokenFor('control', reader))
    const rows = await withScope('everything', (tx) => tx.delivery.findMany({ where: { issueId: issue.id } }))
    expect(rows.map(({ state }) => state)).toEqual(['accepted', 'accepted'])
    expect((await controlPage(tokenFor('control', reader))).state).toBe('gone')
    expect((await controlPage('x')).state).toBe('unknown')
  })
})
