// Pure decisions about sending: when a failed mail is tried again, when it is given up, what an error is called.
// Error codes are kept in the database and shown to staff; they never hold an address or a server's own words.
import { bounceWords } from './rules/bounce-words'

const minute = 60_000
const hour = 60 * minute

/** Waits after the first, second … failed attempt; the last one repeats. */
const waits = [1, 2, 5, 15, 30, 60, 120, 240, 360].map((minutes) => minutes * minute)

/** About three days of trying: a mail server that is down for a day loses nothing. */
export const maxAttempts = 20

/** Time to wait after `attempts` failed attempts (1 = first), or null when the mail is given up. */
export function waitAfter(attempts: number): number | null {
  if (attempts >= maxAttempts) return null
  return waits[Math.min(attempts, waits.length) - 1] ?? minute
}

/** How long a claim is held: longer than any attempt may take, short enough that a killed worker delays nobody for long. */
export const leaseMilliseconds = 2 * minute

/** Providers recognise a repeat by its idempotency key for 24 hours; an hour is kept in reserve (clocks, slow answers). */
export const repeatIsSafeFor = 23 * hour

/** What became of one attempt. `unknown`: the mail was handed over and the answer was lost. */
export type SendResult =
  | { outcome: 'accepted'; providerId: string | null }
  | { outcome: 'refused'; permanent: boolean; error: string; retryAfterSeconds?: number }
  | { outcome: 'unknown'; error: string }

export type NextStep =
  | { state: 'sent' }
  | { state: 'failed'; error: string; uncertain: boolean }
  | { state: 'queued'; error: string; waitMilliseconds: number; uncertain: boolean }

type Attempt = {
  attempts: number
  /** whether the route recognises a repeated mail by its key */
  keyed: boolean
  /** first attempt with an unknown outcome, if there was one before */
  uncertainAt: Date | null
}

/** What is done after an attempt at the time `at`. A keyed repeat stops at 23 hours: a person decides then. */
export function nextStep(result: SendResult, { attempts, keyed, uncertainAt }: Attempt, at: Date): NextStep {
  if (result.outcome === 'accepted') return { state: 'sent' }
  const uncertain = result.outcome === 'unknown' || uncertainAt !== null
  if (result.outcome === 'refused' && result.permanent) return { state: 'failed', error: result.error, uncertain }
  const wait = waitAfter(attempts)
  if (wait === null) return { state: 'failed', error: result.error, uncertain }
  const asked = result.outcome === 'refused' ? (result.retryAfterSeconds ?? 0) * 1000 : 0
  const waitMilliseconds = Math.max(wait, Math.min(asked, 6 * hour))
  if (keyed && uncertainAt && at.getTime() + waitMilliseconds - uncertainAt.getTime() > repeatIsSafeFor)
    return { state: 'failed', error: 'outcome_unknown', uncertain }
  return { state: 'queued', error: result.error, waitMilliseconds, uncertain }
}

/** Stable for a mail, so that a repeat can be recognised by the receiving side. `from` is a checked address. */
export function messageIdOf(mailId: string, from: string): string {
  return `<${mailId}@${from.slice(from.lastIndexOf('@') + 1) || 'localhost'}>`
}

/** A display name without anything that has a meaning in a header. */
export function headerName(name: string): string {
  return name
    .replace(/[\p{Cc}"<>\\]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 120)
}

/** What staff read about an error code. */
export function errorWords(code: string): string {
  const [kind = '', number = ''] = code.split(':')
  const known: Record<string, string> = {
    outcome_unknown: 'nie wiadomo, czy serwer przyjął wiadomość (odpowiedź zaginęła)',
    interrupted: 'wysyłkę przerwano w trakcie, zostanie powtórzona',
    route_broken: 'trasa poczty jest nieczytelna – zapisz ją ponownie w ustawieniach',
    no_sender: 'brak adresu nadawcy w ustawieniach poczty',
    complaint: 'odbiorca zgłosił wiadomość jako niechcianą',
    render: 'nie udało się przygotować treści wiadomości',
    smtp_unreachable: 'serwer pocztowy nie odpowiada',
    smtp_name: 'nie znaleziono serwera pocztowego o tej nazwie',
    smtp_tls: 'nie udało się zestawić szyfrowanego połączenia z serwerem pocztowym',
    smtp_login: 'serwer pocztowy odrzucił nazwę użytkownika lub hasło',
    resend_unreachable: 'usługa Resend nie odpowiada',
    resend_answer_lost: 'usługa Resend nie potwierdziła przyjęcia, zostanie powtórzone z tym samym kluczem',
    resend_answer_strange: 'odpowiedzi usługi Resend nie da się zrozumieć, zostanie powtórzone z tym samym kluczem',
    resend_limit: 'limit usługi Resend na razie nie pozwala na więcej, wysyłka czeka',
    not_sent: 'wysyłkę wstrzymano, zanim wiadomość wyszła',
    bad_address: 'adres odbiorcy ma postać, której nie można użyć',
    tracking: 'dostawca poczty dodaje śledzenie otwarć lub kliknięć',
    pace: 'czekamy na swoją kolej: dostawca poczty przyjmuje tylko tyle zapytań na sekundę',
    frozen_gone: 'nie ma zamrożonej treści wydania',
    internal: 'błąd programu, szczegóły są w dzienniku procesu zadań; portal spróbuje ponownie',
  }
  if (known[kind]) return known[kind]
  if (kind === 'bounce') return bounceWords(code.slice('bounce:'.length)) ?? 'wiadomość wróciła'
  if (kind === 'provider_failed') return 'dostawca poczty przyjął wiadomość, ale jej nie wysłał'
  if (kind === 'smtp_refused') return `serwer pocztowy odmówił przyjęcia (kod ${number})`
  if (kind === 'resend') return resendWords(number)
  return `powód nieznany (kod ${code})`
}

const refusals: Record<string, string> = {
  '400': 'uznała wiadomość za nieprawidłową',
  '401': 'odrzuciła klucz',
  '403': 'odrzuciła klucz, nadawcę albo domenę',
  '413': 'uznała wiadomość za zbyt dużą',
  '422': 'uznała wiadomość za nieprawidłową',
  '429': 'na razie nie przyjmuje więcej (limit)',
}

/** `422 validation_error`; the status is said in words, its number stays for whoever looks it up. */
function resendWords(answer: string): string {
  const [status = ''] = answer.split(' ')
  return `usługa Resend ${refusals[status] ?? 'odmówiła'}${/^\d{3}$/.test(status) ? ` (kod ${status})` : ''}`
}
