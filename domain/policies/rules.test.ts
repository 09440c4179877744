// Versions in time: tables for what is said of a version on a day, and properties of the timeline.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  authorshipLabel,
  documentPath,
  endForce,
  lastAct,
  placeVersion,
  type Shift,
  statusOf,
  textChanged,
} from '@/domain/policies/rules'

const plain = { withdrawn: false, closed: false }

describe('statusOf', () => {
  test.each([
    [{ from: '2026-03-01', to: null }, plain, '2026-02-28', 'scheduled'],
    [{ from: '2026-03-01', to: null }, plain, '2026-03-01', 'in_force'],
    [{ from: '2026-03-01', to: '2026-04-01' }, plain, '2026-03-31', 'in_force'],
    [{ from: '2026-03-01', to: '2026-04-01' }, plain, '2026-04-01', 'superseded'],
    // replaced before it began
    [{ from: '2026-03-01', to: '2026-03-01' }, plain, '2026-02-01', 'superseded'],
    [{ from: '2026-03-01', to: null }, { withdrawn: true, closed: false }, '2026-03-02', 'withdrawn'],
    [{ from: '2026-03-01', to: null }, { withdrawn: true, closed: true }, '2026-03-02', 'closed'],
  ] as const)('%j %j on %s: %s', (force, ends, day, expected) => {
    expect(statusOf({ ...force, ...ends }, day)).toBe(expected)
  })
})

describe('placeVersion', () => {
  const first = { id: 'v1', from: '2026-01-01', to: null }
  test.each([
    ['the first', [], '2026-01-01', null, null],
    ['ends the one in force', [first], '2026-02-01', { id: 'v1', to: '2026-02-01' }, null],
    ['same day: the earlier is never in force', [first], '2026-01-01', { id: 'v1', to: '2026-01-01' }, null],
    [
      'before a planned one: lasts until it',
      [
        { ...first, to: '2026-06-01' },
        { id: 'v2', from: '2026-06-01', to: null },
      ],
      '2026-03-01',
      { id: 'v1', to: '2026-03-01' },
      '2026-06-01',
    ],
    [
      'on the day of a planned one: replaces it',
      [
        { ...first, to: '2026-06-01' },
        { id: 'v2', from: '2026-06-01', to: null },
      ],
      '2026-06-01',
      { id: 'v2', to: '2026-06-01' },
      null,
    ],
    ['into a gap after a withdrawal', [{ ...first, to: '2026-02-01' }], '2026-03-01', null, null],
    [
      'into a gap before a planned one',
      [
        { ...first, to: '2026-02-01' },
        { id: 'v2', from: '2026-05-01', to: null },
      ],
      '2026-03-01',
      null,
      '2026-05-01',
    ],
  ])('%s', (_name, existing, from, shift, to) => {
    expect(placeVersion(existing, from)).toEqual({ shift, to })
  })
})

describe('endForce', () => {
  const line = [
    { id: 'v1', from: '2026-01-01', to: '2026-06-01' },
    { id: 'v2', from: '2026-06-01', to: '2026-09-01' },
    { id: 'v3', from: '2026-09-01', to: null },
  ]
  test.each([
    ['in force: ends today', 'v1', '2026-03-01', [{ id: 'v1', to: '2026-03-01' }]],
    [
      'planned: the one before goes on',
      'v2',
      '2026-03-01',
      [
        { id: 'v2', to: '2026-06-01' },
        { id: 'v1', to: '2026-09-01' },
      ],
    ],
    [
      'planned and last: the one before goes on openly',
      'v3',
      '2026-07-01',
      [
        { id: 'v3', to: '2026-09-01' },
        { id: 'v2', to: null },
      ],
    ],
    ['ended long ago: nothing', 'v1', '2026-07-01', []],
    ['unknown: nothing', 'v9', '2026-07-01', []],
  ])('%s', (_name, id, today, shifts) => {
    expect(endForce(line, id, today)).toEqual(shifts)
  })
})

type One = { id: string; from: string; to: string | null; dead?: boolean }

function moved(line: One[], shifts: readonly Shift[]): One[] {
  return line.map((one) => {
    const shift = shifts.find(({ id }) => id === one.id)
    return shift ? { ...one, to: shift.to } : one
  })
}

test('whatever is published, withdrawn and when: at most one version is in force on any day', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-03-${String(n).padStart(2, '0')}`)
  const step = fc.oneof(
    fc.record({ publish: fc.constant(true), ahead: fc.nat(20) }),
    fc.record({ publish: fc.constant(false), which: fc.nat(20) }),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(day, step), { maxLength: 14 }), (steps) => {
      let line: One[] = []
      const days = Array.from({ length: 60 }, (_, n) => new Date(Date.UTC(2026, 2, 1 + n)).toISOString().slice(0, 10))
      for (const [today, act] of steps.toSorted(([a], [b]) => a.localeCompare(b))) {
        if ('ahead' in act) {
          const from = new Date(Date.parse(today) + act.ahead * 86_400_000).toISOString().slice(0, 10)
          const { shift, to } = placeVersion(line, from)
          line = [...moved(line, shift ? [shift] : []), { id: `v${line.length}`, from, to }]
        } else {
          const target = line[act.which]
          if (!target || target.dead) continue
          line = moved(line, endForce(line, target.id, today)).map((one) =>
            one.id === target.id ? { ...one, dead: true } : one,
          )
          // a version taken away is in force neither today nor later
          const { to } = line[act.which] ?? target
          expect(to !== null && (to <= today || to === target.from)).toBe(true)
        }
        for (const one of line) if (one.to !== null) expect(one.to >= one.from).toBe(true)
        for (const on of days) {
          expect(line.filter(({ from, to }) => from <= on && (to === null || to > on)).length).toBeLessThanOrEqual(1)
        }
      }
    }),
  )
})

test('labels under a version: unit, then role; the person only when the office wants it', () => {
  expect(authorshipLabel({ unit: '', showNames: false }, 'Redaktor Przykładowy', 'redaktor')).toBe('redaktor')
  expect(authorshipLabel({ unit: 'Referat', showNames: false }, 'Redaktor Przykładowy', 'redaktor')).toBe('Referat')
  expect(authorshipLabel({ unit: 'Referat', showNames: true }, 'Redaktor Przykładowy', 'redaktor')).toBe(
    'Redaktor Przykładowy, Referat',
  )
  expect(authorshipLabel({ unit: '', showNames: true }, null, 'wydawca')).toBe('wydawca')
})

test('the two short addresses of the public contract', () => {
  expect(['cookies', 'deklaracja-dostepnosci', 'prywatnosc'].map(documentPath)).toEqual([
    '/cookies',
    '/deklaracja-dostepnosci',
    '/polityki/prywatnosc',
  ])
})

describe('when a page of a document changed last', () => {
  const day = (text: string) => new Date(`2026-${text}T00:00:00Z`)

  test('a text published ahead is read from its first day on, one published later from then on', () => {
    const ahead = { publishedAt: day('01-15'), effectiveFrom: day('02-01') }
    expect(textChanged(ahead)).toEqual(day('02-01'))
    expect(textChanged({ ...ahead, publishedAt: day('03-01') })).toEqual(day('03-01'))
  })

  test('a history changes with the last of its acts', () => {
    const version = { publishedAt: day('01-01'), withdrawnAt: null, closedAt: null }
    expect(lastAct([version])).toEqual(day('01-01'))
    expect(
      lastAct([version, { ...version, withdrawnAt: day('05-01') }, { ...version, closedAt: day('04-01') }]),
    ).toEqual(day('05-01'))
  })
})
