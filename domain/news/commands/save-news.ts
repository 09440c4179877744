// Writes a news item: a new draft, a changed draft, or a correction of a published text (publishers only; the page shows its date).
import { randomUUID } from 'node:crypto'
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { digestOfNews, lockNews, recordNews } from '@/domain/news/news-store'
import { freeSlug } from '@/domain/news/rules'
import type { NewsConflict, NewsText, SaveNewsInput } from '@/domain/news/schema'
import { indexNews } from '@/domain/news/search-entry'
import { touchPublicContent } from '@/domain/offices/content'
import { now } from '@/lib/clock'
import { type Tx, withScope } from '@/lib/db/client'
import type { News } from '@/lib/db/generated/client'
import { fail } from '@/lib/errors'
import { slugOf } from '@/lib/slug'

export type SavedNews = { id: string; slug: string; revision: number }

/** Throws `conflict` with NewsConflict when the item is no longer at `input.revision`, `rejected` for a withdrawn or closed one. */
export async function saveNews(actor: Actor, officeId: string, input: SaveNewsInput): Promise<SavedNews> {
  permit(actor, 'news.write', officeId)
  const { newsId, revision, locale, ...text } = input
  return withScope([officeId], async (tx) => {
    if (newsId === '') return createNews(tx, actor, officeId, locale, text)
    const found = await lockNews(tx, officeId, newsId)
    if (found.state === 'published') permit(actor, 'news.publish', officeId)
    else if (found.state !== 'draft') fail('rejected', 'Wycofanej lub zamkniętej aktualności nie można zmieniać.')
    if (found.revision !== revision) fail('conflict', '', { detail: conflictOf(text, found) })
    if (found.state === 'published' && !text.body.trim()) fail('invalid', '', { fields: { body: 'Wpisz treść.' } })
    return updateNews(tx, actor, found, locale, text)
  })
}

async function createNews(tx: Tx, actor: Actor, officeId: string, locale: string, text: NewsText): Promise<SavedNews> {
  const at = now()
  const id = randomUUID()
  const slug = await slugFor(tx, officeId, text.title, id)
  const news = { id, officeId, slug, locale, ...text, createdAt: at, updatedAt: at, authorId: actor.personId }
  await tx.news.create({ data: news })
  await recordNews(tx, actor, 'news.created', { id, officeId, revision: 1 })
  return { id, slug, revision: 1 }
}

async function updateNews(tx: Tx, actor: Actor, found: News, locale: string, text: NewsText): Promise<SavedNews> {
  const { id, officeId } = found
  const published = found.state === 'published'
  // the address of a published item never changes: others link to it
  const slug = published ? found.slug : await slugFor(tx, officeId, text.title, id)
  const revision = found.revision + 1
  const change = published ? { sha256: digestOfNews(text) } : { slug, locale, authorId: actor.personId }
  await tx.news.update({ where: { id, officeId }, data: { ...text, ...change, revision, updatedAt: now() } })
  await recordNews(tx, actor, 'news.saved', { id, officeId, revision })
  if (published) {
    await indexNews(tx, officeId, id)
    await touchPublicContent(tx, officeId)
  }
  return { id, slug, revision }
}

async function slugFor(tx: Tx, officeId: string, title: string, id: string): Promise<string> {
  const wanted = slugOf(title)
  const alike = await tx.news.findMany({
    where: { officeId, slug: { startsWith: wanted }, id: { not: id } },
    select: { slug: true },
  })
  return freeSlug(
    wanted,
    alike.map(({ slug }) => slug),
  )
}

function conflictOf(yours: NewsText, { title, lead, body, revision, updatedAt }: News): NewsConflict {
  return { yours, theirs: { title, lead, body, revision, updatedAt: updatedAt.toISOString() } }
}
