// Times of day in Poland, over both changes of clocks.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dueSince } from './schedule'

const due = (every: number | `${number}:${number}`, at: string) => dueSince({ every }, new Date(at)).toISOString()

it('counts seconds back from now', () => {
  expect(due(60, '2026-11-21T12:00:00Z')).toBe('2026-11-21T11:59:00.000Z')
})

it.each([
  ['3:20', '2026-11-21T12:00:00Z', '2026-11-21T02:20:00.000Z'],
  ['03:20', '2026-11-21T02:19:59Z', '2026-11-20T02:20:00.000Z'],
  ['03:20', '2026-11-21T02:20:00Z', '2026-11-21T02:20:00.000Z'],
  ['03:20', '2026-07-01T12:00:00Z', '2026-07-01T01:20:00.000Z'],
  // 29 March 2026: 2:00 → 3:00; 25 October 2026: 3:00 → 2:00
  ['03:20', '2026-03-29T12:00:00Z', '2026-03-29T01:20:00.000Z'],
  ['03:20', '2026-10-25T12:00:00Z', '2026-10-25T02:20:00.000Z'],
  ['23:30', '2026-11-21T23:00:00Z', '2026-11-21T22:30:00.000Z'],
  ['00:10', '2026-11-21T23:05:00Z', '2026-11-20T23:10:00.000Z'],
] as const)('%s at %s was last due %s', (every, at, expected) => expect(due(every, at)).toBe(expected))

it('is never in the future and never more than 25 hours back', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2026-01-01'), max: new Date('2028-01-01'), noInvalidDate: true }),
      fc.integer({ min: 0, max: 23 }),
      fc.integer({ min: 0, max: 59 }),
      (at, hour, minute) => {
        const since = dueSince({ every: `${hour}:${String(minute).padStart(2, '0')}` as `${number}:${number}` }, at)
        expect(since.getTime()).toBeLessThanOrEqual(at.getTime())
        expect(at.getTime() - since.getTime()).toBeLessThanOrEqual(25 * 3_600_000)
      },
    ),
  )
})
