// The newsletter: the form, the exact rules beside it, and what happens after sending. The same page draws a refused form again.
import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { rulesOf } from '@/app/(public)/newsletter-rules'
import { nameInSentence, unlisted } from '@/app/(public)/office-metadata'
import { type OfficeParams, officePage } from '@/app/(public)/office-page'
import { NewsletterClause } from '@/components/newsletter/newsletter-clause'
import { NewsletterForm } from '@/components/newsletter/newsletter-form'
import { Accepted, ClosedNotice } from '@/components/newsletter/newsletter-notices'
import { LatestIssues, OpenArchive } from '@/components/newsletter/open-archive'
import { NamedSentence } from '@/components/ui/named-sentence'
import { newsletterOffer } from '@/domain/newsletter/public'
import { latestIssues } from '@/domain/newsletter/public/archive'
import { nameInSentence as nameOf, officeHref } from '@/domain/offices/rules'
import { describe } from '@/lib/description'
import { hasErrors } from '@/lib/form-state'
import { postedState } from '@/lib/posted-form'
import { newsletterWords } from '@/messages/newsletter'

const issuesShown = 3

type Props = { params: OfficeParams; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await officePage(params)
  const words = newsletterWords(page.locale)
  const refused = hasErrors(postedState(await headers()))
  const title = refused ? `${words.errorTitle}: ${words.title}` : words.title
  const description = describe(words.description(nameInSentence(page)))
  // without a newsletter the page only helps who was on its list to leave
  return { title, description, ...(page.office.settings.newsletter.enabled ? {} : { robots: unlisted }) }
}

export default async function NewsletterPage({ params, searchParams }: Props) {
  const page = await officePage(params)
  const { office, locale } = page
  const words = newsletterWords(locale)
  const [offer, rules, issues, query, head] = await Promise.all([
    newsletterOffer(office, locale),
    rulesOf(office, locale),
    latestIssues(office.id, locale, issuesShown),
    searchParams,
    headers(),
  ])
  const { basis } = office.settings.newsletter
  return (
    <>
      <h1>{words.title}</h1>
      {query.wynik === 'przyjeto' ? <Accepted words={words} delivers={offer.delivers} /> : null}
      <p className="lead">
        <NamedSentence sentence={words.lead} name={nameOf(office, locale)} locale={locale} />
      </p>
      <OpenArchive office={office} locale={locale} />
      <ClosedNotice
        words={words}
        offer={offer}
        polish={locale === 'pl' ? null : officeHref(office, 'pl', '/newsletter')}
      />
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-2">
        {offer.leave ? (
          <section aria-labelledby="formularz">
            <h2 id="formularz">{offer.join ? words.form.heading : words.form.headingLeave}</h2>
            <NewsletterForm
              action={officeHref(office, locale, '/newsletter/zapisz')}
              state={postedState(head)}
              {...{ words, offer, basis }}
            />
          </section>
        ) : null}
        <NewsletterClause words={words} settings={office.settings} rules={rules} locale={locale} />
      </div>
      <LatestIssues office={office} locale={locale} issues={issues} />
    </>
  )
}
