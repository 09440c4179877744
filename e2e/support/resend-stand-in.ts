// Our own Resend for tests: POST /emails and /emails/batch with 24-hour idempotency, strict and permissive validation, a rate limit
// and faults. Counts every recipient, so that doubles and losses are seen. Listens on 127.0.0.1 only.
// As a process: `node --import tsx e2e/support/resend-stand-in.ts '{"port":4801,"rate":10,"seed":7,"chances":{"broken-after":0.1}}'`.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pathToFileURL } from 'node:url'
import { drawFault, type FaultChances, type ResendFault, rateWindow, refusalOf, seeded } from './resend-faults'

type WireMail = { to: string[]; from: string; subject: string; text: string } & Record<string, unknown>
/** `at`: moment of arrival by `performance.now` */
export type AcceptedMail = { id: string; key: string; body: WireMail; at: number }

export type StandInOptions = {
  /** 0: any free one */
  port?: number
  /** calls a second; 0: no limit and no headers about one */
  rate?: number
  /** generation of the headers that tell the limit */
  headers?: 'old' | 'new' | 'none'
  /** strict even when permissive is asked for */
  strict?: boolean
  seed?: number
  chances?: FaultChances
  slowMs?: number
}

export type ResendStandIn = {
  url: string
  accepted: AcceptedMail[]
  /** how often a reader (tag `issue`, address) was sent to */
  readers: Map<string, number>
  /** number of requests, accepted or not */
  requests: number
  /** how many requests ended in which fault or refusal */
  told: Record<string, number>
  /** faults of the next requests, used up one by one */
  faults: ResendFault[]
  close(): Promise<void>
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}

const bare = (address: string): string => /<([^>]+)>\s*$/.exec(address)?.[1] ?? address
const isTag = (tag: unknown): boolean => {
  const { name, value } = tag as { name?: unknown; value?: unknown }
  return [name, value].every((text) => typeof text === 'string' && /^[\w-]{1,256}$/.test(text))
}

/** Why a mail is refused, or null. Addresses of example.com and test.com are, as at the provider. */
function invalid(mail: WireMail): string | null {
  if (!mail.from || !mail.subject || !Array.isArray(mail.to) || mail.to.length === 0) return 'missing field'
  if (!mail.html && !mail.text) return 'missing text'
  if (Array.isArray(mail.tags) && !mail.tags.every(isTag)) return 'bad tag'
  const wrong = mail.to.find((to) => !/^[^\s@]+@[^\s@]+$/.test(bare(to)) || /@(example|test)\.com$/.test(bare(to)))
  return wrong === undefined ? null : `Invalid to: ${wrong}`
}

type Known = { text: string; answer: unknown; busy: boolean }

export async function resendStandIn(options: StandInOptions = {}): Promise<ResendStandIn> {
  const known = new Map<string, Known>()
  const random = seeded(options.seed ?? 1)
  const limit = options.rate ? rateWindow(options.rate, options.headers ?? 'old') : null
  const state: ResendStandIn = {
    url: '',
    accepted: [],
    readers: new Map(),
    requests: 0,
    told: {},
    faults: [],
    close: async () => {},
  }

  function answer(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
    if (response.destroyed) return
    const head = { 'content-type': 'application/json', ...limit?.headers(), ...headers }
    response.writeHead(status, head).end(typeof body === 'string' ? body : JSON.stringify(body))
  }
  function refuse(response: ServerResponse, status: number, name: string, text = '', headers?: Record<string, string>) {
    state.told[name] = (state.told[name] ?? 0) + 1
    // like the real one, the message may quote the address: nothing of it may be kept
    answer(response, status, { statusCode: status, name, message: `no: ${text.slice(0, 200)}` }, headers)
  }

  function take(key: string, mail: WireMail): { id: string } {
    const id = `stand-in-${state.accepted.length + 1}`
    state.accepted.push({ id, key, body: mail, at: performance.now() })
    const tags = (mail.tags ?? []) as { name: string; value: string }[]
    const issue = tags.find(({ name }) => name === 'issue')?.value ?? ''
    for (const to of mail.to) {
      const reader = `${issue} ${bare(to).toLowerCase()}`
      state.readers.set(reader, (state.readers.get(reader) ?? 0) + 1)
    }
    return { id }
  }

  /** The answer to valid bytes under a key: the first one is taken, a repeat is recognised. */
  function accept(key: string, text: string, refused: ReadonlySet<number>): Known {
    const earlier = known.get(key)
    if (earlier) return earlier
    const body = JSON.parse(text) as WireMail | WireMail[]
    const errors = [...refused].map((index) => ({ index, message: 'Invalid `to` field' }))
    const entry: Known = {
      text,
      busy: false,
      answer: Array.isArray(body)
        ? {
            data: body.filter((_, index) => !refused.has(index)).map((mail) => take(key, mail)),
            ...(errors.length > 0 && { errors }),
          }
        : take(key, body),
    }
    known.set(key, entry)
    return entry
  }

  function finish(response: ServerResponse, fault: ResendFault | undefined, entry: Known) {
    if (fault === 'broken-after') return refuse(response, 500, 'application_error')
    if (fault === 'cut-after') return response.socket?.destroy()
    if (fault === 'silent-after') return
    const body = JSON.stringify(entry.answer)
    if (fault === 'garbled') return answer(response, 200, body.slice(0, -7))
    if (fault === 'short') {
      const { data = [] } = entry.answer as { data?: unknown[] }
      return answer(response, 200, { ...(entry.answer as object), data: data.slice(1) })
    }
    if (fault !== 'slow') return answer(response, 200, body)
    entry.busy = true
    setTimeout(() => {
      entry.busy = false
      answer(response, 200, body)
    }, options.slowMs ?? 1000)
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = await bodyOf(request)
    if (request.url === '/stats') return answer(response, 200, stats(state))
    state.requests++
    const key = String(request.headers['idempotency-key'])
    if (limit && !limit.count()) return refuse(response, 429, 'rate_limit_exceeded', text, { 'retry-after': '1' })
    const fault = state.faults.shift() ?? drawFault(options.chances ?? {}, random)
    if (fault) state.told[fault] = (state.told[fault] ?? 0) + 1
    const refusal = fault && refusalOf(fault, new Date())
    if (refusal) return refuse(response, refusal[0], refusal[1], text, refusal[2])
    if (fault === 'silent') return
    if (fault === 'cut') return void request.socket.destroy()
    const body = JSON.parse(text) as WireMail | WireMail[]
    const mails = Array.isArray(body) ? body : [body]
    const bad = new Set(mails.flatMap((mail, index) => (invalid(mail) ? [index] : [])))
    const lenient = Array.isArray(body) && !options.strict && request.headers['x-batch-validation'] === 'permissive'
    if (mails.length > 100 || mails.length === 0 || (bad.size > 0 && !lenient))
      return refuse(response, 422, 'validation_error', text)
    const earlier = known.get(key)
    if (earlier && earlier.text !== text) return refuse(response, 409, 'invalid_idempotent_request')
    if (earlier?.busy) return refuse(response, 409, 'concurrent_idempotent_requests')
    finish(response, fault, accept(key, text, bad))
  }

  const server = createServer((request, response) => void handle(request, response).catch(() => request.destroy()))
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve))
  state.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  state.close = () =>
    new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return state
}

/** Numbers that a verdict needs; `GET /stats` of a stand-in that runs as a process. */
function stats({ accepted, readers, requests, told }: ResendStandIn) {
  const doubled = [...readers.values()].filter((count) => count > 1).length
  return { requests, mails: accepted.length, readers: readers.size, doubled, told }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { url } = await resendStandIn(JSON.parse(process.argv[2] ?? '{}') as StandInOptions)
  process.stdout.write(`${url}\n`)
}
