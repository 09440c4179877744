// Signatures of the provider's events: against the provider's own verifier, and everything that must not pass.
import { createHmac, randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { Resend } from 'resend'
import { describe, expect, it } from 'vitest'
import { webhookKey } from './schema'
import { type SignedCall, verdictOf } from './webhook-signature'

const secret = `whsec_${randomBytes(24).toString('base64')}`
const key = Buffer.from(webhookKey(secret) ?? '', 'base64')
const at = new Date()
const seconds = Math.floor(at.getTime() / 1000)

function signed(text: string, over: { id?: string; time?: number; by?: Buffer } = {}): SignedCall {
  const { id = 'msg_1', time = seconds, by = key } = over
  const mac = createHmac('sha256', by).update(`${id}.${time}.${text}`).digest('base64')
  return { id, timestamp: String(time), signature: `v1,${mac}`, body: Buffer.from(text) }
}
const state = (call: SignedCall, keys = [key]) => verdictOf(call, keys, at).state

describe('a signature', () => {
  it('that passes here passes at the provider’s own verifier', () => {
    const call = signed('{"type":"email.sent"}')
    expect(state(call)).toBe('good')
    const { id, timestamp, signature } = call as { id: string; timestamp: string; signature: string }
    const verify = (payload: string) =>
      new Resend('re_test').webhooks.verify({ payload, headers: { id, timestamp, signature }, webhookSecret: secret })
    expect(() => verify('{"type":"email.sent"}')).not.toThrow()
    expect(() => verify('{"type":"email.sent" }')).toThrow()
  })

  it('is void for any other byte of the body, id or time', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(), fc.integer({ min: 1, max: 255 }), (text, place, change) => {
        const call = signed(text)
        const body = Buffer.from(call.body)
        body[place % body.length] = (body[place % body.length] ?? 0) ^ change
        return state({ ...call, body }) === 'forged'
      }),
    )
    const call = signed('{}')
    expect(state({ ...call, id: 'msg_2' })).toBe('forged')
    expect(state({ ...call, timestamp: String(seconds + 1) })).toBe('forged')
  })

  it('is taken among several, also behind other versions, and names the keys that made it', () => {
    const other = randomBytes(24)
    const [mine, theirs] = [signed('{}'), signed('{}', { by: other })]
    const call = { ...mine, signature: `v1a,AAAA ${theirs.signature} ${mine.signature}` }
    expect(verdictOf(call, [randomBytes(24), key], at)).toEqual({ state: 'good', signedBy: [1] })
    expect(verdictOf(call, [key, other, key], at)).toEqual({ state: 'good', signedBy: [0, 1, 2] })
  })

  it.each([
    ['no header', { id: null }],
    ['no time', { timestamp: null }],
    ['no signature', { signature: null }],
    ['another version only', { signature: 'v2,AAAA' }],
    ['words for a time', { timestamp: 'now' }],
    ['an id with a dot and a line break', { id: 'a\nb' }],
  ])('is none with %s', (_what, over) => {
    expect(state({ ...signed('{}'), ...over })).toBe('unsigned')
  })

  it('older than five minutes, or from the future, is a replay', () => {
    expect(state(signed('{}', { time: seconds - 299 }))).toBe('good')
    expect(state(signed('{}', { time: seconds - 301 }))).toBe('stale')
    expect(state(signed('{}', { time: seconds + 302 }))).toBe('stale')
  })

  it('of an empty key list is never good', () => {
    expect(state(signed('{}'), [])).toBe('forged')
  })
})

it.each([
  ['whsec_', null],
  ['', null],
  ['whsec_abc', null],
  ['whsec_!!!!!!!!!!!!!!!!!!!!!!!!!!!!', null],
  ['MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', null],
])('%s is no secret', (text, expected) => {
  expect(webhookKey(text)).toBe(expected)
})
