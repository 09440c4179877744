// The door from outside: a real http server, a stand-in for Next behind it.
import { gunzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { openTestDoor, page } from './testing/test-door'

type TestDoor = Awaited<ReturnType<typeof openTestDoor>>
const opened: TestDoor[] = []
async function door(...given: Parameters<typeof openTestDoor>): Promise<TestDoor> {
  const made = await openTestDoor(...given)
  opened.push(made)
  return made
}
afterEach(async () => {
  for (const made of opened.splice(0)) await made.close().catch(() => {})
})

const errorPage = { '/um/pl/blad': page('Nasz błąd') }

describe('documents', () => {
  test('leave without scripts, with a policy that allows none', async () => {
    const { ask } = await door({ '/um/pl': page('<h1>Urząd</h1>') })
    const { status, headers, text } = await ask('/um')
    expect(status).toBe(200)
    expect(text).toContain('<h1>Urząd</h1>')
    expect(text).not.toContain('<script')
    expect(headers.link).toBeUndefined()
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    )
    expect(headers).toMatchObject({
      'cache-control': 'no-cache',
      vary: 'Accept-Encoding',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
    })
  })

  test('have a tag for each encoding and are not sent twice', async () => {
    const { ask } = await door({ '/um/pl': page(`<p>${'treść '.repeat(500)}</p>`) })
    const plain = await ask('/um')
    const packed = await ask('/um', { headers: { 'accept-encoding': 'gzip' } })
    expect(gunzipSync(packed.body).equals(plain.body)).toBe(true)
    expect(packed.headers.etag).not.toBe(plain.headers.etag)
    expect(packed.headers['content-length']).toBe(String(packed.body.length))
    const again = await ask('/um', { headers: { 'if-none-match': `"x", W/${plain.headers.etag}` } })
    expect([again.status, again.body.length, again.headers.vary]).toEqual([304, 0, 'Accept-Encoding'])
  })

  test('answer HEAD like GET, without the body', async () => {
    const { ask, asked } = await door({ '/um/pl': page('<h1>Urząd</h1>') })
    const get = await ask('/um')
    const head = await ask('/um', { method: 'HEAD' })
    expect(head.body.length).toBe(0)
    expect(head.headers['content-length']).toBe(get.headers['content-length'])
    expect(head.headers.etag).toBe(get.headers.etag)
    expect(asked).toEqual(['GET /um/pl', 'GET /um/pl'])
  })

  test('on HTTPS ask for HTTPS', async () => {
    const { ask } = await door({ '/um/pl': page('x') }, { https: true })
    expect((await ask('/um')).headers['strict-transport-security']).toBe('max-age=31536000')
  })

  test('that break in the middle become the error page, not a cut connection', async () => {
    const { ask } = await door({
      ...errorPage,
      '/um/pl': (_req, res) => {
        res.setHeader('content-type', 'text/html')
        res.write('<html>pół')
        res.destroy(new Error('broken'))
      },
    })
    const answer = await ask('/um')
    expect(answer.status).toBe(500)
    expect(answer.text).toContain('Nasz błąd')
    expect(answer.text).not.toContain('pół')
  })

  test('with one-time links are kept by nobody', async () => {
    const { ask } = await door({ '/potwierdz/AbC1': page('<h1>Potwierdź</h1>') })
    const { headers } = await ask('/potwierdz/AbC1')
    expect(headers['cache-control']).toBe('no-store')
    expect(headers.etag).toBeUndefined()
  })
})

describe('errors', () => {
  test('of a page become the page of the office, in its language, with the status kept', async () => {
    const seen: unknown[] = []
    const { ask, asked } = await door({
      '/um/en/blad': (req, res) => {
        seen.push(req.headers['x-error-status'])
        return page('Our error')(req, res)
      },
    })
    const answer = await ask('/um/en/polityki/nie-ma')
    expect([answer.status, seen]).toEqual([404, ['404']])
    expect(answer.text).toContain('Our error')
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(asked).toEqual(['GET /um/en/polityki/nie-ma', 'GET /um/en/blad'])
  })

  test('of an address Next has no page for need one rendering only', async () => {
    const { ask, asked } = await door(errorPage)
    expect((await ask('/um/wp-admin/setup.php')).status).toBe(404)
    expect(asked).toEqual(['GET /um/pl/blad'])
  })

  test('of handlers too, whatever they wrote; 410 and Retry-After stay', async () => {
    const { ask } = await door({
      ...errorPage,
      '/um/pl/pliki/a/b.pdf': (_req, res) => {
        res.writeHead(410, { 'content-type': 'application/pdf', 'retry-after': '5', 'set-cookie': 'a=1' })
        res.end('%PDF')
      },
    })
    const { status, headers, text } = await ask('/um/pliki/a/b.pdf')
    expect([status, headers['retry-after'], headers['content-type']]).toEqual([410, '5', 'text/html; charset=utf-8'])
    expect(headers['set-cookie']).toBeUndefined()
    expect(text).toContain('Nasz błąd')
  })

  test('of the error page itself end at the door', async () => {
    const { ask } = await door({ '/um/pl': () => Promise.reject(new Error('nothing works')) })
    const missing = await ask('/um/nie-ma')
    expect([missing.status, missing.text.includes('Nie ma takiej strony')]).toEqual([404, true])
    const broken = await ask('/um')
    expect([broken.status, broken.text.includes('Coś się u nas zepsuło')]).toEqual([500, true])
  })

  test('without a database are 503, and the next request after it is back is served', async () => {
    let works = false
    const { ask, database } = await door({
      ...errorPage,
      '/um/pl': (req, res) => {
        if (works) return page('jest')(req, res)
        res.statusCode = 500
        res.end()
      },
    })
    expect((await ask('/um')).status).toBe(500)
    database.away = true
    const away = await ask('/um')
    expect([away.status, away.headers['retry-after']]).toEqual([503, '30'])
    expect(away.text).toContain('chwilowo niedostępny')
    database.away = false
    works = true
    expect((await ask('/um')).status).toBe(200)
  })

  test('a door that never saw the database says 503, not that there is no such office', async () => {
    const { ask, door: parts } = await door({})
    parts.directory = { offices: async () => null, answers: async () => false }
    expect((await ask('/um')).status).toBe(503)
    expect((await ask('/')).status).toBe(503)
    expect((await ask('/robots.txt')).status).toBe(200)
  })

  test.each([
    ['/nieznany', {}],
    ['/um', { host: 'evil.example' }],
    ['/.git/config', {}],
    ['//evil.example/%2e%2e', {}],
  ])('junk %s %j never reaches Next', async (address, headers) => {
    const { ask, asked } = await door({})
    expect((await ask(address, { headers })).status).toBe(404)
    expect(asked).toEqual([])
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
    const { ask } = await door({
      '/um/pl': (req, res) => {
        seen = { ...req.headers }
        return page('x')(req, res)
      },
    })
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
      { trusted: { has: () => false } },
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
