// Periods are calendar days in Poland; a wrong query is answered with a sentence, never with an empty page.
import { describe, expect, it } from 'vitest'
import { bucketsOf, changePercent, daysOf, lastDays, periodBefore, periodOf, scaleTop } from './rules'

const today = '2026-11-02'

describe('periodOf', () => {
  it('offers the last 30 days by default', () => {
    expect(periodOf({}, today)).toEqual({
      period: { from: '2026-10-04', to: today, days: 30, preset: 30 },
      problem: null,
    })
  })

  it('understands a preset and two dates', () => {
    expect(periodOf({ okres: '7' }, today).period).toMatchObject({ from: '2026-10-27', to: today, preset: 7 })
    expect(periodOf({ od: '2026-03-01', do: '2026-03-31' }, today).period).toMatchObject({ days: 31, preset: null })
  })

  it.each([
    ['no such day', { od: '2026-02-30', do: '2026-03-01' }],
    ['end before beginning', { od: '2026-03-02', do: '2026-03-01' }],
    ['future', { od: '2026-11-01', do: '2026-11-03' }],
    ['too long', { od: '2024-01-01', do: '2026-11-01' }],
    ['nonsense', { od: "'; --", do: '2026-11-01' }],
  ])('%s gives the default and a reason', (_, query) => {
    const { period, problem } = periodOf(query, today)
    expect(period.preset).toBe(30)
    expect(problem).toMatch(/Pokazano ostatnie 30 dni/)
  })
})

describe('days', () => {
  it('are whole over both changes of the clock', () => {
    expect(daysOf(lastDays('2026-10-27', 4))).toEqual(['2026-10-24', '2026-10-25', '2026-10-26', '2026-10-27'])
    expect(daysOf(lastDays('2026-03-30', 3))).toEqual(['2026-03-28', '2026-03-29', '2026-03-30'])
  })

  it('before are as many and touch the period', () => {
    expect(periodBefore(lastDays(today, 7))).toMatchObject({ from: '2026-10-20', to: '2026-10-26', days: 7 })
  })
})

it('changePercent compares only with something', () => {
  expect(changePercent(150, 100)).toBe(50)
  expect(changePercent(0, 40)).toBe(-100)
  expect(changePercent(7, 0)).toBeNull()
})

describe('bucketsOf', () => {
  const some = (from: string, days: number) =>
    daysOf({ from, to: '', days, preset: null }).map((day) => ({ day, views: 1 }))

  it('keeps days while they can be told apart, then sums weeks from Monday and months', () => {
    expect(bucketsOf(some('2026-10-01', 90))).toMatchObject({ by: 'day' })
    const weeks = bucketsOf(some('2026-01-01', 120))
    expect(weeks.by).toBe('week')
    // 1 January 2026 is a Thursday: the first week has four days
    expect(weeks.buckets[0]).toEqual({ from: '2026-01-01', to: '2026-01-04', views: 4 })
    expect(weeks.buckets[1]).toEqual({ from: '2026-01-05', to: '2026-01-11', views: 7 })
    const months = bucketsOf(some('2025-01-01', 731))
    expect(months.by).toBe('month')
    expect(months.buckets[1]).toEqual({ from: '2025-02-01', to: '2025-02-28', views: 28 })
  })

  it('loses no view', () => {
    for (const days of [1, 100, 101, 700, 701, 731])
      expect(bucketsOf(some('2025-01-01', days)).buckets.reduce((sum, { views }) => sum + views, 0)).toBe(days)
  })
})

it('scaleTop is round and never below', () => {
  expect([0, 3, 5, 6, 12, 20, 25, 99, 100, 501].map(scaleTop)).toEqual([5, 5, 5, 6, 15, 20, 30, 100, 100, 600])
})
