// History of a document: all its versions, newest first; two of them to compare; what was in force on a day (`?dzien=`).
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { type DaySearch, dayAsked, titleWithError } from '@/app/(public)/day-asked'
import { unlisted } from '@/app/(public)/office-metadata'
import { officePage } from '@/app/(public)/office-page'
import { DaySection } from '@/components/policies/day-question'
import { VersionChoice } from '@/components/policies/version-choice'
import { LanguageNote } from '@/components/policies/version-notice'
import { VersionTable } from '@/components/policies/version-table'
import { NamedSentence } from '@/components/ui/named-sentence'
import { officeHref } from '@/domain/offices/rules'
import { entryInForce, versionsOf } from '@/domain/policies/public'
import { documentOnDay } from '@/domain/policies/public/history'
import { historyPath, registerPath, titleOf } from '@/domain/policies/rules'
import { describe } from '@/lib/description'
import { documentWordsOf } from '@/messages/documents'

type Props = { params: Promise<{ office: string; locale: string; policy: string }>; searchParams: DaySearch }

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

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale, words, title, heading } = await pageOf(params)
  const asked = await dayAsked(searchParams)
  return {
    title: titleWithError(heading, asked, locale),
    ...(asked ? { robots: unlisted } : {}),
    description: title ? describe(words.versions.description(title)) : undefined,
  }
}

export default async function HistoryPage({ params, searchParams }: Props) {
  const { office, locale, policy, versions, words, title, heading } = await pageOf(params)
  const text = versions[0]?.locale ?? 'pl'
  const asked = await dayAsked(searchParams)
  const onDay = asked?.day ? await documentOnDay(office.id, policy, locale, asked.day) : null
  const current = versions.find(({ status }) => status === 'in_force')
  const polish = locale === 'pl' ? null : await entryInForce(office.id, policy, 'pl')
  return (
    <>
      <h1>
        {title ? (
          <NamedSentence sentence={words.versions.title} name={{ text: title, locale: text }} locale={locale} />
        ) : (
          heading
        )}
      </h1>
      {current ? <LanguageNote {...{ office, locale, words, polish }} version={current} /> : null}
      <VersionTable {...{ office, locale, words, versions }} />
      <VersionChoice {...{ office, locale, versions }} />
      <DaySection
        {...{ office, locale, asked }}
        documents={onDay ? [onDay] : []}
        action={officeHref(office, locale, historyPath(policy))}
      />
      <p>
        <a href={officeHref(office, locale, registerPath(policy))}>{words.document.register}</a>
      </p>
    </>
  )
}
