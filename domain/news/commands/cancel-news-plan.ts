// Calls off a planned publication. The draft stays as it is.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { lockNews } from '@/domain/news/news-store'
import { endPlan } from '@/domain/news/plans'
import type { OneNewsInput } from '@/domain/news/schema'
import { withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'

/** Throws `rejected` when nothing is planned (any more). */
export async function cancelNewsPlan(actor: Actor, officeId: string, { newsId }: OneNewsInput): Promise<void> {
  permit(actor, 'news.publish', officeId)
  await withScope([officeId], async (tx) => {
    const found = await lockNews(tx, officeId, newsId)
    if (!found.plannedAt) fail('rejected', 'Publikacja tej aktualności nie jest już zaplanowana.')
    await endPlan(tx, actor, found, { type: 'news.plan_cancelled', problem: null })
  })
}
