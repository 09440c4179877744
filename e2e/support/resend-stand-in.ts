// Our own Resend for tests: POST /emails with 24-hour idempotency and faults that a test switches on. Listens on 127.0.0.1 only.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type ResendFault =
  | 'rate' // 429 with retry-after
  | 'quota' // 429 daily quota
  | 'broken' // 500 before accepting
  | 'broken-after' // 500 after accepting
  | 'silent-after' // accepts, then never answers
  | 'cut-after' // accepts, then cuts the connection
  | 'invalid' // 422 validation_error
  | 'unauthorised' // 401

export type AcceptedMail = {
  id: string
  key: string
  body: { to: string[]; from: string; subject: string; text: string } & Record<string, unknown>
}

export type ResendStandIn = {
  url: string
  accepted: AcceptedMail[]
  /** number of requests, accepted or not */
  requests: number
  /** faults of the next requests, used up one by one */
  faults: ResendFault[]
  close(): Promise<void>
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}

function answer(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
}

const refusals: Partial<Record<ResendFault, [number, string, Record<string, string>?]>> = {
  rate: [429, 'rate_limit_exceeded', { 'retry-after': '2' }],
  quota: [429, 'daily_quota_exceeded'],
  broken: [500, 'application_error'],
  invalid: [422, 'validation_error'],
  unauthorised: [401, 'missing_api_key'],
}

export async function resendStandIn(): Promise<ResendStandIn> {
  const known = new Map<string, { text: string; id: string }>()
  const state: ResendStandIn = { url: '', accepted: [], requests: 0, faults: [], close: async () => {} }

  function accept(key: string, text: string): string | null {
    const earlier = known.get(key)
    if (earlier) return earlier.text === text ? earlier.id : null
    const id = `stand-in-${known.size + 1}`
    known.set(key, { text, id })
    state.accepted.push({ id, key, body: JSON.parse(text) as AcceptedMail['body'] })
    return id
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    state.requests++
    const text = await bodyOf(request)
    const fault = state.faults.shift()
    const refusal = fault && refusals[fault]
    if (refusal) {
      const [statusCode, name, headers] = refusal
      // like the real one, the message may quote the address: nothing of it may be kept
      return answer(response, statusCode, { statusCode, name, message: `no: ${text.slice(0, 200)}` }, headers)
    }
    const id = accept(String(request.headers['idempotency-key']), text)
    if (!id)
      return answer(response, 409, { statusCode: 409, name: 'invalid_idempotent_request', message: 'other body' })
    if (fault === 'broken-after')
      return answer(response, 500, { statusCode: 500, name: 'application_error', message: '' })
    if (fault === 'cut-after') return void request.socket.destroy()
    if (fault === 'silent-after') return
    answer(response, 200, { id })
  }

  const server = createServer((request, response) => void handle(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  state.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  state.close = () =>
    new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return state
}
