// Batches to Resend against our stand-in: whatever goes wrong, the answer says no more than is proved, and a repeat doubles nobody.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ResendFault } from '@/e2e/support/resend-faults'
import { type ResendStandIn, resendStandIn } from '@/e2e/support/resend-stand-in'
import { now } from '@/lib/clock'
import type { OutgoingMail } from '../transports/transport'
import { readBatchAnswer } from './batch-answer'
import { composeBatch, resendBatch } from './resend-batch'

const unpaced = { isQuiet: () => false, spaced: async () => {}, waitTurn: async () => null, learn: async () => {} }
const limits = { connect: 400, answer: 500, whole: 700 }
const mailTo = (to: string, number: number): OutgoingMail => ({
  id: `5f8e1c8a-5a5e-4b5e-9f0e-${String(number).padStart(12, '0')}`,
  from: { name: 'Urząd Gminy Testowo', address: 'newsletter@testowo.example' },
  replyTo: 'urzad@testowo.example',
  to,
  subject: 'Wydanie 1 – zażółć gęślą jaźń',
  html: `<p>Dzień dobry</p><a href="http://localhost/wypis/${number}">wypis</a>`,
  text: 'Dzień dobry',
  headers: { 'List-Unsubscribe': `<http://localhost:3000/api/wypis/${number}>` },
  tags: { issue: 'issue-1' },
})
const mails = Array.from({ length: 5 }, (_, number) => mailTo(`czytelnik${number}@skrzynka.example`, number))

let server: ResendStandIn
beforeEach(async () => {
  server = await resendStandIn({ slowMs: 900 })
})
afterEach(() => server.close())

const route = (key = 're_test') => resendBatch(key, server.url, limits, unpaced)
const call = (list: readonly OutgoingMail[], key = 'batch-1') =>
  route().send({ key, body: route().compose(list), size: list.length })

describe('one batch', () => {
  it('carries every mail with its headers, tags and links, and answers with an id for each', async () => {
    const answer = await call(mails)
    expect(answer).toEqual({ outcome: 'accepted', ids: mails.map((_, at) => `stand-in-${at + 1}`), errors: [] })
    expect(server.accepted[2]).toMatchObject({
      key: 'batch-1',
      body: {
        to: ['czytelnik2@skrzynka.example'],
        from: '"Urząd Gminy Testowo" <newsletter@testowo.example>',
        reply_to: 'urzad@testowo.example',
        headers: { ...mails[2]?.headers, 'X-Entity-Ref-ID': mails[2]?.id },
        tags: [
          { name: 'delivery', value: mails[2]?.id },
          { name: 'issue', value: 'issue-1' },
        ],
      },
    })
    expect(JSON.stringify(server.accepted)).not.toMatch(/track/)
  })

  it('is the same bytes for the same mails', () => {
    expect(composeBatch(mails)).toBe(composeBatch(structuredClone(mails)))
    expect(composeBatch(mails)).not.toBe(composeBatch(mails.slice(1)))
  })

  it('puts the ids of the taken ones in their places when some were refused', async () => {
    const list = mails.map((mail, at) => (at === 1 || at === 4 ? { ...mail, to: `kto${at}@example.com` } : mail))
    expect(await call(list)).toEqual({
      outcome: 'accepted',
      ids: ['stand-in-1', null, 'stand-in-2', 'stand-in-3', null],
      errors: [
        { index: 1, code: 'resend:422' },
        { index: 4, code: 'resend:422' },
      ],
    })
  })

  it('may be cut when a strict provider refuses the whole of it', async () => {
    await server.close()
    server = await resendStandIn({ strict: true })
    const list = [...mails.slice(1), mailTo('kto@example.com', 9)]
    expect(await call(list)).toEqual({
      outcome: 'refused',
      permanent: true,
      error: 'resend:422 validation_error',
      splittable: true,
    })
    expect(server.accepted).toHaveLength(0)
  })
})

describe('faults', () => {
  const lost: ResendFault[] = [
    'broken',
    'broken-after',
    'silent',
    'silent-after',
    'cut',
    'cut-after',
    'slow',
    'concurrent',
  ]
  it.each([...lost, 'garbled', 'short'] as const)('"%s" proves nothing; the repeat doubles nobody', async (fault) => {
    server.faults = [fault]
    const strange = fault === 'garbled' || fault === 'short'
    expect(await call(mails)).toEqual({
      outcome: 'unknown',
      error: strange ? 'resend_answer_strange' : 'resend_answer_lost',
    })
    if (fault === 'slow') {
      expect(await call(mails)).toEqual({ outcome: 'unknown', error: 'resend_answer_lost' })
      await expect.poll(async () => (await call(mails)).outcome, { timeout: 3000 }).toBe('accepted')
    }
    expect(await call(mails)).toMatchObject({ outcome: 'accepted', ids: { length: mails.length } })
    expect([...server.readers.values()]).toEqual(mails.map(() => 1))
  })

  it('knows a key whose bytes changed for what it is', async () => {
    server.faults = ['cut-after']
    await call(mails)
    expect(await call(mails.slice(1))).toEqual({ outcome: 'accepted_before' })
    expect(server.accepted).toHaveLength(mails.length)
  })

  it('tells a rate from a quota, and both from a setting that a person will mend', async () => {
    server.faults = ['rate', 'rate-bare', 'rate-dated', 'quota', 'quota-monthly', 'unauthorised', 'unverified']
    const refused = { outcome: 'refused', permanent: false }
    const rate = { ...refused, error: 'resend:429 rate_limit_exceeded' }
    expect(await call(mails)).toEqual({ ...rate, retryAfterSeconds: 2 })
    expect(await call(mails)).toEqual({ ...rate, retryAfterSeconds: 1 })
    const dated = await call(mails)
    expect(dated).toMatchObject(rate)
    expect(dated.outcome === 'refused' && dated.retryAfterSeconds).toBeGreaterThan(0.5)
    const quota = { ...refused, quota: true, retryAfterSeconds: 3600 }
    expect(await call(mails)).toEqual({ ...quota, error: 'resend:429 daily_quota_exceeded' })
    expect(await call(mails)).toEqual({ ...quota, error: 'resend:429 monthly_quota_exceeded' })
    expect(await call(mails)).toEqual({ ...refused, error: 'resend:401 missing_api_key' })
    expect(await call(mails)).toEqual({ ...refused, error: 'resend:403 validation_error' })
    expect(server.accepted).toHaveLength(0)
  })

  it('is certain that nothing was sent when no connection could be made', async () => {
    await server.close()
    expect(await call(mails)).toEqual({ outcome: 'refused', permanent: false, error: 'resend_unreachable' })
    server = await resendStandIn()
  })
})

describe('answers nobody can understand', () => {
  const read = (text: string, status = 200) => readBatchAnswer({ status, headers: {}, text }, 2, now())
  it.each([
    '',
    'null',
    '[]',
    '{"data":{}}',
    '{"data":[{"id":"a"}]}',
    '{"data":[{"id":"a"},{"id":"b"},{"id":"c"}]}',
    '{"data":[{"id":"a"},{}]}',
    '{"data":[{"id":"a"}],"errors":[{"index":2,"message":"x"}]}',
    '{"data":[],"errors":[{"index":1},{"index":1}]}',
    '{"data":[{"id":"a"},{"id":"b"}],"errors":[{"index":0}]}',
  ])('%s', (text) => {
    expect(read(text)).toEqual({ outcome: 'unknown', error: 'resend_answer_strange' })
  })
  it('takes a page of a proxy for the refusal its status says, and keeps none of its words', () => {
    expect(read('<h1>kto@skrzynka.example</h1>', 502)).toEqual({ outcome: 'unknown', error: 'resend_answer_lost' })
    expect(read('<h1>kto@skrzynka.example</h1>', 403)).toEqual({
      outcome: 'refused',
      permanent: false,
      error: 'resend:403',
    })
    expect(read('{"name":"Kto kto@skrzynka.example"}', 422)).toMatchObject({ error: 'resend:422', splittable: true })
  })
})

it('loses nobody and doubles nobody while a seed draws faults', async () => {
  await server.close()
  const chances = {
    broken: 0.1,
    'broken-after': 0.1,
    cut: 0.1,
    'cut-after': 0.1,
    'rate-bare': 0.1,
    garbled: 0.05,
  } as const
  server = await resendStandIn({ seed: 11, chances })
  const readers = Array.from({ length: 400 }, (_, at) => mailTo(`czytelnik${at}@skrzynka.example`, at))
  const batches = Array.from({ length: 40 }, (_, at) => readers.slice(at * 10, at * 10 + 10))
  await Promise.all(
    batches.map(async (list, at) => {
      for (let tries = 0; tries < 60; tries++) {
        const { outcome } = await call(list, `batch-${at}`)
        if (outcome === 'accepted') return
      }
      throw new Error('a batch never came through')
    }),
  )
  expect(server.readers.size).toBe(400)
  expect(Math.max(...server.readers.values())).toBe(1)
  expect(Object.keys(server.told)).toEqual(expect.arrayContaining(Object.keys(chances)))
})
