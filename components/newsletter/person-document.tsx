// One person's data as a page to be read and printed, complete in itself (no style sheet, no link to us is needed to read it).
import { type MailStateName, type MailTemplate, mailStateNames, templateNames } from '@/domain/mail/schema'
import { deliveryStateNames } from '@/domain/newsletter/rules/delivery-states'
import {
  channelNames,
  type EndReason,
  endReasonNames,
  languageNames,
  subscriptionStateNames,
} from '@/domain/newsletter/schema'
import type { MineImport, MineIssue } from '@/domain/newsletter/schema/mine'
import { formatMoment } from '@/lib/format'
import type { ShownSubscriber } from './subscriber-data'

type Person = ShownSubscriber & {
  email: string
  earlier: readonly {
    id: string
    askedAt: Date
    confirmedAt: Date | null
    endedAt: Date
    endReason: string
    purgeAfter: Date
  }[]
  issues: readonly MineIssue[]
  brought: MineImport | null
  mails: readonly { id: string; template: string; state: string; createdAt: Date; sentAt: Date | null }[]
}
type Props = { office: string; controller: string; exportedAt: Date; person: Person }

const moment = (at: Date | null): string => (at ? formatMoment(at) : '–')
const Head = 'head'

function Row({ name, children }: { name: string; children: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

function PersonDocument({ office, controller, exportedAt, person }: Props) {
  const { texts, earlier, mails, issues } = person
  return (
    <html lang="pl">
      <Head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Twoje dane w newsletterze</title>
        <style>
          {
            'body{font:1.1rem/1.5 sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}dt{font-weight:bold}dd{margin:0 0 .75rem}code{word-break:break-all}'
          }
        </style>
      </Head>
      <body>
        <h1>Twoje dane w newsletterze</h1>
        <p>{`${office}. Administrator danych: ${controller}. Stan na ${moment(exportedAt)}.`}</p>
        <h2>Zapis</h2>
        <dl>
          <Row name="Adres e-mail">{person.email}</Row>
          <Row name="Stan">{subscriptionStateNames[person.state]}</Row>
          <Row name="Prośba o zapis">{moment(person.askedAt)}</Row>
          <Row name="Wysłanie linku do potwierdzenia">{moment(person.mailedAt)}</Row>
          <Row name="Potwierdzenie">{moment(person.confirmedAt)}</Row>
          <Row name="Prośba o ponowne potwierdzenie">{moment(person.reconfirmAskedAt)}</Row>
          <Row name="Wstrzymanie wysyłki">{moment(person.stoppedAt)}</Row>
          <Row name="Zgoda udzielona poza portalem">{person.consentNote || '–'}</Row>
          <Row name="Przeniesienie z innego systemu">
            {person.brought ? `${moment(person.brought.at)}. ${person.brought.note}` : '–'}
          </Row>
          <Row name="Sposób zapisu">{channelNames[person.channel] ?? person.channel}</Row>
          <Row name="Język">{languageNames[person.locale] ?? person.locale}</Row>
        </dl>
        <h2>Treść, którą pokazano przy formularzu</h2>
        <ul>
          {texts.map(({ versionId, title, number, locale, sha256 }) => (
            <li key={versionId}>
              {`${title ?? 'Zasady newslettera'}, wersja ${number} (${languageNames[locale] ?? locale}), SHA-256: `}
              <code>{sha256}</code>
            </li>
          ))}
        </ul>
        <h2>Wydania newslettera z ostatnich 30 dni</h2>
        <ul>
          {issues.map(({ number, subject, state, handedAt, settledAt }) => (
            <li
              key={number}
            >{`nr ${number}${subject ? `: ${subject}` : ''}: ${deliveryStateNames[state]}, ${moment(settledAt ?? handedAt)}`}</li>
          ))}
        </ul>
        <h2>Wiadomości z ostatnich 30 dni</h2>
        <ul>
          {mails.map(({ id, template, state, createdAt, sentAt }) => (
            <li
              key={id}
            >{`${templateNames[template as MailTemplate]}: ${mailStateNames[state as MailStateName]}, ${moment(sentAt ?? createdAt)}`}</li>
          ))}
        </ul>
        <h2>Wcześniejsze zgody</h2>
        <ul>
          {earlier.map(({ id, confirmedAt, endedAt, endReason, purgeAfter }) => (
            <li
              key={id}
            >{`od ${moment(confirmedAt)} do ${moment(endedAt)} (${endReasonNames[endReason as EndReason]}); dowód przechowujemy do ${moment(purgeAfter)}`}</li>
          ))}
        </ul>
      </body>
    </html>
  )
}

/** The whole document. For route handlers only: pages have no `react-dom/server`. */
export async function personHtml(props: Props): Promise<string> {
  const { renderToStaticMarkup } = await import('react-dom/server')
  return `<!doctype html>${renderToStaticMarkup(<PersonDocument {...props} />)}`
}
