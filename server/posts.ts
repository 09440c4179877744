// Whether a post to a public form is let in, in one place for all of them: sent by one of our own pages, and not one of too many.
// Both are asked before the body is read. The tries are counted in the database, so the limit holds over all processes.
import { networkOf } from '@/lib/client-address'
import { sameOrigin } from '@/lib/posted-form'
import { hit, type RateAnswer } from '@/lib/rate-limit'
import type { Exchange } from './exchange'

export type Tries = (network: string) => Promise<RateAnswer>

/** A whole office may share one address; what a form promises beyond this it counts itself. */
export const allowance = { limit: 60, seconds: 600 }
export const countTry: Tries = (network) => hit(['post', network], allowance)

/** Status and headers with which a post is refused, or null. Throws when there is no database to count in. */
export async function postRefusal(
  x: Exchange,
  tries: Tries,
): Promise<{ status: 403 | 429; headers: Record<string, string> } | null> {
  const head = { get: (name: string) => x.req.headers[name]?.toString() ?? null }
  if (!sameOrigin(head)) return { status: 403, headers: {} }
  const { allowed, retryAfter } = await tries(networkOf(x.address))
  return allowed ? null : { status: 429, headers: { 'retry-after': String(retryAfter) } }
}
