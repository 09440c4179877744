// Sent issues of the newsletter. Until the first one is sent the page says so.
import type { Metadata } from 'next'
import { nameInSentence } from '@/app/(public)/office-metadata'
import { type OfficeParams, officePage } from '@/app/(public)/office-page'
import { officeHref } from '@/domain/offices/rules'
import { describe } from '@/lib/description'
import { newsletterWords } from '@/messages/newsletter'

type Props = { params: OfficeParams }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await officePage(params)
  const { archive } = newsletterWords(page.locale)
  return { title: archive.title, description: describe(archive.description(nameInSentence(page))) }
}

export default async function ArchivePage({ params }: Props) {
  const { office, locale } = await officePage(params)
  const { archive, toForm } = newsletterWords(locale)
  return (
    <>
      <h1>{archive.title}</h1>
      <p className="lead">{archive.none}</p>
      <p>
        <a href={officeHref(office, locale, '/newsletter')}>{toForm}</a>
      </p>
    </>
  )
}
