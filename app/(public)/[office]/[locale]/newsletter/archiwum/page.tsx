// Sent issues of the newsletter, page by page. Until the first one is sent the page says so.
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { alternatesOf, nameInSentence } from '@/app/(public)/office-metadata'
import { officePage } from '@/app/(public)/office-page'
import { ArchiveList } from '@/components/newsletter/archive-list'
import { Pagination } from '@/components/ui/pagination'
import { issuesPage } from '@/domain/newsletter/public/archive'
import { archivePath, archivePlace } from '@/domain/newsletter/rules/archive'
import { officeHref } from '@/domain/offices/rules'
import { describe } from '@/lib/description'
import { archiveWords } from '@/messages/archive'

type Props = {
  params: Promise<{ office: string; locale: string }>
  searchParams: Promise<{ strona?: string | string[] }>
}

async function listOf({ params, searchParams }: Props) {
  const around = await officePage(params)
  const { strona } = await searchParams
  const asked = Array.isArray(strona) ? strona[0] : strona
  // the number of pages is known only with the list; a page that is no number is read as the first and refused below
  const wanted = /^[1-9]\d{0,5}$/.test(asked ?? '') ? Number(asked) : 1
  const { issues, total } = await issuesPage(around.office.id, around.locale, wanted)
  const place = archivePlace(asked, total)
  if (!place) notFound()
  return { around, issues, ...place, words: archiveWords(around.locale) }
}

const searchOf = (page: number) => (page > 1 ? `?strona=${page}` : '')

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { around, page, pages, words } = await listOf(props)
  const number = words.page(page, pages)
  const more = page > 1 ? [`${number.charAt(0).toUpperCase()}${number.slice(1)}.`] : []
  return {
    title: page > 1 ? `${words.title}, ${number}` : words.title,
    description: describe(words.description(nameInSentence(around)), more),
    alternates: page > 1 ? alternatesOf(around, { search: searchOf(page) }) : alternatesOf(around),
  }
}

export default async function ArchivePage(props: Props) {
  const { around, issues, page, pages, words } = await listOf(props)
  const { office, locale } = around
  const to = (path: string) => officeHref(office, locale, path)
  return (
    <>
      <h1>{words.title}</h1>
      <p className="lead">{issues.length === 0 ? words.none : words.lead}</p>
      {issues.length > 0 ? <ArchiveList {...{ office, locale, words, issues }} /> : null}
      <Pagination
        {...{ page, pages }}
        href={(n) => to(archivePath) + searchOf(n)}
        label={words.pages}
        previous={words.previous}
        next={words.next}
      />
      <p>
        {words.feed} <a href={to('/kanal.xml')}>{words.feedLink}</a>.
      </p>
      <p>
        <a href={to('/newsletter')}>{words.join}</a>
      </p>
    </>
  )
}
