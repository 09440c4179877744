// The panel and the sign-in: passed through as they stream, compressed on the way (HTML and the router's answers only), with
// back-pressure in both directions; one attribute that React writes and HTML forbids goes. Downloads are never touched.
import type { ServerResponse } from 'node:http'
import zlib from 'node:zlib'
import { chooseEncoding } from './encoding'
import type { Exchange } from './exchange'

const streamed = /^(?:text\/html|text\/x-component|application\/json)\b/

type Chunk = string | Uint8Array

/** React's mark of a form with a server action. An empty address is invalid HTML; without it the form means the same. */
const emptyAction = ' action="" encType="multipart/form-data"'
const noAction = ' encType="multipart/form-data"'

/** Length of the longest beginning of the mark with which a text ends: its rest may come with the next piece. */
function begunMark(text: string): number {
  for (let length = emptyAction.length - 1; length > 0; length -= 1) {
    if (text.endsWith(emptyAction.slice(0, length))) return length
  }
  return 0
}

/** Takes the empty action off forms, also where a piece of the stream ends inside it. */
function dropEmptyActions(res: ServerResponse): void {
  if (!String(res.getHeader('content-type') ?? '').startsWith('text/html') || res.hasHeader('content-length')) return
  const { write, end } = res
  let begun = ''
  // latin1: a byte a letter, so that no letter of UTF-8 is ever cut
  const cleaned = (chunk: Chunk, last: boolean): Buffer => {
    const text = (begun + Buffer.from(chunk as string).toString('latin1')).replaceAll(emptyAction, noAction)
    const length = last ? 0 : begunMark(text)
    begun = text.slice(text.length - length)
    return Buffer.from(text.slice(0, text.length - length), 'latin1')
  }
  Object.assign(res, {
    write: (chunk: Chunk, ...rest: unknown[]) => {
      const called = rest.find((value) => typeof value === 'function') as (() => void) | undefined
      return write.call(res, cleaned(chunk, false), 'utf8', called)
    },
    end: (...given: unknown[]) => {
      const called = given.find((value) => typeof value === 'function') as (() => void) | undefined
      const chunk = given[0] === called ? undefined : (given[0] as Chunk | null | undefined)
      return end.call(res, cleaned(chunk ?? '', true), 'utf8', called)
    },
  })
}

function addVary(res: ServerResponse): void {
  const present = String(res.getHeader('vary') ?? '')
  if (!/accept-encoding/i.test(present))
    res.setHeader('Vary', present ? `${present}, Accept-Encoding` : 'Accept-Encoding')
}

/** Makes the rest of `x.res` ready for the client. Call it when the headers are known and nothing has been sent. */
export function passStaffPage(x: Exchange): void {
  compressOnTheWay(x)
  dropEmptyActions(x.res)
}

function compressOnTheWay(x: Exchange): void {
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
