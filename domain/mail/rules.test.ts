// Tables and properties of the retry rules.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { errorWords, headerName, maxAttempts, messageIdOf, nextStep, repeatIsSafeFor, waitAfter } from './rules'

const at = new Date('2026-11-21T12:00:00Z')
const refused = { outcome: 'refused', permanent: false, error: 'smtp_unreachable' } as const

describe('waiting', () => {
  it('starts with a minute, ends with six hours, and lasts about three days', () => {
    const waits = Array.from({ length: maxAttempts - 1 }, (_, attempt) => waitAfter(attempt + 1) ?? Number.NaN)
    expect(waits[0]).toBe(60_000)
    expect(waits.at(-1)).toBe(6 * 3_600_000)
    expect(waits).toEqual(waits.toSorted((a, b) => a - b))
    const days = waits.reduce((sum, wait) => sum + wait, 0) / 86_400_000
    expect(days).toBeGreaterThan(2.5)
    expect(days).toBeLessThan(4)
    expect(waitAfter(maxAttempts)).toBeNull()
  })
})

describe('nextStep', () => {
  const fresh = { attempts: 1, keyed: true, uncertainAt: null }

  it('sends once accepted, gives up at once when the refusal is final', () => {
    expect(nextStep({ outcome: 'accepted', providerId: null }, fresh, at)).toEqual({ state: 'sent' })
    expect(nextStep({ ...refused, permanent: true, error: 'smtp_refused:550' }, fresh, at)).toMatchObject({
      state: 'failed',
    })
  })

  it('waits at least as long as the provider asks, but no longer than six hours', () => {
    expect(nextStep({ ...refused, retryAfterSeconds: 600 }, fresh, at)).toMatchObject({ waitMilliseconds: 600_000 })
    expect(nextStep({ ...refused, retryAfterSeconds: 1 }, fresh, at)).toMatchObject({ waitMilliseconds: 60_000 })
    expect(nextStep({ ...refused, retryAfterSeconds: 1e9 }, fresh, at)).toMatchObject({
      waitMilliseconds: 6 * 3_600_000,
    })
  })

  it('never repeats a mail of unknown outcome after the provider may have forgotten its key', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: maxAttempts - 1 }), fc.integer({ min: 0, max: 80 }), (attempts, hours) => {
        const uncertainAt = new Date(at.getTime() - hours * 3_600_000)
        const step = nextStep(refused, { attempts, keyed: true, uncertainAt }, at)
        if (step.state === 'queued')
          expect(at.getTime() + step.waitMilliseconds - uncertainAt.getTime()).toBeLessThanOrEqual(repeatIsSafeFor)
        else expect(step).toMatchObject({ state: 'failed', error: 'outcome_unknown' })
      }),
    )
  })

  it('goes on for days when every attempt was plainly refused', () => {
    for (let attempts = 1; attempts < maxAttempts; attempts++)
      expect(nextStep(refused, { attempts, keyed: true, uncertainAt: null }, at).state).toBe('queued')
    expect(nextStep(refused, { attempts: maxAttempts, keyed: true, uncertainAt: null }, at).state).toBe('failed')
  })
})

it('keeps header values in one line and out of the way of the syntax', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      expect(headerName(name)).not.toMatch(/[\r\n"<>\\]/)
    }),
  )
  expect(headerName('Urząd\r\nBcc: <a@b>')).toBe('Urząd Bcc: a@b')
  expect(messageIdOf('id', 'newsletter@poczta.example')).toBe('<id@poczta.example>')
})

it('has words for every code and never shows a raw colon pair', () => {
  expect(errorWords('smtp_refused:550')).toContain('550')
  expect(errorWords('resend:422')).toContain('422')
  expect(errorWords('outcome_unknown')).not.toContain('_')
})
