// The pace as a model: whatever answers come and wherever the clock jumps, nobody waits for ever and nobody outruns a told limit.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { farthestTurn, freshPace, type Lesson, learned, type Pace, teaches, turn } from './pace-rules'

const start = Date.parse('2026-11-22T10:00:00Z')
const hour = 3_600_000
const passed = (calls: number, over: Partial<NonNullable<Lesson['limit']>> = {}): Lesson => ({
  kind: 'passed',
  limit: { calls, windowMs: null, remaining: calls - 1, resetMs: 1000, ...over },
  retryAfterMs: 0,
  reason: '',
})
const tooFast = (retryAfterMs = 1000): Lesson => ({ ...passed(10), kind: 'too_fast', retryAfterMs })
const quota = (retryAfterMs = 0): Lesson => ({
  kind: 'quota',
  limit: null,
  retryAfterMs,
  reason: 'daily_quota_exceeded',
})

describe('turns', () => {
  it('begin carefully and take the told limit from the first answer on', () => {
    const first = turn(freshPace(start), start)
    expect([first.wait, turn(first.pace, start).wait]).toEqual([0, 500])
    expect(learned(first.pace, passed(10), start).intervalMs).toBeCloseTo(103)
    expect(learned(first.pace, passed(100, { windowMs: 60_000 }), start).intervalMs).toBeCloseTo(618)
  })

  it('never put more calls into any window than it may hold, and fill at least 95 % of it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 200 }), fc.integer({ min: 0, max: 400 }), (calls, late) => {
        let pace = learned(freshPace(start), passed(calls), start)
        let at = start
        const left: number[] = []
        for (let count = 0; count < calls * 4; count++) {
          // a lane that was away for a while and comes back
          if (count === calls) at += late
          const mine = turn(pace, at)
          pace = mine.pace
          at += mine.wait
          left.push(at)
        }
        for (const [index, from] of left.entries())
          expect(left.slice(index).filter((moment) => moment - from < 1000).length).toBeLessThanOrEqual(calls)
        const seconds = ((left.at(-1) ?? start) - start - late) / 1000
        expect((left.length - 1) / seconds / calls).toBeGreaterThan(0.95)
      }),
    )
  })

  it('stand still for as long as "too fast" asks, then come a little slower and find back', () => {
    const steady = learned(freshPace(start), passed(10), start)
    let pace = learned(steady, tooFast(3000), start)
    expect(turn(pace, start)).toMatchObject({ taken: false, wait: 3000 })
    expect(turn(pace, start + 1500)).toMatchObject({ taken: true, wait: 1500 })
    expect(pace.intervalMs).toBeGreaterThan(steady.intervalMs)
    for (let answers = 0; answers < 20; answers++) pace = learned(pace, passed(10), start + 4000)
    expect(pace.intervalMs).toBe(steady.intervalMs)
  })

  it('feel their way where no limit is told', () => {
    const untold: Lesson = { kind: 'passed', limit: null, retryAfterMs: 0, reason: '' }
    let pace = freshPace(start)
    for (let answers = 0; answers < 10; answers++) pace = learned(pace, untold, start)
    expect(pace.intervalMs).toBeLessThan(200)
    expect(learned(pace, { ...untold, kind: 'too_fast', retryAfterMs: 1000 }, start).intervalMs).toBeCloseTo(
      pace.intervalMs * 2,
    )
  })

  it('wait for the end of a long window that is used up', () => {
    const pace = learned(freshPace(start), passed(100, { remaining: 0, resetMs: 40_000 }), start)
    expect(turn(pace, start)).toMatchObject({ taken: false, wait: 40_000 })
  })
})

describe('a quota', () => {
  it('blocks the account with its reason, asks again after an hour, and is forgotten when a call passes', () => {
    const pace = learned(freshPace(start), quota(), start)
    expect(pace).toMatchObject({ blockedReason: 'daily_quota_exceeded', blockedUntil: start + hour })
    expect(turn(pace, start + hour - 5000)).toMatchObject({ taken: false, wait: 5000 })
    expect(turn(pace, start + hour - 1).wait).toBeGreaterThan(farthestTurn)
    expect(turn(pace, start + hour)).toMatchObject({ taken: true, pace: { blockedUntil: null, blockedReason: null } })
    expect(teaches(pace, passed(10), start)).toBe(true)
    expect(learned(pace, passed(10), start)).toMatchObject({ blockedUntil: null, blockedReason: null })
  })
})

it('an answer that shows nothing new is not written down', () => {
  const steady = learned(freshPace(start), passed(10), start)
  expect(teaches(steady, passed(10), start + 50)).toBe(false)
  expect(teaches(steady, passed(5), start + 50)).toBe(true)
  expect(teaches(steady, tooFast(), start + 50)).toBe(true)
})

it('no clock and no answer makes anybody wait longer than was asked for', () => {
  const lesson = fc.oneof(
    fc
      .record({ calls: fc.integer({ min: 1, max: 1000 }), reset: fc.integer({ min: 0, max: 3600 }) })
      .map(({ calls, reset }) => passed(calls, { resetMs: reset * 1000, remaining: calls % 3 })),
    fc.integer({ min: 0, max: 1e9 }).map(tooFast),
    fc.integer({ min: 0, max: 24 * hour }).map(quota),
  )
  const jump = fc.integer({ min: -48 * hour, max: 48 * hour })
  fc.assert(
    fc.property(fc.array(fc.tuple(jump, fc.option(lesson)), { maxLength: 60 }), (steps) => {
      let at = start
      let pace: Pace = freshPace(at)
      let asked = 0
      for (const [by, given] of steps) {
        at += by
        if (given) pace = learned(pace, given, at)
        if (given?.kind === 'quota') asked = Math.max(asked, given.retryAfterMs)
        const { wait, pace: after } = turn(pace, at)
        pace = after
        expect(wait).toBeGreaterThanOrEqual(0)
        expect(wait).toBeLessThanOrEqual(Math.max(2 * hour, asked + hour))
      }
    }),
    { numRuns: 300 },
  )
})
