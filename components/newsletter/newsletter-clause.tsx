// What stands beside the form: the exact version of the rules, and in short what art. 13 RODO asks for. Facts come from the settings
// that run the software; the full text is the document itself.
import { RenderedText } from '@/components/policies/rendered-text'
import { Facts } from '@/components/ui/facts'
import type { Locale, OfficeSettings } from '@/domain/offices/schema'
import { typeset } from '@/lib/typography'
import type { NewsletterWords } from '@/messages/newsletter'

type Props = {
  words: NewsletterWords
  settings: OfficeSettings
  locale: Locale
  /** exact version shown, when the language has one */
  rules: {
    number: number
    title: string
    href: string
    since: string
    sha256: string
    html: string
    /** the newer Polish version, where these rules are an older translation */
    newer: { source: number; number: number; since: string } | null
  } | null
}

export function NewsletterClause({ words, settings, rules, locale }: Props) {
  const { clause } = words
  const { dpo, names, controllerName, newsletter } = settings
  const consent = newsletter.basis === 'consent'
  const months = newsletter.proofMonths
  return (
    <section aria-labelledby="klauzula" className="card">
      <h2 id="klauzula">{clause.heading}</h2>
      {rules ? (
        <p>
          <a href={rules.href}>{clause.exact(rules.number)}</a>
          <br />
          <span className="small muted">{clause.since(rules.since)}</span>
        </p>
      ) : null}
      {rules && clause.translation ? (
        <p className="small">
          {clause.translation}{' '}
          {rules.newer ? clause.outdated(rules.newer.source, rules.newer.number, rules.newer.since) : ''}
        </p>
      ) : null}
      <Facts
        items={[
          { name: clause.controller, value: <span lang="pl">{typeset(controllerName || names.nominative)}</span> },
          { name: clause.dpo, value: dpo.email ? <a href={`mailto:${dpo.email}`}>{dpo.email}</a> : null },
          { name: clause.purpose, value: clause.purposeText },
          { name: clause.basis, value: consent ? clause.basisConsent : clause.basisTask },
          { name: clause.kept, value: clause.keptText(months) },
          { name: clause.rights, value: consent ? clause.rightsConsent : clause.rightsTask },
        ]}
      />
      <p>{clause.voluntary}</p>
      {rules ? (
        <details>
          <summary>{clause.full}</summary>
          <RenderedText html={rules.html} locale={locale} pageLocale={locale} />
          <p className="small muted">
            {clause.hash}: <code className="break-all">{rules.sha256}</code>
          </p>
        </details>
      ) : null}
    </section>
  )
}
