// Clauses: who receives data, the supplier of the server, the sender of mail, authorities, transfer outside the EEA.
import type { Clause } from '../library'
import { article, clause } from './clause'

const recipients = [article('13 ust. 1 lit. e'), article('28')]
const transfer = [article('13 ust. 1 lit. f'), article('45'), article('46 ust. 2 lit. c')]

export const recipientClauses: readonly Clause[] = [
  clause(
    'recipients',
    'recipients.hosting',
    'Dostawca serwera jako odbiorca',
    `
{{#if hosting.supplier}}
Serwer portalu utrzymuje na nasze zlecenie {{hosting.supplier}}. Podmiot ten przetwarza dane wyłącznie w naszym imieniu, na podstawie umowy powierzenia.
{{else}}
Serwer portalu utrzymujemy sami, bez udziału zewnętrznego dostawcy.
{{/if}}`,
    { cites: recipients, mends: ['L08', 'L10'] },
  ),
  clause(
    'recipients',
    'recipients.mail',
    'Kto wysyła wiadomości',
    `
{{#if mail.outbox}}
Poczty portal na razie nie wysyła, więc adresy odbiorców nie trafiają do żadnego dostawcy poczty.
{{else}}
Wiadomości portalu wysyła {{mail.provider}}.
{{/if}}`,
    { cites: recipients, mends: ['L08', 'L10'] },
  ),
  clause(
    'recipients',
    'recipients.authorities',
    'Udostępnianie uprawnionym organom',
    'Poza tym danych nie otrzymuje nikt, z wyjątkiem organów uprawnionych na podstawie przepisów prawa. Takiemu organowi przekazujemy tylko to, czego dotyczy jego żądanie.',
    { cites: recipients, mends: ['L08'] },
  ),
  clause(
    'recipients',
    'recipients.general',
    'Odbiorcy danych w sprawach urzędu',
    `
Dane otrzymują organy i instytucje, którym przepisy każą lub pozwalają je udostępnić, na przykład sądy, organy kontroli i inne urzędy załatwiające wspólnie sprawę. Mogą je też przetwarzać podmioty, które na podstawie umowy utrzymują nasze systemy lub doręczają korespondencję.`,
    { documents: ['rodo', 'other'], cites: recipients, mends: ['L08'] },
  ),
  clause(
    'recipients',
    'transfer.mail',
    'Przekazywanie danych poza EOG: poczta portalu',
    {
      pl: '{{#if mail.resend}}Dostawca wysyłki działa w Stanach Zjednoczonych. Adres, treść wiadomości i jej numer przekazujemy mu na podstawie decyzji Komisji Europejskiej dotyczącej Ram ochrony danych UE–USA, o ile dostawca figuruje na ich liście, a w pozostałym zakresie na podstawie standardowych klauzul umownych (art. 46 ust. 2 lit. c RODO). Kopię zabezpieczeń można otrzymać u inspektora ochrony danych.{{else}}Adresów, na które portal wysyła wiadomości, nie przekazujemy do państw trzecich ani organizacji międzynarodowych.{{/if}}',
      en: "{{#if mail.resend}}The sending provider operates in the United States. We transfer the address, the content of the message and its number on the basis of the European Commission's decision on the EU–US Data Privacy Framework, provided that the provider is on its list, and otherwise on the basis of standard contractual clauses (Article 46(2)(c) GDPR). A copy of the safeguards is available from the Data Protection Officer.{{else}}We do not transfer addresses to which the portal sends messages to third countries or international organisations.{{/if}}",
      uk: '{{#if mail.resend}}Постачальник послуг надсилання працює у Сполучених Штатах Америки. Адресу, зміст листа та його номер ми передаємо на підставі рішення Європейської комісії щодо Рамкової угоди ЄС–США про захист даних, якщо постачальник внесений до її списку, а в іншому разі – на підставі стандартних договірних положень (ст. 46 ч. 2 літ. c GDPR). Копію гарантій можна отримати в інспектора із захисту даних.{{else}}Адреси, на які портал надсилає листи, ми не передаємо до третіх країн чи міжнародних організацій.{{/if}}',
    },
    { cites: transfer, mends: ['L08', 'L10'] },
  ),
  clause(
    'recipients',
    'transfer.log-none',
    'Dziennik serwera nie opuszcza EOG',
    'Danych z dziennika serwera nie przekazujemy do państw trzecich ani organizacji międzynarodowych.',
    { cites: transfer, documents: ['privacy', 'other'] },
  ),
  clause(
    'recipients',
    'transfer.general',
    'Przekazywanie danych poza EOG w sprawach urzędu',
    'Danych ze spraw urzędu co do zasady nie przekazujemy poza Europejski Obszar Gospodarczy. Gdyby w konkretnej sprawie było to konieczne, klauzula tej sprawy wskaże odbiorcę i zabezpieczenia.',
    { documents: ['rodo', 'other'], cites: transfer, mends: ['L08'] },
  ),
  clause(
    'retention',
    'retention.archives',
    'Okres przechowywania akt spraw',
    'Okres przechowywania wynika z kategorii archiwalnej sprawy, określonej w wykazie akt na podstawie ustawy z dnia 14 lipca 1983 r. o narodowym zasobie archiwalnym i archiwach, a jeżeli przepis szczególny podaje inny termin – z tego przepisu.',
    {
      documents: ['privacy', 'rodo', 'other'],
      cites: ['ustawa z dnia 14 lipca 1983 r. o narodowym zasobie archiwalnym i archiwach'],
      mends: ['L06', 'L08'],
    },
  ),
  clause(
    'retention',
    'retention.consent',
    'Dane przetwarzane za zgodą',
    'Dane przetwarzane za zgodą usuwamy po jej wycofaniu, chyba że prawo każe zachować ślad czynności.',
    { documents: ['rodo', 'other'], cites: [article('5 ust. 1 lit. e')] },
  ),
  clause(
    'retention',
    'retention.sent-mail',
    'Adresy w wysłanych wiadomościach',
    'Adres odbiorcy wiadomości, którą wysłał portal, przechowujemy przy jej wpisie najwyżej przez {{mail.kept}} od wysłania.',
    { cites: [article('5 ust. 1 lit. e')], mends: ['L06'] },
  ),
]
