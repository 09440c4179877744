// The page of an error inside an office. The door asks for it with the status in a header and sends it with that status.
import type { Metadata } from 'next'
import { type OfficeParams, officePage } from '@/app/(public)/office-page'
import { ProblemText, problemTitle } from '@/components/layout/problem-text'
import { ButtonLink } from '@/components/ui/button'
import { officeHref } from '@/domain/offices/rules'

type PageProps = { params: OfficeParams }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { words, failed } = await officePage(params)
  return { title: problemTitle(words, failed ?? 404) }
}

export default async function ProblemPage({ params }: PageProps) {
  const { office, locale, words, failed } = await officePage(params)
  const { email } = office.settings.contact
  return (
    <>
      <ProblemText words={words} status={failed ?? 404} />
      <p className="btn-row">
        <ButtonLink href={officeHref(office, locale)}>{words.problem.goHome}</ButtonLink>
        <ButtonLink look="secondary" href={officeHref(office, locale, '/mapa-strony')}>
          {words.problem.goMap}
        </ButtonLink>
      </p>
      {email ? (
        <p>
          {words.problem.write} <a href={`mailto:${email}`}>{email}</a>
        </p>
      ) : null}
    </>
  )
}
