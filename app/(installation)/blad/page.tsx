// The page of an error outside an office: unknown address, expired mailed link, database away. Asks no database.
import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { InstallationPage } from '@/components/layout/installation-page'
import { ProblemText, problemTitle } from '@/components/layout/problem-text'
import { ButtonLink } from '@/components/ui/button'
import { readerView } from '@/lib/view'
import { wordsOf } from '@/messages/words'

const words = wordsOf('pl')
const statusOf = async () => Number((await headers()).get('x-error-status')) || 404

export async function generateMetadata(): Promise<Metadata> {
  return { title: problemTitle(words, await statusOf()), robots: { index: false } }
}

export default async function ProblemPage() {
  return (
    <InstallationPage reader={readerView(await headers())}>
      <ProblemText words={words} status={await statusOf()} />
      <p>
        <ButtonLink href="/">{words.problem.goHome}</ButtonLink>
      </p>
    </InstallationPage>
  )
}
