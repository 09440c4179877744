// A version at its permanent address, whatever became of it. A closed one answers 410 with what remains.
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { documentDescription } from '@/app/(public)/document-page'
import { alternatesOf, unlisted } from '@/app/(public)/office-metadata'
import { officePage } from '@/app/(public)/office-page'
import { AccessibleFiles } from '@/components/files/attachment-view'
import { ClosedView } from '@/components/policies/closed-view'
import { DocumentView } from '@/components/policies/document-view'
import { neighboursOf } from '@/components/policies/version-facts'
import { effectivePhrase } from '@/components/policies/words-of-version'
import { accessibleAttachments } from '@/domain/files/public'
import { officeHref } from '@/domain/offices/rules'
import { entryInForce, versionNumber, versionsOf } from '@/domain/policies/public'
import { documentPath, historyPath, numberOf, registerPath } from '@/domain/policies/rules'
import { answerWith } from '@/lib/answer-status'
import { documentWordsOf } from '@/messages/documents'
import { fileWords } from '@/messages/files'

type Props = { params: Promise<{ office: string; locale: string; policy: string; n: string }> }

const versionOf = cache(versionNumber)

async function pageOf(params: Props['params']) {
  const { office, locale } = await officePage(params)
  const { policy, n } = await params
  const number = numberOf(n)
  const version = number === null ? null : await versionOf(office.id, policy, number, locale)
  if (!version) notFound()
  return { office, locale, policy, version, words: documentWordsOf(locale) }
}

/** The version in force is the document itself, whose address is the canonical one; the others stay out of lists of results. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { office, locale, policy, version, words } = await pageOf(params)
  const name = version.status === 'closed' ? words.closed.title : version.title
  const title = `${name}, ${words.closed.version(version.number).toLowerCase()}`
  if (version.status === 'closed') return { title, robots: unlisted }
  const description = documentDescription({ office, locale }, version)
  if (version.status !== 'in_force') return { title, description, robots: unlisted }
  return { title, description, alternates: alternatesOf(await officePage(params), { path: documentPath(policy) }) }
}

export default async function VersionPage({ params }: Props) {
  const { office, locale, policy, version, words } = await pageOf(params)
  if (version.status !== 'closed') {
    const versions = (await versionsOf(office.id, policy, version.locale)) ?? []
    const inForce = versions.find(({ status }) => status === 'in_force')?.number ?? null
    const current = inForce === version.number ? null : inForce
    const neighbours = { ...neighboursOf(version.number, versions), current }
    // an older translation says so already; of the one in force it must be known whether the Polish text has moved on
    const told = locale !== 'pl' && version.status === 'in_force'
    const polish = told ? await entryInForce(office.id, policy, 'pl') : null
    const files = await accessibleAttachments(office.id, { kind: 'version', id: version.id })
    return (
      <>
        <DocumentView {...{ office, locale, words, version, neighbours, polish }} />
        <AccessibleFiles {...{ office, locale, files }} words={fileWords(locale)} />
      </>
    )
  }
  answerWith(410)
  const links = [
    { href: officeHref(office, locale, historyPath(policy)), label: words.history },
    { href: officeHref(office, locale, registerPath(policy)), label: words.document.register },
  ]
  const facts = { ...version, effective: effectivePhrase(version, words, locale) }
  return <ClosedView title={words.closed.title} {...{ locale, words, facts, links }} />
}
