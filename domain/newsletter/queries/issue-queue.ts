// How the sending of issues stands in the whole installation: numbers only, for the page of health.
import type { Actor } from '@/domain/access/actor'
import { permitAdministrator } from '@/domain/access/permissions'
import { now } from '@/lib/clock'
import { withScope } from '@/lib/db/client'

const day = 24 * 3_600_000
/** Nobody takes the batches when the first of them is this late and none is in work. */
const patience = 5 * 60_000

export type IssueQueue = {
  sending: number
  /** held by the program, not by a person: something has to be mended */
  held: number
  /** deliveries that wait */
  pending: number
  /** since when the oldest batch that nobody takes should have gone */
  overdueSince: Date | null
  /** deliveries that have waited for a decision for more than a day */
  undecided: number
  /** accounts that may not be called for now, and until when the last of them */
  blockedUntil: Date | null
}

export async function issueQueue(actor: Actor): Promise<IssueQueue> {
  permitAdministrator(actor)
  const at = now()
  return withScope('everything', async (tx) => {
    const sending = await tx.issue.count({ where: { state: 'sending' } })
    const held = await tx.issue.count({ where: { state: 'paused', NOT: { pauseReason: 'person' } } })
    // a long issue has batches that wait for hours; nobody takes them only when no batch at all is in work
    const [batches] = await tx.$queryRaw<{ pending: number; since: Date | null; working: boolean }[]>`
      SELECT count(d.id)::int AS pending, min(b.next_attempt_at) AS since,
        coalesce(bool_or(b.leased_until > ${at}), false) AS working
      FROM issues i JOIN issue_batches b ON b.issue_id = i.id AND b.state <> 'done'
        LEFT JOIN deliveries d ON d.batch_id = b.id AND d.state IN ('pending', 'claimed', 'handed')
      WHERE i.state = 'sending'`
    const since = batches && !batches.working ? batches.since : null
    const overdue = since && at.getTime() - since.getTime() > patience
    const [old] = await tx.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM deliveries
      WHERE aside = 'troubled' AND state = 'uncertain' AND settled_at < ${new Date(at.getTime() - day)}
        AND issue_id IN (SELECT id FROM issues WHERE started_at IS NOT NULL AND totals IS NULL)`
    const { _max } = await tx.providerPace.aggregate({
      where: { blockedUntil: { gt: at } },
      _max: { blockedUntil: true },
    })
    return {
      ...{ sending, held, pending: batches?.pending ?? 0, overdueSince: overdue ? since : null },
      ...{ undecided: old?.count ?? 0, blockedUntil: _max.blockedUntil },
    }
  })
}
