// A news item; a withdrawn one under its notice, a closed one as 410 with what remains.
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { officePage } from '@/app/(public)/office-page'
import { NewsView } from '@/components/news/news-view'
import { ClosedView } from '@/components/policies/closed-view'
import { newsBySlug } from '@/domain/news/public'
import { officeHref } from '@/domain/offices/rules'
import { answerWith } from '@/lib/answer-status'
import { documentWordsOf } from '@/messages/documents'

type Props = { params: Promise<{ office: string; locale: string; slug: string }> }

const newsOf = cache(newsBySlug)

async function itemOf(params: Props['params']) {
  const { office, locale } = await officePage(params)
  const news = await newsOf(office.id, (await params).slug)
  if (!news) notFound()
  return { office, locale, news, words: documentWordsOf(locale) }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { news, words } = await itemOf(params)
  if (news.state === 'closed') return { title: words.news.closed, robots: { index: false } }
  const hidden = news.state === 'withdrawn'
  return { title: news.title, description: news.lead || undefined, ...(hidden ? { robots: { index: false } } : {}) }
}

export default async function NewsItemPage({ params }: Props) {
  const { office, locale, news, words } = await itemOf(params)
  const all = officeHref(office, locale, '/aktualnosci')
  if (news.state !== 'closed') return <NewsView {...{ locale, words, news, all }} />
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
