// Moments of Polish time, the nights on which the clocks are changed, and what a late clock does.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatTime, isoDay } from '@/lib/format'
import { latest, momentsOf } from '@/lib/polish-moment'
import { dueAct, plannedMoment } from './plan'

const iso = (day: string, time: string) => momentsOf(day, time).map((at) => at.toISOString())

describe('moments of Polish time', () => {
  test('winter and summer', () => {
    expect(iso('2026-12-01', '08:00')).toEqual(['2026-12-01T07:00:00.000Z'])
    expect(iso('2026-07-01', '08:00')).toEqual(['2026-07-01T06:00:00.000Z'])
    expect(iso('2026-07-01', '00:30')).toEqual(['2026-06-30T22:30:00.000Z'])
  })

  test('28 March 2027: the hour from two to three does not exist', () => {
    expect(iso('2027-03-28', '01:59')).toEqual(['2027-03-28T00:59:00.000Z'])
    expect(iso('2027-03-28', '02:00')).toEqual([])
    expect(iso('2027-03-28', '02:59')).toEqual([])
    expect(iso('2027-03-28', '03:00')).toEqual(['2027-03-28T01:00:00.000Z'])
  })

  test('31 October 2027: the hour from two to three comes twice, the earlier first', () => {
    expect(iso('2027-10-31', '01:59')).toEqual(['2027-10-30T23:59:00.000Z'])
    expect(iso('2027-10-31', '02:30')).toEqual(['2027-10-31T00:30:00.000Z', '2027-10-31T01:30:00.000Z'])
    expect(iso('2027-10-31', '03:00')).toEqual(['2027-10-31T02:00:00.000Z'])
  })

  test('every moment is found again from what the clocks show', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(2026, 0, 1) / 60_000, max: Date.UTC(2035, 0, 1) / 60_000 }), (minutes) => {
        const at = new Date(minutes * 60_000)
        expect(iso(isoDay(at), formatTime(at))).toContain(at.toISOString())
      }),
    )
  })
})

describe('what may be planned', () => {
  const present = new Date('2027-01-10T11:00:00Z')
  const plan = (publishDay: string, publishTime: string, effectiveFrom = publishDay) =>
    plannedMoment({ publishDay, publishTime, effectiveFrom }, present)

  test.each([
    ['2027-03-28', '02:30', '2027-03-28', 'publishTime', /zegary/],
    ['2027-01-10', '11:59', '2027-01-10', 'publishTime', /minęła/],
    ['2027-01-10', '12:00', '2027-01-10', 'publishTime', /minęła/],
    ['2027-02-30', '08:00', '2027-03-01', 'publishDay', /Podaj dzień/],
    ['2027-02-01', '24:00', '2027-03-01', 'publishTime', /Podaj godzinę/],
    ['2027-02-01', '', '2027-03-01', 'publishTime', /Podaj godzinę/],
    ['2027-02-01', '08:00', '2027-01-31', 'effectiveFrom', /przed dniem publikacji/],
    ['2031-02-01', '08:00', '2031-02-01', 'publishDay', /dwa lata/],
  ])('%s %s, in force from %s: refused at %s', (day, time, from, field, words) => {
    const { errors } = plan(day, time, from) as { errors: Record<string, string> }
    expect(Object.keys(errors)).toEqual([field])
    expect(errors[field]).toMatch(words)
  })

  test('a later first day in force, seconds from the browser, and the doubled hour: its first time', () => {
    expect(plan('2027-02-01', '08:00:00', '2027-03-01')).toMatchObject({ doubled: false })
    expect(plan('2027-10-31', '02:30')).toEqual({
      at: new Date('2027-10-31T00:30:00Z'),
      effectiveFrom: '2027-10-31',
      doubled: true,
    })
  })
})

test('on time, late up to two hours, later, and after the first day in force', () => {
  const publishAt = new Date('2027-01-10T22:30:00Z')
  const after = (ms: number) => new Date(publishAt.getTime() + ms)
  const plan = { publishAt, effectiveFrom: '2027-01-11' }
  expect(dueAct(plan, after(-1))).toBe('wait')
  expect(dueAct(plan, after(0))).toBe('publish')
  expect(dueAct(plan, after(latest))).toBe('publish')
  expect(dueAct(plan, after(latest + 1))).toBe('ask')
  // 23:30 in Poland; half an hour later its first day is over
  const short = { publishAt, effectiveFrom: '2027-01-10' }
  expect(dueAct(short, after(29 * 60_000))).toBe('publish')
  expect(dueAct(short, after(30 * 60_000))).toBe('date_past')
})
