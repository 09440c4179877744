// Stands between Next and the client's answer. Decides once, at the first writeHead, flushHeaders, write or end: `hold` keeps
// the bytes, `drop` throws them away (an error's body that is replaced anyway), `pass` steps aside for good, so that streams,
// ranges and aborts behave as if the door were not there.
import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'

export type Verdict = 'hold' | 'drop' | 'pass'
export type Captured = { status: number; headers: OutgoingHttpHeaders; body: Buffer }

type Watch = {
  /** sees status and headers on `res` */
  decide: (res: ServerResponse) => Verdict
  /** gets what was held, once, with `res` untouched and still unsent */
  done: (captured: Captured) => void
  /** called when the answer is let through, before its first byte */
  passing?: (res: ServerResponse) => void
}
type Chunk = string | Uint8Array
type Given = readonly unknown[]

/** More than any page of ours: what is larger was never meant to be held. */
const largestDocument = 16 * 1024 * 1024
const ownMethods = ['writeHead', 'flushHeaders', 'write', 'end', 'destroy'] as const

function bytesOf(chunk: Chunk, encoding: unknown): Buffer {
  if (typeof chunk !== 'string') return Buffer.from(chunk)
  return Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8')
}

const callbackIn = (given: Given) => given.find((value) => typeof value === 'function') as (() => void) | undefined

/** Headers given to writeHead, as an object, a flat list or a list of pairs, put on the answer. */
function takeHeaders(res: ServerResponse, given: unknown): void {
  if (Array.isArray(given)) {
    const flat = !Array.isArray(given[0])
    const pairs = flat ? given.flatMap((name, i) => (i % 2 === 0 ? [[name, given[i + 1]]] : [])) : given
    for (const [name, value] of pairs) res.appendHeader(String(name), value)
  } else if (given && typeof given === 'object') {
    for (const [name, value] of Object.entries(given)) if (value !== undefined) res.setHeader(name, value)
  }
}

class Capture {
  private verdict: Verdict | null = null
  private over = false
  private size = 0
  private readonly parts: Buffer[] = []
  /** methods of the prototype, or what an earlier wrapper (the log's counter) had put in their place */
  private readonly before: object

  constructor(
    private readonly res: ServerResponse,
    private readonly watch: Watch,
  ) {
    this.before = Object.fromEntries(ownMethods.map((name) => [name, res[name]]))
    Object.assign(res, {
      writeHead: (status: number, ...rest: unknown[]) => this.writeHead(status, rest),
      flushHeaders: () => {
        if (this.passes()) res.flushHeaders()
      },
      write: (...given: Parameters<ServerResponse['write']>) => this.write(given),
      end: (...given: unknown[]) => this.end(given),
      destroy: (error?: Error) => this.destroy(error),
    })
  }

  /** Settles the verdict when that is still to be done. */
  private passes(): boolean {
    if (this.verdict) return this.verdict === 'pass'
    this.verdict = this.watch.decide(this.res)
    if (this.verdict === 'pass') {
      this.stepAside()
      this.watch.passing?.(this.res)
    } else {
      // what Next believes it has sent; some of its error paths ask
      Object.defineProperty(this.res, 'headersSent', { configurable: true, get: () => true })
    }
    return this.verdict === 'pass'
  }

  private stepAside(): void {
    Object.assign(this.res, this.before)
    Reflect.deleteProperty(this.res, 'headersSent')
  }

  private keep(chunk: Chunk | null | undefined, encoding: unknown): void {
    if (this.verdict !== 'hold' || this.over || chunk === null || chunk === undefined) return
    const bytes = bytesOf(chunk, encoding)
    this.size += bytes.length
    if (this.size > largestDocument) this.finish(500)
    else this.parts.push(bytes)
  }

  private finish(status: number): void {
    if (this.over) return
    this.over = true
    this.stepAside()
    this.watch.done({ status, headers: this.res.getHeaders(), body: Buffer.concat(this.parts) })
  }

  private writeHead(status: number, rest: Given): ServerResponse {
    this.res.statusCode = status
    takeHeaders(
      this.res,
      rest.find((value) => typeof value === 'object'),
    )
    return this.passes() ? this.res.writeHead(status) : this.res
  }

  private write(given: Parameters<ServerResponse['write']>): boolean {
    if (this.passes()) return this.res.write(...given)
    this.keep(given[0] as Chunk, given[1])
    const called = callbackIn(given)
    if (called) queueMicrotask(called)
    return true
  }

  private end(given: Given): ServerResponse {
    if (this.passes()) return this.res.end(...(given as []))
    const called = callbackIn(given)
    const [chunk, encoding] = given.filter((value) => typeof value !== 'function')
    if (called) this.res.once('finish', called)
    this.keep(chunk as Chunk | undefined, encoding)
    this.finish(this.res.statusCode)
    return this.res
  }

  /** A page that breaks in the middle must not cut the client's connection: nothing has been sent yet. */
  private destroy(error?: Error): ServerResponse {
    const { res } = this
    if (this.verdict === 'pass' || res.socket === null || res.socket.destroyed) {
      this.stepAside()
      return res.destroy(error)
    }
    res.statusCode = 500
    if (!this.passes()) this.finish(500)
    return res
  }
}

/** Watches `res` until its answer is complete or let through. */
export function capture(res: ServerResponse, watch: Watch): void {
  new Capture(res, watch)
}
