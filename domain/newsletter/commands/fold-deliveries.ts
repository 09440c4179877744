// Thirty days after an issue ended its deliveries are only numbers: the equation is kept with the issue, the rows are deleted.
import type { Actor } from '@/domain/access/actor'
import { permitAdministrator } from '@/domain/access/permissions'
import { deliveryDays } from '@/domain/policies/clauses/terms'
import { now } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { equationIn } from '../queries/equation'

type Ended = { id: string; officeId: string }

/** Folds what is due, one issue in one transaction, in the order of sending: so their outcomes join the history of a mailbox. Returns how many issues and deliveries. */
export async function foldDeliveries(actor: Actor): Promise<{ issues: number; deliveries: number }> {
  permitAdministrator(actor)
  const before = new Date(now().getTime() - deliveryDays * 86_400_000)
  const folded = { issues: 0, deliveries: 0 }
  for (;;) {
    const deleted = await withScope(
      'everything',
      async (tx) => {
        const [issue] = await tx.$queryRaw<Ended[]>`
        SELECT id, office_id AS "officeId" FROM issues AS i WHERE totals IS NULL AND coalesce(finished_at, cancelled_at) < ${before}
          AND state IN ('finished', 'cancelled')
          AND NOT EXISTS (SELECT 1 FROM issue_batches b WHERE b.issue_id = i.id AND b.state <> 'done')
        ORDER BY started_at, id LIMIT 1 FOR UPDATE SKIP LOCKED`
        if (!issue) return null
        const { rate: _rate, secondsLeft: _left, ...totals } = await equationIn(tx, issue.officeId, issue.id)
        const control = totals.control && {
          ...totals.control,
          arrivedAt: totals.control.arrivedAt?.toISOString() ?? null,
        }
        await tx.issue.update({ where: { id: issue.id }, data: { totals: { ...totals, control } } })
        // first the deliveries: what they say of a mailbox depends on the way of their batch (trigger of 0018)
        const { count } = await tx.delivery.deleteMany({ where: { issueId: issue.id } })
        await tx.issueBatch.deleteMany({ where: { issueId: issue.id } })
        return count
      },
      120_000,
    )
    if (deleted === null) return folded
    folded.issues++
    folded.deliveries += deleted
  }
}
