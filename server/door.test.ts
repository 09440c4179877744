// The door from outside: a real http server, a stand-in for Next behind it.
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { renderMarkdown } from '@/lib/markdown'
import { doors, page } from './testing/test-door'

const door = doors()

const errorPage = { '/um/pl/blad': page('Nasz błąd') }

describe('documents', () => {
  test('keep what looks like a script inside an attribute', async () => {
    const { html } = renderMarkdown('| `<script>` |\n|---|\n| 1 |\n\n[a](/x "</script>")', { locale: 'pl' })
    const { ask } = await door({ '/um/pl': page(`${html}<footer>Stopka</footer>`) })
    const { text } = await ask('/um')
    expect(text).toContain('aria-label="Tabela 1: <script>"')
    expect(text).toContain('title="</script>"')
    expect(text).toContain('<footer>Stopka</footer>')
    expect(text).not.toContain('__next_f')
  })
  test('leave without scripts, with a policy that allows none', async () => {
    const { ask } = await door({ '/um/pl': page('<h1>Urząd</h1>') })
    const { status, headers, text } = await ask('/um')
    expect(status).toBe(200)
    expect(text).toContain('<h1>Urząd</h1>')
    expect(text).not.toContain('<script')
    expect(headers.link).toBeUndefined()
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
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
    expect(asked).toEqual(['GET /um/pl'])
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

  test('a one-click post that met no database is told to come again', async () => {
    const { ask, database } = await door({
      '/api/wypis/x': (_req, res) => {
        res.statusCode = 500
        res.end()
      },
    })
    expect((await ask('/api/wypis/x', { method: 'POST' })).status).toBe(500)
    database.away = true
    const away = await ask('/api/wypis/x', { method: 'POST' })
    expect([away.status, away.headers['retry-after']]).toEqual([503, '30'])
  })

  test('a door that never saw the database says 503, not that there is no such office', async () => {
    const { ask, door: parts } = await door({})
    parts.directory = {
      offices: async () => null,
      officesNow: async () => null,
      refresh: async () => false,
      answers: async () => false,
    }
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
