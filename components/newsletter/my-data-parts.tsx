// The facts of the page „Co o mnie przechowujecie”: the subscription, the texts agreed to, the mails and issues. Nothing is left out;
// the address alone is shortened.
import { Facts } from '@/components/ui/facts'
import type { MailStateName, MailTemplate } from '@/domain/mail/schema'
import { issuePath } from '@/domain/newsletter/rules/archive'
import type { DeliveryStateName } from '@/domain/newsletter/rules/delivery-states'
import { maskedAddress } from '@/domain/newsletter/rules/mine'
import type { EndReason, SubscriptionStateName } from '@/domain/newsletter/schema'
import type { KeptSubscription, Mine } from '@/domain/newsletter/schema/mine'
import { isLocale, officeHref } from '@/domain/offices/rules'
import type { Locale } from '@/domain/offices/schema'
import { versionPath } from '@/domain/policies/rules'
import { formatMoment } from '@/lib/format'
import type { MyDataWords } from '@/messages/my-data'

/** Beside the id, which nobody needs to read, and two columns that stand with others. */
type Field = Exclude<keyof KeptSubscription, 'id' | 'olderOutcomes' | 'importId'>
type NewsletterMail = Extract<MailTemplate, `newsletter-${string}`>
/** Holds the words against what there is to be named; what is missing does not compile. */
const allNamed = (words: MyDataWords) => ({
  fields: words.fields satisfies Record<Field, string>,
  states: words.states satisfies Record<SubscriptionStateName, string>,
  mails: words.mails satisfies Record<NewsletterMail, string>,
  mailStates: words.mailStates satisfies Record<MailStateName, string>,
  deliveries: words.deliveries satisfies Record<DeliveryStateName, string>,
  ends: words.ends satisfies Record<EndReason, string>,
})

type Props = { mine: Mine; words: MyDataWords; locale: Locale; office: { slug: string } }

const named = (table: Readonly<Record<string, string>>, key: string): string => table[key] ?? key
const foreign = (text: string, page: Locale) => (isLocale(text) && text !== page ? text : undefined)

/** What stands beside each field; moments and texts that are missing are left out by Facts. */
function shownOf(field: Field, kept: KeptSubscription, words: MyDataWords, locale: Locale) {
  const value = kept[field]
  if (field === 'email') return maskedAddress(kept.email)
  if (field === 'state') return words.states[kept.state]
  if (field === 'locale') return named(words.languages, kept.locale)
  if (field === 'channel') return named(words.channels, kept.channel)
  if (field === 'stopReason') return kept.stopReason && named(words.stops, kept.stopReason)
  if (field === 'outcomes') {
    // `olderOutcomes` is part of it already
    const marks = [...kept.outcomes]
    return marks.length === 0 ? words.noOutcomes : marks.map((mark) => named(words.outcomes, mark)).join(', ')
  }
  if (field === 'consentNote') return kept.consentNote ? <span lang="pl">{kept.consentNote}</span> : null
  return value instanceof Date ? formatMoment(value, locale) : null
}

export function MyFacts({ mine, words, locale }: Props) {
  const { subscription: kept, brought, leaveRequests } = mine
  const fields = Object.keys(allNamed(words).fields) as Field[]
  const hint = words.stateHints[kept.state](kept.expiresAt ? formatMoment(kept.expiresAt, locale) : '')
  return (
    <section className="prose">
      <Facts
        items={fields.map((field) => ({
          key: field,
          name: words.fields[field],
          value: shownOf(field, kept, words, locale),
        }))}
      />
      {hint ? <p>{hint}</p> : null}
      <p className="small muted">{words.masked}</p>
      {brought ? (
        <>
          <p>{words.brought(formatMoment(brought.at, locale))}</p>
          {brought.note ? (
            <p>
              {words.broughtNote} <span lang="pl">{brought.note}</span>
            </p>
          ) : null}
        </>
      ) : null}
      {leaveRequests.length > 0 ? (
        <>
          <h2>{words.leaving}</h2>
          <ul>
            {leaveRequests.map(({ createdAt, expiresAt }) => (
              <li key={createdAt.toISOString()}>
                {words.leavingAsked(formatMoment(createdAt, locale), formatMoment(expiresAt, locale))}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  )
}

export function MyConsents({ mine: { texts, earlier }, words, locale, office }: Props) {
  const moment = (at: Date | null) => (at ? formatMoment(at, locale) : words.none)
  return (
    <section className="prose" aria-labelledby="zgoda">
      <h2 id="zgoda">{words.consent}</h2>
      {texts.length === 0 ? <p>{words.consentNone}</p> : null}
      <ul>
        {texts.map(({ versionId, title, policySlug, number, locale: text, sha256 }) => {
          const label = words.text(title ?? words.rules, number)
          const lang = title ? foreign(text, locale) : undefined
          return (
            <li key={versionId}>
              {policySlug && isLocale(text) ? (
                // numbers of versions belong to one language
                <a href={officeHref(office, text, versionPath(policySlug, number))} lang={lang}>
                  {label}
                </a>
              ) : (
                label
              )}
              <br />
              <span className="small muted">
                {words.hash}: <code className="break-all">{sha256}</code>
              </span>
            </li>
          )
        })}
      </ul>
      {earlier.length > 0 ? (
        <>
          <h3>{words.earlier}</h3>
          <ul>
            {earlier.map(({ confirmedAt, askedAt, endedAt, endReason, purgeAfter }) => (
              <li key={endedAt.toISOString()}>
                {words.earlierConsent(
                  moment(confirmedAt ?? askedAt),
                  moment(endedAt),
                  named(words.ends, endReason),
                  moment(purgeAfter),
                )}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  )
}

export function MyMails({ mine: { mails, issues }, words, locale, office }: Props) {
  return (
    <section className="prose" aria-labelledby="wiadomosci">
      <h2 id="wiadomosci">{words.messages}</h2>
      <p className="small muted">{words.messagesHint}</p>
      {mails.length === 0 ? <p>{words.none}</p> : null}
      <ul>
        {mails.map(({ template, state, createdAt, sentAt }) => (
          <li key={`${template} ${createdAt.toISOString()}`}>
            {`${named(words.mails, template)}: ${named(words.mailStates, state)}, ${formatMoment(sentAt ?? createdAt, locale)}`}
          </li>
        ))}
      </ul>
      <h2>{words.issues}</h2>
      <p className="small muted">{words.issuesHint}</p>
      {issues.length === 0 ? <p>{words.none}</p> : null}
      <ul>
        {issues.map(({ number, subject, state, handedAt, settledAt }) => {
          const at = handedAt ?? settledAt
          return (
            <li key={number}>
              <a href={officeHref(office, locale, issuePath(number))}>
                {subject === null ? words.issueClosed(number) : words.issue(number, subject)}
              </a>
              {`: ${words.deliveries[state]}${at ? `, ${formatMoment(at, locale)}` : ''}`}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
