// The page of a document, common to its addresses (`/polityki/{policy}`, `/cookies`, `/deklaracja-dostepnosci`):
// the version in force, or what must be said instead of it. A closed one answers 410.
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { type OfficeParams, officePage } from '@/app/(public)/office-page'
import { ClosedView } from '@/components/policies/closed-view'
import { DocumentView } from '@/components/policies/document-view'
import { MissingView } from '@/components/policies/missing-view'
import { effectivePhrase } from '@/components/policies/words-of-version'
import { officeHref } from '@/domain/offices/rules'
import { documentState, versionsOf } from '@/domain/policies/public'
import { historyPath, nextScheduled, registerPath, versionPath } from '@/domain/policies/rules'
import { answerWith } from '@/lib/answer-status'
import { formatDay } from '@/lib/format'
import { documentWordsOf } from '@/messages/documents'

const stateOf = cache(documentState)

export async function documentMetadata(params: OfficeParams, slug: string): Promise<Metadata> {
  const { office, locale } = await officePage(params)
  const state = await stateOf(office.id, slug, locale)
  if (!state) return {}
  const closed = state.kind === 'closed'
  return {
    title: closed ? documentWordsOf(locale).closed.title : state.version.title,
    description: closed ? undefined : documentWordsOf(locale).versions.description(state.version.title),
    ...(state.kind === 'in_force' ? {} : { robots: { index: false } }),
  }
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
  const next = nextScheduled((await versionsOf(office.id, slug, version.locale)) ?? [])
  const planned = next && {
    number: next.number,
    day: formatDay(next.effectiveFrom, locale),
    href: officeHref(office, next.locale, versionPath(slug, next.number)),
  }
  return <DocumentView {...page} version={state.version} planned={planned} />
}
