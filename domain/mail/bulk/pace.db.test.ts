// The pace in the database, against a stand-in that counts: the account is used to its limit by several lanes and two processes.
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type ResendStandIn, resendStandIn, type StandInOptions } from '@/e2e/support/resend-stand-in'
import { moveClock } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { resendTransport } from '../transports/resend'
import type { OutgoingMail } from '../transports/transport'
import * as here from './pace'
import { farthestTurn } from './pace-rules'
import { resendBatch } from './resend-batch'

const mail: OutgoingMail = {
  id: '5f8e1c8a-5a5e-4b5e-9f0e-0b1f3d3f7a11',
  from: { name: 'Urząd Gminy Testowo', address: 'newsletter@testowo.example' },
  replyTo: null,
  to: 'czytelnik@skrzynka.example',
  subject: 'Wydanie 1',
  html: '<p>Dzień dobry</p>',
  text: 'Dzień dobry',
  headers: {},
}
const anyKey = () => `re_${randomUUID()}`
const rowOf = (apiKey: string) =>
  withScope([], (tx) => tx.providerPace.findUnique({ where: { key: here.paceKeyOf(apiKey) } }))

let server: ResendStandIn
afterEach(() => server?.close())
const start = async (options: StandInOptions) => {
  server = await resendStandIn(options)
  return server
}

/** A lane of a worker: takes turns, prepares for a moment, calls; until `end` (performance.now). */
async function lane(pace: typeof here, apiKey: string, end: number): Promise<void> {
  const route = resendBatch(apiKey, server.url, undefined, pace.sharedPace)
  while (performance.now() < end) {
    const wait = await pace.takeTurn(route.paceKey ?? '')
    await sleep(wait)
    if (wait > farthestTurn) continue
    await sleep(Math.random() * 30)
    const key = randomUUID()
    await route.send({ key, body: route.compose([{ ...mail, id: key }]), size: 1 })
  }
}

/** How much of what is allowed was used, and how much of it was refused, once the first answers had taught the limit. */
async function useOf(rate: number, lanes: Promise<void>[]): Promise<{ use: number; refused: number }> {
  await sleep(2000)
  const [before, refusedBefore] = [server.accepted.length, server.told.rate_limit_exceeded ?? 0]
  await Promise.all(lanes)
  const calls = server.accepted.slice(before)
  const took = (calls.at(-1)?.at ?? 0) - (calls[0]?.at ?? 0)
  const allowed = (rate * took) / 1000
  const refused = (server.told.rate_limit_exceeded ?? 0) - refusedBefore
  return { use: (calls.length - 1) / allowed, refused: refused / allowed }
}

describe('an account at its limit', () => {
  // how near it comes to the limit is measured (ROUTE=resend bench/issue-send.ts); here it must only have been learned
  it('is learned: most of it is used and hardly a call refused', async () => {
    await start({ rate: 10 })
    const apiKey = anyKey()
    const end = performance.now() + 8000
    const { use, refused } = await useOf(
      10,
      Array.from({ length: 5 }, () => lane(here, apiKey, end)),
    )
    expect(use).toBeGreaterThan(0.5)
    expect(refused).toBeLessThan(0.1)
  })

  it('is shared by processes', async () => {
    await start({ rate: 20, headers: 'new' })
    vi.resetModules()
    const elsewhere = (await import('./pace')) as typeof here
    expect(elsewhere.sharedPace).not.toBe(here.sharedPace)
    const apiKey = anyKey()
    const end = performance.now() + 8000
    const lanes = [here, here, elsewhere, elsewhere].map((pace) => lane(pace, apiKey, end))
    const { use, refused } = await useOf(20, lanes)
    expect(use).toBeGreaterThan(0.5)
    expect(refused).toBeLessThan(0.1)
  })
})

describe('what an account remembers', () => {
  it('is one pace for single mails and batches, under a name that does not tell the key', async () => {
    await start({ rate: 5 })
    const apiKey = anyKey()
    const transport = resendTransport(apiKey, server.url, 2000)
    expect(await transport.send(mail)).toMatchObject({ outcome: 'accepted' })
    expect(await rowOf(apiKey)).toMatchObject({ calls: 5, intervalMs: expect.closeTo(206), blockedUntil: null })
    const bulk = transport.bulk()
    expect(bulk.kind === 'batch' && bulk.paceKey).toBe(here.paceKeyOf(apiKey))
    expect(here.paceKeyOf(apiKey)).not.toContain(apiKey.slice(3, 11))
  })

  it('is a quota with its reason: nothing is called until it is worth asking again', async () => {
    await start({})
    const apiKey = anyKey()
    const transport = resendTransport(apiKey, server.url, 2000)
    server.faults = ['quota-monthly']
    expect(await transport.send(mail)).toMatchObject({ outcome: 'refused', retryAfterSeconds: 3600 })
    expect(await rowOf(apiKey)).toMatchObject({ blockedReason: 'monthly_quota_exceeded' })
    expect(await transport.send(mail)).toMatchObject({ outcome: 'refused', permanent: false, error: 'resend_limit' })
    expect(await here.takeTurn(here.paceKeyOf(apiKey))).toBeGreaterThan(3_500_000)
    expect(server.requests).toBe(1)
    moveClock(3_601_000)
    expect(await transport.send(mail)).toMatchObject({ outcome: 'accepted' })
    expect(await rowOf(apiKey)).toMatchObject({ blockedUntil: null, blockedReason: null })
  })

  it('outlives a clock that runs back by a day', async () => {
    const key = here.paceKeyOf(anyKey())
    await here.takeTurn(key)
    moveClock(-24 * 3_600_000)
    expect(await here.takeTurn(key)).toBeLessThanOrEqual(1500)
    moveClock(24 * 3_600_000)
    expect(await here.takeTurn(key)).toBeLessThanOrEqual(1500)
  })

  it('makes a call wait whose turn was given out before the provider asked for quiet', async () => {
    await start({ rate: 100 })
    const apiKey = anyKey()
    const route = resendBatch(apiKey, server.url)
    const call = () => {
      const key = randomUUID()
      return route.send({ key, body: route.compose([{ ...mail, id: key }]), size: 1 })
    }
    server.faults = ['rate']
    expect(await call()).toMatchObject({ outcome: 'refused', retryAfterSeconds: 2 })
    const from = performance.now()
    expect(await call()).toMatchObject({ outcome: 'accepted' })
    expect(performance.now() - from).toBeGreaterThan(1800)
  })
})
