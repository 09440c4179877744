// Writes the access log: one JSON object a line, a file a day (UTC), appended in batches twice a second. A full disk or an
// unwritable directory costs lines (counted, shown on the health page), never an answer. Nothing here throws.
import { type FileHandle, mkdir, open } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import path from 'node:path'
import { type AccessLine, accessLogDirectory, accessLogFile, accessLogState } from '@/lib/access-log'
import { now } from '@/lib/clock'
import { log } from '@/lib/log'
import { maskPath, maskReferrer } from '@/lib/mask'
import type { Exchange } from './exchange'

const every = 500
const batchBytes = 256 * 1024
/** Batches that wait for the disk; beyond that lines are lost rather than kept in memory. */
const mostBatches = 128

export type AccessLog = {
  add: (line: AccessLine) => void
  /** A finished line (with its line break) of an answer that ended at `end`; for the one path that builds it by hand. */
  addText: (end: string, text: string) => void
  stop: () => Promise<void>
}

/** Lines of one day as bytes: thousands of short-lived texts would keep the memory's sweeper busy. */
type Batch = { day: string; bytes: Buffer; used: number; lines: number }

const errorCode = (cause: unknown): string => String((cause as { code?: unknown } | null)?.code ?? 'unknown')

/** The file of one day; begins with a line break when the last writer (killed, disk full) left half a line. */
class DayFile {
  private handle: FileHandle | undefined
  private name = ''
  private torn = false
  constructor(private readonly directory: string) {}

  async append(name: string, bytes: Buffer): Promise<void> {
    if (this.name !== name || (this.handle && (await this.handle.stat()).nlink === 0)) await this.close()
    this.handle ??= await this.open(name)
    const whole = this.torn ? Buffer.concat([Buffer.from('\n'), bytes]) : bytes
    this.torn = true
    for (let at = 0; at < whole.length; ) at += (await this.handle.write(whole, at)).bytesWritten
    this.torn = false
  }

  private async open(name: string): Promise<FileHandle> {
    await mkdir(this.directory, { recursive: true, mode: 0o750 })
    const handle = await open(path.join(this.directory, name), 'a+', 0o640)
    const { size } = await handle.stat()
    const last = Buffer.alloc(1)
    if (size > 0) await handle.read(last, 0, 1, size - 1)
    this.torn = size > 0 && last[0] !== 10
    this.name = name
    return handle
  }

  async close(): Promise<void> {
    const { handle } = this
    this.handle = undefined
    await handle?.close().catch(() => {})
  }
}

export function openAccessLog(dataDir: string): AccessLog {
  const state = accessLogState()
  const day = new DayFile(accessLogDirectory(dataDir))
  let waiting: Batch[] = []
  let batches = 0
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()

  async function write({ day: date, bytes, used, lines }: Batch): Promise<void> {
    try {
      await day.append(accessLogFile(date), bytes.subarray(0, used))
      state.written += lines
      if (!state.ok) log.info('door', 'the access log is written again')
      Object.assign(state, { ok: true, problem: null })
    } catch (cause) {
      await day.close()
      state.lost += lines
      if (state.ok) log.error('door', 'the access log cannot be written, lines are lost', cause)
      Object.assign(state, { ok: false, problem: errorCode(cause) })
    } finally {
      batches -= 1
    }
  }
  function flush(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    const taken = waiting
    waiting = []
    running = running.then(async () => {
      for (const batch of taken) await write(batch)
    })
    return running
  }

  /** Batch with room for a line of this day; null when too many wait for the disk. */
  function batchFor(end: string, length: number): Batch | null {
    const last = waiting.at(-1)
    if (last && end.startsWith(last.day) && last.used + length <= last.bytes.length) return last
    if (batches >= mostBatches) return null
    const bytes = Buffer.allocUnsafeSlow(Math.max(batchBytes, length))
    const begun = { day: end.slice(0, 10), bytes, used: 0, lines: 0 }
    waiting.push(begun)
    batches += 1
    return begun
  }

  function addText(end: string, text: string): void {
    // a letter is at most three bytes
    const batch = batchFor(end, text.length * 3)
    if (!batch) {
      state.lost += 1
      return
    }
    batch.used += batch.bytes.write(text, batch.used)
    batch.lines += 1
    timer ??= setTimeout(flush, every)
  }

  return {
    add: (line) => addText(line.end, `${JSON.stringify(line)}\n`),
    addText,
    async stop() {
      await flush()
      await day.close()
    },
  }
}

const bodiless = (x: Exchange): boolean => x.method === 'HEAD' || x.res.statusCode === 304 || x.res.statusCode === 204

const header = (x: Exchange, name: string): string | null => {
  const value = x.req.headers[name]
  return typeof value === 'string' ? value.slice(0, 100) : null
}

/** Counts the bytes that go out on `res`; must be the first to wrap it. */
function countBytes(res: ServerResponse): () => number {
  let bytes = 0
  const { write, end } = res
  const count = (chunk: unknown, encoding: unknown) => {
    if (chunk instanceof Uint8Array) bytes += chunk.length
    else if (typeof chunk === 'string') {
      bytes += Buffer.byteLength(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8')
    }
  }
  Object.assign(res, {
    write(...given: Parameters<typeof write>) {
      count(given[0], given[1])
      return write.apply(res, given)
    },
    end(...given: Parameters<typeof end>) {
      count(given[0], given[1])
      return end.apply(res, given)
    },
  })
  return () => bytes
}

/** What is known when the request arrives; taken then, because the door changes headers for Next. */
function arrival(x: Exchange) {
  return {
    at: now().toISOString(),
    method: x.method.slice(0, 20),
    host: x.host.slice(0, 255),
    path: maskPath(x.path),
    referrer: maskReferrer(x.req.headers.referer),
    agent: x.req.headers['user-agent']?.slice(0, 512) ?? null,
    address: x.address,
    dest: header(x, 'sec-fetch-dest'),
    mode: header(x, 'sec-fetch-mode'),
    purpose: header(x, 'sec-purpose') ?? header(x, 'purpose'),
    staff: x.staffCookie,
  }
}

/** Watches an exchange and adds its line when the answer is over. */
export function watch(x: Exchange, log: AccessLog): void {
  const { res } = x
  const known = arrival(x)
  const started = performance.now()
  const bytes = countBytes(res)
  res.once('close', () => {
    const aborted = !res.writableFinished
    const type = String(res.getHeader('content-type') ?? '').split(';', 1)[0]
    log.add({
      ...known,
      end: now().toISOString(),
      ms: Math.round(performance.now() - started),
      status: aborted && !res.headersSent ? 499 : res.statusCode,
      bytes: bodiless(x) ? 0 : bytes(),
      office: x.place?.office.slug ?? null,
      type: type?.trim().toLowerCase() || null,
      aborted,
    })
  })
}
