// The page of an error outside an office: unknown address, expired mailed link, database away. Asks no database.
import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { ProblemText, problemTitle } from '@/components/layout/problem-text'
import { ButtonLink } from '@/components/ui/button'
import { officesHref } from '@/domain/offices/rules'
import { wordsOf } from '@/messages/words'
import { InstallationDocument } from '../installation-document'
import { readerLanguage } from '../reader-language'

async function problem() {
  const head = await headers()
  const locale = readerLanguage(head)
  return { locale, words: wordsOf(locale), status: Number(head.get('x-error-status')) || 404 }
}

export async function generateMetadata(): Promise<Metadata> {
  const { words, status } = await problem()
  return { title: problemTitle(words, status), robots: { index: false } }
}

export default async function ProblemPage() {
  const { locale, words, status } = await problem()
  return (
    <InstallationDocument locale={locale} languageHref={officesHref}>
      <ProblemText words={words} status={status} />
      <p>
        <ButtonLink href={officesHref(locale)}>{words.problem.goHome}</ButtonLink>
      </p>
    </InstallationDocument>
  )
}
