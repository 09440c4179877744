// Writes a news item: a new draft, a changed draft (which ends its plan), or a correction of a published text (publishers only;
// the page shows its date and what was corrected).
import { randomUUID } from 'node:crypto'
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { fileFindings } from '@/domain/files/text-findings'
import { addCorrection, digestOfNews, lockNews, recordNews } from '@/domain/news/news-store'
import { endPlan } from '@/domain/news/plans'
import { freeSlug, textChanged } from '@/domain/news/rules'
import type { NewsConflict, NewsText, SaveNewsInput } from '@/domain/news/schema'
import { indexNews } from '@/domain/news/search-entry'
import { touchPublicContent } from '@/domain/offices/content'
import { now } from '@/lib/clock'
import { type Tx, withScope } from '@/lib/db/client'
import type { News } from '@/lib/db/generated/client'
import { fail } from '@/lib/errors'
import { slugOf } from '@/lib/slug'

export type SavedNews = { id: string; slug: string; revision: number }

/**
 * Throws `conflict` with NewsConflict when the item is no longer at `input.revision`, `rejected` for a withdrawn or closed one,
 * `invalid` for a correction without a note.
 */
export async function saveNews(actor: Actor, officeId: string, input: SaveNewsInput): Promise<SavedNews> {
  permit(actor, 'news.write', officeId)
  const { newsId, revision, locale, title, lead, body, correctionNote = '', toNewsletter } = input
  const text = { title, lead, body }
  return withScope([officeId], async (tx) => {
    if (newsId === '') return createNews(tx, actor, officeId, { locale, toNewsletter: toNewsletter ?? false, ...text })
    const found = await lockNews(tx, officeId, newsId)
    if (found.state === 'published') permit(actor, 'news.publish', officeId)
    else if (found.state !== 'draft') fail('rejected', 'Wycofanej lub zamkniętej aktualności nie można zmieniać.')
    if (found.revision !== revision) fail('conflict', '', { detail: conflictOf(text, found) })
    const offered = toNewsletter ?? found.toNewsletter
    if (offered !== found.toNewsletter)
      await recordNews(tx, actor, offered ? 'news.offered' : 'news.not_offered', found)
    const change = { ...text, toNewsletter: offered }
    return found.state === 'published'
      ? correctNews(tx, actor, found, change, correctionNote)
      : changeDraft(tx, actor, found, { ...change, locale })
  })
}

type Kept = NewsText & { toNewsletter: boolean }

async function createNews(
  tx: Tx,
  actor: Actor,
  officeId: string,
  written: Kept & { locale: string },
): Promise<SavedNews> {
  const at = now()
  const id = randomUUID()
  const slug = await slugFor(tx, officeId, written.title, id)
  const news = { id, officeId, slug, ...written, createdAt: at, updatedAt: at, authorId: actor.personId }
  await tx.news.create({ data: news })
  await recordNews(tx, actor, 'news.created', { id, officeId, revision: 1 })
  return { id, slug, revision: 1 }
}

async function changeDraft(tx: Tx, actor: Actor, found: News, written: Kept & { locale: string }): Promise<SavedNews> {
  const { id, officeId } = found
  const slug = await slugFor(tx, officeId, written.title, id)
  const revision = found.revision + 1
  const saved = { revision, updatedAt: now(), slug, authorId: actor.personId }
  await tx.news.update({ where: { id, officeId }, data: { ...written, ...saved } })
  await recordNews(tx, actor, 'news.saved', { id, officeId, revision })
  // what was planned is the text as it was
  if (found.plannedAt && textChanged(found, written))
    await endPlan(tx, actor, found, { type: 'news.plan_cancelled', problem: 'changed' })
  return { id, slug, revision }
}

/** The address of a published item never changes: others link to it. Without another text only the tick for the newsletter is kept. */
async function correctNews(tx: Tx, actor: Actor, found: News, written: Kept, note: string): Promise<SavedNews> {
  const { id, officeId, slug, locale } = found
  if (!textChanged(found, { ...written, locale })) {
    await tx.news.update({ where: { id, officeId }, data: { toNewsletter: written.toNewsletter } })
    return { id, slug, revision: found.revision }
  }
  await checkCorrection(tx, officeId, written, note)
  const revision = found.revision + 1
  const data = { ...written, sha256: digestOfNews(written), revision, updatedAt: now() }
  await tx.news.update({ where: { id, officeId }, data })
  await addCorrection(tx, actor, found, { kind: 'corrected', note })
  await recordNews(tx, actor, 'news.corrected', { id, officeId, revision })
  await indexNews(tx, officeId, id)
  await touchPublicContent(tx, officeId)
  return { id, slug, revision }
}

async function checkCorrection(tx: Tx, officeId: string, { body }: NewsText, note: string): Promise<void> {
  const fields: Record<string, string> = {}
  if (!body.trim()) fields.body = 'Wpisz treść.'
  const missing = (await fileFindings(tx, officeId, body)).find(({ level }) => level === 'error')
  if (missing) fields.body = missing.message
  if (!note.trim()) fields.correctionNote = 'Napisz, co poprawiono. Zobaczą to czytelnicy strony.'
  if (Object.keys(fields).length > 0) fail('invalid', '', { fields })
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
