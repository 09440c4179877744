// The end of an issue and of what cannot be carried on: an issue is finished when no batch of it is open, by whoever closes the last
// one; calls whose outcome nobody can learn become uncertain and wait for a person or an event of the provider.
import type { Actor } from '@/domain/access/actor'
import { permitAdministrator } from '@/domain/access/permissions'
import { record } from '@/domain/audit/record'
import { touchPublicContent } from '@/domain/offices/content'
import { now } from '@/lib/clock'
import { type Tx, withScope } from '@/lib/db/client'
import { equationIn } from '../queries/equation'
import type { PauseReason } from '../rules/sending-steps'
import { type ClaimedBatch, holdsBatch } from './claim-batch'
import { pause } from './issue-lock'

type Named = { officeId: string; issueId: string }

/** Sets an issue that is being sent to `finished` when everything of it is settled. */
async function finishIfDone(tx: Tx, actor: Actor, { officeId, issueId }: Named): Promise<boolean> {
  const at = now()
  const ended = await tx.$executeRaw`
    UPDATE issues SET state = 'finished', finished_at = ${at} WHERE id = ${issueId}::uuid AND state = 'sending'
      AND NOT EXISTS (SELECT 1 FROM issue_batches WHERE issue_id = ${issueId}::uuid AND state <> 'done')`
  if (ended === 0) return false
  const { audience, uncertain, holds } = await equationIn(tx, officeId, issueId)
  const data = { audience, uncertain, holds }
  await record(tx, actor, { type: 'issue.finished', officeId, subject: { type: 'issue', id: issueId }, data })
  // the archive no longer says that the sending goes on
  await touchPublicContent(tx, officeId)
  return true
}

/**
 * Finishes every issue that has nothing open. A transaction of its own, after the batches: the row of an issue is locked before its
 * batches everywhere, and a worker may die between the two at any time.
 */
export async function finishIssues(actor: Actor): Promise<number> {
  permitAdministrator(actor)
  return withScope('everything', async (tx) => {
    const rows = await tx.$queryRaw<Named[]>`
      SELECT id AS "issueId", office_id AS "officeId" FROM issues AS i WHERE state = 'sending'
        AND NOT EXISTS (SELECT 1 FROM issue_batches b WHERE b.issue_id = i.id AND b.state <> 'done') ORDER BY id`
    let ended = 0
    for (const row of rows) if (await finishIfDone(tx, actor, row)) ended++
    return ended
  })
}

/**
 * What may have left and cannot be asked about any more becomes uncertain, what was not handed over is skipped as cancelled (nothing,
 * unless the issue was cancelled); the batch is closed. False: the lease was lost.
 */
export async function closeUncertain(actor: Actor, batch: ClaimedBatch, why: string): Promise<boolean> {
  permitAdministrator(actor)
  return withScope('everything', async (tx) => {
    if (!(await holdsBatch(tx, batch))) return false
    await tx.$executeRaw`
      UPDATE deliveries SET state = 'uncertain', reason = ${why}, settled_at = ${now()}
      WHERE batch_id = ${batch.id}::uuid AND state = 'handed'`
    if (batch.issueState === 'cancelled')
      await tx.$executeRaw`
        UPDATE deliveries SET state = 'skipped', reason = 'cancelled', settled_at = ${now()}
        WHERE batch_id = ${batch.id}::uuid AND state IN ('pending', 'claimed')`
    const data = { state: 'done', claimToken: null, leasedUntil: null, lastError: why } as const
    await tx.issueBatch.update({ where: { id: batch.id }, data })
    return true
  })
}

type Giving = { error: string | null; wait: number; pause: PauseReason | null }

/**
 * Gives a batch back before anything of it left: claimed mails wait again (or were cancelled with the issue), and a batch in which
 * nobody waits is closed. A call that was made stays `called`.
 */
export async function giveBack(actor: Actor, batch: ClaimedBatch, giving: Giving): Promise<void> {
  permitAdministrator(actor)
  await withScope('everything', async (tx) => {
    if (giving.pause) await tx.$queryRaw`SELECT id FROM issues WHERE id = ${batch.issueId}::uuid FOR UPDATE`
    if (!(await holdsBatch(tx, batch))) return
    await tx.$executeRaw`
      UPDATE deliveries SET state = 'pending' WHERE batch_id = ${batch.id}::uuid AND state = 'claimed'`
    const { state } = await tx.issueBatch.findUniqueOrThrow({ where: { id: batch.id }, select: { state: true } })
    const open = await tx.delivery.count({
      where: { batchId: batch.id, state: { in: ['pending', 'handed'] } },
      take: 1,
    })
    const next = new Date(now().getTime() + giving.wait)
    await tx.issueBatch.update({
      where: { id: batch.id },
      data: {
        ...{ claimToken: null, leasedUntil: null, nextAttemptAt: next, lastError: giving.error },
        // also a call of this very claim whose outcome could not be written: it will be repeated as it was
        ...(state !== 'called' && { state: open > 0 ? 'waiting' : 'done' }),
        // nothing was tried
        ...(giving.error === null && { attempts: { decrement: 1 } }),
      },
    })
    if (giving.pause) await pause(tx, actor, batch, giving.pause)
  })
}
