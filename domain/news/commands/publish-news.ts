// Publishes a news draft. Its address is fixed from now on.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { lockNews, readAgain } from '@/domain/news/news-store'
import { publishItem } from '@/domain/news/publish-item'
import type { PublishNewsInput } from '@/domain/news/schema'
import { withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'

/** Throws `conflict` when the draft was saved meanwhile, `invalid` when something is empty or a file is not there, `rejected` when it is no draft. */
export async function publishNews(actor: Actor, officeId: string, input: PublishNewsInput): Promise<{ slug: string }> {
  permit(actor, 'news.publish', officeId)
  return withScope([officeId], async (tx) => {
    const found = await lockNews(tx, officeId, input.newsId)
    if (found.state !== 'draft') fail('rejected', 'Ta aktualność nie jest już wersją roboczą.')
    if (found.revision !== input.revision) readAgain('opublikuj ją')
    await publishItem(tx, actor, found, { publisherId: actor.personId })
    return { slug: found.slug }
  })
}
