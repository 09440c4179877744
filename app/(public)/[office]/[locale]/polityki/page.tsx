// List of the documents in force.
import type { Metadata } from 'next'
import { type OfficeParams, officePage } from '@/app/(public)/office-page'
import { DocumentList } from '@/components/policies/document-list'
import { officeHref, officeName } from '@/domain/offices/rules'
import { documentsInForce } from '@/domain/policies/public'
import { documentWordsOf } from '@/messages/documents'

type Props = { params: OfficeParams }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { office, locale } = await officePage(params)
  const { list } = documentWordsOf(locale)
  const name = locale === 'pl' ? office.settings.names.genitive : officeName(office, locale).text
  return { title: list.title, description: list.description(name) }
}

export default async function PoliciesPage({ params }: Props) {
  const { office, locale } = await officePage(params)
  const words = documentWordsOf(locale)
  const documents = await documentsInForce(office.id, locale)
  return (
    <>
      <h1>{words.list.title}</h1>
      <p className="lead">{documents.length > 0 ? words.list.lead : words.list.none}</p>
      <DocumentList {...{ office, locale, words, documents }} />
      <p>
        {words.list.feed} <a href={officeHref(office, locale, '/kanal.xml')}>{words.list.feedLink}</a>.
      </p>
    </>
  )
}
