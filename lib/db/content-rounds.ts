// The agreement between whoever changes public pages and the web processes that keep finished ones: *done* is told only when every
// process that may serve unasked has dropped what was old, or its lease ran out. Rounds (a sequence) order events without a clock.
import { afterCommit, pool, type Tx } from '@/lib/db/client'
import { causeText, log } from '@/lib/log'

/** How long a process may serve what it holds without asking again, in milliseconds. */
export const leaseMilliseconds = 2_000
const lease = `interval '${leaseMilliseconds} milliseconds'`

/** Longer than any lease can last: a process that renews also tells its round, so only a broken database gets this far. */
const longestWait = 4 * leaseMilliseconds
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Tells every web process that pages of an office changed, at commit; the transaction's scope ends when all have heard it. */
export async function announceContent(tx: Tx, officeId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify('okienko_content', ${officeId})`
  afterCommit(tx, everyoneHasHeard)
}

/**
 * Processes that may still serve what was there before `round`. The time is that of the statement's beginning, which is before its
 * snapshot: a lease that was renewed before it ended is never overlooked, however slowly the statement runs. While the database itself has just come back, they are unknown:
 * one that was cut off by the same outage comes back within a lease.
 */
const waitedFor = `
  SELECT EXISTS (SELECT FROM web_processes WHERE lease_until > statement_timestamp() AND round < $1)
      OR (statement_timestamp() < pg_postmaster_start_time() + ${lease} AND EXISTS (SELECT FROM web_processes)) AS waiting`

/** Waits until no web process serves what was there before this call. Never throws. */
export async function everyoneHasHeard(): Promise<void> {
  const began = performance.now()
  const spent = () => performance.now() - began
  try {
    const { rows } = await pool().query<{ round: string }>(`SELECT nextval('content_rounds')::text AS round`)
    for (let wait = 2; spent() < longestWait; wait = Math.min(wait * 2, 50)) {
      const { rows: answer } = await pool().query<{ waiting: boolean }>(waitedFor, [rows[0]?.round])
      if (!answer[0]?.waiting) return
      await pause(wait)
    }
    log.warn('content', 'a web process did not confirm a change of public pages in time')
  } catch (cause) {
    log.warn('content', `web processes could not be asked, their leases run out instead: ${causeText(cause)}`)
    await pause(Math.max(0, leaseMilliseconds - spent()))
  }
}
