// What no visitor can do to the page another one gets: by host, forwarded headers, query, cookies, forms, method or timing.
import type { IncomingMessage, ServerResponse } from 'node:http'
import net from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { type Answer, doors, page } from '../testing/test-door'

const door = doors()

/** A page that prints everything it was told: whatever differs between visitors would show. */
const mirror = (req: IncomingMessage, res: ServerResponse) => {
  const told = Object.entries(req.headers).map(([name, value]) => `${name}: ${value}`)
  return page(`<p>${req.method} ${req.url}</p><pre>${told.join('\n').replaceAll('<', '&lt;')}</pre>`)(req, res)
}
const textOf = ({ headers, body }: Answer): string => {
  const encoding = headers['content-encoding']
  return (encoding === 'br' ? brotliDecompressSync(body) : encoding === 'gzip' ? gunzipSync(body) : body).toString()
}

const attacks: [what: string, path: string, headers: Record<string, string>][] = [
  ['a forwarded host', '/um', { 'x-forwarded-host': 'evil.example' }],
  ['a forwarded protocol', '/um', { 'x-forwarded-proto': 'javascript' }],
  ['an address', '/um', { 'x-forwarded-for': '6.6.6.6, evil' }],
  [
    'headers of the door',
    '/um',
    { 'x-okienko-base': '//evil.example', 'x-okienko-path': '/evil', 'x-form-state': 'evil' },
  ],
  ['headers of the framework', '/um', { rsc: '1', 'next-router-state-tree': 'evil', 'x-middleware-rewrite': '/evil' }],
  ['junk in the query', '/um?utm_source=evil&_rsc=1&druk=evil&widok=evil', {}],
  ['a cookie', '/um', { cookie: 'evil=evil; okienko-widok="><script>evil; authjs.session-token=evil' }],
  ['a language and a browser', '/um', { 'accept-language': 'evil', 'user-agent': 'evil' }],
  ['an origin and a referrer', '/um', { origin: 'https://evil.example', referer: 'https://evil.example/' }],
  ['a condition and a range', '/um', { 'if-none-match': '"evil"', range: 'bytes=0-3', te: 'trailers' }],
  ['another spelling of the host', '/um', { host: 'LOCALHOST:666' }],
  ['a body with GET', '/um', { 'content-length': '0' }],
]

describe('the first visitor', () => {
  it.each(attacks)('leaves nothing behind with %s', async (_what, path, headers) => {
    const honest = await door({ '/um/pl': mirror })
    const expected = textOf(await honest.ask('/um'))
    const { ask, asked } = await door({ '/um/pl': mirror })
    await ask(path, { headers })
    for (const more of [{}, { 'accept-encoding': 'gzip' }, { 'accept-encoding': 'br' }] as Record<string, string>[])
      expect(textOf(await ask('/um', { headers: more }))).toBe(expected)
    expect(textOf(await ask('/um'))).not.toContain('evil')
    expect(asked).toEqual(['GET /um/pl'])
  })

  it('cannot make one address mean another in the fast lane', async () => {
    const { ask } = await door({ '/um/pl': page('strona główna'), '/um/pl/newsletter': page('newsletter') })
    for (let round = 0; round < 3; round += 1) {
      expect((await ask('/um')).text).toContain('strona główna')
      expect((await ask('/um/newsletter')).text).toContain('newsletter')
      expect((await ask('/um', { headers: { host: 'evil.example' } })).status).toBe(404)
      expect((await ask('/', { headers: { host: 'um.example' } })).text).toContain('strona główna')
      expect((await ask('/newsletter', { headers: { host: 'localhost' } })).status).toBe(404)
      const forwarded = { 'x-forwarded-host': 'evil.example' }
      expect((await ask('/um', { headers: forwarded })).status).toBe(404)
    }
  })
})

describe('each of these is a document of its own', () => {
  it('host kind, language, print, view', async () => {
    const { ask, asked, shelf } = await door({ '/um/pl': mirror, '/um/en': mirror })
    const ways: [string, Record<string, string>?][] = [
      ['/um'],
      ['/um/en'],
      ['/um?druk=1'],
      ['/um?druk=1&grafika=nie'],
      ['/um?widok=k1'],
      ['/um', { cookie: 'okienko-widok=k1' }],
      ['/', { host: 'um.example' }],
    ]
    const texts = new Set<string>()
    for (let round = 0; round < 2; round += 1)
      for (const [path, headers = {}] of ways) texts.add((await ask(path, { headers })).text)
    expect([texts.size, asked.length, shelf.facts().documents]).toEqual([ways.length, ways.length, ways.length])
  })

  it('offices: never the page of another, whatever the order', async () => {
    const made = await door({ '/um/pl': page('um'), '/pup/pl': page('pup') })
    made.offices.push({ slug: 'pup', id: '2', hosts: ['pup.example'], state: 'live' })
    await made.door.directory.refresh()
    for (const host of ['um.example', 'pup.example', 'pup.example', 'um.example'])
      expect((await made.ask('/', { headers: { host } })).text).toContain(host.split('.')[0])
  })
})

describe('nothing is kept of', () => {
  const counting = (answer: (res: ServerResponse, n: number) => void) => {
    let n = 0
    return (_req: IncomingMessage, res: ServerResponse) => {
      n += 1
      res.setHeader('content-type', 'text/html; charset=utf-8')
      answer(res, n)
    }
  }

  it('an answer that sets a cookie', async () => {
    const sets = counting((res, n) => {
      res.setHeader('set-cookie', `who=${n}`)
      res.end(`<p>osoba ${n}</p>`)
    })
    const { ask, shelf } = await door({ '/um/pl': sets })
    expect((await ask('/um')).headers['set-cookie']).toEqual(['who=1'])
    expect((await ask('/um')).text).toContain('osoba 2')
    expect(shelf.facts().documents).toBe(0)
  })

  it('an error, a page that answers 410, a redirect', async () => {
    for (const status of [500, 503, 404, 307]) {
      const breaks = counting((res, n) => {
        res.statusCode = n === 1 ? status : 200
        if (n === 1 && status === 307) res.setHeader('location', '/um/en')
        res.end(`<p>próba ${n}</p>`)
      })
      const { ask } = await door({ '/um/pl': breaks, '/um/pl/blad': page('błąd') })
      expect((await ask('/um')).status, String(status)).toBe(status)
      expect(await ask('/um'), String(status)).toMatchObject({ status: 200 })
    }
  })

  it('a refused form, which only its sender sees', async () => {
    const form = (req: IncomingMessage, res: ServerResponse) =>
      page(`<p>${req.headers['x-form-state'] ?? 'pusty'}</p>`)(req, res)
    const { ask, shelf } = await door({
      '/um/pl/newsletter': form,
      '/um/pl/newsletter/zapisz': (_req, res) => {
        res.writeHead(422, { 'content-type': 'application/json', 'x-form-page': '/um/pl/newsletter' })
        res.end(JSON.stringify({ values: { email: 'ktos@example.org' }, errors: { email: 'zły' } }))
      },
    })
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      origin: 'http://localhost',
      host: 'localhost',
    }
    const refused = await ask('/um/newsletter/zapisz', { method: 'POST', headers, body: 'email=x' })
    expect([refused.status, refused.text.includes('ktos')]).toEqual([422, true])
    expect(shelf.facts().documents).toBe(0)
    expect((await ask('/um/newsletter')).text).toContain('pusty')
  })

  it('one-time pages and attachments', async () => {
    const { ask, asked, shelf } = await door({ '/potwierdz/abc': page('jednorazowa'), '/um/pl/pliki/a': page('plik') })
    for (const path of ['/potwierdz/abc', '/potwierdz/abc', '/um/pliki/a', '/um/pliki/a']) await ask(path)
    expect([asked.length, shelf.facts().documents]).toEqual([4, 0])
    expect((await ask('/potwierdz/abc')).headers['cache-control']).toBe('no-store')
  })
})

describe('the page of an error', () => {
  it('is one for all junk addresses, names none of them and is no document of an address', async () => {
    const { ask, asked, shelf } = await door({ '/um/pl/blad': mirror })
    const texts = new Set<string>()
    for (let n = 0; n < 300; n += 1) {
      const answer = await ask(`/um/smiec-${n}/${n}?x=${n}`)
      expect([answer.status, answer.headers['cache-control'], answer.headers.etag]).toEqual([
        404,
        'no-store',
        undefined,
      ])
      texts.add(answer.text)
    }
    expect([texts.size, asked.length, shelf.facts().documents]).toEqual([1, 1, 1])
    expect([...texts].join('')).not.toContain('smiec')
    expect((await ask('/um/blad')).status).toBe(404)
  })
})

describe('without a database', () => {
  it('what is kept is served, the rest is 503 at once', async () => {
    const made = await door({ '/um/pl': page('trzymana'), '/um/en': page('new') })
    await made.ask('/um')
    made.database.away = true
    made.lease.away = true
    expect(await made.ask('/um')).toMatchObject({ status: 200 })
    const other = await made.ask('/um/en')
    expect([other.status, other.headers['retry-after']]).toEqual([503, '30'])
    expect(made.asked).toEqual(['GET /um/pl'])
  })
})

it('a page kept by the fast lane is dropped with its office', async () => {
  let n = 0
  const counted = (req: IncomingMessage, res: ServerResponse) => {
    n += 1
    return page(`wersja ${n}`)(req, res)
  }
  const made = await door({ '/um/pl': counted })
  for (let round = 0; round < 3; round += 1) expect((await made.ask('/um')).text).toContain('wersja 1')
  made.shelf.drop('1')
  expect((await made.ask('/um')).text).toContain('wersja 2')
  made.lease.until = 0
  expect((await made.ask('/um')).text).toContain('wersja 2')
  expect(made.lease.renewals).toBeGreaterThan(0)
})

it('an answer from the shelf has its line in the log like any other', async () => {
  const made = await door({ '/um/pl': page('x') })
  const headers = {
    'user-agent': 'Browser "quoted" \\ é',
    referer: 'https://a.example/wypis/Tajny1?x=1',
    'sec-fetch-dest': 'document',
    'x-forwarded-for': '203.0.113.7',
    cookie: 'authjs.session-token=x',
  }
  const first = await made.ask('/um', { headers })
  await made.ask('/um', { headers })
  await made.ask('/um', { headers, method: 'HEAD' })
  await made.ask('/um', { headers: { ...headers, 'if-none-match': String(first.headers.etag) } })
  const lines = (await made.close()).map(({ at: _at, end: _end, ms: _ms, ...line }) => line)
  expect(lines[1]).toEqual(lines[0])
  expect(lines[1]).toMatchObject({
    address: '203.0.113.7',
    staff: true,
    office: 'um',
    type: 'text/html',
    aborted: false,
  })
  expect(lines[2]).toEqual({ ...lines[0], method: 'HEAD', bytes: 0 })
  expect(lines[3]).toEqual({ ...lines[0], status: 304, bytes: 0, type: null })
})

describe('on the wire, with a kept page', () => {
  const get = 'GET /um HTTP/1.1\r\nHost: localhost\r\n'
  const inside = 'GET /panel HTTP/1.1\r\nHost: localhost\r\n\r\n'
  const talk = (port: number, text: string): Promise<string> =>
    new Promise((resolve) => {
      const socket = net.connect(port, '127.0.0.1', () => socket.write(text))
      let answer = ''
      socket.on('data', (part) => {
        answer += part
      })
      socket.on('error', () => {})
      socket.on('close', () => resolve(answer))
      socket.setTimeout(400, () => socket.destroy())
    })

  it.each([
    ['length and chunks', `${get}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${inside}`],
    ['two lengths', `${get}Content-Length: 5\r\nContent-Length: 60\r\n\r\nhello${inside}`],
    ['two hosts', `${get}Host: um.example\r\n\r\n`],
    ['a folded header', `${get}X-A: b\r\n Content-Length: 60\r\n\r\n`],
    ['a bare line feed', `GET /um HTTP/1.1\nHost: localhost\nContent-Length: 60\n\n${inside}`],
    ['a bare carriage return', `${get}X-A: b\rContent-Length: 60\r\n\r\n`],
    ['a null byte', `${get}X-A: b\0c\r\n\r\n`],
  ])('%s: no second answer, nothing of the panel, and the kept page stays what it was', async (_what, text) => {
    const made = await door({ '/um/pl': page('czysta'), '/panel': page('secret') })
    const before = await made.ask('/um')
    await made.ask('/um')
    const answer = await talk(made.port, text)
    expect(answer).not.toContain('secret')
    expect(answer.match(/HTTP\/1\.1 \d/g) ?? []).toHaveLength(1)
    expect((await made.ask('/um')).body.equals(before.body)).toBe(true)
    expect(made.asked).toEqual(['GET /um/pl'])
  })

  it('GET with a body is answered, and the connection ends: the body is no request', async () => {
    const made = await door({ '/um/pl': page('czysta'), '/panel': page('secret') })
    await made.ask('/um')
    const answer = await talk(made.port, `${get}Content-Length: ${inside.length}\r\n\r\n${inside}`)
    expect(answer.match(/HTTP\/1\.1 \d/g)).toHaveLength(1)
    expect(answer).toMatch(/connection: close/i)
    expect(answer).not.toContain('secret')
  })
})

it('many different pages at once are drawn a few at a time, and all of them are', async () => {
  let [now, most] = [0, 0]
  const slow = async (req: IncomingMessage, res: ServerResponse) => {
    now += 1
    most = Math.max(most, now)
    await new Promise((resolve) => setTimeout(resolve, 5))
    now -= 1
    return page(String(req.url))(req, res)
  }
  const { ask } = await door({ '/um/pl': slow, '/um/en': slow, '/um/uk': slow })
  const addresses = ['', '/en', '/uk'].flatMap((language) =>
    ['k1', 'k2', 'k3', 't125', 't150', 't200', 'o1'].map((view) => `/um${language}?widok=${view}`),
  )
  const answers = await Promise.all(addresses.map((address) => ask(address)))
  expect(answers.map(({ status }) => status)).toEqual(addresses.map(() => 200))
  expect(new Set(answers.map(({ text }) => text)).size).toBe(addresses.length)
  expect(most).toBeLessThanOrEqual(6)
})
