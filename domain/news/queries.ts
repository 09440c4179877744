// What staff may see of news: drafts too. Found through the actor's offices.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { correctionsOf } from '@/domain/news/news-store'
import { newsPlanProblem } from '@/domain/news/rules'
import type { NewsDesk, NewsInList } from '@/domain/news/schema'
import type { Locale } from '@/domain/offices/schema'
import { withScope } from '@/lib/db/client'
import type { News } from '@/lib/db/generated/client'
import { fail } from '@/lib/errors'
import { type RenderedText, renderMarkdown } from '@/lib/markdown'
import { isUuid } from '@/lib/uuid'

/** All items of the office, the last changed first; drafts on top. */
export async function newsOf(actor: Actor, officeId: string): Promise<NewsInList[]> {
  permit(actor, 'documents.read', officeId)
  const rows = await withScope([officeId], (tx) =>
    tx.news.findMany({
      where: { officeId },
      omit: { body: true },
      orderBy: [{ state: 'asc' }, { updatedAt: 'desc' }],
    }),
  )
  return rows.map(inList)
}

function inList({ id, slug, locale, title, state, updatedAt, publishedAt, ...row }: Omit<News, 'body'>): NewsInList {
  const { toNewsletter, plannedAt, planProblem } = row
  return {
    ...{ id, slug, state, updatedAt, publishedAt, toNewsletter },
    locale: locale as Locale,
    title: state === 'closed' ? '' : title,
    plan: { at: plannedAt, problem: newsPlanProblem(planProblem) },
  }
}

/** One item for its editor. The text of a closed one is not shown. Throws `not_found` for another office's or an unknown id. */
export async function newsDesk(actor: Actor, officeId: string, newsId: string): Promise<NewsDesk> {
  permit(actor, 'documents.read', officeId)
  if (!isUuid(newsId)) fail('not_found')
  const [row, corrections] = await withScope([officeId], async (tx) => [
    await tx.news.findUnique({ where: { id: newsId, officeId } }),
    await correctionsOf(tx, officeId, newsId),
  ])
  if (!row) fail('not_found')
  const closed = row.state === 'closed'
  return {
    ...inList(row),
    corrections: closed ? [] : corrections,
    lead: closed ? '' : row.lead,
    body: closed ? '' : row.body,
    revision: row.revision,
    sha256: row.sha256,
    withdrawnReason: row.withdrawnReason,
    closedAt: row.closedAt,
    closedReason: row.closedReason,
    textErasedAt: row.textErasedAt,
  }
}

/** The text exactly as the public would read it. */
export function previewNews(actor: Actor, officeId: string, input: { body: string; locale: Locale }): RenderedText {
  permit(actor, 'documents.read', officeId)
  return renderMarkdown(input.body, { locale: input.locale })
}
