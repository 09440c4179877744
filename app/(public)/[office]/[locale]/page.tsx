// Home of an office: who it is, what can be done here, news, documents in force, contact. All of it drawn from facts.
import type { Metadata } from 'next'
import { type OfficeParams, officePage } from '@/app/(public)/office-page'
import { documentsOf } from '@/app/(public)/records'
import {
  HomeContact,
  HomeDocuments,
  HomeNews,
  HomeNewsletter,
  HomePanel,
  HomeTasks,
} from '@/components/layout/home-parts'
import { latestNews } from '@/domain/news/public'
import { nameInSentence } from '@/domain/offices/rules'
import { documentPath } from '@/domain/policies/rules'

type PageProps = { params: OfficeParams }

const newsShown = 4

/** Old good practice that validators of declarations look for: the home page names the declaration's address. */
export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { office, locale, address } = await officePage(params)
  const declaration = (await documentsOf(office.id, locale)).find(({ kind }) => kind === 'accessibility')
  return declaration
    ? { other: { 'deklaracja-dostępności': address(locale, documentPath(declaration.policySlug)) } }
    : {}
}

export default async function HomePage({ params }: PageProps) {
  const page = await officePage(params)
  const { office, locale } = page
  const [documents, news] = await Promise.all([
    documentsOf(office.id, locale),
    latestNews(office.id, locale, newsShown),
  ])
  return (
    <>
      <HomePanel {...page} name={nameInSentence(office, locale)} />
      <HomeTasks {...page} />
      <div className="home-columns">
        <div className="home-side">
          <HomeNews {...page} news={news} />
          <HomeNewsletter {...page} />
        </div>
        <div className="home-side">
          <HomeDocuments {...page} documents={documents} />
          <HomeContact {...page} />
        </div>
      </div>
    </>
  )
}
