// How the outgoing mail of the whole installation stands: numbers only, for the page of health.
import type { Actor } from '@/domain/access/actor'
import { permitAdministrator } from '@/domain/access/permissions'
import { now } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import type { MailStateName } from './schema'

export type QueueState = {
  counts: Partial<Record<MailStateName, number>>
  /** mails that should have left by now */
  overdue: number
  /** when the oldest waiting one was written */
  oldestWaiting: Date | null
}

/** A mail that waits longer than this past its time is overdue (milliseconds). */
const patience = 5 * 60_000

export async function queueState(actor: Actor): Promise<QueueState> {
  permitAdministrator(actor)
  return withScope('everything', async (tx) => {
    const grouped = await tx.mailMessage.groupBy({ by: ['state'], _count: true })
    const late = { state: 'queued', nextAttemptAt: { lt: new Date(now().getTime() - patience) } } as const
    const overdue = await tx.mailMessage.count({ where: late })
    const oldest = await tx.mailMessage.aggregate({ where: { state: 'queued' }, _min: { createdAt: true } })
    const counts = Object.fromEntries(grouped.map(({ state, _count }) => [state, _count]))
    return { counts, overdue, oldestWaiting: oldest._min.createdAt }
  })
}
