// Pure decisions of the sending engine: how old a call may be to be repeated, what an answer leads to, what needs a person.
// The model of the engine (sending/model.test.ts) walks through these very functions.
import { maxAttempts, repeatIsSafeFor } from '@/domain/mail/rules'

const second = 1_000
const minute = 60 * second

/** How long a claim is held without a sign of life; a batch in work renews it. */
export const leaseFor = minute
export const renewEvery = 15 * second
/** A clock may step back by so much (time servers do) before an old call's age counts as unknown. */
const smallStep = 5 * minute
/** No lease and no wait of ours reaches further: one that seems to was written before the clock ran back. */
export const longestWait = 7 * 60 * minute

/** Waits after the first, second … attempt; the last repeats. Well inside the hour that is kept in reserve before 24 h. */
const waits = [2, 5, 15, 30, 60, 120, 300, 600, 1200].map((seconds) => seconds * second)

/** Milliseconds to wait after so many attempts; `chance` in [0, 1) spreads them by a fifth, so that workers do not march in step. */
export function waitAfterCall(attempts: number, chance: number): number {
  const wait = waits[Math.min(Math.max(attempts, 1), waits.length) - 1] ?? minute
  return Math.round(wait * (0.9 + 0.2 * chance))
}

export type CallAge = {
  /** commit before the first call whose outcome is not known; null: no call was made, or all were refused untouched */
  firstCallAt: Date | null
  /** latest moment at which a worker looked at the batch since */
  seenAt: Date | null
}

/**
 * Whether the same call may be made again: the provider knows a key for 24 hours, an hour is kept in reserve. A clock that ran back
 * since makes the age unknowable, and unknown is too old. A clock that ran ahead only asks a person earlier.
 */
export function mayRepeat({ firstCallAt, seenAt }: CallAge, at: Date): boolean {
  if (!firstCallAt) return true
  const latest = Math.max(firstCallAt.getTime(), seenAt?.getTime() ?? 0)
  if (at.getTime() < latest - smallStep) return false
  return Math.max(at.getTime(), latest) - firstCallAt.getTime() <= repeatIsSafeFor
}

/** Whether a call that was committed at `preparedAt` may still be made: later its lease is over, or the clock was moved. */
export function isFresh(preparedAt: Date, at: Date): boolean {
  const passed = at.getTime() - preparedAt.getTime()
  return passed > -smallStep && passed < leaseFor
}

export const pauseReasons = [
  'person',
  'office_off',
  'route_broken',
  'no_sender',
  'tracking',
  'provider_refuses',
  'smtp_login',
  'smtp_refuses',
  'frozen_gone',
  'closed',
  'item_closed',
] as const
export type PauseReason = (typeof pauseReasons)[number]

/** What staff read about a pause. */
export const pauseReasonNames: Record<PauseReason, string> = {
  person: 'wstrzymał ją pracownik',
  office_off: 'strona urzędu jest wyłączona, więc linki z wiadomości nie działałyby',
  route_broken: 'trasa poczty jest nieczytelna – zapisz ją ponownie w ustawieniach poczty',
  no_sender: 'w ustawieniach poczty nie ma adresu nadawcy',
  tracking: 'dostawca poczty dodaje śledzenie otwarć lub kliknięć – wyłącz je u dostawcy',
  provider_refuses: 'dostawca poczty odrzuca klucz, nadawcę albo domenę – sprawdź ustawienia poczty',
  smtp_login: 'serwer pocztowy odrzucił nazwę użytkownika lub hasło',
  smtp_refuses: 'serwer pocztowy odmawia przyjęcia wszystkich wiadomości od tego nadawcy',
  frozen_gone: 'nie ma zamrożonej treści wydania',
  closed: 'zamknięto dostęp do tego wydania, więc nie można wysyłać go dalej',
  item_closed: 'zamknięto dostęp do treści, która jest w tym wydaniu, więc nie można wysyłać go dalej',
}

/** What only a person can mend; null for what passes by itself (a server that is away, a limit). */
export function pauseFor(error: string): PauseReason | null {
  const [kind = '', rest = ''] = error.split(':')
  if (kind === 'route_broken' || kind === 'no_sender' || kind === 'smtp_login') return kind
  if (kind !== 'resend') return null
  return /^40[13]\b/.test(rest) || /from|api_key|domain/.test(rest) ? 'provider_refuses' : null
}

export type Answer =
  | { outcome: 'accepted'; ids: (string | null)[]; errors: { index: number; code: string }[] }
  | { outcome: 'accepted_before' }
  | {
      outcome: 'refused'
      permanent: boolean
      error: string
      retryAfterSeconds?: number
      quota?: boolean
      splittable?: boolean
    }
  | { outcome: 'unknown'; error: string }

export type CallStep =
  /** these bytes were taken */
  | { step: 'taken' }
  /** other bytes were taken under this key, those of an earlier call */
  | { step: 'taken_before' }
  /** nothing of it was taken, in no call: as if none had been made */
  | { step: 'untouched'; error: string; wait: number; pause: PauseReason | null }
  /** nothing is known, or nothing new: the same key and bytes again */
  | { step: 'again'; error: string; wait: number; pause: PauseReason | null }
  /** nothing was taken, one of the mails is at fault: smaller batches with keys of their own */
  | { step: 'cut'; error: string }
  /** the one mail of the call is at fault */
  | { step: 'failed'; error: string }

type Call = {
  size: number
  attempts: number
  /** what became of the attempt before this one, as stored with the batch */
  lastError: string | null
  /** whether an earlier call of this batch has no known outcome */
  openBefore: boolean
  chance: number
}

/** So many refusals of its mails one after another, while a call is open, are about the mails and no whim of the provider. */
const sureAfter = 5
/** The stored error of a refusal that is not believed yet says how many there were: `resend:422 validation_error #2`. */
const inARow = (lastError: string | null): number => Number(/^resend:4.* #(\d+)$/.exec(lastError ?? '')?.[1] ?? 0)

/**
 * What an answer leads to. A refusal of the mails themselves means that nothing was taken; while an earlier call is open it is believed
 * only when it comes again and again, because a cut batch goes under new keys. A refusal for the rate, the account or the way there proves
 * nothing about an earlier call.
 */
export function afterCall(answer: Answer, { size, attempts, lastError, openBefore, chance }: Call): CallStep {
  if (answer.outcome === 'accepted') return { step: 'taken' }
  if (answer.outcome === 'accepted_before') return { step: 'taken_before' }
  const { error } = answer
  const usual = waitAfterCall(attempts, chance)
  if (answer.outcome === 'unknown') return { step: 'again', error, wait: usual, pause: null }
  const pause = pauseFor(error)
  const faulty = pause === null && (answer.splittable || answer.permanent)
  const refusals = inARow(lastError) + 1
  if (faulty && (!openBefore || refusals >= sureAfter))
    return size > 1 ? { step: 'cut', error } : { step: 'failed', error }
  if (faulty) return { step: 'again', error: `${error} #${refusals}`, wait: usual, pause: null }
  const asked = (answer.retryAfterSeconds ?? 0) * second
  const wait = Math.min(asked > 0 ? asked + Math.round(chance * 250) : usual, 6 * 60 * minute)
  return { step: openBefore ? 'again' : 'untouched', error, wait, pause }
}

/** Whether one mail is tried again after a refusal that is not final, by the attempts of its batch (about three days of them). */
export const isWornOut = (attempts: number): boolean => attempts >= maxAttempts

/** Waits of single mails that a server put off (greylisting, a full mailbox): longer than those of a call that may repeat itself. */
const singleWaits = [1, 2, 5, 15, 30, 60, 120, 240, 360].map((minutes) => minutes * minute)
export function waitAfterRefusals(attempts: number, chance: number): number {
  const wait = singleWaits[Math.min(Math.max(attempts, 1), singleWaits.length) - 1] ?? minute
  return Math.round(wait * (0.9 + 0.2 * chance))
}

/** Members that left between two calls of one key carry the round in which they were left out: `left:1`, `left:2` … */
export const leftIn = (round: number): string => `left:${round}`
export const roundOf = (reason: string | null): number => Number(/^left:(\d+)$/.exec(reason ?? '')?.[1] ?? 0)

/**
 * What became of a member that was left out of the later calls, by what the last call told. These bytes taken: no earlier call was.
 * Other bytes taken: those of an earlier call; with one round of leaving that call held everybody, with more it cannot be known
 * whether it still held those of the earlier rounds.
 */
export function fateOfLeft(step: 'taken' | 'taken_before', round: number, rounds: number): 'drop' | 'accept' | 'lose' {
  if (step === 'taken') return 'drop'
  return round === rounds ? 'accept' : 'lose'
}
