// The query of public pages: known parameters with known values in one order, everything else gone.
import { describe, expect, it } from 'vitest'
import { pageQuery, rememberedView } from './page-query'

const searchOf = (rest: string, search: string, cookie?: string) =>
  pageQuery(rest.split('/').filter(Boolean), search, cookie).search

describe('pageQuery', () => {
  it.each([
    ['', '', ''],
    ['', '?', ''],
    ['', '?utm_source=x&fbclid=y', ''],
    ['kontakt', '?druk=1&x=2', '?druk=1'],
    ['kontakt', '?grafika=nie&druk=1', '?druk=1&grafika=nie'],
    ['kontakt', '?druk=2&druk=1', '?druk=1'],
    ['kontakt', '?druk=1&druk=1', '?druk=1'],
    ['kontakt', '?grafika[]=nie&%=%ff&a%00b=1', ''],
    ['kontakt', '?strona=2', ''],
    ['aktualnosci', '?druk=1&strona=2', '?strona=2&druk=1'],
    ['aktualnosci', '?strona=02', ''],
    ['aktualnosci', '?strona=1234567', ''],
    ['aktualnosci/wpis', '?strona=2', ''],
    ['newsletter', '?wynik=zzz&wynik=przyjeto', '?wynik=przyjeto'],
    ['polityki', '?dzien=31.01.2026&strona=2&x=1', '?strona=2&dzien=31.01.2026'],
    ['polityki/prywatnosc/wersje', '?dzien=', '?dzien='],
    ['polityki/prywatnosc/wersje', `?dzien=${'9'.repeat(90)}`, `?dzien=${'9'.repeat(40)}`],
    ['polityki/prywatnosc', '?dzien=2026-01-31', ''],
    ['polityki/prywatnosc/porownanie', '?do=2&od=1', '?od=1&do=2'],
    ['polityki/prywatnosc/porownanie', '?do=x&od=-1', ''],
    ['polityki/rejestr-zmian', '?strona=3', '?strona=3'],
    ['newsletter', '?wynik=usunieto', ''],
    ['wypis/token', '?jezyk=uk&urzad=pup-a&wynik=usunieto', '?wynik=usunieto&urzad=pup-a&jezyk=uk'],
  ])('%s %s means %s', (rest, search, canonical) => {
    expect(searchOf(rest, search)).toBe(canonical)
  })

  it('reads nothing of a query that no link of ours could be', () => {
    expect(searchOf('kontakt', `?druk=1&x=${'y'.repeat(5000)}`)).toBe('')
  })

  it('lets a search through as typed, bounded, and says that it is not of a bounded set', () => {
    const asked = pageQuery(['szukaj'], `?q=${encodeURIComponent('urząd & pies')}&strona=2`, undefined)
    expect(asked).toMatchObject({ search: `?q=${encodeURIComponent('urząd & pies')}&strona=2`, bounded: false })
    expect(pageQuery(['szukaj'], `?q=${'a'.repeat(900)}`, undefined).search).toBe(`?q=${'a'.repeat(200)}`)
    expect(pageQuery(['szukaj'], '', undefined).bounded).toBe(true)
    // a day is answered, and no page of a thousand years is kept
    expect(pageQuery(['polityki'], '?dzien=2026-01-31', undefined).bounded).toBe(false)
  })
})

describe('the view of a page', () => {
  it('comes from the address, else from the cookie, else is the plain one', () => {
    expect(pageQuery([], '', undefined)).toMatchObject({ view: '', carried: false })
    expect(pageQuery([], '', 'a=b; okienko-widok=k1-t150')).toMatchObject({
      view: 'k1-t150',
      carried: false,
      search: '',
    })
    const asked = pageQuery([], '?widok=k2&druk=1', 'okienko-widok=k1')
    expect(asked).toMatchObject({ view: 'k2', carried: true, search: '?druk=1&widok=k2' })
  })

  it('is the plain one where the address says so, against the cookie', () => {
    expect(pageQuery([], '?widok=', 'okienko-widok=k1')).toMatchObject({ view: '', carried: true, search: '?widok=' })
    expect(pageQuery([], '?widok=', undefined)).toMatchObject({ view: '', carried: false, search: '' })
  })

  it('is one of the known codes, whatever is sent', () => {
    for (const code of ['k9', 'K1', 't150-k1', 'k1-k1', 'x'.repeat(500), '%00', 'k1.a']) {
      expect(pageQuery([], `?widok=${code}`, `okienko-widok=${code}x`)).toMatchObject({ view: '', search: '' })
    }
    expect(rememberedView('xokienko-widok=k1')).toBe('')
    expect(rememberedView('okienko-widok=k1; okienko-widok=k2')).toBe('k1')
    expect(rememberedView('__Host-okienko-widok=k3')).toBe('k3')
  })
})
