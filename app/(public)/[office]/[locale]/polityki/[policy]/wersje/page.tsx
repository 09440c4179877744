// History of a document: all its versions, newest first.
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { officePage } from '@/app/(public)/office-page'
import { VersionTable } from '@/components/policies/version-table'
import { NamedSentence } from '@/components/ui/named-sentence'
import { officeHref } from '@/domain/offices/rules'
import { versionsOf } from '@/domain/policies/public'
import { registerPath, titleOf } from '@/domain/policies/rules'
import { describe } from '@/lib/description'
import { documentWordsOf } from '@/messages/documents'

type Props = { params: Promise<{ office: string; locale: string; policy: string }> }

async function pageOf(params: Props['params']) {
  const { office, locale } = await officePage(params)
  const { policy } = await params
  const versions = await versionsOf(office.id, policy, locale)
  if (!versions) notFound()
  const words = documentWordsOf(locale)
  const title = titleOf(versions)
  return {
    office,
    locale,
    policy,
    versions,
    words,
    title,
    heading: title ? words.versions.title(title) : words.versions.plain,
  }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { words, title, heading } = await pageOf(params)
  return { title: heading, description: title ? describe(words.versions.description(title)) : undefined }
}

export default async function HistoryPage({ params }: Props) {
  const { office, locale, policy, versions, words, title, heading } = await pageOf(params)
  const text = versions[0]?.locale ?? 'pl'
  return (
    <>
      <h1>
        {title ? (
          <NamedSentence sentence={words.versions.title} name={{ text: title, locale: text }} locale={locale} />
        ) : (
          heading
        )}
      </h1>
      <VersionTable {...{ office, locale, words, versions }} />
      <p>
        <a href={officeHref(office, locale, registerPath(policy))}>{words.document.register}</a>
      </p>
    </>
  )
}
