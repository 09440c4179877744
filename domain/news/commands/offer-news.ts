// Ticks an item for the newsletter, or takes the tick away. The text does not change, so neither does its revision or a plan.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { lockNews, recordNews } from '@/domain/news/news-store'
import type { OfferNewsInput } from '@/domain/news/schema'
import { withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'

/** Throws `rejected` for a withdrawn or closed item. Twice the same is once. */
export async function offerNews(actor: Actor, officeId: string, input: OfferNewsInput): Promise<void> {
  permit(actor, 'news.write', officeId)
  const toNewsletter = input.offered === 'tak'
  await withScope([officeId], async (tx) => {
    const found = await lockNews(tx, officeId, input.newsId)
    if (found.state !== 'draft' && found.state !== 'published')
      fail('rejected', 'Wycofanej lub zamkniętej aktualności nie wysyła się w newsletterze.')
    if (found.toNewsletter === toNewsletter) return
    // no part of the text: readers are not told of a correction
    await tx.news.update({ where: { id: found.id, officeId }, data: { toNewsletter } })
    await recordNews(tx, actor, toNewsletter ? 'news.offered' : 'news.not_offered', found)
  })
}
