// Days as people and addresses write them: what no calendar has, or no database can compare, is none.
import { expect, test } from 'vitest'
import { isDay } from '@/lib/day'

test.each(['2026-11-22', '2024-02-29', '1900-01-01', '2999-12-31'])('%s is a day', (text) => {
  expect(isDay(text)).toBe(true)
})

test.each([
  '2026-13-45',
  '2026-02-30',
  '2025-02-29',
  '0000-00-00',
  '0001-01-01',
  '9999-12-31',
  '-2026-01-01',
  '2026-1-1',
  '2026-11-22T00:00',
  '',
])('“%s” is none', (text) => {
  expect(isDay(text)).toBe(false)
})
