// List of the documents in force, page by page; what was in force on another day (`?dzien=`).
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { dayAsked, titleWithError } from '@/app/(public)/day-asked'
import { alternatesOf, nameInSentence, unlisted } from '@/app/(public)/office-metadata'
import { type OfficeParams, officePage } from '@/app/(public)/office-page'
import { documentsOf } from '@/app/(public)/records'
import { DaySection } from '@/components/policies/day-question'
import { DocumentList } from '@/components/policies/document-list'
import { Pagination } from '@/components/ui/pagination'
import { officeHref } from '@/domain/offices/rules'
import { documentsOnDay } from '@/domain/policies/public/history'
import { officeRegisterPath } from '@/domain/policies/rules'
import { describe } from '@/lib/description'
import { pageWithin } from '@/lib/pages'
import { comparisonWordsOf } from '@/messages/comparison'
import { documentWordsOf } from '@/messages/documents'

type Props = { params: OfficeParams; searchParams: Promise<{ strona?: string | string[]; dzien?: string | string[] }> }

/** Documents on one page of the list. */
const perPage = 50

const searchOf = (page: number) => (page > 1 ? `?strona=${page}` : '')

async function listOf({ params, searchParams }: Props) {
  const page = await officePage(params)
  const documents = await documentsOf(page.office.id, page.locale)
  const asked = [(await searchParams).strona].flat()[0] ?? '1'
  const place = pageWithin(Number(asked), documents.length, perPage)
  if (String(place.page) !== asked) notFound()
  return {
    page,
    place,
    documents: documents.slice(place.skip, place.skip + perPage),
    words: documentWordsOf(page.locale),
  }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { page, place, words } = await listOf(props)
  const title = place.page > 1 ? `${words.list.title}, ${words.news.page(place.page, place.pages)}` : words.list.title
  const asked = await dayAsked(props.searchParams)
  return {
    title: titleWithError(title, asked, page.locale),
    ...(asked ? { robots: unlisted } : {}),
    description: describe(words.list.description(nameInSentence(page))),
    ...(place.page > 1 ? { alternates: alternatesOf(page, { search: searchOf(place.page) }) } : {}),
  }
}

export default async function PoliciesPage(props: Props) {
  const { page, place, documents, words } = await listOf(props)
  const { office, locale } = page
  const path = officeHref(office, locale, '/polityki')
  const asked = await dayAsked(props.searchParams)
  const onDay = asked?.day ? await documentsOnDay(office.id, locale, asked.day) : []
  return (
    <>
      <h1>{words.list.title}</h1>
      <p className="lead">{documents.length > 0 ? words.list.lead : words.list.none}</p>
      <DocumentList {...{ office, locale, words, documents }} />
      <Pagination
        page={place.page}
        pages={place.pages}
        href={(n) => path + searchOf(n)}
        label={words.list.pages}
        previous={words.news.previous}
        next={words.news.next}
      />
      <DaySection {...{ office, locale, asked }} documents={onDay} action={path} whole />
      <p>
        <a href={officeHref(office, locale, officeRegisterPath)}>{comparisonWordsOf(locale).register.link}</a>
      </p>
      <p>
        {words.list.feed} <a href={officeHref(office, locale, '/kanal.xml')}>{words.list.feedLink}</a>.
      </p>
    </>
  )
}
