// Closes access to an item that should never have been public: from the next request its address answers 410 with a notice.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { lockNews, recordNews } from '@/domain/news/news-store'
import type { EndNewsInput } from '@/domain/news/schema'
import { indexNews } from '@/domain/news/search-entry'
import { touchPublicContent } from '@/domain/offices/content'
import { now } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'

/** Throws `rejected` for a draft (it was never public) and for an item closed before. */
export async function closeNews(actor: Actor, officeId: string, input: EndNewsInput): Promise<void> {
  permit(actor, 'documents.close', officeId)
  await withScope([officeId], async (tx) => {
    const found = await lockNews(tx, officeId, input.newsId)
    if (found.state === 'draft') fail('rejected', 'Ta aktualność nie była opublikowana.')
    if (found.state === 'closed') fail('rejected', 'Dostęp do tej aktualności jest już zamknięty.')
    const revision = found.revision + 1
    await tx.news.update({
      where: { id: found.id, officeId },
      data: { state: 'closed', revision, closedAt: now(), closedReason: input.reason, closedById: actor.personId },
    })
    await recordNews(tx, actor, 'news.closed', { ...found, revision })
    await indexNews(tx, officeId, found.id)
    await touchPublicContent(tx, officeId)
  })
}
