// Staff pages on their way out: valid forms, and a page of ours in place of what Next would draw by script only.
import { describe, expect, test } from 'vitest'
import { doors, page } from './testing/test-door'

const door = doors()

const drawn =
  '<p>zażółć</p><form noValidate="" action="" encType="multipart/form-data" method="POST"><b>koniec</b></form>'
const clean = '<p>zażółć</p><form noValidate="" encType="multipart/form-data" method="POST"><b>koniec</b></form>'

describe('an empty action', () => {
  test('is taken off a form, wherever the stream is cut', async () => {
    const bytes = Buffer.from(drawn)
    let cut = 0
    const { ask } = await door({
      '/panel': (_req, res) => {
        res.setHeader('content-type', 'text/html; charset=utf-8')
        res.write(bytes.subarray(0, cut))
        res.end(bytes.subarray(cut))
      },
    })
    for (cut = 0; cut <= bytes.length; cut += 1) expect((await ask('/panel')).text).toBe(clean)
  })

  test('that a text only speaks of stays, like everything that is not a page', async () => {
    const { ask } = await door({
      '/panel': page('<p>&lt;form action=""&gt;</p>'),
      '/panel/plik': (_req, res) => {
        res.setHeader('content-type', 'text/plain')
        res.end(drawn)
      },
    })
    expect((await ask('/panel')).text).toContain('&lt;form action=""&gt;')
    expect((await ask('/panel/plik')).text).toBe(drawn)
  })
})

test('an address of no interface is the door’s own 404', async () => {
  const { ask, asked } = await door({ '/api/health': page('jest') })
  expect((await ask('/api/health')).status).toBe(200)
  for (const address of ['/api/nic', '/api/nic/a/b']) {
    const answer = await ask(address)
    expect([answer.status, answer.text.includes('<h1>Nie ma takiej strony</h1>')]).toEqual([404, true])
  }
  expect(asked).toEqual(['GET /api/health'])
})

describe('a missing page', () => {
  const missing = { '/panel/blad': page('<h1>Nie ma</h1><form action="" encType="multipart/form-data"></form>') }

  test('of the panel is the panel’s own, for the person who asked', async () => {
    const seen: unknown[] = []
    const { ask, asked } = await door({
      '/panel/blad': (req, res) => {
        seen.push(req.headers['x-error-status'], req.headers.cookie)
        return missing['/panel/blad'](req, res)
      },
    })
    const answer = await ask('/panel/nic', { headers: { cookie: 'a=1' } })
    expect([answer.status, answer.headers['cache-control'], seen]).toEqual([404, 'no-store', ['404', 'a=1']])
    expect(answer.text).toContain('<h1>Nie ma</h1><form encType="multipart/form-data"></form>')
    expect(asked).toEqual(['GET /panel/nic', 'GET /panel/blad'])
    expect((await ask('/panel/nic', { method: 'HEAD' })).status).toBe(404)
  })

  test('is the door’s own when that one cannot be drawn, and beside the sign-in', async () => {
    const { ask } = await door({})
    for (const address of ['/panel/nic', '/logowanie/nic']) {
      const answer = await ask(address)
      expect([answer.status, answer.text.includes('<h1>Nie ma takiej strony</h1>')]).toEqual([404, true])
    }
  })

  test('is left to Next’s router when that asks', async () => {
    const { ask } = await door({
      ...missing,
      '/panel/nic': (_req, res) => {
        res.writeHead(404, { 'content-type': 'text/x-component' })
        res.end('0:null')
      },
    })
    expect(await ask('/panel/nic')).toMatchObject({ status: 404, text: '0:null' })
  })
})

describe('what Next cannot say to a person', () => {
  const wordless = {
    '/panel': (_req: unknown, res: import('node:http').ServerResponse) => {
      res.statusCode = 500
      res.setHeader('content-type', 'text/plain')
      res.end('Internal Server Error')
    },
    '/panel/plik': (_req: unknown, res: import('node:http').ServerResponse) => {
      res.statusCode = 500
      res.end()
    },
  }

  test('is said by the door', async () => {
    const { ask } = await door(wordless)
    for (const address of ['/panel', '/panel/plik']) {
      const answer = await ask(address)
      expect([answer.status, answer.text.includes('<h1>Coś się u nas zepsuło</h1>')]).toEqual([500, true])
    }
    const headers = { 'content-type': 'multipart/form-data; boundary=x' }
    expect((await ask('/panel', { method: 'POST', headers, body: 'zzz' })).status).toBe(400)
  })

  test('a refusal in our own words stays', async () => {
    const { ask } = await door({
      '/panel/plik': (_req, res) => {
        res.writeHead(503, { 'content-type': 'text/plain' })
        res.end('Spróbuj za chwilę.\n')
      },
    })
    expect(await ask('/panel/plik')).toMatchObject({ status: 503, text: 'Spróbuj za chwilę.\n' })
  })

  test('an action is called by a post only', async () => {
    const seen: unknown[] = []
    const { ask } = await door({
      '/panel': (req, res) => {
        seen.push(req.headers['next-action'])
        return page('x')(req, res)
      },
    })
    await ask('/panel', { headers: { 'next-action': 'abc' } })
    await ask('/panel', { method: 'POST', headers: { 'next-action': 'abc', 'content-length': '0' } })
    expect(seen).toEqual([undefined, 'abc'])
  })
})
