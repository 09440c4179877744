// Where Resend tells what became of mails. The signature over the raw bytes is the credential; no cookie, no origin. What cannot be
// believed is refused without a word about why.
import { longestEvent, receiveEvent } from '@/domain/newsletter/public/provider-events'

const quiet = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex' }
const answer = (status: number, more: Record<string, string> = {}) =>
  new Response(null, { status, headers: { ...quiet, ...more } })

/** At most `longestEvent` bytes; null when there are more. The front door has its own, wider limit. */
async function bytesOf(request: Request): Promise<Buffer | null> {
  if (Number(request.headers.get('content-length') ?? 0) > longestEvent) return null
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of request.body ?? []) {
    length += part.length
    if (length > longestEvent) return null
    parts.push(part)
  }
  return Buffer.concat(parts)
}

export async function POST(request: Request): Promise<Response> {
  const header = (name: string) => request.headers.get(`svix-${name}`) ?? request.headers.get(`webhook-${name}`)
  const body = await bytesOf(request)
  if (!body) return answer(413)
  const call = { id: header('id'), timestamp: header('timestamp'), signature: header('signature'), body }
  const { status } = await receiveEvent(call)
  return answer(status, status === 429 || status === 503 ? { 'retry-after': '60' } : {})
}

export function GET(): Response {
  return answer(405, { allow: 'POST' })
}
