// Ends the sending of an issue before its time: who was not written to yet will not be. What was handed over stays what it is, and
// a call without a known outcome is not repeated: those deliveries become uncertain.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { record } from '@/domain/audit/record'
import { touchPublicContent } from '@/domain/offices/content'
import { now } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'
import { indexIssue } from '../search-entry'
import { lockIssue } from '../sending/issue-lock'
import { wakeEngine } from '../sending/wake'

/** Returns the number of readers who were not written to. Throws `not_found`, or `rejected` when nothing is being sent. */
export async function cancelIssue(actor: Actor, officeId: string, issueId: string): Promise<number> {
  permit(actor, 'issues.send', officeId)
  return withScope(
    [officeId],
    async (tx) => {
      const state = await lockIssue(tx, officeId, issueId)
      if (state !== 'sending' && state !== 'paused') fail('rejected', 'Tego wydania nie można już przerwać.')
      const at = now()
      // in the order in which the engine locks: the issue, its batches, their deliveries
      await tx.$queryRaw`
      SELECT id FROM issue_batches WHERE issue_id = ${issueId}::uuid AND state <> 'done' ORDER BY id FOR UPDATE`
      const cancelled = await tx.$executeRaw`
      UPDATE deliveries SET state = 'skipped', reason = 'cancelled', settled_at = ${at}
      WHERE issue_id = ${issueId}::uuid AND state IN ('pending', 'claimed')`
      await tx.$executeRaw`
      UPDATE issue_batches AS b SET state = 'done', claim_token = NULL, leased_until = NULL
      WHERE b.issue_id = ${issueId}::uuid AND b.state <> 'done'
        AND NOT EXISTS (SELECT 1 FROM deliveries d WHERE d.batch_id = b.id AND d.state = 'handed')`
      const data = { state: 'cancelled', cancelledAt: at, pausedAt: null, pauseReason: null } as const
      await tx.issue.update({ where: { id: issueId }, data })
      const subject = { type: 'issue', id: issueId }
      await record(tx, actor, { type: 'issue.cancelled', officeId, subject, data: { cancelled } })
      // the archive says so; an issue that nobody got leaves it
      await indexIssue(tx, officeId, issueId)
      await touchPublicContent(tx, officeId)
      await wakeEngine(tx)
      return cancelled
    },
    120_000,
  )
}
