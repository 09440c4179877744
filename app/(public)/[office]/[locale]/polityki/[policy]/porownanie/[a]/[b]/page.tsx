// Two versions of a document as one text with its changes. One of them closed: 410, and neither text is shown.
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { unlisted } from '@/app/(public)/office-metadata'
import { officePage } from '@/app/(public)/office-page'
import { ClosedView } from '@/components/policies/closed-view'
import { ComparedVersions } from '@/components/policies/compared-versions'
import { effectivePhrase } from '@/components/policies/words-of-version'
import { officeHref } from '@/domain/offices/rules'
import { entryInForce } from '@/domain/policies/public'
import { versionsCompared } from '@/domain/policies/public/history'
import { historyPath, numberOf } from '@/domain/policies/rules'
import { answerWith } from '@/lib/answer-status'
import { describe } from '@/lib/description'
import { comparisonWordsOf } from '@/messages/comparison'
import { documentWordsOf } from '@/messages/documents'

type Props = { params: Promise<{ office: string; locale: string; policy: string; a: string; b: string }> }

const compared = cache(versionsCompared)

async function pageOf(params: Props['params']) {
  const { office, locale } = await officePage(params)
  const { policy, ...numbers } = await params
  const [a, b] = [numberOf(numbers.a), numberOf(numbers.b)]
  const state = a === null || b === null ? null : await compared(office.id, policy, locale, a, b)
  if (!state) notFound()
  return { office, locale, policy, state, words: documentWordsOf(locale), more: comparisonWordsOf(locale) }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { state, more } = await pageOf(params)
  const [a, b] = [state.from.number, state.to.number]
  if (state.kind === 'closed') return { title: more.title(a, b), robots: unlisted }
  const { title } = state.to
  return { title: more.full(title, a, b), description: describe(more.description(title, a, b)), robots: unlisted }
}

export default async function ComparisonPage({ params }: Props) {
  const { office, locale, policy, state, words, more } = await pageOf(params)
  if (state.kind === 'closed') {
    answerWith(410)
    const { closed } = state
    const facts = { ...closed, effective: effectivePhrase(closed, words, locale) }
    const links = [{ href: officeHref(office, locale, historyPath(policy)), label: words.history }]
    return <ClosedView title={more.closed(closed.number)} {...{ locale, words, facts, links }} />
  }
  const polish = locale === 'pl' ? null : await entryInForce(office.id, policy, 'pl')
  return <ComparedVersions {...{ office, locale, words, state, polish }} />
}
