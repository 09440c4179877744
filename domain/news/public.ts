// Published news, for anybody. Callable without log-in: no draft is ever read here. A closed item leaves without its text.

import { correctionsOf } from '@/domain/news/news-store'
import { newsPerPage, wasCorrected } from '@/domain/news/rules'
import type { NewsEntry, PublicNews } from '@/domain/news/schema'

import type { Locale } from '@/domain/offices/schema'
import { withScope } from '@/lib/db/client'
import type { News, Prisma } from '@/lib/db/generated/client'
import { renderMarkdown } from '@/lib/markdown'

export type { NewsEntry, PublicNews }

/** Items of a page in `locale` are those written in it and the Polish ones. */
const shown = (officeId: string, locale: Locale): Prisma.NewsWhereInput => ({
  officeId,
  locale: { in: [locale, 'pl'] },
  state: 'published',
  publishedAt: { not: null },
})

/** Newest published items, at most `limit`. */
export async function latestNews(officeId: string, locale: Locale, limit: number): Promise<NewsEntry[]> {
  const rows = await withScope([officeId], (tx) =>
    tx.news.findMany({
      where: shown(officeId, locale),
      omit: { body: true },
      orderBy: [{ publishedAt: 'desc' }, { id: 'asc' }],
      take: limit,
    }),
  )
  return rows.flatMap(entryOf)
}

/** One page (from 1) of the list, and how many items there are in all. */
export async function newsPage(
  officeId: string,
  locale: Locale,
  page: number,
): Promise<{ items: NewsEntry[]; total: number }> {
  const where = shown(officeId, locale)
  return withScope([officeId], async (tx) => {
    const total = await tx.news.count({ where })
    const rows = await tx.news.findMany({
      where,
      omit: { body: true },
      orderBy: [{ publishedAt: 'desc' }, { id: 'asc' }],
      skip: (page - 1) * newsPerPage,
      take: newsPerPage,
    })
    return { items: rows.flatMap(entryOf), total }
  })
}

/** All published items for a map of the site, newest first: language of the text and day of its last change. */
export async function newsOnMap(officeId: string): Promise<{ slug: string; locale: Locale; changed: Date }[]> {
  const rows = await withScope([officeId], (tx) =>
    tx.news.findMany({
      where: { officeId, state: 'published', publishedAt: { not: null } },
      select: { slug: true, locale: true, publishedAt: true, updatedAt: true },
      orderBy: [{ publishedAt: 'desc' }, { id: 'asc' }],
    }),
  )
  return rows.flatMap(({ slug, locale, publishedAt, updatedAt }) =>
    publishedAt
      ? [
          {
            slug,
            locale: locale as Locale,
            changed: wasCorrected({ publishedAt, updatedAt }) ? updatedAt : publishedAt,
          },
        ]
      : [],
  )
}

/** A published, withdrawn or closed item (the latter without title and text); null for a draft or an unknown slug. */
export async function newsBySlug(officeId: string, slug: string): Promise<PublicNews | null> {
  const found = await withScope([officeId], async (tx) => {
    const row = await tx.news.findUnique({ where: { officeId_slug: { officeId, slug } } })
    return row && { row, corrections: await correctionsOf(tx, officeId, row.id) }
  })
  if (!found) return null
  const { row, corrections } = found
  const [entry] = entryOf(row)
  if (!entry || row.state === 'draft') return null
  const closed = row.state === 'closed'
  return {
    ...entry,
    title: closed ? '' : entry.title,
    lead: closed ? '' : entry.lead,
    state: row.state,
    sha256: row.sha256 ?? '',
    corrections: closed ? [] : corrections,
    ...renderMarkdown(closed ? '' : row.body, { locale: entry.locale, anchors: true }),
    withdrawnAt: row.withdrawnAt,
    withdrawnReason: closed ? null : row.withdrawnReason,
    closedAt: row.closedAt,
    closedReason: row.closedReason,
  }
}

/** Ids of closed items that were once in the feed, so that readers of the feed can drop their copies; newest closing first. */
export async function closedNews(officeId: string, limit: number): Promise<{ id: string; closedAt: Date }[]> {
  const rows = await withScope([officeId], (tx) =>
    tx.news.findMany({ where: { officeId, state: 'closed' }, orderBy: { closedAt: 'desc' }, take: limit }),
  )
  return rows.flatMap(({ id, closedAt }) => (closedAt ? [{ id, closedAt }] : []))
}

function entryOf(row: Omit<News, 'body'>): NewsEntry[] {
  const { id, slug, locale, title, lead, publishedAt, updatedAt } = row
  if (!publishedAt) return []
  const correctedAt = wasCorrected(row) ? updatedAt : null
  return [{ id, slug, locale: locale as Locale, title, lead, publishedAt, correctedAt }]
}
