// Atom feed of an office in a language: news, new versions of documents, sent issues of the newsletter. Closed ones leave a tombstone and nothing else.
import { officePage } from '@/app/(public)/office-page'
import { closedNews, latestNews } from '@/domain/news/public'
import { newsPath } from '@/domain/news/rules'
import { closedIssues, latestIssues } from '@/domain/newsletter/public/archive'
import { issuePath } from '@/domain/newsletter/rules/archive'
import { canonicalUrl, officeName } from '@/domain/offices/rules'
import type { Locale } from '@/domain/offices/schema'
import { changesOf } from '@/domain/policies/public'
import { versionPath } from '@/domain/policies/rules'
import { type AtomEntry, atomFeed, urnOf, urnOfWords } from '@/lib/atom'
import { env } from '@/lib/env'
import { formatDay } from '@/lib/format'
import { textAnswer } from '@/lib/text-answer'
import { archiveWords } from '@/messages/archive'
import { documentWordsOf } from '@/messages/documents'

type Context = { params: Promise<{ office: string; locale: string }> }
const longest = 50

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const page = await officePage(params)
  const { office, locale } = page
  const [news, versions, issues, closed] = [
    await latestNews(office.id, locale, longest),
    await changesOf(office.id, locale, longest),
    await latestIssues(office.id, locale, longest),
    [...(await closedNews(office.id, longest)), ...(await closedIssues(office.id, longest))],
  ]
  const words = documentWordsOf(locale)
  const name = officeName(office, locale).text
  const url = (path: string, text: Locale = locale) => canonicalUrl(office, text, path, env.appUrl)
  const language = (text: string) => (text === locale ? {} : { language: text })
  const entries: AtomEntry[] = news.map(({ id, slug, title, lead, publishedAt, correctedAt, locale: text }) => ({
    ...{ id: urnOf(id), title, url: url(newsPath(slug)), published: publishedAt, updated: correctedAt ?? publishedAt },
    ...{ summary: lead, author: name, ...language(text) },
  }))
  const open = versions.filter(({ status }) => status !== 'closed' && status !== 'withdrawn')
  for (const { id, policySlug, number, title, publishedAt, effectiveFrom, changeNote, locale: text } of open)
    entries.push({
      ...{ id: urnOf(id), title: words.feed.version(title, number), url: url(versionPath(policySlug, number), text) },
      ...{ published: publishedAt, updated: publishedAt, author: name, ...language(text) },
      summary: `${changeNote} ${words.feed.effective(formatDay(effectiveFrom, locale))}`,
    })
  for (const { id, number, subject, preheader, sentAt, locale: text } of issues)
    entries.push({
      ...{ id: urnOf(id), title: archiveWords(text).feedTitle(subject, number), url: url(issuePath(number)) },
      ...{ published: sentAt, updated: sentAt, author: name, summary: preheader, ...language(text) },
    })
  const tombs = versions.flatMap(({ id, closedAt }) => (closedAt ? [{ id: urnOf(id), at: closedAt }] : []))
  const xml = atomFeed({
    ...{ id: urnOfWords('feed', office.id, locale), title: words.feed.title(name), language: locale, author: name },
    ...{ self: url('/kanal.xml'), alternate: url(''), updated: office.launchedAt ?? new Date(0) },
    ...{ entries, deleted: [...tombs, ...closed.map(({ id, closedAt }) => ({ id: urnOf(id), at: closedAt }))] },
  })
  return textAnswer(request, xml, 'application/atom+xml')
}
