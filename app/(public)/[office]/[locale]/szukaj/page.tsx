// Search over the office's public texts: a GET form and its results in one page. Never kept by the shelf, never listed by search
// engines; what was typed stands in the address only, which the access log writes without its query.
import type { Metadata } from 'next'
import { nameInSentence, unlisted } from '@/app/(public)/office-metadata'
import { type OfficeParams, officePage } from '@/app/(public)/office-page'
import { SearchForm } from '@/components/search/search-form'
import { SearchResults } from '@/components/search/search-results'
import { latestIssues } from '@/domain/newsletter/public/archive'
import { searchWords } from '@/messages/search'
import { answerOf } from './answer'

type Props = { params: OfficeParams; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const page = await officePage(params)
  const words = searchWords(page.locale)
  const { request, result } = await answerOf(page.office.id, page.locale, await searchParams)
  const description = words.description(nameInSentence(page))
  const robots = page.office.example ? undefined : unlisted
  if (request.query === '') return { title: words.title, description, robots }
  if (result === 'busy') return { title: words.busy, robots }
  return { title: words.pageTitle(request.query, result?.how === 'corrected' ? 0 : (result?.total ?? 0)), robots }
}

export default async function SearchPage({ params, searchParams }: Props) {
  const { office, locale } = await officePage(params)
  const words = searchWords(locale)
  const { request, result } = await answerOf(office.id, locale, await searchParams)
  const issues = await latestIssues(office.id, locale, 1)
  const place = { office, locale, words, request }
  return (
    <>
      <h1>{words.title}</h1>
      <SearchForm
        {...place}
        files={request.kind === 'pliki'}
        issues={request.kind === 'newsletter' || issues.length > 0}
      />
      {result === 'busy' ? (
        <section className="notice notice-warning" role="status">
          <h2 className="notice-title">{words.busy}</h2>
          <p>{words.busyText}</p>
        </section>
      ) : null}
      {result && result !== 'busy' ? <SearchResults {...place} result={result} /> : null}
    </>
  )
}
