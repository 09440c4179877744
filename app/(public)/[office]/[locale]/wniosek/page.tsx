// How to make a request under the GDPR: the office's channels from its settings, rights, terms. No form here until there is one
// that registers a case.
import type { Metadata } from 'next'
import { nameInSentence } from '@/app/(public)/office-metadata'
import { type OfficeParams, officePage } from '@/app/(public)/office-page'
import { Authority } from '@/components/privacy/authority'
import { requestChannels } from '@/components/privacy/request-channels'
import { RequestGuide } from '@/components/privacy/request-guide'
import { Facts } from '@/components/ui/facts'
import { officeHref } from '@/domain/offices/rules'
import { describe } from '@/lib/description'

type PageProps = { params: OfficeParams }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const page = await officePage(params)
  return {
    title: page.words.request.title,
    description: describe(page.words.request.description(nameInSentence(page))),
  }
}

export default async function RequestPage({ params }: PageProps) {
  const { office, locale, words } = await officePage(params)
  const { request } = words
  const channels = requestChannels(office, words)
  return (
    <>
      <h1>{request.title}</h1>
      <p className="lead">{request.lead}</p>
      <section>
        <h2>{request.how}</h2>
        {channels.length > 0 ? <Facts className="max-w-3xl" items={channels} /> : <p>{request.noChannels}</p>}
      </section>
      <RequestGuide words={words} />
      {office.settings.newsletter.enabled ? (
        <section className="prose">
          <h2>{request.newsletter}</h2>
          <p>{request.newsletterText}</p>
          <p>
            <a href={officeHref(office, locale, '/newsletter')}>{words.shell.newsletter}</a>
          </p>
        </section>
      ) : null}
      <Authority words={words} title={request.complaint} />
    </>
  )
}
