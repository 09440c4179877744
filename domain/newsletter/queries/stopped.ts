// Readers to whom sending was stopped because mails do not arrive, for those who may see persons. Looking at the list is recorded.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { record } from '@/domain/audit/record'
import { stoppedDays } from '@/domain/policies/clauses/terms'
import { withScope } from '@/lib/db/client'
import { pageWithin } from '@/lib/pages'

export type StoppedReader = {
  id: string
  email: string
  stopReason: string | null
  stoppedAt: Date | null
  /** when the address is erased, if nobody takes sending up again */
  endsAt: Date | null
}
export type StoppedPage = { readers: StoppedReader[]; page: number; pages: number; total: number }

const perPage = 50

/** One page of them, those stopped last first. */
export async function stoppedSubscribers(actor: Actor, officeId: string, asked = 1): Promise<StoppedPage> {
  permit(actor, 'subscribers.person', officeId)
  const where = { officeId, state: 'stopped' } as const
  return withScope([officeId], async (tx) => {
    const total = await tx.subscription.count({ where })
    const { page, pages, ...rows } = pageWithin(asked, total, perPage)
    const found = await tx.subscription.findMany({
      where,
      select: { id: true, email: true, stopReason: true, stoppedAt: true },
      orderBy: [{ stoppedAt: 'desc' }, { id: 'asc' }],
      ...rows,
    })
    await record(tx, actor, { type: 'subscribers.searched', officeId, data: { state: 'stopped', found: found.length } })
    const ends = (at: Date | null) => at && new Date(at.getTime() + stoppedDays * 86_400_000)
    return { readers: found.map((row) => ({ ...row, endsAt: ends(row.stoppedAt) })), page, pages, total }
  })
}
