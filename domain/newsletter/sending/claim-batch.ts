// Takes batches for one worker. A claim is a lease with a token: a killed worker's batch comes back when the lease runs out, and
// whoever lost the lease can write nothing more. What a dead worker left is judged here: claimed mails wait again; mails that were
// handed to an SMTP server and never heard of again are uncertain; a call under a key stays `called` and is repeated as it was.
import { randomUUID } from 'node:crypto'
import type { Actor } from '@/domain/access/actor'
import { permitAdministrator } from '@/domain/access/permissions'
import { repeatIsSafeFor } from '@/domain/mail/rules'
import { now } from '@/lib/clock'
import { type Tx, withScope } from '@/lib/db/client'
import type { BatchState, IssueState } from '@/lib/db/generated/enums'
import { leaseFor, longestWait } from '../rules/sending-steps'

export type ClaimedBatch = {
  id: string
  token: string
  officeId: string
  issueId: string
  issueState: IssueState
  number: number
  /** what it was before this claim; `called`: a call without a known outcome was made */
  was: BatchState
  attempts: number
  firstCallAt: Date | null
  /** before this claim */
  seenAt: Date | null
  requestSha256: string | null
  /** way and account of the first call */
  route: string | null
  /** of the attempt before */
  lastError: string | null
}

/**
 * The due batch with the lowest number (so that the issues of several offices take turns), or null. Batches of a paused issue stay
 * where they are, except calls that have become too old to be repeated; those of a cancelled issue are claimed to be closed.
 */
export async function claimBatch(actor: Actor): Promise<ClaimedBatch | null> {
  permitAdministrator(actor)
  const at = now()
  const later = (milliseconds: number) => new Date(at.getTime() + milliseconds)
  const token = randomUUID()
  return withScope('everything', async (tx) => {
    const [row] = await tx.$queryRaw<Omit<ClaimedBatch, 'token'>[]>`
      WITH due AS (
        SELECT b.id, b.state, b.seen_at, i.state AS issue_state FROM issue_batches b JOIN issues i ON i.id = b.issue_id
        WHERE b.state <> 'done'
          AND (b.next_attempt_at <= ${at} OR b.next_attempt_at > ${later(longestWait)})
          AND (b.leased_until IS NULL OR b.leased_until <= ${at} OR b.leased_until > ${later(2 * leaseFor)})
          AND (i.state IN ('sending', 'cancelled')
            OR i.state = 'paused' AND b.state = 'called' AND b.first_call_at < ${later(-repeatIsSafeFor)})
        ORDER BY b.number, b.next_attempt_at LIMIT 1 FOR UPDATE OF b SKIP LOCKED)
      UPDATE issue_batches AS b SET claim_token = ${token}::uuid, leased_until = ${later(leaseFor)}, attempts = b.attempts + 1,
        seen_at = greatest(b.seen_at, ${at}), state = CASE WHEN due.state = 'called' THEN b.state ELSE 'claimed' END
      FROM due WHERE b.id = due.id
      RETURNING b.id, b.office_id AS "officeId", b.issue_id AS "issueId", due.issue_state::text AS "issueState", b.number,
        due.state::text AS was, b.attempts, b.first_call_at AS "firstCallAt", due.seen_at AS "seenAt",
        b.request_sha256 AS "requestSha256", b.route, b.last_error AS "lastError"`
    if (!row) return null
    if (row.was !== 'called') await takeMembers(tx, row.id, at)
    return { ...row, token }
  })
}

async function takeMembers(tx: Tx, batchId: string, at: Date): Promise<void> {
  await tx.$executeRaw`
    UPDATE deliveries SET state = 'uncertain', reason = 'interrupted', settled_at = ${at}
    WHERE batch_id = ${batchId}::uuid AND state = 'handed'`
  await tx.$executeRaw`
    UPDATE deliveries SET state = 'claimed' WHERE batch_id = ${batchId}::uuid AND state = 'pending'`
}

/** Holds the batch for the caller's transaction. False: the lease was lost, nothing may be written about it. */
export async function holdsBatch(tx: Tx, { id, token }: Pick<ClaimedBatch, 'id' | 'token'>): Promise<boolean> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM issue_batches WHERE id = ${id}::uuid AND claim_token = ${token}::uuid FOR UPDATE`
  return rows.length > 0
}

/** Renews the leases of batches in work. */
export async function renewLeases(actor: Actor, batches: readonly Pick<ClaimedBatch, 'token'>[]): Promise<void> {
  permitAdministrator(actor)
  const leasedUntil = new Date(now().getTime() + leaseFor)
  const claimToken = { in: batches.map(({ token }) => token) }
  await withScope('everything', (tx) => tx.issueBatch.updateMany({ where: { claimToken }, data: { leasedUntil } }))
}

/** When the next batch is due, or null when none waits. */
export async function nextBatchAt(actor: Actor): Promise<Date | null> {
  permitAdministrator(actor)
  const [row] = await withScope(
    'everything',
    (tx) => tx.$queryRaw<{ at: Date | null }[]>`
      SELECT min(greatest(b.next_attempt_at, b.leased_until)) AS at FROM issue_batches b JOIN issues i ON i.id = b.issue_id
      WHERE b.state <> 'done' AND i.state IN ('sending', 'cancelled')`,
  )
  return row?.at ?? null
}
