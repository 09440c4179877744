// Stands between Next and the client's answer. Decides once, at the first writeHead, flushHeaders, write or end: `hold` keeps
// the bytes, `drop` throws them away (an error's body that is replaced anyway), `pass` steps aside for good, so that streams,
// ranges and aborts behave as if the door were not there.
import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'

export type Verdict = 'hold' | 'drop' | 'pass'
export type Captured = { status: number; headers: OutgoingHttpHeaders; body: Buffer }

type Done = (error?: Error | null) => void
type Chunk = string | Uint8Array

const ownMethods = ['writeHead', 'flushHeaders', 'write', 'end', 'destroy'] as const
/** More than any page of ours: what is larger was never meant to be held. */
export const largestDocument = 16 * 1024 * 1024

function bytesOf(chunk: Chunk, encoding: unknown): Buffer {
  return typeof chunk === 'string'
    ? Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8')
    : Buffer.from(chunk)
}

/** Headers given to writeHead, as an object, a flat list or a list of pairs, put on the answer. */
function takeHeaders(res: ServerResponse, given: unknown): void {
  if (Array.isArray(given)) {
    const pairs = Array.isArray(given[0])
      ? given
      : given.flatMap((name, i) => (i % 2 === 0 ? [[name, given[i + 1]]] : []))
    for (const [name, value] of pairs) res.appendHeader(String(name), value)
  } else if (given && typeof given === 'object') {
    for (const [name, value] of Object.entries(given)) if (value !== undefined) res.setHeader(name, value)
  }
}

/**
 * Watches `res` until its answer is complete. `decide` sees status and headers on `res`; `passing` is called when it lets the
 * answer through; `done` gets what was held, once, with `res` untouched and still unsent.
 */
export function capture(
  res: ServerResponse,
  decide: (res: ServerResponse) => Verdict,
  done: (captured: Captured) => void,
  passing: (res: ServerResponse) => void = () => {},
): void {
  let verdict: Verdict | null = null
  let size = 0
  const parts: Buffer[] = []

  const restore = () => {
    // back to the methods of the prototype, or to what an earlier wrapper (the log's counter) had put there
    Object.assign(res, before)
    Reflect.deleteProperty(res, 'headersSent')
  }
  const before = Object.fromEntries(ownMethods.map((name) => [name, res[name]]))

  function verdictNow(): Verdict {
    if (verdict) return verdict
    verdict = decide(res)
    if (verdict === 'pass') {
      restore()
      passing(res)
    } else Object.defineProperty(res, 'headersSent', { configurable: true, get: () => true })
    return verdict
  }
  function keep(chunk: Chunk | null | undefined, encoding: unknown): void {
    if (verdict !== 'hold' || chunk === null || chunk === undefined) return
    const bytes = bytesOf(chunk, encoding)
    size += bytes.length
    if (size > largestDocument) return void finish(500)
    parts.push(bytes)
  }
  function finish(status: number): void {
    if (verdict === null || !Object.hasOwn(res, 'headersSent')) return
    restore()
    done({
      status,
      headers: res.getHeaders(),
      body: status === 500 && size > largestDocument ? Buffer.alloc(0) : Buffer.concat(parts),
    })
  }

  Object.assign(res, {
    writeHead(status: number, ...rest: unknown[]) {
      res.statusCode = status
      takeHeaders(
        res,
        rest.find((value) => typeof value === 'object'),
      )
      return verdictNow() === 'pass' ? res.writeHead(status) : res
    },
    flushHeaders() {
      if (verdictNow() === 'pass') res.flushHeaders()
    },
    write(chunk: Chunk, encoding?: unknown, callback?: Done) {
      if (verdictNow() === 'pass') return res.write(chunk, encoding as BufferEncoding, callback)
      keep(chunk, encoding)
      const called = typeof encoding === 'function' ? (encoding as Done) : callback
      if (called) queueMicrotask(called)
      return true
    },
    end(...given: unknown[]) {
      const called = given.find((value) => typeof value === 'function') as (() => void) | undefined
      const [chunk, encoding] = given.filter((value) => typeof value !== 'function') as [Chunk?, string?]
      if (verdictNow() === 'pass') return res.end(...(given as []))
      if (called) res.once('finish', called)
      keep(chunk, encoding)
      finish(res.statusCode)
      return res
    },
    destroy(error?: Error) {
      // a page that breaks in the middle must not cut the client's connection: nothing has been sent yet
      if (verdict === 'pass' || res.socket === null || res.socket.destroyed) {
        restore()
        return res.destroy(error)
      }
      res.statusCode = 500
      verdictNow()
      finish(500)
      return res
    },
  })
}
