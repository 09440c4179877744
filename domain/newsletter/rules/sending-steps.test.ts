// What an answer leads to, how old a call may be, who was in a call: as tables.
import { describe, expect, it } from 'vitest'
import {
  type Answer,
  afterCall,
  fateOfLeft,
  isFresh,
  mayRepeat,
  pauseFor,
  roundOf,
  waitAfterCall,
} from './sending-steps'

const call = { size: 100, attempts: 1, lastError: null, openBefore: false, chance: 0.5 }
const refused = (error: string, over: object = {}): Answer => ({ outcome: 'refused', permanent: false, error, ...over })
const faulty = refused('resend:422 validation_error', { permanent: true, splittable: true })

describe('what an answer leads to', () => {
  it.each<[string, Answer, object, object]>([
    ['taken', { outcome: 'accepted', ids: [], errors: [] }, {}, { step: 'taken' }],
    ['taken before', { outcome: 'accepted_before' }, {}, { step: 'taken_before' }],
    ['lost', { outcome: 'unknown', error: 'resend_answer_lost' }, {}, { step: 'again', pause: null }],
    [
      'too fast, nothing open',
      refused('resend:429 rate_limit_exceeded', { retryAfterSeconds: 2 }),
      {},
      { step: 'untouched', wait: 2125 },
    ],
    [
      'too fast, a call open',
      refused('resend:429 rate_limit_exceeded', { retryAfterSeconds: 2 }),
      { openBefore: true },
      { step: 'again' },
    ],
    [
      'quota',
      refused('resend:429 daily_quota_exceeded', { retryAfterSeconds: 3600, quota: true }),
      {},
      { step: 'untouched', pause: null },
    ],
    ['one of them is bad', faulty, {}, { step: 'cut' }],
    ['it is bad', faulty, { size: 1 }, { step: 'failed' }],
    ['bad, but a call is open', faulty, { openBefore: true }, { step: 'again' }],
    ['bad once after many lost calls', faulty, { openBefore: true, attempts: 9 }, { step: 'again' }],
    [
      'bad again',
      faulty,
      { openBefore: true, lastError: 'resend:422 #3' },
      { error: 'resend:422 validation_error #4' },
    ],
    ['bad every time', faulty, { openBefore: true, lastError: 'resend:422 #4' }, { step: 'cut' }],
    ['a wrong key', refused('resend:401 missing_api_key'), {}, { step: 'untouched', pause: 'provider_refuses' }],
    [
      'a wrong sender',
      refused('resend:422 invalid_from_address'),
      {},
      { step: 'untouched', pause: 'provider_refuses' },
    ],
    ['not there', refused('resend_unreachable'), {}, { step: 'untouched', pause: null }],
  ])('%s', (_name, answer, over, expected) => {
    expect(afterCall(answer, { ...call, ...over })).toMatchObject(expected)
  })

  it('waits longer each time, never near the hour in reserve, and not in step with others', () => {
    const waits = Array.from({ length: 30 }, (_, attempt) => waitAfterCall(attempt + 1, 1))
    expect(waits.toSorted((a, b) => a - b)).toEqual(waits)
    expect(waits.at(-1)).toBeLessThan(30 * 60_000)
    expect(waitAfterCall(3, 0)).toBeLessThan(waitAfterCall(3, 1))
  })

  it('pauses only for what a person can mend', () => {
    expect(pauseFor('smtp_login')).toBe('smtp_login')
    expect(pauseFor('resend:403 validation_error')).toBe('provider_refuses')
    for (const passing of [
      'smtp_unreachable',
      'smtp_tls',
      'resend:429 monthly_quota_exceeded',
      'resend_unreachable',
      'smtp_refused:451',
    ])
      expect(pauseFor(passing)).toBeNull()
  })
})

describe('how old a call may be', () => {
  const at = (hours: number) => new Date(Date.UTC(2026, 10, 22) + hours * 3_600_000)
  it.each<[string, Date | null, Date | null, Date, boolean]>([
    ['never called', null, null, at(100), true],
    ['young', at(0), at(1), at(2), true],
    ['just before 23 hours', at(0), at(22), at(22.99), true],
    ['after 23 hours', at(0), at(22), at(23.01), false],
    ['the clock ran back a little', at(0), at(2), at(1.95), true],
    ['the clock ran back: the age is unknown', at(0), at(2), at(1), false],
    ['the clock ran back behind the call itself', at(0), at(0), at(-1), false],
    ['the clock ran ahead and was put right', at(0), at(30), at(2), false],
    ['old by what was seen, whatever the clock says', at(0), at(23.5), at(23.45), false],
  ])('%s', (_name, firstCallAt, seenAt, now, may) => {
    expect(mayRepeat({ firstCallAt, seenAt }, now)).toBe(may)
  })

  it('a machine that slept before its call does not make it', () => {
    expect(isFresh(at(0), new Date(at(0).getTime() + 1_000))).toBe(true)
    expect(isFresh(at(0), at(0.1))).toBe(false)
    expect(isFresh(at(0), at(-1))).toBe(false)
  })
})

describe('who left between two calls', () => {
  it('was in the call that was taken, was not, or nobody knows', () => {
    expect(fateOfLeft('taken', 1, 1)).toBe('drop')
    expect(fateOfLeft('taken_before', 1, 1)).toBe('accept')
    expect(fateOfLeft('taken_before', 2, 2)).toBe('accept')
    expect(fateOfLeft('taken_before', 1, 2)).toBe('lose')
    expect([roundOf('left:2'), roundOf('left'), roundOf(null)]).toEqual([2, 0, 0])
  })
})
