// What was in force on a day, and how a name goes out of a label.
import { describe, expect, test } from 'vitest'
import { isoDay } from '@/lib/format'
import { dayTyped, tenseOf, versionsOnDay } from './day'
import { maskedLabel, maskedLabels, tellingWords } from './mask'

const version = (number: number, effectiveFrom: string, effectiveTo: string | null, ended: string | null = null) => ({
  ...{ number, effectiveFrom, effectiveTo, closedAt: null },
  withdrawnAt: ended ? new Date(ended) : null,
})
const history = [
  version(1, '2025-01-01', '2025-06-01'),
  // withdrawn some hours after it began, and before it would have begun
  version(2, '2025-06-01', '2025-06-01', '2025-06-01T09:00:00Z'),
  version(3, '2025-06-01', '2025-09-01', '2025-09-01T10:00:00Z'),
  version(4, '2025-12-01', '2025-12-01', '2025-11-20T10:00:00Z'),
  version(5, '2026-01-01', null),
]

describe('in force on a day', () => {
  test.each([
    ['2024-12-31', []],
    ['2025-01-01', [1]],
    ['2025-05-31', [1]],
    ['2025-06-01', [2, 3]],
    ['2025-08-31', [3]],
    ['2025-09-01', []],
    ['2025-12-01', []],
    ['2026-01-01', [5]],
    ['2999-01-01', [5]],
  ])('%s', (day, expected) => {
    expect(versionsOnDay(history, day, isoDay).map(({ number }) => number)).toEqual(expected)
  })

  test('a day as people type it', () => {
    expect(['2026-01-31', '31.01.2026', '31.1.2026 r.', ' 31-01-2026', '31 01 2026'].map(dayTyped)).toEqual(
      Array.from({ length: 5 }, () => '2026-01-31'),
    )
    expect(dayTyped('jutro')).toBe('jutro')
    expect(tenseOf('2026-01-01', '2026-01-02')).toBe('past')
    expect(tenseOf('2026-01-03', '2026-01-02')).toBe('ahead')
  })
})

describe('a masked name', () => {
  const names = tellingWords('Redaktor-Przykładowy Testowy', 'Dawniejsza')
  test.each([
    ['Redaktor-Przykładowy Testowy, Referat Organizacyjny', 'Referat Organizacyjny'],
    ['R. Testowy', 'Wydział A'],
    ['DAWNIEJSZA', 'Wydział A'],
    ['Referat Organizacyjny', null],
    ['redaktor portalu', null],
  ])('%s becomes %s', (label, expected) => {
    // „redaktor” is a word of this name: only the whole role is no name
    const telling = new Set([...names].filter((word) => word !== 'redaktor'))
    expect(maskedLabel(label, telling, 'Wydział A', 'redaktor')).toBe(expected)
  })

  test('without a unit the role stands there; labels of others stay', () => {
    const labels = {
      authorLabel: 'A Testowy',
      enteredLabel: 'A Testowy',
      approverLabel: '',
      publisherLabel: 'A Testowy',
    }
    const signed = { ...labels, authorId: 'x', enteredById: 'y', approverId: null, publisherId: 'x' }
    expect(maskedLabels(signed, 'x', tellingWords('A Testowy'), '')).toEqual({
      authorLabel: 'redaktor',
      publisherLabel: 'wydawca',
    })
  })
})
