// The page of an error inside an office. The door asks for it with the status in a header and sends it with that status.
import type { Metadata } from 'next'
import { type OfficePage, type OfficeParams, officePage } from '@/app/(public)/office-page'
import { OffNotice, offTitle } from '@/components/layout/off-notice'
import { ProblemText, problemTitle } from '@/components/layout/problem-text'
import { PlainSearchForm } from '@/components/search/search-form'
import { ButtonLink } from '@/components/ui/button'
import { officeHref } from '@/domain/offices/rules'
import { type Closure, type OffKind, offStatus } from '@/domain/offices/schema/closure'

type PageProps = { params: OfficeParams }

/** Set when the error is that the whole office is off. */
function offOf({ office, failed }: Pick<OfficePage, 'office' | 'failed'>): { kind: OffKind; closure: Closure } | null {
  const { state, closure } = office
  const off = state === 'paused' || state === 'closed'
  return off && closure && offStatus[state] === failed ? { kind: state, closure } : null
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const page = await officePage(params)
  const off = offOf(page)
  return { title: off ? offTitle(page.words, off.kind) : problemTitle(page.words, page.failed ?? 404) }
}

export default async function ProblemPage({ params }: PageProps) {
  const { office, locale, words, failed } = await officePage(params)
  const { email } = office.settings.contact
  const off = offOf({ office, failed })
  if (off) return <OffNotice office={office} locale={locale} words={words} {...off} />
  return (
    <>
      <ProblemText words={words} status={failed ?? 404} />
      {failed === 404 || failed === 410 ? <PlainSearchForm office={office} locale={locale} /> : null}
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
