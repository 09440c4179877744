// A news item; a withdrawn one under its notice, a closed one as 410 with what remains.
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { unlisted } from '@/app/(public)/office-metadata'
import { officePage } from '@/app/(public)/office-page'
import { newsOf } from '@/app/(public)/records'
import { AttachmentList } from '@/components/files/attachment-view'
import { NewsView } from '@/components/news/news-view'
import { ClosedView } from '@/components/policies/closed-view'
import { newsAttachments } from '@/domain/files/public'
import { officeHref } from '@/domain/offices/rules'
import { answerWith } from '@/lib/answer-status'
import { describe, openingOf } from '@/lib/description'
import { formatDay } from '@/lib/format'
import { documentWordsOf } from '@/messages/documents'
import { fileWords } from '@/messages/files'

type Props = { params: Promise<{ office: string; locale: string; slug: string }> }

async function itemOf(params: Props['params']) {
  const { office, locale } = await officePage(params)
  const news = await newsOf(office.id, (await params).slug)
  if (!news) notFound()
  return { office, locale, news, words: documentWordsOf(locale) }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, news, words } = await itemOf(params)
  if (news.state === 'closed') return { title: words.news.closed, robots: unlisted }
  const day = formatDay(news.publishedAt, locale).replace(/\.?$/, '.')
  const description = describe(news.lead || openingOf(news.html) || news.title, [`${words.news.published} ${day}`])
  return { title: news.title, description, ...(news.state === 'withdrawn' ? { robots: unlisted } : {}) }
}

export default async function NewsItemPage({ params }: Props) {
  const { office, locale, news, words } = await itemOf(params)
  const all = officeHref(office, locale, '/aktualnosci')
  if (news.state !== 'closed') {
    const files = await newsAttachments(office.id, news.id)
    return (
      <NewsView {...{ locale, words, news, all }}>
        <AttachmentList {...{ office, locale, files }} words={fileWords(locale)} />
      </NewsView>
    )
  }
  answerWith(410)
  return (
    <ClosedView
      title={words.news.closed}
      {...{ locale, words }}
      facts={news}
      links={[{ href: all, label: words.news.all }]}
    />
  )
}
