// Own hosts at the door: one address a page, no way out of it by a header, old paths, offices that are off, and the proof.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { indexOldPaths } from '@/domain/offices/rules/old-paths'
import { isHostProof } from '@/lib/host-proof'
import { type Address, type DoorOffice, resolveAddress, type Site } from './addresses'
import { openDetours } from './detours'
import { createDirectory, indexOffices } from './directory'
import { doors, page } from './testing/test-door'

const site: Site = { origin: 'https://portal.example', hosts: new Set(['portal.example', 'localhost', '127.0.0.1']) }
const own: DoorOffice = {
  slug: 'um',
  id: '1',
  hosts: ['www.um.example', 'um.example', 'xn--urzd-4wa.example'],
  state: 'live',
  ownOrigin: 'https://www.um.example',
}
const plain: DoorOffice = { slug: 'pup', id: '2', hosts: ['pup.example'], state: 'live', ownOrigin: null }
const offices = indexOffices([own, plain])
const at = (host: string, path: string, search = '', posted = false): Address =>
  resolveAddress(host, path, search, offices, site, posted)
const said = (address: Address): string =>
  address.kind === 'redirect' ? `> ${address.to}` : 'internal' in address ? `${address.internal}` : address.kind

describe('an address', () => {
  test.each([
    ['portal.example', '/um', '', '> https://www.um.example/'],
    ['portal.example', '/UM/en/Kontakt/', '', '> https://www.um.example/en/kontakt'],
    ['portal.example', '/um/pl/polityki/cookies', '?druk=1', '> https://www.um.example/cookies?druk=1'],
    ['127.0.0.1', '/um/iod', '', '> https://www.um.example/iod'],
    ['um.example', '/', '?a=b', '> https://www.um.example/?a=b'],
    ['um.example', '/um/uk', '', '> https://www.um.example/uk'],
    ['xn--urzd-4wa.example', '/polityki', '', '> https://www.um.example/polityki'],
    ['www.um.example', '/', '', '/um/pl'],
    ['www.um.example', '/en', '', '/um/en'],
    ['www.um.example', '/uk/kontakt', '', '/um/uk/kontakt'],
    ['www.um.example', '/um/kontakt', '', '> /kontakt'],
    ['www.um.example', '/pl/kontakt', '', '> /kontakt'],
    ['www.um.example', '/pup/kontakt', '', '/um/pl/pup/kontakt'],
    ['www.um.example', '/panel', '', '> https://portal.example/panel'],
    ['um.example', '/wypis/AbC', '?x=1', '> https://portal.example/wypis/AbC?x=1'],
    ['um.example', '/logowanie', '', '> https://portal.example/logowanie'],
    // a host that was only typed in changes nothing
    ['portal.example', '/pup/kontakt', '', '/pup/pl/kontakt'],
    ['pup.example', '/kontakt', '', '/pup/pl/kontakt'],
    ['inny.example', '/', '', 'missing'],
    ['www.um.example.zly.example', '/', '', 'missing'],
    // colours and logo dress the pages behind mailed links too
    ['portal.example', '/um/barwy-0a1b2c3d.css', '', '/um/pl/barwy-0a1b2c3d.css'],
    ['portal.example', '/um/pliki/ab/Herb.svg', '', '/um/pl/pliki/ab/Herb.svg'],
  ])('%s%s%s is %s', (host, path, search, expected) => expect(said(at(host, path, search))).toBe(expected))

  test('of a posted form stays where its page was loaded from', () => {
    expect(said(at('portal.example', '/um/newsletter/zapisz', '', true))).toBe('/um/pl/newsletter/zapisz')
    expect(said(at('um.example', '/newsletter/zapisz', '', true))).toBe('/um/pl/newsletter/zapisz')
  })

  test('never leads to another origin than the office’s or the installation’s, and never twice', () => {
    const hosts = fc.constantFrom('portal.example', 'www.um.example', 'um.example', 'pup.example', 'x.example')
    const anything = fc.oneof(
      fc.webPath(),
      fc.string(),
      fc.constantFrom('//zly.example', '/um//zly.example', '/\\zly.example'),
    )
    fc.assert(
      fc.property(hosts, anything, (host, path) => {
        const first = at(host, path)
        if (first.kind !== 'redirect') return
        const to = new URL(first.to, `https://${host}`)
        expect(['https://portal.example', 'https://www.um.example', `https://${host}`]).toContain(to.origin)
        expect(at(to.hostname, to.pathname).kind).not.toBe('redirect')
      }),
      { numRuns: 3000 },
    )
  })
})

const open = doors()
const pages = { '/um/pl': page('strona'), '/um/pl/blad': page('błąd'), '/blad': page('błąd') }
const opened = (office: DoorOffice, rows: [string, string][] = [], counted = new Map<string, number>()) =>
  open(pages, {
    site: { origin: 'http://portal.example', hosts: new Set(['portal.example', '127.0.0.1', '[::1]']) },
    directory: createDirectory(async () => [office]),
    detours: openDetours({
      read: async () => indexOldPaths(rows.map(([source, target], n) => ({ id: String(n), source, target }))),
      count: async (hits) => {
        for (const [id, n] of hits) counted.set(id, (counted.get(id) ?? 0) + n)
      },
    }),
  })
const here = { ...own, ownOrigin: 'http://www.um.example', oldPathsVersion: 1 }

describe('a Host header', () => {
  test.each([
    ['www.um.example', 200],
    ['WWW.UM.example', 200],
    ['www.um.example.', 200],
    ['www.um.example:8080', 200],
    ['www.um.example.:443', 200],
    ['um.example', 308],
    ['xn--urzd-4wa.example', 308],
    ['nieznany.example', 404],
    ['www.um.example, zly.example', 400],
    ['zly.example/www.um.example', 400],
    ['zly.example@www.um.example', 400],
    ['www.um.example#x', 400],
    // as a client that knows no punycode would send it
    [Buffer.from('urząd.example').toString('latin1'), 400],
    ['[::ffff:127.0.0.1]', 404],
    ['[::1', 400],
    ['www.um.example:99999999', 400],
    ['.www.um.example', 400],
  ])('%s is answered with %i', async (host, status) => {
    const door = await opened(here)
    const answer = await door.ask('/', { headers: { host } })
    expect(answer.status).toBe(status)
    if (status === 308) expect(answer.headers.location).toBe('http://www.um.example/')
    expect(answer.text + JSON.stringify(answer.headers)).not.toContain('zly.example')
  })

  test('of a proxy that nobody trusts chooses no office', async () => {
    const door = await open(pages, {
      trusted: { has: () => false } as never,
      directory: createDirectory(async () => [here]),
      site: { origin: 'http://portal.example', hosts: new Set(['portal.example']) },
    })
    const headers = { host: 'nieznany.example', 'x-forwarded-host': 'www.um.example' }
    expect((await door.ask('/', { headers })).status).toBe(404)
  })
})

describe('an old path', () => {
  const rows: [string, string][] = [
    ['/main/polityka', '/polityki/prywatnosc'],
    ['/main/polityka/printpdf', '/polityki/prywatnosc?druk=1'],
    ['/index.php?id=5', '/#aktualnosci'],
    ['/polityki/stara', '/iod'],
  ]
  test.each([
    ['www.um.example', '/main/polityka', '/polityki/prywatnosc'],
    ['www.um.example', '/Main/Polityka/', '/polityki/prywatnosc'],
    ['um.example', '/MAIN/polityka/printpdf?x=1', 'http://www.um.example/polityki/prywatnosc?druk=1'],
    ['portal.example', '/um/main/polityka', 'http://www.um.example/polityki/prywatnosc'],
    ['www.um.example', '/index.php?id=5&utm=x', '/#aktualnosci'],
    ['um.example', '/index.php?id=5', 'http://www.um.example/#aktualnosci'],
    ['www.um.example', '/polityki/stara', '/iod'],
  ])('%s%s leads to %s in one step', async (host, path, to) => {
    const door = await opened(here, rows)
    const answer = await door.ask(path, { headers: { host } })
    expect([answer.status, answer.headers.location]).toEqual([301, to])
    expect(answer.headers['cache-control']).toBe('no-cache')
  })

  test('leads below the slug where the office has no own host, is counted, and is no way for posts', async () => {
    const counted = new Map<string, number>()
    const door = await opened({ ...here, ownOrigin: null }, rows, counted)
    const headers = { host: 'portal.example' }
    expect((await door.ask('/um/index.php?id=5', { headers })).headers.location).toBe('/um#aktualnosci')
    expect((await door.ask('/um/main/polityka', { headers, method: 'HEAD' })).status).toBe(301)
    expect((await door.ask('/um/main/polityka', { headers, method: 'POST', body: '' })).status).toBe(404)
    expect((await door.ask('/um/main/inne', { headers })).status).toBe(404)
    await door.door.detours.stop()
    expect(Object.fromEntries(counted)).toEqual({ 0: 1, 2: 1 })
  })

  test('that cannot be read is a missing page, and is asked for again later', async () => {
    let away = true
    const door = await open(pages, {
      directory: createDirectory(async () => [{ ...here, ownOrigin: null }]),
      detours: openDetours({
        read: async () => {
          if (away) throw new Error('away')
          return indexOldPaths([{ id: '1', source: '/x', target: '/iod' }])
        },
        count: async () => {},
      }),
    })
    expect((await door.ask('/um/x')).status).toBe(404)
    away = false
    await expect.poll(async () => (await door.ask('/um/x')).status, { timeout: 5_000 }).toBe(301)
  })
})

describe('an office that is off', () => {
  test('answers every page with its notice, except those of its lasting duties', async () => {
    const door = await opened({ ...own, ownOrigin: null, state: 'paused', off: { status: 503, until: '2999-01-01' } })
    for (const path of ['/um', '/um/polityki/prywatnosc', '/um/kanal.xml', '/um/nie-ma']) {
      const answer = await door.ask(path, { headers: { host: 'portal.example' } })
      expect([path, answer.status, answer.headers['retry-after']]).toEqual([path, 503, 'Mon, 31 Dec 2998 23:00:00 GMT'])
      expect(answer.text).toContain('błąd')
    }
    const posted = { headers: { host: 'portal.example' }, method: 'POST', body: 'email=a' }
    expect((await door.ask('/um/newsletter/zapisz', posted)).status).toBe(503)
    // allowed: there is no such page in this test's build, so the door says 404 and not 503
    expect((await door.ask('/um/kontakt', { headers: { host: 'portal.example' } })).status).toBe(404)
  })

  test('for good answers 410 without asking to come again', async () => {
    const door = await opened({ ...own, ownOrigin: null, state: 'closed', off: { status: 410, until: '' } })
    const answer = await door.ask('/um', { headers: { host: 'portal.example' } })
    expect([answer.status, answer.headers['retry-after']]).toEqual([410, undefined])
  })
})

describe('the proof', () => {
  const nonce = '0123456789abcdef0123456789abcdef'
  test('is given for the name that was asked, whatever it is', async () => {
    const door = await opened(here)
    const ask = (host: string) => door.ask(`/.well-known/okienko/${nonce}`, { headers: { host } })
    const answer = await ask('nowy.example:8080')
    expect(answer.status).toBe(200)
    expect(isHostProof('nowy.example', nonce, answer.text)).toBe(true)
    expect(isHostProof('inny.example', nonce, answer.text)).toBe(false)
    expect((await ask('portal.example')).text).not.toBe(answer.text)
  })
  test.each(['x', nonce.slice(1), `${nonce}0`, nonce.toUpperCase(), `${nonce}/..`])('not for %s', async (number) => {
    const door = await opened(here)
    expect((await door.ask(`/.well-known/okienko/${number}`, { headers: { host: 'um.example' } })).status).not.toBe(200)
  })
})
