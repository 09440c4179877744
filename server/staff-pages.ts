// The panel and the sign-in: passed through as they stream, compressed on the way (HTML and the router's answers only), with
// back-pressure in both directions. Downloads are never touched.
import type { ServerResponse } from 'node:http'
import zlib from 'node:zlib'
import { chooseEncoding } from './encoding'
import type { Exchange } from './exchange'

const streamed = /^(?:text\/html|text\/x-component|application\/json)\b/

type Chunk = string | Uint8Array

function addVary(res: ServerResponse): void {
  const present = String(res.getHeader('vary') ?? '')
  if (!/accept-encoding/i.test(present))
    res.setHeader('Vary', present ? `${present}, Accept-Encoding` : 'Accept-Encoding')
}

/** Compresses what follows on `x.res`. Call it when the headers are known and nothing has been sent. */
export function compressOnTheWay(x: Exchange): void {
  const { res } = x
  if (!streamed.test(String(res.getHeader('content-type') ?? '')) || res.hasHeader('content-encoding')) return
  addVary(res)
  const encoding = chooseEncoding(x.req.headers['accept-encoding'])
  const empty = x.method === 'HEAD' || res.statusCode === 204 || res.statusCode === 304
  if (encoding === 'identity' || empty) return
  res.removeHeader('content-length')
  res.setHeader('Content-Encoding', encoding)
  const packer =
    encoding === 'br'
      ? zlib.createBrotliCompress({ params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 4 } })
      : zlib.createGzip({ level: 5 })
  const { write, end } = res
  packer.on('data', (packed: Buffer) => {
    if (!write.call(res, packed, 'utf8')) packer.pause()
  })
  packer.on('end', () => end.call(res, null, 'utf8'))
  packer.on('error', () => res.destroy())
  // one listener each way: the client's drain wakes the packer, the packer's drain wakes Next
  res.on('drain', () => packer.resume())
  packer.on('drain', () => res.emit('drain'))
  res.once('close', () => packer.destroy())
  Object.assign(res, {
    write: (chunk: Chunk, encodingOrCallback?: unknown, callback?: () => void) => {
      const called = typeof encodingOrCallback === 'function' ? (encodingOrCallback as () => void) : callback
      return packer.write(
        chunk,
        typeof encodingOrCallback === 'string' ? (encodingOrCallback as BufferEncoding) : 'utf8',
        called,
      )
    },
    end: (...given: unknown[]) => {
      const called = given.find((value) => typeof value === 'function') as (() => void) | undefined
      const chunk = given[0] === called ? undefined : (given[0] as Chunk | undefined)
      if (called) res.once('finish', called)
      if (chunk === undefined || chunk === null) packer.end()
      else packer.end(chunk)
      return res
    },
    // Next calls it after every piece of a streamed page
    flush: () => packer.flush(),
  })
}
