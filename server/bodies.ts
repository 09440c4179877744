// How much a request may bring. Small bodies are read here, whole, before Next sees the request: no page, form or action can be
// made to buffer more. Only the panel's uploads stream, and those must say their size first.
import type { IncomingMessage } from 'node:http'

export const publicLimit = 64 * 1024
export const providerLimit = 1024 * 1024
export const staffLimit = 12 * 1024 * 1024

export type Body = { kind: 'read'; bytes: Buffer } | { kind: 'refused'; status: 411 | 413 } | { kind: 'gone' }

const lengthOf = (req: IncomingMessage): number | null => {
  const header = req.headers['content-length']
  return header === undefined ? null : Number(header)
}
const isChunked = (req: IncomingMessage): boolean => req.headers['transfer-encoding'] !== undefined

/** The request brings a body, or may bring one. */
export const hasBody = (req: IncomingMessage): boolean => isChunked(req) || (lengthOf(req) ?? 0) > 0

/** Lets the rest of a refused body run out, so that the client reads our answer instead of a reset; a huge one is cut off. */
export function drain(req: IncomingMessage): void {
  let left = 2 * staffLimit
  req.on('data', (chunk: Buffer) => {
    left -= chunk.length
    if (left < 0) req.destroy()
  })
  req.on('error', () => {})
}

/** Reads a body of at most `limit` bytes; a larger one is refused as soon as that is known. */
export function readBody(req: IncomingMessage, limit: number): Promise<Body> {
  if ((lengthOf(req) ?? 0) > limit) return Promise.resolve({ kind: 'refused', status: 413 })
  return new Promise((resolve) => {
    const parts: Buffer[] = []
    let size = 0
    const take = (chunk: Buffer) => {
      size += chunk.length
      if (size <= limit) return void parts.push(chunk)
      req.off('data', take)
      resolve({ kind: 'refused', status: 413 })
    }
    req.on('data', take)
    req.once('end', () => resolve({ kind: 'read', bytes: Buffer.concat(parts) }))
    req.once('error', () => resolve({ kind: 'gone' }))
    req.once('close', () => resolve({ kind: 'gone' }))
  })
}

/** Why a body that will be streamed to Next is refused, or null. */
export function streamRefusal(req: IncomingMessage, limit: number): 411 | 413 | null {
  if (isChunked(req)) return 411
  return (lengthOf(req) ?? 0) > limit ? 413 : null
}
