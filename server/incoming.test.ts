// What goes in: forms, their limits, headers that only the door may write, and offices as they come.
import { describe, expect, test } from 'vitest'
import { doors, page } from './testing/test-door'

const door = doors()

const errorPage = { '/um/pl/blad': page('Nasz błąd') }

/** Pages are asked for on behalf of the one who asks, with what the door made of that request. */
const withoutShelf = { shelf: null, fastLane: null }

describe('an office launched a moment ago', () => {
  test('is there at once, under its name and on its own host', async () => {
    const { ask, offices } = await door({ '/nowy/pl': page('nowy urząd') })
    expect((await ask('/nowy')).status).toBe(404)
    offices.push({ slug: 'nowy', id: '2', hosts: ['nowy.example'], state: 'live' })
    expect((await ask('/nowy')).status).toBe(200)
    offices.push({ slug: 'inny', id: '3', hosts: ['nowy.example.org'], state: 'draft' })
    expect((await ask('/', { headers: { host: 'nowy.example' } })).status).toBe(200)
    expect((await ask('/', { headers: { host: 'nowy.example.org' } })).status).toBe(404)
  })

  test('is not looked for more often than ten times a second', async () => {
    const { ask, database } = await door({})
    await ask('/um')
    const before = database.reads
    const began = performance.now()
    const answers = await Promise.all(Array.from({ length: 200 }, (_, i) => ask(`/nieznany-${i}`)))
    expect(answers.every(({ status }) => status === 404)).toBe(true)
    expect(database.reads - before).toBeLessThanOrEqual((performance.now() - began) / 100 + 1)
  })
})

describe('forms', () => {
  const refusal = (named: string, state: unknown) => ({
    '/um/pl/newsletter/zapisz': (_req: unknown, res: import('node:http').ServerResponse) => {
      res.writeHead(422, { 'content-type': 'application/json', 'x-form-page': named })
      res.end(JSON.stringify(state))
    },
    '/um/pl/newsletter': (req: import('node:http').IncomingMessage, res: import('node:http').ServerResponse) =>
      page(`<p>${decodeURIComponent(String(req.headers['x-form-state']))}</p><i>${req.headers['x-okienko-path']}</i>`)(
        req,
        res,
      ),
  })

  test('that are refused become their page with what was typed, 422 kept, nothing stored', async () => {
    const { ask, asked } = await door(refusal('/um/pl/newsletter', { values: { email: 'zły „adres”' } }))
    const answer = await ask('/um/newsletter/zapisz', { method: 'POST', body: 'email=x' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('{"values":{"email":"zły „adres”"}}')
    expect(answer.text).toContain('<i>/um/newsletter</i>')
    expect(answer.headers['x-form-page']).toBeUndefined()
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.headers.etag).toBeUndefined()
    expect(asked).toEqual(['POST /um/pl/newsletter/zapisz', 'GET /um/pl/newsletter'])
  })

  test.each(['/inny/pl/newsletter', '/panel', 'https://evil.example/'])('cannot name the page %s', async (named) => {
    const { ask, asked } = await door({ ...errorPage, ...refusal(named, {}) })
    expect((await ask('/um/newsletter/zapisz', { method: 'POST' })).status).toBe(500)
    expect(asked.at(-1)).toBe('GET /um/pl/blad')
  })

  test('that are accepted redirect untouched, and their body arrives whole', async () => {
    let body = ''
    const { ask } = await door({
      '/um/pl/newsletter/zapisz': async (req, res) => {
        for await (const chunk of req) body += chunk
        res.writeHead(303, { location: '/um/newsletter?krok=poczta' }).end()
      },
    })
    const answer = await ask('/um/newsletter/zapisz', { method: 'POST', body: 'email=a%40b.example' })
    expect([answer.status, answer.headers.location]).toEqual([303, '/um/newsletter?krok=poczta'])
    expect(body).toBe('email=a%40b.example')
  })

  test('larger than 64 KB are refused before Next sees them', async () => {
    const { ask, asked } = await door(errorPage)
    const body = Buffer.alloc(1_000_000, 97)
    expect((await ask('/um/newsletter/zapisz', { method: 'POST', body })).status).toBe(413)
    const chunked = { 'transfer-encoding': 'chunked' }
    expect((await ask('/um/newsletter/zapisz', { method: 'POST', body, headers: chunked })).status).toBe(413)
    expect((await ask('/logowanie', { method: 'POST', body })).status).toBe(413)
    expect(asked.filter((line) => !line.endsWith('/blad'))).toEqual([])
  })

  test('are found again by whoever reloads their address', async () => {
    const { ask } = await door({})
    const answer = await ask('/um/en/newsletter/zapisz')
    expect([answer.status, answer.headers.location]).toEqual([303, '/um/en/newsletter'])
  })
})

describe('methods and headers', () => {
  test.each([
    ['POST', '/um', 'GET, HEAD'],
    ['PUT', '/um', 'GET, HEAD, POST'],
    ['OPTIONS', '/panel', 'GET, HEAD, POST'],
    ['DELETE', '/robots.txt', 'GET, HEAD'],
  ])('%s %s is 405 and says what is allowed', async (method, address, allow) => {
    const { ask } = await door(errorPage)
    const answer = await ask(address, { method })
    expect([answer.status, answer.headers.allow]).toEqual([405, allow])
  })

  test('what only the door may say is taken from whoever says it', async () => {
    let seen: Record<string, unknown> = {}
    const { ask } = await door(
      {
        '/um/pl': (req, res) => {
          seen = { ...req.headers }
          return page('x')(req, res)
        },
      },
      withoutShelf,
    )
    await ask('/um?_rsc=1&druk=1', {
      headers: {
        'x-error-status': '200',
        'x-form-state': 'x',
        'x-form-page': '/panel',
        'x-okienko-address': '6.6.6.6',
        'x-middleware-subrequest': 'proxy',
        'x-forwarded-for': 'spoofed, 203.0.113.5',
        'x-forwarded-host': 'localhost:3000',
        'x-forwarded-proto': 'https',
        rsc: '1',
        'next-action': 'abc',
      },
    })
    for (const name of [
      'x-error-status',
      'x-form-state',
      'x-form-page',
      'x-middleware-subrequest',
      'rsc',
      'next-action',
    ]) {
      expect(seen[name]).toBeUndefined()
    }
    expect(seen).toMatchObject({
      'x-okienko-address': '203.0.113.5',
      'x-okienko-host': 'localhost',
      'x-okienko-path': '/um',
      'x-okienko-base': '/um',
      'x-okienko-query': 'druk=1',
      'x-forwarded-for': '203.0.113.5',
      'x-forwarded-host': 'localhost:3000',
      'x-forwarded-proto': 'https',
    })
  })

  test('an untrusted peer cannot name its address, host or protocol', async () => {
    let seen: Record<string, unknown> = {}
    const { ask } = await door(
      {
        '/um/pl': (req, res) => {
          seen = { ...req.headers }
          return page('x')(req, res)
        },
      },
      { trusted: { has: () => false }, ...withoutShelf },
    )
    const forwarded = { 'x-forwarded-for': '6.6.6.6', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' }
    await ask('/um', { headers: { host: 'localhost:3000', ...forwarded } })
    expect(seen).toMatchObject({
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-host': 'localhost:3000',
      'x-forwarded-proto': 'http',
    })
  })

  test('own hosts have the office at their root; staff and mail links go to the installation', async () => {
    const { ask, asked } = await door({ '/um/pl': page('u siebie') })
    const headers = { host: 'UM.example.' }
    expect((await ask('/', { headers })).text).toContain('u siebie')
    expect((await ask('/panel', { headers })).headers.location).toBe('http://localhost:3000/panel')
    expect((await ask('/api/auth/session', { headers })).status).toBe(404)
    expect(asked).toEqual(['GET /um/pl'])
  })
})
