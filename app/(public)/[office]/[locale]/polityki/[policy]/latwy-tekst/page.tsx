// The plain-language text of a document, in Polish only; where an office has none, there is no such page.
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { unlisted } from '@/app/(public)/office-metadata'
import { officePage } from '@/app/(public)/office-page'
import { ClosedView } from '@/components/policies/closed-view'
import { EasyTextView } from '@/components/policies/easy-text-view'
import { effectivePhrase } from '@/components/policies/words-of-version'
import { easyTextState } from '@/domain/policies/public'
import { answerWith } from '@/lib/answer-status'
import { describe } from '@/lib/description'
import { documentWordsOf } from '@/messages/documents'
import { easyTextWords } from '@/messages/easy-text'

type Props = { params: Promise<{ office: string; locale: string; policy: string }> }

const stateOf = cache(easyTextState)
const words = documentWordsOf('pl')

async function pageOf(params: Props['params']) {
  const { office, locale } = await officePage(params)
  const state = locale === 'pl' ? await stateOf(office.id, (await params).policy) : null
  if (!state) notFound()
  return { office, state }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { state } = await pageOf(params)
  if (state.kind === 'closed') return { title: words.closed.title, robots: unlisted }
  const { title } = state.version
  return { title, description: describe(easyTextWords.description(state.polish?.title ?? title)) }
}

export default async function EasyTextPage({ params }: Props) {
  const { office, state } = await pageOf(params)
  if (state.kind === 'in_force') return <EasyTextView office={office} state={state} />
  answerWith(410)
  const facts = { ...state.version, effective: effectivePhrase(state.version, words, 'pl') }
  return <ClosedView title={words.closed.title} {...{ locale: 'pl', words, facts }} />
}
