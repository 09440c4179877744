// The signature of a provider's event: HMAC-SHA-256 over `id.timestamp.body`, as Standard Webhooks and Svix write it. Pure.
// Svix signs every attempt anew, with the time of that attempt and the same id, also its repeats after hours: an old time is a replay.
import { createHmac, timingSafeEqual } from 'node:crypto'

export type SignedCall = {
  id: string | null
  /** seconds since 1970, as text */
  timestamp: string | null
  /** `v1,<base64>`, several divided by spaces while the provider changes its secret */
  signature: string | null
  /** the raw bytes: JSON that was read and written again is another text */
  body: Buffer
}

/** `unsigned`: nothing that could be a signature; `stale`: signed by one of the keys, but more than five minutes ago or ahead. */
export type Verdict = { state: 'unsigned' | 'forged' | 'stale' } | { state: 'good'; signedBy: number[] }

/** How far the provider's clock and ours may be apart, in milliseconds. */
export const tolerance = 5 * 60_000
/** A provider that changes its secret signs with two; more is no provider. */
const mostSignatures = 10

/** Judges a call. `keys`: all keys that may have signed it; `signedBy`: places of those that did. Every key is tried, in constant time. */
export function verdictOf({ id, timestamp, signature, body }: SignedCall, keys: readonly Buffer[], at: Date): Verdict {
  if (!id || !timestamp || !signature) return { state: 'unsigned' }
  if (!/^[\w.-]{1,128}$/.test(id) || !/^\d{1,12}$/.test(timestamp)) return { state: 'unsigned' }
  const given = signature
    .split(' ')
    .slice(0, mostSignatures)
    .flatMap((one) => (one.startsWith('v1,') ? [Buffer.from(one.slice(3), 'base64')] : []))
  if (given.length === 0) return { state: 'unsigned' }
  const signedBy = keys.flatMap((key, place) => {
    const ours = createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest()
    const same = given.filter((theirs) => theirs.length === ours.length && timingSafeEqual(theirs, ours))
    return same.length > 0 ? [place] : []
  })
  if (signedBy.length === 0) return { state: 'forged' }
  return Math.abs(at.getTime() - Number(timestamp) * 1000) > tolerance
    ? { state: 'stale' }
    : { state: 'good', signedBy }
}
