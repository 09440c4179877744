// Publishes a news draft. Its address is fixed from now on.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { fileFindings } from '@/domain/files/text-findings'
import { digestOfNews, lockNews, recordNews } from '@/domain/news/news-store'
import type { PublishNewsInput } from '@/domain/news/schema'
import { indexNews } from '@/domain/news/search-entry'
import { touchPublicContent } from '@/domain/offices/content'
import { now } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'

/** Throws `conflict` when the draft was saved meanwhile, `invalid` when something is empty or a file is not there, `rejected` when it is no draft. */
export async function publishNews(actor: Actor, officeId: string, input: PublishNewsInput): Promise<{ slug: string }> {
  permit(actor, 'news.publish', officeId)
  return withScope([officeId], async (tx) => {
    const found = await lockNews(tx, officeId, input.newsId)
    if (found.state !== 'draft') fail('rejected', 'Ta aktualność nie jest już wersją roboczą.')
    if (found.revision !== input.revision)
      fail(
        'conflict',
        'Ktoś zapisał tę aktualność po otwarciu strony. Przeczytaj nową treść i opublikuj ją jeszcze raz.',
      )
    const fields: Record<string, string> = {}
    if (!found.title.trim()) fields.title = 'Podaj tytuł.'
    if (!found.body.trim()) fields.body = 'Wpisz treść. Pustej aktualności nie można opublikować.'
    const missing = (await fileFindings(tx, officeId, found.body)).find(({ level }) => level === 'error')
    if (missing) fields.body = missing.message
    if (Object.keys(fields).length > 0) fail('invalid', '', { fields })
    const at = now()
    const revision = found.revision + 1
    const data = { state: 'published', revision, publishedAt: at, updatedAt: at, sha256: digestOfNews(found) } as const
    await tx.news.update({ where: { id: found.id, officeId }, data: { ...data, publisherId: actor.personId } })
    await recordNews(tx, actor, 'news.published', { ...found, revision })
    await indexNews(tx, officeId, found.id)
    await touchPublicContent(tx, officeId)
    return { slug: found.slug }
  })
}
