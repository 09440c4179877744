// One POST with time limits of its own for connecting, for the first line of the answer and for its end, and the certainty that
// matters for mail: whether anything of the request can have left. (fetch knows neither; its reasons are hidden in a TypeError.)
import { Agent as PlainAgent, request as plainRequest } from 'node:http'
import { Agent as SecureAgent, request as secureRequest } from 'node:https'
import type { AnswerHeaders } from './resend-answer'

export type PostAnswer =
  | { outcome: 'answered'; status: number; headers: AnswerHeaders; text: string }
  /** `reached`: false when it is certain that no connection was made */
  | { outcome: 'failed'; reached: boolean }

/** Milliseconds. `answer`: from the last byte sent to the first of the answer; `whole`: from beginning to end. */
export type PostLimits = { connect: number; answer: number; whole: number }

const kept = { keepAlive: true, keepAliveMsecs: 1000, maxSockets: 64, timeout: 60_000 }
const plain = new PlainAgent(kept)
const secure = new SecureAgent(kept)

/** Longer answers are cut off: no provider says that much. */
const longestAnswer = 1_000_000

export function httpPost(
  url: URL,
  headers: Record<string, string>,
  body: string,
  limits: PostLimits,
): Promise<PostAnswer> {
  const isSecure = url.protocol === 'https:'
  const bytes = Buffer.from(body)
  return new Promise((resolve) => {
    let reached = false
    const request = (isSecure ? secureRequest : plainRequest)(url, {
      method: 'POST',
      agent: isSecure ? secure : plain,
      headers: { ...headers, 'content-length': bytes.length },
    })
    const timers = new Set<NodeJS.Timeout>()
    const limit = (milliseconds: number) => {
      const timer = setTimeout(() => request.destroy(new Error('time limit')), milliseconds)
      timers.add(timer)
      return () => clearTimeout(timer)
    }
    const end = (answer: PostAnswer) => {
      for (const timer of timers) clearTimeout(timer)
      resolve(answer)
    }
    limit(limits.whole)
    const connected = limit(limits.connect)
    request.once('socket', (socket) => {
      const established = () => {
        reached = true
        connected()
      }
      if (request.reusedSocket || !socket.connecting) established()
      else socket.once(isSecure ? 'secureConnect' : 'connect', established)
    })
    request.once('finish', () => limit(limits.answer))
    request.once('response', (response) => {
      const parts: Buffer[] = []
      let length = 0
      response.on('data', (part: Buffer) => {
        parts.push(part)
        length += part.length
        if (length > longestAnswer) request.destroy(new Error('answer too long'))
      })
      response.once('end', () => {
        if (!response.complete) return end({ outcome: 'failed', reached: true })
        const text = Buffer.concat(parts).toString('utf8')
        end({ outcome: 'answered', status: response.statusCode ?? 0, headers: response.headers, text })
      })
      response.once('close', () => end({ outcome: 'failed', reached: true }))
      response.once('error', () => end({ outcome: 'failed', reached: true }))
    })
    request.on('error', () => end({ outcome: 'failed', reached }))
    request.once('close', () => end({ outcome: 'failed', reached }))
    request.end(bytes)
  })
}
