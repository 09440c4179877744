// List of news, page by page.
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { alternatesOf } from '@/app/(public)/office-metadata'
import { officePage } from '@/app/(public)/office-page'
import { NewsList } from '@/components/news/news-list'
import { Pagination } from '@/components/ui/pagination'
import { newsPage } from '@/domain/news/public'
import { pageOf } from '@/domain/news/rules'
import { nameInSentence, officeHref } from '@/domain/offices/rules'
import { describe } from '@/lib/description'
import { documentWordsOf } from '@/messages/documents'

type Props = {
  params: Promise<{ office: string; locale: string }>
  searchParams: Promise<{ strona?: string | string[] }>
}

async function listOf({ params, searchParams }: Props) {
  const { office, locale } = await officePage(params)
  const { strona } = await searchParams
  const asked = Array.isArray(strona) ? strona[0] : strona
  // the number of pages is known only with the list; a page that is no number is read as the first and refused below
  const { items, total } = await newsPage(office.id, locale, /^[1-9]\d{0,5}$/.test(asked ?? '') ? Number(asked) : 1)
  const place = pageOf(asked, total)
  if (!place) notFound()
  return { office, locale, items, ...place, words: documentWordsOf(locale) }
}

const searchOf = (page: number) => (page > 1 ? `?strona=${page}` : '')

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { office, locale, page, pages, words } = await listOf(props)
  const around = await officePage(props.params)
  const name = nameInSentence(office, locale).text
  const { title, description } = words.news
  const href = (n: number) => around.address() + searchOf(n)
  const number = words.news.page(page, pages)
  return {
    title: page > 1 ? `${title}, ${number}` : title,
    description: describe(description(name), page > 1 ? [`${number.charAt(0).toUpperCase()}${number.slice(1)}.`] : []),
    alternates: page > 1 ? alternatesOf(around, { search: searchOf(page) }) : alternatesOf(around),
    pagination: { previous: page > 1 ? href(page - 1) : null, next: page < pages ? href(page + 1) : null },
  }
}

export default async function NewsListPage(props: Props) {
  const { office, locale, items, page, pages, words } = await listOf(props)
  const path = officeHref(office, locale, '/aktualnosci')
  return (
    <>
      <h1>{words.news.title}</h1>
      {items.length === 0 ? <p className="lead">{words.news.none}</p> : <NewsList {...{ office, locale, items }} />}
      <Pagination
        page={page}
        pages={pages}
        href={(n) => path + searchOf(n)}
        label={words.news.pages}
        previous={words.news.previous}
        next={words.news.next}
      />
    </>
  )
}
