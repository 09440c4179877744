// Every variable and condition a clause may use, and how it is made from the facts. A variable without a value is a missing fact.
// `variableLabels` is the list editors see; a variable exists there or nowhere (held by the types and a test).
import { livingKeys, nameInSentence } from '@/domain/offices/rules'
import type { Locale } from '@/domain/offices/schema'
import { declarationLabels, declarationValues } from '@/domain/policies/declaration/declaration-values'
import { cookieName, publicCookies } from '@/lib/cookie-register'
import type { ClauseFacts } from './facts'
import { authority, newsletterBasis, taskActs } from './law'
import { newsletterFieldList } from './newsletter-fields'
import { genitiveSpan, plain, polishIn, span } from './phrases'
import { accessKeyTable, cookieTable, list } from './printed-tables'
import { holdersOf } from './role-names'

export const variableLabels = {
  'office.name': 'nazwa urzędu (mianownik: kto? co?)',
  'office.name.nominative': 'nazwa urzędu (mianownik: kto? co?)',
  'office.name.genitive': 'nazwa urzędu (dopełniacz: kogo? czego?)',
  'office.name.dative': 'nazwa urzędu (celownik: komu? czemu?)',
  'office.name.accusative': 'nazwa urzędu (biernik: kogo? co?)',
  'office.name.instrumental': 'nazwa urzędu (narzędnik: z kim? z czym?)',
  'office.name.locative': 'nazwa urzędu (miejscownik: o kim? o czym?)',
  'office.short': 'nazwa skrócona',
  'office.address': 'adres urzędu',
  'office.email': 'adres e-mail urzędu',
  'office.phone': 'telefon urzędu',
  'office.hours': 'godziny pracy',
  'office.delivery': 'adres do doręczeń elektronicznych',
  'office.epuap': 'skrzynka ePUAP',
  'office.bip': 'adres strony BIP',
  'office.url': 'adres portalu',
  'office.host': 'nazwa portalu w sieci',
  'office.path': 'początek adresów stron urzędu',
  'office.acts': 'ustawy, z których wynikają zadania urzędu',
  'controller.name': 'administrator danych',
  'dpo.name': 'imię i nazwisko inspektora ochrony danych',
  'dpo.email': 'adres e-mail inspektora ochrony danych',
  'dpo.phone': 'telefon inspektora ochrony danych',
  'dpo.deputy': 'zastępca inspektora ochrony danych',
  'authority.address': 'organ nadzorczy z adresem (dopełniacz)',
  'log.retention': 'okres przechowywania dziennika serwera',
  'log.fields': 'pola dziennika serwera (lista)',
  'audit.retention': 'okres przechowywania dziennika zdarzeń',
  'newsletter.basis': 'podstawa prawna newslettera',
  'newsletter.proof': 'okres przechowywania dowodu po wypisaniu',
  'newsletter.link': 'ważność linku potwierdzającego',
  'newsletter.reminder': 'po jakim czasie przypominamy o niepotwierdzonym zapisie',
  'newsletter.reconfirm': 'jak długo czekamy na ponowne potwierdzenie',
  'newsletter.stopped': 'jak długo przechowujemy adres, na który wiadomości nie dochodzą',
  'newsletter.deliveries': 'jak długo wiadomo, komu wysłano wydanie',
  'newsletter.fields': 'co newsletter zapisuje obok adresu',
  'mail.provider': 'kto wysyła wiadomości',
  'mail.kept': 'jak długo wpis wysłanej wiadomości ma adres odbiorcy',
  'hosting.supplier': 'podmiot utrzymujący serwer',
  'cookies.table': 'tabela plików cookie',
  'cookies.view': 'nazwa pliku cookie z wyglądem strony',
  'staff.session': 'najdłuższy czas zalogowania pracownika',
  'staff.session.genitive': 'najdłuższy czas zalogowania pracownika (po upływie: kogo? czego?)',
  'counters.life': 'jak długo działa licznik prób',
  'access.subscribers': 'role, które widzą dane subskrybentów',
  'access.mail': 'role, które widzą wysłane wiadomości',
  'access.settings': 'role, które zmieniają ustawienia urzędu',
  'authorship.unit': 'komórka odpowiedzialna za dokumenty',
  'accesskeys.table': 'tabela skrótów klawiszowych',
  ...declarationLabels,
} as const
export type VariableName = keyof typeof variableLabels

const mailProviders: Record<Locale, Record<ClauseFacts['mail'], string>> = {
  pl: {
    resend: 'Resend, dostawca usługi wysyłania poczty elektronicznej z siedzibą w Stanach Zjednoczonych',
    smtp: 'serwer poczty elektronicznej urzędu',
    outbox: 'nikt, ponieważ portal nie wysyła jeszcze wiadomości',
  },
  en: {
    resend: 'Resend, a provider of e-mail sending services based in the United States',
    smtp: 'the e-mail server of the office',
    outbox: 'nobody, because the portal does not send messages yet',
  },
  uk: {
    resend: 'Resend, постачальник послуг надсилання електронної пошти зі Сполучених Штатів Америки',
    smtp: 'сервер електронної пошти установи',
    outbox: 'ніхто, оскільки портал ще не надсилає повідомлень',
  },
}

/** Text of every variable in a language; empty where a fact is missing. */
export function valuesOf(facts: ClauseFacts, locale: Locale): Record<VariableName, string> {
  return {
    ...officeValues(facts, locale),
    ...processingValues(facts, locale),
    ...accessibilityValues(facts, locale),
  }
}

type OfficeVariable = Extract<VariableName, `office.${string}` | `controller.${string}` | `dpo.${string}`>

function officeValues(facts: ClauseFacts, locale: Locale): Record<OfficeVariable, string> {
  const { names, contact, dpo, controllerName } = facts.settings
  const translated = { pl: '', en: names.english, uk: names.ukrainian }[locale]
  const name = (polish: string) => (translated ? plain(translated) : polishIn(polish, locale))
  // English declines by its article
  const declined = (polish: string) =>
    locale === 'en' && translated ? plain(nameInSentence(facts, locale).text) : name(polish)
  return {
    'office.name': name(names.nominative),
    'office.name.nominative': name(names.nominative),
    'office.name.genitive': declined(names.genitive),
    'office.name.dative': declined(names.dative),
    'office.name.accusative': declined(names.accusative),
    'office.name.instrumental': declined(names.instrumental),
    'office.name.locative': declined(names.locative),
    'office.short': plain(names.short),
    'office.address': polishIn(postalAddress(facts), locale),
    'office.email': contact.email,
    'office.phone': plain(contact.phone),
    'office.hours': polishIn(contact.hours, locale),
    'office.delivery': plain(contact.electronicDelivery),
    'office.epuap': plain(contact.epuap),
    'office.bip': contact.bip,
    'office.url': facts.url,
    'office.host': facts.url.replace(/^https:\/\//, ''),
    'office.path': `/${facts.slug}${locale === 'pl' ? '' : `/${locale}`}`,
    'office.acts': taskActs[facts.kind][locale],
    'controller.name': controllerName ? polishIn(controllerName, locale) : declined(names.nominative),
    'dpo.name': polishIn(dpo.name, locale),
    'dpo.email': dpo.email,
    'dpo.phone': phoneOf(dpo, locale),
    'dpo.deputy': plain([dpo.deputyName, dpo.deputyEmail].filter(Boolean).join(', ')),
  }
}

/** `ulica 1, 00-000 Miasto`; empty unless whole, because half an address is not an address. */
function postalAddress({ settings: { address } }: ClauseFacts): string {
  const { street, postcode, city } = address
  return street && postcode && city ? `${street}, ${postcode} ${city}` : ''
}

function phoneOf(dpo: { phone: string; extension: string }, locale: Locale): string {
  if (!dpo.phone || !dpo.extension) return plain(dpo.phone)
  return plain(`${dpo.phone} ${{ pl: 'wew.', en: 'ext.', uk: 'внутр.' }[locale]} ${dpo.extension}`)
}

type AccessibilityVariable = Extract<
  VariableName,
  `accessibility.${string}` | 'accesskeys.table' | `declaration.${string}`
>
type ProcessingVariable = Exclude<VariableName, OfficeVariable | AccessibilityVariable>

function processingValues(facts: ClauseFacts, locale: Locale): Record<ProcessingVariable, string> {
  const { settings } = facts
  return {
    'authority.address': authority[locale],
    'log.retention': span(settings.log.retentionDays, 'day', locale),
    'log.fields': list(facts.logFields.map(({ meaning }) => meaning)),
    'audit.retention': span(settings.accountability.months, 'month', locale),
    'newsletter.basis': newsletterBasis[settings.newsletter.basis][locale],
    'newsletter.proof': span(settings.newsletter.proofMonths, 'month', locale),
    'newsletter.link': span(facts.terms.linkDays, 'day', locale),
    'newsletter.reminder': span(facts.terms.reminderDays, 'day', locale),
    'newsletter.reconfirm': span(facts.terms.reconfirmDays, 'day', locale),
    'newsletter.stopped': span(facts.terms.stoppedDays, 'day', locale),
    'newsletter.deliveries': span(facts.terms.deliveryDays, 'day', locale),
    'newsletter.fields': newsletterFieldList(facts.newsletterFields, locale),
    'mail.provider': mailProviders[locale][facts.mail],
    'mail.kept': span(facts.terms.recipientDays, 'day', locale),
    'hosting.supplier': polishIn(settings.hosting.supplier, locale),
    'cookies.table': cookieTable(facts),
    'cookies.view': `\`${cookieName(publicCookies.view, facts.secure)}\``,
    'staff.session': span(staffSessionHours(facts), 'hour', locale),
    'staff.session.genitive': genitiveSpan(staffSessionHours(facts), 'hour', locale),
    'counters.life': span(Math.ceil(facts.terms.counterSeconds / 3600), 'hour', locale),
    'access.subscribers': holdersOf(facts.roles, 'subscribers.person', locale),
    'access.mail': holdersOf(facts.roles, 'mail.read', locale),
    'access.settings': holdersOf(facts.roles, 'office.settings', locale),
    'authorship.unit': polishIn(settings.authorship.unit, locale),
  }
}

function accessibilityValues(facts: ClauseFacts, locale: Locale): Record<AccessibilityVariable, string> {
  return {
    'accesskeys.table': accessKeyTable(facts),
    ...declarationValues(facts.declaration, { seat: postalAddress(facts), url: facts.url }, locale),
  }
}

/** Answers for `{{#if …}}` besides the variables themselves (a variable is true when it has a value). */
export function flagsOf(facts: ClauseFacts): Record<string, boolean> {
  const { newsletter } = facts.settings
  return {
    'newsletter.enabled': newsletter.enabled,
    'newsletter.consent': newsletter.basis === 'consent',
    'newsletter.task': newsletter.basis === 'public_task',
    'mail.resend': facts.mail === 'resend',
    'mail.smtp': facts.mail === 'smtp',
    'mail.outbox': facts.mail === 'outbox',
    'office.labour': facts.kind === 'labour_office',
    'office.city': facts.kind === 'city_hall',
    'office.family': facts.kind === 'family_help',
    'accessibility.full': facts.declaration.status === 'full',
    'declaration.seat':
      postalAddress(facts) !== '' || facts.declaration.buildings.some(({ address }) => address !== ''),
    'declaration.application': facts.declaration.scope === 'application',
    accesskeys: livingKeys(facts).length > 0,
  }
}

function staffSessionHours(facts: ClauseFacts): number {
  return Math.max(1, ...facts.cookies.map((cookie) => Math.ceil((cookie.maxAge ?? 0) / 3600)))
}
