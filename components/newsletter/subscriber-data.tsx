// One subscriber as the register holds them: facts, proof of consent, mails, consents that ended earlier.
import { DataTable } from '@/components/ui/data-table'
import { Facts } from '@/components/ui/facts'
import { type MailStateName, type MailTemplate, mailStateNames, templateNames } from '@/domain/mail/schema'
import {
  type ConsentText,
  channelNames,
  type EndReason,
  endReasonNames,
  languageNames,
  type SubscriptionStateName,
  subscriptionStateNames,
} from '@/domain/newsletter/schema'
import { stopReasonNames } from '@/domain/newsletter/schema/reconfirmation'
import { isLocale, officeHref } from '@/domain/offices/rules'
import { versionPath } from '@/domain/policies/rules'
import { formatMoment, formatShortDay, formatShortMoment } from '@/lib/format'

export type ShownText = ConsentText & { title: string | null; policySlug: string | null }
export type ShownSubscriber = {
  state: SubscriptionStateName
  locale: string
  channel: string
  askedAt: Date
  mailedAt: Date | null
  confirmedAt: Date | null
  expiresAt: Date | null
  reconfirmAskedAt: Date | null
  stoppedAt: Date | null
  stopReason: string | null
  consentNote: string
  texts: readonly ShownText[]
}

const moment = (at: Date | null) => (at ? formatMoment(at) : null)

function Texts({ texts, slug }: { texts: readonly ShownText[]; slug: string }) {
  if (texts.length === 0) return <span>nie zapisano</span>
  return (
    <ul>
      {texts.map(({ versionId, number, locale, sha256, title, policySlug }) => (
        <li key={versionId}>
          {policySlug && isLocale(locale) ? (
            // numbers of versions belong to one language
            <a href={officeHref({ slug }, locale, versionPath(policySlug, number))} lang={locale}>
              {title}
            </a>
          ) : (
            'Zasady newslettera'
          )}
          , wersja {number} ({languageNames[locale] ?? locale})
          <br />
          <span className="small muted">
            SHA-256: <code className="break-all">{sha256}</code>
          </span>
        </li>
      ))}
    </ul>
  )
}

export function SubscriberData({ person, slug }: { person: ShownSubscriber; slug: string }) {
  const { state, locale, channel, askedAt, mailedAt, confirmedAt, expiresAt, texts, consentNote } = person
  return (
    <Facts
      items={[
        { name: 'Stan', value: subscriptionStateNames[state] },
        { name: 'Prośba o zapis', value: moment(askedAt) },
        { name: 'Wysłanie linku', value: moment(mailedAt) ?? 'jeszcze nie wysłano' },
        { name: 'Potwierdzenie', value: moment(confirmedAt) ?? 'nie potwierdzono' },
        { name: 'Niepotwierdzony zostanie usunięty', value: moment(expiresAt) },
        { name: 'Prośba o ponowne potwierdzenie', value: moment(person.reconfirmAskedAt) },
        { name: 'Wstrzymanie wysyłki', value: moment(person.stoppedAt) },
        { name: 'Powód wstrzymania', value: person.stopReason && stopReasonNames[person.stopReason] },
        { name: 'Zgoda poza portalem', value: consentNote },
        { name: 'Sposób zapisu', value: channelNames[channel] ?? channel },
        { name: 'Język', value: languageNames[locale] ?? locale },
        { name: 'Treść przy formularzu', value: <Texts texts={texts} slug={slug} /> },
      ]}
    />
  )
}

type ShownMail = { id: string; template: string; state: string; createdAt: Date; sentAt: Date | null }

export function SubscriberMails({ mails }: { mails: readonly ShownMail[] }) {
  return (
    <section className="panel-section" aria-labelledby="wiadomosci">
      <h2 id="wiadomosci">Wiadomości</h2>
      <DataTable
        caption="Wiadomości na ten adres z ostatnich 30 dni"
        rows={mails}
        rowKey={({ id }) => id}
        empty="Brak wiadomości z ostatnich 30 dni."
        columns={[
          {
            key: 'what',
            head: 'Wiadomość',
            names: true,
            cell: ({ template }) => templateNames[template as MailTemplate],
          },
          { key: 'state', head: 'Stan', cell: ({ state }) => mailStateNames[state as MailStateName] },
          { key: 'at', head: 'Kiedy', cell: ({ createdAt, sentAt }) => formatShortMoment(sentAt ?? createdAt) },
        ]}
      />
    </section>
  )
}

type Consent = { id: string; confirmedAt: Date | null; endedAt: Date; endReason: string; purgeAfter: Date }

export function EarlierConsents({ consents }: { consents: readonly Consent[] }) {
  if (consents.length === 0) return null
  return (
    <section className="panel-section" aria-labelledby="dawne">
      <h2 id="dawne">Wcześniejsze zgody tego adresu</h2>
      <DataTable
        caption="Dowody zakończonych zgód"
        rows={consents}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'from',
            head: 'Od',
            names: true,
            cell: ({ confirmedAt }) => (confirmedAt ? formatShortDay(confirmedAt) : '–'),
          },
          { key: 'to', head: 'Do', cell: ({ endedAt }) => formatShortDay(endedAt) },
          { key: 'how', head: 'Jak się skończyła', cell: ({ endReason }) => endReasonNames[endReason as EndReason] },
          { key: 'purge', head: 'Dowód przechowywany do', cell: ({ purgeAfter }) => formatShortDay(purgeAfter) },
        ]}
      />
    </section>
  )
}
