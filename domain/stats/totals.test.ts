// Sums of lines: nothing is lost, nothing counts twice, batches make no difference, strangers cannot fill the table.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AccessLine } from '@/lib/access-log'
import { aLine, anyLine } from './testing/sample-lines'
import {
  addLine,
  idOf,
  installationId,
  type Known,
  keyLimit,
  limited,
  overflowKey,
  type Total,
  type Totals,
} from './totals'

const office = '11111111-1111-4111-8111-111111111111'
const known: Known = { officeIds: new Map([['pup-testowo', office]]), ownHosts: new Set(['portal.example']) }

function totalsOf(lines: readonly AccessLine[]): Totals {
  const totals: Totals = new Map()
  for (const line of lines) addLine(totals, line, known)
  return totals
}

/** What a database would hold after these batches. */
function stored(batches: readonly (readonly AccessLine[])[]): Map<string, Total> {
  const table = new Map<string, Total>()
  for (const batch of batches)
    for (const total of limited(totalsOf(batch), table.values())) {
      const before = table.get(idOf(total))
      table.set(
        idOf(total),
        before
          ? {
              ...before,
              hits: before.hits + total.hits,
              bytes: before.bytes + total.bytes,
              durationMs: before.durationMs + total.durationMs,
            }
          : total,
      )
    }
  return table
}

const sum = (totals: Iterable<Total>, kind: string, of: 'hits' | 'bytes' = 'hits') =>
  [...totals].filter((total) => total.kind === kind).reduce((all, total) => all + total[of], 0)

const lines = fc.array(anyLine(['pup-testowo', 'nieznany']), { maxLength: 60 })

describe('addLine', () => {
  it('counts a read document under everything it is', () => {
    const totals = [...totalsOf([aLine({ referrer: 'https://szukaj.example/a' })]).values()]
    expect(totals.map(({ kind, key }) => `${kind} ${key}`)).toEqual([
      'traffic view',
      'status 200',
      'document /polityki/prywatnosc',
      'browser Firefox',
      'system Linux',
      'referrer https://szukaj.example',
    ])
    expect(totals.every((total) => total.officeId === office && total.bytes === 1000)).toBe(true)
    expect(new Date(totals[0]?.hour ?? 0).toISOString()).toBe('2026-11-02T10:00:00.000Z')
  })

  it('keeps the page that links to a missing one', () => {
    const line = aLine({
      status: 404,
      path: '/pup-testowo/brak',
      referrer: 'https://portal.example/pup-testowo/kontakt',
    })
    const error = [...totalsOf([line]).values()].find(({ kind }) => kind === 'error')
    expect(error).toMatchObject({ key: '404 /brak', detail: '/kontakt', hits: 1 })
  })

  it('gives lines of no office to the installation', () => {
    expect([...totalsOf([aLine({ office: 'skasowany' })]).values()][0]?.officeId).toBe(installationId)
  })

  it('holds no address of a visitor', () => {
    const text = JSON.stringify([...totalsOf([aLine({ address: '203.0.113.77' })]).values()])
    expect(text).not.toContain('203.0.113.77')
  })

  it('adds up: classes, statuses and bytes are the lines, views are documents', () => {
    fc.assert(
      fc.property(lines, (all) => {
        const totals = [...totalsOf(all).values()]
        const bytes = all.reduce((before, line) => before + line.bytes, 0)
        expect(sum(totals, 'traffic')).toBe(all.length)
        expect(sum(totals, 'status')).toBe(all.length)
        expect(sum(totals, 'traffic', 'bytes')).toBe(bytes)
        const views = totals.filter(({ kind, key }) => kind === 'traffic' && key === 'view')
        for (const kind of ['document', 'browser', 'system']) expect(sum(totals, kind)).toBe(sum(views, 'traffic'))
      }),
    )
  })

  it('writes only what a text column and its index can hold', () => {
    fc.assert(
      fc.property(lines, (all) => {
        for (const { key, detail } of totalsOf(all).values()) {
          expect(`${key}${detail}`).not.toContain('\0')
          expect(key.isWellFormed() && detail.isWellFormed()).toBe(true)
          expect(Buffer.byteLength(key) + Buffer.byteLength(detail)).toBeLessThan(2500)
        }
      }),
    )
  })
})

describe('limited', () => {
  const cuts = fc.array(fc.nat({ max: 60 }), { maxLength: 6 })

  it('gives the same sums however the lines are cut into batches', () => {
    fc.assert(
      fc.property(lines, cuts, (all, places) => {
        const ends = [...places.map((place) => Math.min(place, all.length)), all.length].toSorted((a, b) => a - b)
        const batches = ends.map((end, at) => all.slice(at === 0 ? 0 : ends[at - 1], end))
        expect(Object.fromEntries(stored(batches))).toEqual(Object.fromEntries(stored([all])))
      }),
    )
  })

  it('sums what comes after the limit of invented addresses, whatever the batches', () => {
    const flood = Array.from({ length: keyLimit + 40 }, (_, at) => aLine({ status: 404, path: `/pup-testowo/x${at}` }))
    const once = stored([flood])
    const errors = [...once.values()].filter(({ kind }) => kind === 'error')
    expect(errors).toHaveLength(keyLimit + 1)
    expect(errors.find(({ key }) => key === overflowKey)?.hits).toBe(40)
    expect(sum(once.values(), 'error')).toBe(flood.length)
    expect(Object.fromEntries(stored([flood.slice(0, 499), flood.slice(499, 503), flood.slice(503)]))).toEqual(
      Object.fromEntries(once),
    )
  })
})
