// What the door must leave alone: streams, ranges, aborts; and what it must stop on the wire.
import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import net from 'node:net'
import { brotliDecompressSync, createGunzip } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { doors, page } from './testing/test-door'

const door = doors()

const chunk = Buffer.alloc(64 * 1024, 97)
const chunks = 800
const whole = chunk.length * chunks

/** Writes 50 MB as Next does: waits for `drain` when told to, stops when the client is gone. */
function pourer(type: string) {
  const state = { written: 0, ended: '' }
  const pour = (_req: IncomingMessage, res: ServerResponse) => {
    res.setHeader('content-type', type)
    res.once('close', () => {
      state.ended = res.writableFinished ? 'finished' : 'aborted'
    })
    const more = () => {
      while (state.written < whole && !state.ended) {
        state.written += chunk.length
        if (!res.write(chunk)) {
          res.once('drain', more)
          return
        }
      }
      res.end()
    }
    more()
  }
  return { state, pour }
}

const until = async (condition: () => boolean): Promise<void> => {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve))
}

const get = (port: number, path: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Promise<IncomingMessage>((resolve, reject) => {
    const request = http.request({ port, host: '127.0.0.1', path, headers, method }, resolve)
    request.on('error', reject)
    request.end()
  })

describe.each([
  ['a public download', '/um/pliki/1/duzy.bin', '/um/pl/pliki/1/duzy.bin', 'application/octet-stream', {}],
  ['a page of the panel, compressed', '/panel/duzy', '/panel/duzy', 'text/html', { 'accept-encoding': 'gzip' }],
])('%s', (_name, address, internal, type, headers) => {
  test('of 50 MB arrives whole', async () => {
    const { state, pour } = pourer(type)
    const { port } = await door({ [internal]: pour })
    const response = await get(port, address, headers)
    const source = response.headers['content-encoding'] === 'gzip' ? response.pipe(createGunzip()) : response
    let size = 0
    for await (const part of source) size += (part as Buffer).length
    expect(size).toBe(whole)
    await until(() => state.ended !== '')
    expect(state.ended).toBe('finished')
  })

  test('learns that its client has left', async () => {
    const { state, pour } = pourer(type)
    const { port } = await door({ [internal]: pour })
    const response = await get(port, address, headers)
    response.destroy()
    await until(() => state.ended !== '')
    expect(state.ended).toBe('aborted')
    expect(state.written).toBeLessThan(whole)
  })
})

test('a client that does not read stops the source: nothing is collected in memory', async () => {
  const { state, pour } = pourer('application/octet-stream')
  const { port } = await door({ '/um/pl/pliki/1/duzy.bin': pour })
  const response = await get(port, '/um/pliki/1/duzy.bin')
  response.pause()
  let before = -1
  // the kernel's own buffers fill first; then the source stands still
  while (before !== state.written) {
    before = state.written
    await new Promise((resolve) => setTimeout(resolve, 150))
  }
  expect(state.written).toBeLessThan(whole)
  response.destroy()
})

test('ranges and their headers pass as they are', async () => {
  const { port } = await door({
    '/um/pl/pliki/1/a.pdf': (req, res) => {
      res.writeHead(206, {
        'content-type': 'application/pdf',
        'content-range': 'bytes 0-3/10',
        'content-length': '4',
        'x-range': String(req.headers.range),
      })
      res.end('%PDF')
    },
  })
  const response = await get(port, '/um/pliki/1/a.pdf', { range: 'bytes=0-3', 'accept-encoding': 'gzip' })
  expect(response.statusCode).toBe(206)
  expect(response.headers).toMatchObject({
    'content-range': 'bytes 0-3/10',
    'content-length': '4',
    'x-range': 'bytes=0-3',
  })
  expect(response.headers['content-encoding']).toBeUndefined()
  response.resume()
})

test('a handler is asked HEAD on HEAD, so that nothing is produced for nobody', async () => {
  const { port, asked } = await door({ '/um/pl/pliki/1/a.pdf': (_req, res) => void res.end() })
  ;(await get(port, '/um/pliki/1/a.pdf', {}, 'HEAD')).resume()
  expect(asked).toEqual(['HEAD /um/pl/pliki/1/a.pdf'])
})

test('the panel streams: a piece is sent while the rest is still being made', async () => {
  let finish = () => {}
  const { port } = await door({
    '/panel': (_req, res) => {
      res.setHeader('content-type', 'text/html')
      res.write('<h1>początek</h1>')
      ;(res as ServerResponse & { flush?: () => void }).flush?.()
      finish = () => res.end('koniec')
    },
  })
  const response = await get(port, '/panel', { 'accept-encoding': 'br' })
  const parts: Buffer[] = []
  const first = new Promise((resolve) => response.once('data', resolve))
  response.on('data', (part: Buffer) => parts.push(part))
  await first
  finish()
  await new Promise((resolve) => response.once('end', resolve))
  expect(brotliDecompressSync(Buffer.concat(parts)).toString()).toBe('<h1>początek</h1>koniec')
  expect(response.headers['cache-control']).toBe('no-store')
})

test('a broken panel page without a database is 503; with one it is what Next drew', async () => {
  const made = await door({
    '/panel': (_req, res) => {
      res.writeHead(500, { 'content-type': 'text/html' })
      res.end('<p>Next 500</p>')
    },
  })
  expect(await made.ask('/panel')).toMatchObject({ status: 500, text: '<p>Next 500</p>' })
  made.database.away = true
  expect((await made.ask('/panel')).status).toBe(503)
})

/** Sends bytes as they are and reads what comes back until the server closes or is silent. */
function raw(port: number, text: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => socket.write(text))
    let answer = ''
    socket.on('data', (part) => {
      answer += part
    })
    socket.on('error', () => {})
    socket.on('close', () => resolve(answer))
    socket.setTimeout(400, () => socket.destroy())
  })
}

describe('on the wire', () => {
  const post = 'POST /um/newsletter/zapisz HTTP/1.1\r\nHost: localhost\r\n'
  const inside = 'GET /panel HTTP/1.1\r\nHost: localhost\r\n\r\n'
  test.each([
    ['two lengths', `${post}Content-Length: 5\r\nContent-Length: 60\r\n\r\nhello${inside}`],
    ['length and chunks', `${post}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${inside}`],
    ['unknown transfer coding', `${post}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n${inside}`],
    ['space before the colon', `${post}Content-Length : 5\r\n\r\nhello${inside}`],
    ['bad chunk size', `${post}Transfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n0\r\n\r\n${inside}`],
    ['no host', 'GET /um HTTP/1.1\r\n\r\n'],
    ['negative length', `${post}Content-Length: -1\r\n\r\n${inside}`],
  ])('%s: refused, and nothing hidden in it reaches Next', async (_name, text) => {
    const { port, asked } = await door({ '/panel': page('secret'), '/um/pl/blad': page('x') })
    const answer = await raw(port, text)
    expect(answer).toMatch(/^HTTP\/1\.1 400 /)
    expect(answer.match(/HTTP\/1\.1 \d/g)).toHaveLength(1)
    expect(asked).toEqual([])
  })

  test.each([
    ['a host with a path', '400', 'GET /um HTTP/1.1\r\nHost: localhost/panel\r\nConnection: close\r\n\r\n'],
    ['a host with credentials', '400', 'GET /um HTTP/1.1\r\nHost: a@localhost\r\nConnection: close\r\n\r\n'],
    [
      'an absolute target',
      '404',
      'GET http://evil.example/um HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
    ],
    [
      'an unsized upload to the panel',
      '411',
      'POST /panel HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
  ])('%s is %s', async (_name, status, text) => {
    const { port, asked } = await door({})
    expect(await raw(port, text)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
    expect(asked).toEqual([])
  })

  test('two requests on one connection get two answers in order', async () => {
    const { port } = await door({ '/um/pl': page('pierwsza'), '/um/en': page('second') })
    const answer = await raw(
      port,
      'GET /um HTTP/1.1\r\nHost: localhost\r\n\r\nGET /um/en HTTP/1.1\r\nHost: localhost\r\n\r\n',
    )
    expect(answer.indexOf('pierwsza')).toBeGreaterThan(0)
    expect(answer.indexOf('second')).toBeGreaterThan(answer.indexOf('pierwsza'))
  })
})
