// Every page of the office in one list: fixed pages, documents in force, news.
import type { Metadata } from 'next'
import { nameInSentence } from '@/app/(public)/office-metadata'
import { type OfficeParams, officePage } from '@/app/(public)/office-page'
import { documentsOf } from '@/app/(public)/records'
import { DocumentLinks, LanguageLinks, NewsLinks, PageLinks } from '@/components/layout/map-lists'
import { newsPage } from '@/domain/news/public'
import { easyTexts } from '@/domain/policies/public'
import { describe } from '@/lib/description'
import { env } from '@/lib/env'

type PageProps = { params: OfficeParams }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const page = await officePage(params)
  return { title: page.words.map.title, description: describe(page.words.map.description(nameInSentence(page))) }
}

export default async function MapPage({ params }: PageProps) {
  const page = await officePage(params)
  const { office, locale, words } = page
  const [documents, easy, news] = await Promise.all([
    documentsOf(office.id, locale),
    locale === 'pl' ? easyTexts(office.id) : new Set<string>(),
    newsPage(office.id, locale, 1),
  ])
  return (
    <>
      <h1>{words.map.title}</h1>
      <section className="prose">
        <h2>{words.map.pages}</h2>
        <PageLinks {...page} installation={office.base === '' ? env.appUrl : '/'} />
      </section>
      {documents.length > 0 ? (
        <section className="prose">
          <h2>{words.map.documents}</h2>
          <DocumentLinks {...page} documents={documents} easy={easy} />
        </section>
      ) : null}
      {news.total > 0 ? (
        <section className="prose">
          <h2>{words.map.news}</h2>
          <NewsLinks {...page} news={news.items} total={news.total} />
        </section>
      ) : null}
      <section className="prose">
        <h2>{words.map.languages}</h2>
        <LanguageLinks {...page} />
      </section>
    </>
  )
}
