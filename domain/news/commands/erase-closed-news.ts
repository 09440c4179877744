// Erases the text of a closed item. Its address, dates, hash and the reason of closing stay.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { lockNews, recordNews } from '@/domain/news/news-store'
import type { EraseNewsInput } from '@/domain/news/schema'
import { indexNews } from '@/domain/news/search-entry'
import { touchPublicContent } from '@/domain/offices/content'
import { now } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'

/** Throws `invalid` when the word is not retyped, `rejected` when the item is not closed or its text is gone. */
export async function eraseClosedNews(actor: Actor, officeId: string, input: EraseNewsInput): Promise<void> {
  permit(actor, 'documents.close', officeId)
  await withScope([officeId], async (tx) => {
    const found = await lockNews(tx, officeId, input.newsId)
    if (found.state !== 'closed') fail('rejected', 'Najpierw zamknij dostęp do tej aktualności.')
    if (found.textErasedAt) fail('rejected', 'Treść tej aktualności została już usunięta.')
    if (input.confirmation !== 'usuń') fail('invalid', '', { fields: { confirmation: 'Przepisz słowo „usuń”.' } })
    const revision = found.revision + 1
    await tx.news.update({
      where: { id: found.id, officeId },
      // a reason of withdrawal, written before the closing, may repeat what must go
      data: { title: '', lead: '', body: '', withdrawnReason: null, revision, textErasedAt: now() },
    })
    // notes of corrections repeat it too, perhaps
    await tx.newsCorrection.deleteMany({ where: { newsId: found.id, officeId } })
    await recordNews(tx, actor, 'news.text_erased', { ...found, revision })
    await indexNews(tx, officeId, found.id)
    await touchPublicContent(tx, officeId)
  })
}
