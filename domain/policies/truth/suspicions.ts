// Sentences typed by hand that speak of facts the portal knows, and say something else: „podejrzane zdania”. Pure. Few false alarms
// matter more than many hits: a detector speaks only where the sentence itself says what it is about.
import type { ClauseFacts } from '@/domain/policies/clauses/facts'
import { cookieRegister, isRegistered } from '@/lib/cookie-register'
import { sentencesOf } from './sentences'

export type Suspicion = {
  /** the sentence as it stands in the document */
  sentence: string
  /** words in it that are wrong, or empty */
  passage: string
  /** Polish: what the settings say */
  truth: string
  /** variable or condition whose source tells where it is set */
  name: string
  /** what may stand instead of `passage` so that it never goes stale; empty when a person has to reword the sentence */
  replacement: string
}

type Detector = (sentence: string, facts: ClauseFacts) => Omit<Suspicion, 'sentence'> | null

const days: Readonly<Record<string, number>> = { d: 1, t: 7, m: 30, r: 365, l: 365 }
const term = /(\d{1,4})\s+(dni\p{L}*|dzień|tygod\p{L}+|miesi\p{L}+|rok\p{L}*|lat\p{L}*)/giu

type Term = { passage: string; count: number; unit: string }
function termsIn(sentence: string): Term[] {
  return [...sentence.matchAll(term)].map(([passage, count = '0', unit = '']) => ({
    passage,
    count: Number(count),
    unit: unit[0]?.toLowerCase() ?? 'd',
  }))
}
const inDays = ({ count, unit }: Term) => count * (days[unit] ?? 1)
const inMonths = ({ count, unit }: Term) => (unit === 'm' ? count : unit === 'd' || unit === 't' ? -1 : count * 12)
/** a variable prints the accusative: only such a passage may be replaced by it */
const accusative = (passage: string) => /\d (?:dni|dzień|miesiąc|miesiące|miesięcy)$/i.test(passage)

function wrongTerm(
  sentence: string,
  name: string,
  right: (found: Term) => boolean,
  truth: string,
): Omit<Suspicion, 'sentence'> | null {
  const found = termsIn(sentence)
  const wrong = found.find((one) => !right(one))
  if (!wrong || found.some(right)) return null
  return { passage: wrong.passage, truth, name, replacement: accusative(wrong.passage) ? `{{${name}}}` : '' }
}

const keeps = /przechow|trzyma|usuw|kasuj|retencj|okres/i

const log: Detector = (sentence, { settings }) => {
  if (/dziennik\w* zdarzeń/i.test(sentence) || !keeps.test(sentence)) return null
  if (!/dziennik\w* (?:serwera|dostępu)|\blog(?:i|ów|ach|ami)?\b(?:.{0,20}serwer)?|wpis\w* w dzienniku/i.test(sentence))
    return null
  const value = settings.log.retentionDays
  return wrongTerm(sentence, 'log.retention', (one) => inDays(one) === value, `dziennik serwera: ${value} dni`)
}

const audit: Detector = (sentence, { settings }) => {
  if (!/dziennik\w* zdarzeń/i.test(sentence) || !keeps.test(sentence)) return null
  const value = settings.accountability.months
  return wrongTerm(sentence, 'audit.retention', (one) => inMonths(one) === value, `dziennik zdarzeń: ${value} mies.`)
}

const proof: Detector = (sentence, { settings }) => {
  if (!/(?:dowód|dowodu|skrót\w*)/i.test(sentence) || !/wypis|newsletter|subskryp|rezygnac/i.test(sentence)) return null
  const value = settings.newsletter.proofMonths
  return wrongTerm(sentence, 'newsletter.proof', (one) => inMonths(one) === value, `dowód po wypisaniu: ${value} mies.`)
}

const link: Detector = (sentence, { terms }) => {
  if (!/\blink\w*/i.test(sentence) || !/ważn|wygas/i.test(sentence)) return null
  return wrongTerm(
    sentence,
    'newsletter.link',
    (one) => inDays(one) === terms.linkDays,
    `link z wiadomości: ${terms.linkDays} dni`,
  )
}

const basis: Detector = (sentence, { settings }) => {
  const wrong = settings.newsletter.basis === 'consent' ? 'e' : 'a'
  if (!/newsletter|biuletyn|subskry/i.test(sentence)) return null
  const [passage] = new RegExp(`art\\. 6 ust\\. 1 lit\\. ${wrong}\\b`, 'i').exec(sentence) ?? []
  if (!passage || new RegExp(`lit\\. ${wrong === 'e' ? 'a' : 'e'}\\b`).test(sentence)) return null
  const truth = settings.newsletter.basis === 'consent' ? 'zgoda (lit. a)' : 'zadanie publiczne (lit. e)'
  return { passage, truth: `podstawa newslettera: ${truth}`, name: 'newsletter.basis', replacement: '' }
}

const aboutInspector = /inspektor\w*(?: do spraw)? (?:ochrony danych|danych)|\bIOD\b|data protection officer|інспектор/i
const email = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g
const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase()

const inspectorMail: Detector = (sentence, { settings: { dpo, contact, accessibility } }) => {
  if (!aboutInspector.test(sentence) || !dpo.email) return null
  const others = [contact.email, accessibility.contactEmail, ...contact.departments.map((one) => one.email)]
  const found = [...sentence.matchAll(email)].map(([one]) => one)
  if (found.some((one) => same(one, dpo.email))) return null
  const wrong = found.find((one) => !same(one, dpo.deputyEmail) && !others.some((other) => same(one, other)))
  return wrong
    ? { passage: wrong, truth: `e-mail IOD: ${dpo.email}`, name: 'dpo.email', replacement: '{{dpo.email}}' }
    : null
}

/** „Inspektorem jest Jan Przykładowy”: two or three words with capitals right after the role. */
const namedInspector =
  /(?:Inspektor\w*(?: Ochrony Danych| ochrony danych)?(?: Osobowych| osobowych)?(?: \(IOD\))?|\bIOD)(?:\s+jest|\s*[:–-])\s+(?:Pan(?:i)?\s+)?(\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)/u

const inspectorName: Detector = (sentence, { settings: { dpo } }) => {
  const name = namedInspector.exec(sentence.replace(/\*\*/g, ''))?.[1]
  if (!name || (dpo.name && (dpo.name.includes(name) || name.includes(dpo.name)))) return null
  const truth = dpo.name ? `IOD: ${dpo.name}` : 'w ustawieniach nie ma imienia i nazwiska IOD'
  return { passage: name, truth, name: 'dpo.name', replacement: dpo.name ? '{{dpo.name}}' : '' }
}

const digits = (text: string) => text.replace(/\D/g, '').replace(/^48(?=\d{9})/, '')
const phone = /(?:\+48[\s-]?)?\(?\d{2,3}\)?(?:[\s-]\d{2,3}){2,3}/g

const inspectorPhone: Detector = (sentence, { settings: { dpo, contact } }) => {
  if (!aboutInspector.test(sentence) || !dpo.phone) return null
  const found = [...sentence.matchAll(phone)].map(([one]) => one).filter((one) => digits(one).length === 9)
  if (
    found.length === 0 ||
    found.some((one) => [dpo.phone, contact.phone].some((known) => digits(known) === digits(one)))
  )
    return null
  const passage = found[0] ?? ''
  return { passage, truth: `telefon IOD: ${dpo.phone}`, name: 'dpo.phone', replacement: '{{dpo.phone}}' }
}

const aboutOffice = /administrator\w* (?:danych|Państwa danych)|siedzib|adres (?:urzędu|do korespondencji|pocztowy)/i

const officeAddress: Detector = (sentence, { settings: { address } }) => {
  if (!aboutOffice.test(sentence) || !address.postcode) return null
  const found = [...sentence.matchAll(/\b\d{2}-\d{3}\b/g)].map(([one]) => one).filter((one) => one !== '00-014')
  if (found.length !== 1 || found[0] === address.postcode) return null
  const truth = `adres urzędu: ${address.street}, ${address.postcode} ${address.city}`
  return { passage: found[0] ?? '', truth, name: 'office.address', replacement: '' }
}

const officeMail: Detector = (sentence, { settings: { contact, dpo, accessibility } }) => {
  if (aboutInspector.test(sentence) || !contact.email || /dostępnoś/i.test(sentence)) return null
  if (!/administrator\w* (?:danych|Państwa danych)|adres\w* e-mail urzędu|e-mail urzędu/i.test(sentence)) return null
  const known = [contact, dpo, ...contact.departments].map((one) => one.email)
  const found = [...sentence.matchAll(email)].map(([one]) => one)
  const wrong = found.find((one) => ![...known, accessibility.contactEmail].some((other) => same(one, other)))
  if (!wrong || found.length > 1) return null
  return {
    passage: wrong,
    truth: `e-mail urzędu: ${contact.email}`,
    name: 'office.email',
    replacement: '{{office.email}}',
  }
}

const senders = /\b(Resend|Mailchimp|SendGrid|MailerLite|FreshMail|GetResponse|Amazon SES|Mailgun|Brevo|Postmark)\b/

const mailProvider: Detector = (sentence, { mail }) => {
  const passage = senders.exec(sentence)?.[1]
  if (!passage || /\bnie\b/i.test(sentence) || (passage === 'Resend' && mail === 'resend')) return null
  const routes = { resend: 'Resend', smtp: 'serwer poczty urzędu', outbox: 'portal nie wysyła poczty' }
  return { passage, truth: `trasa poczty: ${routes[mail]}`, name: 'mail.provider', replacement: '{{mail.provider}}' }
}

const foreignCookies =
  /\b(?:_ga(?:_\w+)?|_gid|_gat|_fbp|PHPSESSID|JSESSIONID|ASP\.NET_SessionId|wordpress_\w+|_pk_\w+|__utm\w)\b/
const known = cookieRegister.map(({ name }) => name)

const cookies: Detector = (sentence) => {
  const [named] = foreignCookies.exec(sentence) ?? []
  const quoted = /cookie|ciastecz/i.test(sentence)
    ? [...sentence.matchAll(/`([\w.-]{3,})`/g)]
        .map(([, name = '']) => name)
        .find((name) => !isRegistered(name.replace(/^__(?:Secure|Host)-/, '')))
    : undefined
  const passage = named ?? quoted
  if (!passage || /\bnie\b/i.test(sentence)) return null
  return { passage, truth: `rejestr plików cookie: ${known.join(', ')}`, name: 'cookies.table', replacement: '' }
}

const hosting: Detector = (
  sentence,
  {
    settings: {
      hosting: { supplier },
    },
  },
) => {
  const self = /serwer\w*[^.]{0,40}\butrzymujemy sami\b|\bna własnym serwerze\b|serwer\w* należ\w+ do urzędu/i.exec(
    sentence,
  )?.[0]
  if (supplier && self)
    return { passage: self, truth: `serwer utrzymuje: ${supplier}`, name: 'hosting.supplier', replacement: '' }
  const other = /serwer\w*[^.]{0,30}utrzymuj\w* na (?:nasze )?zlecenie/i.exec(sentence)?.[0]
  if (other && !supplier)
    return { passage: other, truth: 'serwer utrzymuje sam urząd', name: 'hosting.supplier', replacement: '' }
  return null
}

const detectors: readonly Detector[] = [
  log,
  audit,
  proof,
  link,
  basis,
  inspectorMail,
  inspectorName,
  inspectorPhone,
  officeAddress,
  officeMail,
  mailProvider,
  cookies,
  hosting,
]

/** Suspicious sentences of a source, its variables, conditions and clauses left aside: those are checked by filling them anew. */
export function suspicionsIn(source: string, facts: ClauseFacts): Suspicion[] {
  const typed = source.replace(/\{\{[^{}]*\}\}/g, ' ')
  return sentencesOf(typed).flatMap((sentence) =>
    detectors.flatMap((detect) => {
      const found = detect(sentence, facts)
      return found ? [{ sentence: sentence.replace(/\s+/g, ' ').trim(), ...found }] : []
    }),
  )
}
