// What the search knows of news: published and withdrawn items, never drafts and closed ones. Called inside the transaction of
// whatever changes an item.
import type { Actor } from '@/domain/access/actor'
import { permitAdministrator } from '@/domain/access/permissions'
import { indexNewFiles } from '@/domain/files/search-entry'
import { newsPath } from '@/domain/news/rules'
import type { Locale } from '@/domain/offices/schema'
import { isIndexed, syncEntries } from '@/domain/search/entries'
import type { SearchEntry } from '@/domain/search/schema'
import { type Tx, withScope } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { passagesOf } from '@/lib/markdown-text'

/** Brings the index to what the item is now; its text is always read anew (a published text may be corrected). */
export async function indexNews(tx: Tx, officeId: string, newsId: string): Promise<number> {
  const row = await tx.news.findUnique({ where: { id: newsId, officeId } })
  const { publishedAt } = row ?? {}
  if (!row || !publishedAt || (row.state !== 'published' && row.state !== 'withdrawn'))
    return syncEntries(tx, officeId, newsId, [], async () => [])
  const force = { from: null, to: null, withdrawn: row.state === 'withdrawn' }
  const entry: SearchEntry = {
    ...force,
    id: newsId,
    officeId,
    kind: 'news',
    textId: newsId,
    locale: row.locale as Locale,
    path: newsPath(row.slug),
    versionPath: null,
    number: null,
    title: row.title,
    passages: [...(row.lead.trim() ? [{ text: row.lead.trim(), heading: true }] : []), ...passagesOf(row.body)],
    publishedAt,
  }
  const written = await syncEntries(tx, officeId, newsId, [{ id: newsId, force, changed: true }], async () => [entry])
  return written + (await indexNewFiles(tx, officeId))
}

/** Indexes items without an entry (after an upgrade), at most `most`, each in its own transaction. */
export async function indexMissingNews(actor: Actor, most: number): Promise<number> {
  permitAdministrator(actor)
  const missing = await withScope(
    'everything',
    (tx) =>
      tx.$queryRaw<{ id: string; officeId: string }[]>`
      SELECT n.id, n.office_id AS "officeId" FROM news n
      WHERE n.state IN ('published', 'withdrawn') AND n.published_at IS NOT NULL AND NOT ${isIndexed(Prisma.sql`n.id`)} LIMIT ${most}`,
  )
  let written = 0
  for (const { id, officeId } of missing)
    written += await withScope([officeId], async (tx) => {
      await tx.$queryRaw`SELECT id FROM news WHERE id = ${id}::uuid FOR UPDATE`
      return indexNews(tx, officeId, id)
    })
  return written
}
