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
    pl: 'stan zapisu (niepotwierdzony albo potwierdzony)',
    en: 'whether it is confirmed',
    uk: 'стан підписки (непідтверджена чи підтверджена)',
  },
  locale: { pl: 'język', en: 'the language', uk: 'мову' },
  channel: { pl: 'drogę zapisu', en: 'the channel', uk: 'спосіб підписки' },
  askedAt: { pl: 'chwilę zapisu', en: 'when you asked to join', uk: 'час підписки' },
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
  stoppedAt: null,
  stopReason: {
    pl: 'przyczynę wstrzymania wysyłki, gdy wiadomości nie dochodzą',
    en: 'why sending was stopped when messages do not arrive',
    uk: 'причину призупинення розсилки, якщо листи не доходять',
  },
  outcomes: {
    pl: 'czy pięć ostatnich wydań dotarło do skrzynki',
    en: 'whether the last five issues reached the mailbox',
    uk: 'чи дійшли до скриньки п’ять останніх випусків',
  },
  // named by „outcomes”: the same of deliveries that are deleted already
  olderOutcomes: null,
  resumedAt: null,
  remindedAt: null,
  importId: null,
  consentNote: {
    pl: 'opis zgody udzielonej poza portalem (jeżeli tak ją udzielono)',
    en: 'a note on how consent was given outside this site (where it was)',
    uk: 'опис згоди, наданої поза порталом (якщо її надано так)',
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
