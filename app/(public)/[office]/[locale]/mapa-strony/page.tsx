// Every page of the office in one list: fixed pages, documents in force, news.
import type { Metadata } from 'next'
import { nameInSentence } from '@/app/(public)/office-metadata'
import { type OfficeParams, officePage } from '@/app/(public)/office-page'
import { DocumentLinks, NewsLinks, PageLinks } from '@/components/layout/map-lists'
import { latestNews } from '@/domain/news/public'
import { documentsInForce } from '@/domain/policies/public'

type PageProps = { params: OfficeParams }

/** News beyond these are found through the list of news. */
const newsShown = 30

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const page = await officePage(params)
  return { title: page.words.map.title, description: page.words.map.description(nameInSentence(page)) }
}

export default async function MapPage({ params }: PageProps) {
  const page = await officePage(params)
  const { office, locale, words } = page
  const [documents, news] = await Promise.all([
    documentsInForce(office.id, locale),
    latestNews(office.id, locale, newsShown),
  ])
  return (
    <>
      <h1>{words.map.title}</h1>
      <section className="prose">
        <h2>{words.map.pages}</h2>
        <PageLinks {...page} />
      </section>
      {documents.length > 0 ? (
        <section className="prose">
          <h2>{words.map.documents}</h2>
          <DocumentLinks {...page} documents={documents} />
        </section>
      ) : null}
      {news.length > 0 ? (
        <section className="prose">
          <h2>{words.map.news}</h2>
          <NewsLinks {...page} news={news} />
        </section>
      ) : null}
    </>
  )
}
