// Counts tries in fixed windows, in the database: the limit holds over all processes and survives a restart.
// Keys are keyed hashes: neither an address nor a mailbox can be read from the table.
import { now } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { keyedHash } from '@/lib/keyed-hash'

export type RateLimit = {
  /** tries allowed in one window */ limit: number /** length of the window */
  seconds: number
}
export type RateAnswer = { allowed: boolean /** seconds until the window ends, at least 1 */; retryAfter: number }

/** Longest window, in seconds: documents promise that no counter lives longer. */
export const longestWindow = 86_400

/** Counts one try under the key made of `parts` (the first names what is limited) and says whether it is still allowed. */
export async function hit(parts: readonly string[], { limit, seconds }: RateLimit): Promise<RateAnswer> {
  if (seconds > longestWindow) throw new Error('rate-limit: a window longer than documents promise')
  const key = keyedHash('rate', ...parts)
  const at = now()
  const end = new Date(at.getTime() + seconds * 1000)
  const [row] = await withScope(
    [],
    (tx) => tx.$queryRaw<{ count: number; windowEnd: Date }[]>`
      INSERT INTO rate_counters AS held (key, window_end, count) VALUES (${key}, ${end}, 1)
      ON CONFLICT (key) DO UPDATE SET
        count = CASE WHEN held.window_end <= ${at} THEN 1 ELSE least(held.count + 1, 1000000) END,
        window_end = CASE WHEN held.window_end <= ${at} THEN ${end} ELSE held.window_end END
      RETURNING count, window_end AS "windowEnd"`,
  )
  if (!row) return { allowed: false, retryAfter: seconds }
  const left = Math.ceil((row.windowEnd.getTime() - at.getTime()) / 1000)
  return { allowed: row.count <= limit, retryAfter: Math.max(1, left) }
}

/** Forgets what was counted under the key; after a success that ends the suspicion. */
export async function forgive(parts: readonly string[]): Promise<void> {
  const key = keyedHash('rate', ...parts)
  await withScope([], (tx) => tx.rateCounter.deleteMany({ where: { key } }))
}
