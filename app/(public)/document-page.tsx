// The page of a document, common to its addresses (`/polityki/{policy}`, `/cookies`, `/deklaracja-dostepnosci`):
// the version in force, or what must be said instead of it. A closed one answers 410.
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { nameInSentence, unlisted } from '@/app/(public)/office-metadata'
import { type OfficePage, type OfficeParams, officePage } from '@/app/(public)/office-page'
import { documentsOf } from '@/app/(public)/records'
import { AccessibleFiles } from '@/components/files/attachment-view'
import { ClosedView } from '@/components/policies/closed-view'
import { DocumentView } from '@/components/policies/document-view'
import { MissingView } from '@/components/policies/missing-view'
import { relatedTo } from '@/components/policies/related-documents'
import { neighboursOf } from '@/components/policies/version-facts'
import { effectivePhrase } from '@/components/policies/words-of-version'
import { accessibleAttachments } from '@/domain/files/public'
import { officeHref } from '@/domain/offices/rules'
import { documentState, type PublicVersion, versionsOf } from '@/domain/policies/public'
import { easyPath, historyPath, nextScheduled, registerPath, versionPath } from '@/domain/policies/rules'
import { answerWith } from '@/lib/answer-status'
import { describe, openingOf } from '@/lib/description'
import { formatDay } from '@/lib/format'
import { documentWordsOf } from '@/messages/documents'
import { fileWords } from '@/messages/files'

const stateOf = cache(documentState)

/** What a list of search results says under the title: what the document tells, and which version it is. */
export function documentDescription(page: Pick<OfficePage, 'office' | 'locale'>, version: PublicVersion): string {
  const words = documentWordsOf(page.locale)
  const facts = words.facts(version.number, formatDay(version.effectiveFrom, page.locale))
  const about = words.about[version.kind](nameInSentence(page))
  // what a document of the office's own kind is about, only its text can say
  const opening = version.kind === 'other' ? openingOf(version.html) || about : about
  // a Polish date ends with the dot of its „r.”
  return describe(opening, [facts.replace(/\.?$/, '.')])
}

export async function documentMetadata(params: OfficeParams, slug: string): Promise<Metadata> {
  const { office, locale } = await officePage(params)
  const state = await stateOf(office.id, slug, locale)
  if (!state) return {}
  const words = documentWordsOf(locale)
  const title = state.kind === 'closed' ? words.closed.title : state.version.title
  if (state.kind !== 'in_force') return { title, robots: unlisted }
  return { title, description: documentDescription({ office, locale }, state.version) }
}

export async function DocumentPage({ params, slug }: { params: OfficeParams; slug: string }) {
  const { office, locale } = await officePage(params)
  const state = await stateOf(office.id, slug, locale)
  if (!state) notFound()
  const words = documentWordsOf(locale)
  const { version } = state
  const links = [
    { href: officeHref(office, locale, historyPath(slug)), label: words.history },
    { href: officeHref(office, locale, registerPath(slug)), label: words.document.register },
  ]
  if (state.kind === 'closed') {
    answerWith(410)
    const facts = { ...version, effective: effectivePhrase(version, words, locale) }
    return <ClosedView title={words.closed.title} {...{ locale, words, facts, links }} />
  }
  const page = { office, locale, words }
  if (state.kind !== 'in_force') return <MissingView {...page} state={state} links={links} />
  const [versions, documents, files] = await Promise.all([
    versionsOf(office.id, slug, version.locale),
    documentsOf(office.id, locale),
    accessibleAttachments(office.id, { kind: 'version', id: version.id }),
  ])
  const next = nextScheduled(versions ?? [])
  const planned = next && {
    number: next.number,
    day: formatDay(next.effectiveFrom, locale),
    href: officeHref(office, next.locale, versionPath(slug, next.number)),
  }
  return (
    <>
      <DocumentView
        {...page}
        version={state.version}
        polish={state.polish}
        easyHref={state.easy && locale === 'pl' ? officeHref(office, locale, easyPath(slug)) : null}
        planned={planned}
        neighbours={neighboursOf(version.number, versions ?? [])}
        related={relatedTo(version, documents)}
      />
      <AccessibleFiles {...page} words={fileWords(locale)} files={files} />
    </>
  )
}
