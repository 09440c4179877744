// The address for the provider's events as it is called: forged, changed by a byte, old, repeated, huge, and with no secret at all.
import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { sealWebhookSecret } from '@/domain/mail/webhook-secrets'
import { moveClock, now } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { reloadEnv } from '@/lib/env'
import { makeIssue } from '@/prisma/make-issue'
import { type MadeOffice, makeOffice } from '@/prisma/makers'
import { GET, POST } from './route'

const fresh = () => randomBytes(24)
const text = (key: Buffer) => `whsec_${key.toString('base64')}`
const installation = fresh()
let office: MadeOffice
let deliveryId: string

function useSecret(key: Buffer | null): void {
  if (key) process.env.RESEND_WEBHOOK_SECRET = text(key)
  else delete process.env.RESEND_WEBHOOK_SECRET
  reloadEnv()
  // the handler remembers secrets for some seconds, and refusals for a minute
  delete (globalThis as { okienkoWebhook?: unknown }).okienkoWebhook
}

beforeEach(async () => {
  useSecret(installation)
  office = await makeOffice()
  const issue = await makeIssue(office.id, { state: 'finished', deliveries: { accepted: 1 } })
  deliveryId = issue.deliveries[0]?.id ?? ''
})
afterEach(() => {
  useSecret(null)
  vi.restoreAllMocks()
})

const delivered = (delivery = deliveryId) =>
  JSON.stringify({
    type: 'email.delivered',
    created_at: now().toISOString(),
    data: { email_id: 're-1', to: ['ktos@skrzynka.example'], tags: { delivery } },
  })

type Over = { id?: string /** seconds */; age?: number; keys?: Buffer[]; sent?: string; drop?: string }

function call(body: string, over: Over = {}): Promise<Response> {
  const { id = `msg_${randomUUID()}`, age = 0, keys = [installation] } = over
  const time = Math.floor(now().getTime() / 1000) - age
  const sign = (key: Buffer) => `v1,${createHmac('sha256', key).update(`${id}.${time}.${body}`).digest('base64')}`
  const headers = new Headers({
    'svix-id': id,
    'svix-timestamp': String(time),
    'svix-signature': keys.map(sign).join(' '),
    'content-type': 'application/json',
  })
  if (over.drop) headers.delete(over.drop)
  return POST(new Request('http://localhost:3000/api/resend', { method: 'POST', body: over.sent ?? body, headers }))
}
const state = async () =>
  (await withScope('everything', (tx) => tx.delivery.findUniqueOrThrow({ where: { id: deliveryId } }))).state
const events = () => withScope('everything', (tx) => tx.providerEvent.count({ where: { deliveryId } }))

describe('a call', () => {
  it('that is signed is answered after its effect stands', async () => {
    expect((await call(delivered())).status).toBe(200)
    expect(await state()).toBe('delivered')
  })

  it('that comes again is answered the same, and counts once', async () => {
    const id = `msg_${randomUUID()}`
    const statuses = [await call(delivered(), { id }), await call(delivered(), { id })].map(({ status }) => status)
    // a repeat after hours is signed anew, with the time of that attempt
    moveClock(10 * 3_600_000)
    statuses.push((await call(delivered(), { id })).status)
    expect(statuses).toEqual([200, 200, 200])
    expect(await events()).toBe(1)
  })

  it('about nothing of ours is taken, so that the provider does not repeat it', async () => {
    expect((await call(delivered(randomUUID()))).status).toBe(200)
    expect((await call('[]')).status).toBe(200)
    expect((await call('no json')).status).toBe(200)
  })

  it('with two signatures passes when one of them is ours', async () => {
    expect((await call(delivered(), { keys: [fresh(), installation] })).status).toBe(200)
    expect(await state()).toBe('delivered')
  })
})

describe('refused', () => {
  it.each([
    ['signed with another key', { keys: [fresh()] }],
    ['without a signature', { drop: 'svix-signature' }],
    ['without a time', { drop: 'svix-timestamp' }],
    ['without an id', { drop: 'svix-id' }],
    ['from an hour ago', { age: 3600 }],
  ] as const)('%s', async (_what, over) => {
    const response = await call(delivered(), over as Over)
    expect([response.status, await response.text()]).toEqual([401, ''])
    expect(await state()).toBe('accepted')
  })

  it('with one byte changed, also one that JSON does not see', async () => {
    const body = delivered()
    expect((await call(body, { sent: `${body} ` })).status).toBe(401)
    expect((await call(body, { sent: body.replace('delivered', 'complained') })).status).toBe(401)
    expect(await state()).toBe('accepted')
  })

  it('when it is huge, whatever length it claims', async () => {
    const body = JSON.stringify({ type: 'email.sent', data: { subject: 'x'.repeat(200_000) } })
    expect((await call(body)).status).toBe(413)
  })

  it('when no secret is set anywhere, even signed with an empty one', async () => {
    useSecret(null)
    expect((await call(delivered(), { keys: [Buffer.alloc(0)] })).status).toBe(503)
    expect(await state()).toBe('accepted')
  })

  it('by any other method', async () => {
    const response = GET()
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST'])
  })

  it('without a word of the call in the log', async () => {
    const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    await call(delivered(), { keys: [fresh()] })
    const lines = written.mock.calls.map(([line]) => String(line)).join('')
    expect(lines).toContain('call refused')
    expect(lines).not.toMatch(/skrzynka|whsec|msg_|v1,/)
  })
})

describe('an office with an account of its own', () => {
  const own = fresh()
  const give = (officeId: string, key: Buffer) =>
    withScope([officeId], (tx) =>
      tx.officeMailRoute.create({
        data: {
          ...{ officeId, transport: 'resend', updatedAt: now() },
          webhookSecretEnc: sealWebhookSecret(officeId, text(key)),
        },
      }),
    )

  it('is heard by its own secret, also when the installation has none', async () => {
    useSecret(null)
    await give(office.id, own)
    expect((await call(delivered(), { keys: [own] })).status).toBe(200)
    expect(await state()).toBe('delivered')
    const route = await withScope([office.id], (tx) =>
      tx.officeMailRoute.findUnique({ where: { officeId: office.id } }),
    )
    expect(route?.webhookHeardAt).not.toBeNull()
  })

  it('cannot speak of another office’s mails', async () => {
    const other = await makeOffice()
    const theirs = fresh()
    await give(other.id, theirs)
    expect((await call(delivered(), { keys: [theirs] })).status).toBe(200)
    expect(await state()).toBe('accepted')
  })
})

it('junk raises one alarm and never locks the provider out', async () => {
  const statuses: number[] = []
  for (let n = 0; n < 130; n++) statuses.push((await call(delivered(), { keys: [fresh()] })).status)
  expect(statuses.filter((status) => status === 401)).toHaveLength(120)
  expect(statuses.slice(120).every((status) => status === 429)).toBe(true)
  expect((await call(delivered())).status).toBe(200)
  const alarms = await withScope('everything', (tx) => tx.mailAlarm.findMany({ where: { kind: 'refused' } }))
  expect(alarms).toHaveLength(1)
})
