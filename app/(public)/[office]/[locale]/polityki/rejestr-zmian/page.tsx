// Public register of changes of all documents of an office (BIP), newest act first, page by page.
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { alternatesOf, nameInSentence } from '@/app/(public)/office-metadata'
import { type OfficeParams, officePage } from '@/app/(public)/office-page'
import { RegisterTable } from '@/components/policies/register-table'
import { Pagination } from '@/components/ui/pagination'
import { officeHref } from '@/domain/offices/rules'
import { actsOfOffice } from '@/domain/policies/public/register'
import { officeRegisterPath } from '@/domain/policies/rules'
import { describe } from '@/lib/description'
import { pageWithin } from '@/lib/pages'
import { comparisonWordsOf } from '@/messages/comparison'
import { documentWordsOf } from '@/messages/documents'

type Props = { params: OfficeParams; searchParams: Promise<{ strona?: string | string[] }> }

const perPage = 50
const acts = cache(actsOfOffice)
const searchOf = (page: number) => (page > 1 ? `?strona=${page}` : '')

async function listOf({ params, searchParams }: Props) {
  const page = await officePage(params)
  const all = await acts(page.office.id)
  const asked = [(await searchParams).strona].flat()[0] ?? '1'
  const place = pageWithin(Number(asked), all.length, perPage)
  if (String(place.page) !== asked) notFound()
  const words = documentWordsOf(page.locale)
  const { register } = comparisonWordsOf(page.locale)
  return { page, place, acts: all.slice(place.skip, place.skip + perPage), words, register }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { page, place, words, register } = await listOf(props)
  const { title } = register
  return {
    title: place.page > 1 ? `${title}, ${words.news.page(place.page, place.pages)}` : title,
    description: describe(register.description(nameInSentence(page))),
    ...(place.page > 1 ? { alternates: alternatesOf(page, { search: searchOf(place.page) }) } : {}),
  }
}

export default async function OfficeRegisterPage(props: Props) {
  const { page, place, acts, words, register } = await listOf(props)
  const { office, locale } = page
  const path = officeHref(office, locale, officeRegisterPath)
  return (
    <>
      <h1>{register.title}</h1>
      <p className="lead">{acts.length > 0 ? register.lead : register.none}</p>
      {acts.length > 0 ? <RegisterTable {...{ office, locale, words, acts }} named /> : null}
      <Pagination
        page={place.page}
        pages={place.pages}
        href={(n) => path + searchOf(n)}
        label={register.pages}
        previous={words.news.previous}
        next={words.news.next}
      />
      {acts.length > 0 ? (
        <p>
          <a href={officeHref(office, locale, `${officeRegisterPath}.csv`)}>{register.download}</a>
        </p>
      ) : null}
    </>
  )
}
