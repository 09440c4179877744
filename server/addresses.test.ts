// Addresses as tables: what the contract promises, and what the Internet sends instead.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Address, formPage, type Offices, resolveAddress, type Site } from './addresses'
import { indexOffices } from './directory'

const site: Site = { origin: 'https://portal.example', hosts: new Set(['portal.example', 'localhost']) }
const offices: Offices = indexOffices([
  { slug: 'pup-raciborz', id: '1', hosts: ['pup.example'], state: 'live' },
  { slug: 'um-ciechanow', id: '2', hosts: [], state: 'live' },
  { slug: 'szkic', id: '3', hosts: ['szkic.example'], state: 'draft' },
])

const at = (path: string, host = 'portal.example', search = ''): Address =>
  resolveAddress(host, path, search, offices, site)

/** One word for what an address turned out to be. */
function said(address: Address): string {
  if (address.kind === 'redirect') return `> ${address.to}`
  if (address.kind === 'missing') return address.place ? `missing in ${address.place.office.slug}` : 'missing'
  if (address.kind === 'file') return `file ${address.name}`
  return `${address.kind} ${address.internal}`
}

describe('on the installation host', () => {
  test.each([
    ['/', 'installation /'],
    ['//', '> /'],
    ['/pup-raciborz', 'office /pup-raciborz/pl'],
    ['/pup-raciborz/', '> /pup-raciborz'],
    ['/PUP-Raciborz', '> /pup-raciborz'],
    ['//pup-raciborz//polityki', '> /pup-raciborz/polityki'],
    ['/pup-raciborz/pl', '> /pup-raciborz'],
    ['/pup-raciborz/pl/polityki/prywatnosc', '> /pup-raciborz/polityki/prywatnosc'],
    ['/pup-raciborz/en', 'office /pup-raciborz/en'],
    ['/pup-raciborz/uk/polityki/rodo', 'office /pup-raciborz/uk/polityki/rodo'],
    ['/pup-raciborz/EN/', '> /pup-raciborz/en'],
    ['/pup-raciborz/polityki/cookies', '> /pup-raciborz/cookies'],
    ['/pup-raciborz/en/polityki/cookies', '> /pup-raciborz/en/cookies'],
    ['/pup-raciborz/pl/polityki/deklaracja-dostepnosci/', '> /pup-raciborz/deklaracja-dostepnosci'],
    ['/pup-raciborz/polityki/cookies/wersje', 'office /pup-raciborz/pl/polityki/cookies/wersje'],
    ['/pup-raciborz/polityki/cookies/wersje/1', 'office /pup-raciborz/pl/polityki/cookies/wersje/1'],
    ['/pup-raciborz/polityki/prywatnosc/wersje/2.txt', 'office /pup-raciborz/pl/polityki/prywatnosc/wersje/2/tekst'],
    ['/pup-raciborz/polityki/prywatnosc/wersje/2/tekst', 'missing in pup-raciborz'],
    ['/pup-raciborz/polityki/prywatnosc/wersje/2.pdf', 'office /pup-raciborz/pl/polityki/prywatnosc/wersje/2/pdf'],
    ['/pup-raciborz/polityki/prywatnosc/wersje/2/pdf', 'missing in pup-raciborz'],
    ['/pup-raciborz/polityki/prywatnosc/wersje/2.exe', 'office /pup-raciborz/pl/polityki/prywatnosc/wersje/2.exe'],
    ['/pup-raciborz/kanal.xml', 'office /pup-raciborz/pl/kanal.xml'],
    ['/pup-raciborz/pliki/AB-1/Uchwała 3.PDF', '> /pup-raciborz/pliki/ab-1/Uchwa%C5%82a%203.PDF'],
    ['/pup-raciborz/pliki/ab-1/Uchwa%C5%82a%203.PDF', 'office /pup-raciborz/pl/pliki/ab-1/Uchwa%C5%82a%203.PDF'],
    ['/pup-raciborz/%70olityki', '> /pup-raciborz/polityki'],
    ['/pup-raciborz/blad', 'missing in pup-raciborz'],
    ['/pup-raciborz/en/blad', 'missing in pup-raciborz'],
    ['/potwierdz/AbC-_1', 'installation /potwierdz/AbC-_1'],
    ['/Wypis/AbC', '> /wypis/AbC'],
    ['/moje-dane/x', 'installation /moje-dane/x'],
    ['/paczka/x/', '> /paczka/x'],
    ['/panel', 'staff /panel'],
    ['/panel/', '> /panel'],
    ['/panel/polityki/3F', 'staff /panel/polityki/3F'],
    ['/logowanie', 'staff /logowanie'],
    ['/api/resend', 'api /api/resend'],
    ['/api/health', 'api /api/health'],
    ['/_next/static/a/b.js', 'asset /_next/static/a/b.js'],
    ['/robots.txt', 'file robots.txt'],
    ['/favicon.ico', 'file favicon.ico'],
    ['/.well-known/security.txt', 'installation /security.txt'],
    ['/.well-known/Security.txt', 'missing'],
    ['/security.txt', 'missing'],
    ['/pup-raciborz/security.txt', 'missing in pup-raciborz'],
    ['/sitemap.xml', 'installation /sitemap.xml'],
    ['/sitemap-portal.xml', 'installation /sitemap-portal.xml'],
    ['/sitemap-1.xml', 'missing'],
    ['/pup-raciborz/sitemap.xml', 'office /pup-raciborz/pl/sitemap.xml'],
    ['/pup-raciborz/sitemap/1.xml', 'office /pup-raciborz/pl/sitemap/1.xml'],
    ['/.env', 'missing'],
    ['/szkic', 'missing'],
    ['/nieznany', 'missing'],
    ['/en', 'installation /en'],
    ['/uk', 'installation /uk'],
    ['/UK/', '> /uk'],
    ['/pl', '> /'],
    ['/en/pup-raciborz', 'missing'],
    ['/pup-raciborz/polityki/cookies/latwy-tekst', 'office /pup-raciborz/pl/polityki/cookies/latwy-tekst'],
    ['/pup-raciborz/cookies/latwy-tekst', '> /pup-raciborz/polityki/cookies/latwy-tekst'],
    ['/pl/pup-raciborz', 'missing'],
    ['/blad', 'missing'],
    ['/wp-login.php', 'missing'],
    ['/pup-raciborz/../panel', 'missing'],
    ['/pup-raciborz/%2e%2e/panel', 'missing'],
    ['/pup-raciborz/a%2Fb', 'missing'],
    ['/pup-raciborz/a%5Cb', 'missing'],
    ['/pup-raciborz/a%00b', 'missing'],
    ['/pup-raciborz/%E0%A4%A', 'missing'],
    ['//evil.example/pup-raciborz', 'missing'],
    ['/\\evil.example', 'missing'],
    ['http://evil.example/', 'missing'],
    ['*', 'missing'],
    ['', 'missing'],
    [`/pup-raciborz/${'a'.repeat(3000)}`, 'missing'],
  ])('%s is %s', (path, expected) =>
    expect(said(at(path === '/pup-raciborz/pliki/AB-1/Uchwała 3.PDF' ? encodeURI(path) : path))).toBe(expected),
  )

  test('the query goes along, inside and in a redirect', () => {
    expect(said(at('/pup-raciborz/polityki', 'portal.example', '?druk=1&grafika=nie'))).toBe(
      'office /pup-raciborz/pl/polityki?druk=1&grafika=nie',
    )
    expect(said(at('/PUP-raciborz/', 'portal.example', '?druk=1'))).toBe('> /pup-raciborz?druk=1')
  })
})

describe("on an office's own host", () => {
  test.each([
    ['/', 'office /pup-raciborz/pl'],
    ['/polityki', 'office /pup-raciborz/pl/polityki'],
    ['/en/polityki', 'office /pup-raciborz/en/polityki'],
    ['/pl', '> /'],
    ['/pl/polityki/cookies', '> /cookies'],
    ['/pup-raciborz', '> /'],
    ['/pup-raciborz/en/polityki', '> /en/polityki'],
    ['/pup-raciborz/pup-raciborz', 'missing in pup-raciborz'],
    ['/pl/panel', 'missing in pup-raciborz'],
    ['/um-ciechanow', 'office /pup-raciborz/pl/um-ciechanow'],
    ['/panel', '> https://portal.example/panel'],
    ['/potwierdz/AbC', '> https://portal.example/potwierdz/AbC'],
    ['/api/auth/session', 'missing'],
    ['/api/health', 'api /api/health'],
    ['/api/widok', 'api /api/widok'],
    ['/sitemap.xml', 'office /pup-raciborz/pl/sitemap.xml'],
    ['/sitemap/2.xml', 'office /pup-raciborz/pl/sitemap/2.xml'],
    ['/.well-known/security.txt', 'office /pup-raciborz/pl/security.txt'],
    ['/security.txt', 'missing in pup-raciborz'],
    ['/_next/static/a.js', 'asset /_next/static/a.js'],
    ['/blad', 'missing in pup-raciborz'],
  ])('%s is %s', (path, expected) => expect(said(at(path, 'pup.example'))).toBe(expected))

  test("its addresses are built without the office's name", () => {
    const address = at('/polityki', 'pup.example')
    expect(address.kind === 'office' && address.base).toBe('')
  })
})

test.each(['evil.example', 'szkic.example', ''])('host %j has nothing but the health check', (host) => {
  expect(said(at('/pup-raciborz', host))).toBe('missing')
  expect(said(at('/', host))).toBe('missing')
  expect(said(at('/panel', host))).toBe('missing')
  expect(said(at('/api/health', host))).toBe('api /api/health')
})

describe('the page of a refused form', () => {
  const office = { slug: 'um', id: '1', hosts: [], state: 'live' }
  const here = { office, base: '/um' }
  const own = { office, base: '' }
  test.each([
    ['/um/pl/newsletter', here, '/um/pl/newsletter', '/um/newsletter'],
    ['/um/newsletter', here, '/um/pl/newsletter', '/um/newsletter'],
    ['/um/en/newsletter?druk=1', here, '/um/en/newsletter?druk=1', '/um/en/newsletter'],
    ['/um/pl/newsletter', own, '/um/pl/newsletter', '/newsletter'],
    ['/um/uk', own, '/um/uk', '/uk'],
    ['/um', own, '/um/pl', '/'],
    ['/potwierdz/AbC', null, '/potwierdz/AbC', '/potwierdz/AbC'],
  ])('%s is inside and outside', (named, place, internal, path) =>
    expect(formPage(named, place)).toMatchObject({ internal, path }),
  )

  test.each([
    ['/inny/pl/newsletter', here],
    ['/potwierdz/AbC', here],
    ['/um/pl/newsletter', null],
    ['/panel', null],
    ['https://evil.example/', here],
    ['', here],
  ])('cannot be %s', (named, place) => expect(formPage(named, place)).toBeNull())
})

const segment = fc.oneof(
  fc.constantFrom(
    'pup-raciborz',
    'PUP-Raciborz',
    'pl',
    'en',
    'UK',
    'polityki',
    'cookies',
    'pliki',
    'blad',
    'panel',
    'wypis',
  ),
  fc.constantFrom('', '.', '..', '%2e', '%2F', '%', 'ą', '%C4%85', 'a b', "'", '(', '!', '+', '%2B', '\u0000'),
  fc.string({ maxLength: 8, unit: 'binary' }),
)
const anyPath = fc.array(segment, { maxLength: 6 }).map((segments) => `/${segments.join('/')}`)
const anyHost = fc.constantFrom('portal.example', 'pup.example', 'evil.example')

test('no address throws, and a redirect leads to its end in one step, on this site', () => {
  fc.assert(
    fc.property(fc.oneof(anyPath, fc.string({ unit: 'binary' })), anyHost, (path, host) => {
      const address = at(path, host)
      if (address.kind !== 'redirect') return
      const { to } = address
      expect(to).toMatch(/^(?:https:\/\/portal\.example)?\/(?!\/)[!-~]*$/)
      const next = to.startsWith('/') ? at(to, host) : at(to.slice(site.origin.length), 'portal.example')
      expect(next.kind).not.toBe('redirect')
    }),
    { numRuns: 3000 },
  )
})
