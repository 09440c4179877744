// Dates and numbers read right in three languages, whatever zone the machine lives in.
import { describe, expect, it } from 'vitest'
import {
  counted,
  formatDay,
  formatMoment,
  formatNumber,
  formatShortDay,
  formatSize,
  isoDay,
  telephoneHref,
} from './format'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')
const lateEvening = new Date('2026-11-20T23:30:00Z') // already the 21st in Poland

describe('dates', () => {
  it('are Polish days, with the words of each language', () => {
    expect(plain(formatDay(lateEvening))).toBe('21 listopada 2026 r.')
    expect(plain(formatDay(lateEvening, 'en'))).toBe('21 November 2026')
    expect(plain(formatDay(lateEvening, 'uk'))).toBe('21 листопада 2026 р.')
    expect(plain(formatMoment(new Date('2026-07-01T12:05:00Z')))).toBe('1 lipca 2026 r., 14:05')
  })
  it('keep a calendar day as it is', () => {
    expect(plain(formatDay('2026-01-01'))).toBe('1 stycznia 2026 r.')
    expect(plain(formatDay(new Date('2026-01-01T00:00:00Z')))).toBe('1 stycznia 2026 r.')
    expect(formatShortDay('2026-03-09')).toBe('09.03.2026')
    expect(isoDay(lateEvening)).toBe('2026-11-21')
    expect(isoDay('2026-03-09')).toBe('2026-03-09')
  })
  it('do not break inside', () => expect(formatDay('2026-11-21')).not.toMatch(/ /))
})

describe('numbers', () => {
  it('group thousands with a hard space', () => {
    expect(formatNumber(1234567)).toBe('1\u00a0234\u00a0567')
    expect(formatNumber(1234)).toBe('1\u00a0234')
    expect(formatNumber(1234, 'en')).toBe('1,234')
    expect(formatNumber(12n)).toBe('12')
  })
  it('say sizes in the nearest unit', () => {
    expect(plain(formatSize(820))).toBe('820 B')
    expect(plain(formatSize(12_400))).toBe('12,4 kB')
    expect(plain(formatSize(999_990))).toBe('1 MB')
    expect(plain(formatSize(3_000_000, 'uk'))).toBe('3 МБ')
  })
  it('choose the plural', () => {
    const files = { one: 'plik', few: 'pliki', many: 'plików' }
    expect([1, 2, 5, 12, 22, 25].map((n) => plain(counted(n, files)))).toEqual([
      '1 plik',
      '2 pliki',
      '5 plików',
      '12 plików',
      '22 pliki',
      '25 plików',
    ])
    expect(plain(counted(2, { one: 'file', many: 'files' }, 'en'))).toBe('2 files')
  })
})

describe('telephoneHref', () => {
  it('makes a dialled address', () => {
    expect(telephoneHref('32 415 45 30')).toBe('tel:+48324154530')
    expect(telephoneHref('+48 32 415-45-30', '204')).toBe('tel:+48324154530,204')
    expect(telephoneHref('')).toBeNull()
    expect(telephoneHref('do uzupełnienia')).toBeNull()
  })
})
