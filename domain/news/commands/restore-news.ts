// Takes a withdrawal back: the item is on the list and in the feed again, at its old address, with a note that readers see.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { addCorrection, lockNews, recordNews } from '@/domain/news/news-store'
import type { RestoreNewsInput } from '@/domain/news/schema'
import { indexNews } from '@/domain/news/search-entry'
import { touchPublicContent } from '@/domain/offices/content'
import { now } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'

/** Throws `rejected` when the item is not withdrawn; a closing is never taken back. */
export async function restoreNews(actor: Actor, officeId: string, input: RestoreNewsInput): Promise<void> {
  permit(actor, 'news.publish', officeId)
  await withScope([officeId], async (tx) => {
    const found = await lockNews(tx, officeId, input.newsId)
    if (found.state !== 'withdrawn') fail('rejected', 'Przywrócić można tylko wycofaną aktualność.')
    const revision = found.revision + 1
    const open = { state: 'published', withdrawnAt: null, withdrawnReason: null } as const
    await tx.news.update({ where: { id: found.id, officeId }, data: { ...open, revision, updatedAt: now() } })
    await addCorrection(tx, actor, found, { kind: 'restored', note: input.note })
    await recordNews(tx, actor, 'news.restored', { ...found, revision })
    await indexNews(tx, officeId, found.id)
    await touchPublicContent(tx, officeId)
  })
}
