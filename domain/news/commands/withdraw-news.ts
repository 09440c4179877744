// Withdraws a published item: it leaves lists and feed, and stays readable at its address under a notice with the reason.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { lockNews, recordNews } from '@/domain/news/news-store'
import type { EndNewsInput } from '@/domain/news/schema'
import { indexNews } from '@/domain/news/search-entry'
import { touchPublicContent } from '@/domain/offices/content'
import { now } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'

/** Throws `rejected` when the item is not published. */
export async function withdrawNews(actor: Actor, officeId: string, input: EndNewsInput): Promise<void> {
  permit(actor, 'news.publish', officeId)
  await withScope([officeId], async (tx) => {
    const found = await lockNews(tx, officeId, input.newsId)
    if (found.state !== 'published') fail('rejected', 'Wycofać można tylko opublikowaną aktualność.')
    const revision = found.revision + 1
    await tx.news.update({
      where: { id: found.id, officeId },
      data: { state: 'withdrawn', revision, withdrawnAt: now(), withdrawnReason: input.reason },
    })
    await recordNews(tx, actor, 'news.withdrawn', { ...found, revision })
    await indexNews(tx, officeId, found.id)
    await touchPublicContent(tx, officeId)
  })
}
