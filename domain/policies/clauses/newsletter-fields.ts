// What the table of subscriptions keeps of a person, in words. Complete by type: a new column does not compile before somebody has
// decided whether it says anything about the person and how the information clause names it.
import type { Locale } from '@/domain/offices/schema'
import type { Prisma } from '@/lib/db/generated/client'

/** Accusative phrases, as after „zapisujemy”; null: says nothing about the person, or is named elsewhere (the address itself). */
const register: Record<Prisma.SubscriptionScalarFieldEnum, Readonly<Record<Locale, string>> | null> = {
  id: null,
  officeId: null,
  email: null,
  state: {
    pl: 'stan zapisu (czy jest potwierdzony i czy wysyłkę wstrzymano)',
    en: 'whether it is confirmed and whether sending was stopped',
    uk: 'стан підписки (чи її підтверджено й чи надсилання призупинено)',
  },
  locale: { pl: 'język', en: 'the language', uk: 'мову' },
  channel: { pl: 'drogę zapisu', en: 'the channel', uk: 'спосіб підписки' },
  askedAt: { pl: 'chwilę zapisu', en: 'when you asked to join', uk: 'час підписки' },
  // named by „remindedAt”
  mailedAt: null,
  confirmedAt: { pl: 'chwilę potwierdzenia', en: 'when you confirmed', uk: 'час підтвердження' },
  expiresAt: null,
  lastMailAt: {
    pl: 'chwilę ostatniej wiadomości wysłanej po użyciu formularza',
    en: 'when the form last caused a message',
    uk: 'час останнього листа, надісланого після використання форми',
  },
  consentTexts: {
    pl: 'numery wersji dokumentów pokazanych przy formularzu',
    en: 'the version numbers of the documents shown beside the form',
    uk: 'номери версій документів, показаних біля форми',
  },
  // named by „stopReason”
  stoppedAt: null,
  stopReason: {
    pl: 'przyczynę oraz chwilę wstrzymania i wznowienia wysyłki',
    en: 'why and when sending was stopped and taken up again',
    uk: 'причину та час призупинення й відновлення надсилання',
  },
  outcomes: {
    pl: 'nieudane doręczenia od ostatniego udanego (najwyżej pięć)',
    en: 'failed deliveries since the last one that arrived (five at most)',
    uk: 'невдалі доставки від останньої вдалої (щонайбільше п’ять)',
  },
  // named by „outcomes”: the same of deliveries that are deleted already
  olderOutcomes: null,
  // named by „stopReason”
  resumedAt: null,
  remindedAt: {
    pl: 'chwile wysłania linku i przypomnienia',
    en: 'when the link and the reminder were sent',
    uk: 'час надсилання посилання та нагадування',
  },
  // named by „consentNote”
  importId: null,
  consentNote: {
    pl: 'opis zgody udzielonej poza portalem i to, z której tabeli pochodzi (jeżeli adres przenieśliśmy)',
    en: 'a note on how consent was given outside this site and which table it came with (where we brought the address along)',
    uk: 'опис згоди, наданої поза порталом, і дані про таблицю, з якої вона походить (якщо адресу перенесено)',
  },
  reconfirmAskedAt: {
    pl: 'chwilę prośby o ponowne potwierdzenie (jeżeli o nie poprosiliśmy)',
    en: 'when we asked you to confirm again (where we did)',
    uk: 'час прохання про повторне підтвердження (якщо ми про нього просили)',
  },
}

/** Columns of a subscription, in the order of the table. */
export const newsletterFields = Object.keys(register) as Prisma.SubscriptionScalarFieldEnum[]

/** The columns that say something about a person, as a list inside a sentence; empty when one of them has no words. */
export function newsletterFieldList(fields: readonly string[], locale: Locale): string {
  const known = register as Record<string, Readonly<Record<Locale, string>> | null | undefined>
  if (fields.some((field) => known[field] === undefined)) return ''
  return fields.flatMap((field) => known[field]?.[locale] ?? []).join(', ')
}
