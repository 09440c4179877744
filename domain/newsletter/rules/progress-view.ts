// A sending in words and numbers, ready for the screen: the page shows it at once and asks for it again while something moves.
// Pure, browser-safe; holds no address.
import { errorWords, repeatIsSafeFor } from '@/domain/mail/rules'
import { counted, formatMoment, formatNumber, formatShortMoment } from '@/lib/format'
import type { Reason } from '../queries/equation'
import { type IssueStateName, issueStateNames } from '../schema/issue'
import type { IssueProgress } from '../schema/progress'
import { deliveryStateNames } from './delivery-states'
import { blockWords, failureWords, type Place, placeMeanings, placeNames, places, skipWords } from './progress-words'
import { type PauseReason, pauseReasonNames } from './sending-steps'

export type PlaceRow = {
  place: Place
  name: string
  meaning: string
  count: number
  /** why, the most frequent first */
  reasons: { words: string; count: number }[]
}

export type ProgressView = {
  state: IssueStateName
  stateName: string
  audience: number
  /** readers about whom the engine has nothing to do any more */
  done: number
  /** whole percent, rounded down: 100 only when nobody waits */
  percent: number
  pace: string | null
  /** why nothing, or little, moves */
  waits: string[]
  rows: PlaceRow[]
  /** `1000 = 990 + 5 + 5` */
  sum: string
  holds: boolean
  control: { text: string; arrived: boolean } | null
  uncertain: number
  /** something may still change by itself soon */
  moves: boolean
}

export const people = { one: 'osoba', few: 'osoby', many: 'osób' }
const batches = { one: 'paczka', few: 'paczki', many: 'paczek' }
const minutes = { one: 'minuta', few: 'minuty', many: 'minut' }
const workerPatience = 60_000
/** an answer that takes longer is worth a word; before that a call is just under way */
const answerPatience = 60_000

type Known = { progress: IssueProgress; workerSeenAt: Date | null; present: Date }

export function progressView({ progress, workerSeenAt, present }: Known): ProgressView {
  const { state, equation } = progress
  const { audience, pending } = equation
  const done = Math.max(0, audience - pending)
  const rows = rowsOf(progress)
  return {
    ...{ state, stateName: issueStateNames[state], audience, done, rows, holds: equation.holds },
    percent: audience === 0 ? 100 : Math.floor((done * 100) / audience),
    pace: state === 'sending' ? paceOf(equation) : null,
    waits: waitsOf(progress, workerSeenAt, present),
    sum: `${formatNumber(audience)} = ${rows.map(({ count }) => formatNumber(count)).join(' + ')}`,
    control: controlOf(progress),
    uncertain: equation.uncertain,
    moves: state === 'sending' || state === 'paused' || pending > 0,
  }
}

const why = (reasons: readonly Reason[], words: (reason: string) => string): PlaceRow['reasons'] => {
  const sums = new Map<string, number>()
  for (const { reason, count } of reasons) sums.set(words(reason), (sums.get(words(reason)) ?? 0) + count)
  return [...sums].map(([text, count]) => ({ words: text, count })).toSorted((a, b) => b.count - a.count)
}

/** Every place of the equation, also empty ones: who sees a zero need not ask. Waiting ones only while somebody waits. */
function rowsOf({ equation }: IssueProgress): PlaceRow[] {
  const total = (reasons: readonly Reason[]) => reasons.reduce((sum, { count }) => sum + count, 0)
  const counts: Record<Place, number> = {
    ...equation,
    skipped: total(equation.skipped),
    failed: total(equation.failed),
  }
  const reasons: Partial<Record<Place, PlaceRow['reasons']>> = {
    skipped: why(equation.skipped, skipWords),
    failed: why(equation.failed, (reason) => failureWords(reason) ?? reason),
  }
  return places
    .filter((place) => place !== 'pending' || equation.pending > 0)
    .map((place) => ({
      ...{ place, name: placeNames[place], meaning: placeMeanings[place], count: counts[place] },
      reasons: reasons[place] ?? [],
    }))
}

function paceOf({ rate, secondsLeft, pending }: IssueProgress['equation']): string | null {
  if (pending === 0) return null
  if (rate === 0) return 'W ostatniej minucie nic nie wyszło.'
  const pace = `${formatNumber(rate)} na minutę`
  if (secondsLeft === null) return `${pace}.`
  if (secondsLeft < 60) return `${pace}, zostało mniej niż minuta.`
  const left = Math.ceil(secondsLeft / 60)
  const hours = Math.floor(left / 60)
  const time = hours > 0 ? `${hours} godz. ${left % 60} min` : counted(left, minutes)
  return `${pace}, zostało około: ${time}.`
}

/** A batch that a pause gave back keeps the pause's reason as its error until its next attempt. */
const waitWords = (code: string): string => pauseReasonNames[code as PauseReason] ?? errorWords(code)

function waitsOf(progress: IssueProgress, workerSeenAt: Date | null, present: Date): string[] {
  const { state, pauseReason, pausedAt, batches: open, blocked, equation } = progress
  const told: string[] = []
  if (state === 'paused' && pausedAt)
    told.push(`Wysyłka stoi od ${formatMoment(pausedAt)}: ${pauseReasonNames[pauseReason ?? 'person']}.`)
  const workerGone = !workerSeenAt || present.getTime() - workerSeenAt.getTime() > workerPatience
  if (state === 'sending' && equation.pending > 0 && workerGone)
    told.push('Proces zadań w tle nie działa. Wysyłka ruszy sama, gdy administrator portalu go uruchomi.')
  if (state === 'sending' && blocked)
    told.push(`Czekamy do ${formatMoment(blocked.until)}: ${blockWords(blocked.reason)}. Wysyłka ruszy sama.`)
  else if (state === 'sending' && open.lastError && open.nextAttemptAt)
    told.push(
      `Część wiadomości czeka: ${waitWords(open.lastError)}. Następna próba: ${formatShortMoment(open.nextAttemptAt)}.`,
    )
  const silent = open.calledSince !== null && present.getTime() - open.calledSince.getTime() > answerPatience
  if (open.called > 0 && open.calledSince && silent && state !== 'cancelled')
    told.push(calledWords(open, open.calledSince))
  return told
}

/** A call is repeated under the same key, so the provider itself refuses a second mail. */
function calledWords({ called, calledPeople }: IssueProgress['batches'], since: Date): string {
  const until = new Date(since.getTime() + repeatIsSafeFor)
  return `Bez potwierdzenia: ${counted(called, batches)} (${counted(calledPeople, people)}). Portal pyta dostawcę ponownie z tym samym kluczem, więc nikt nie dostanie drugiej wiadomości. Jeśli do ${formatMoment(until)} nie będzie odpowiedzi, zdecyduje pracownik.`
}

/** The control address stands beside the equation, never in it. */
function controlOf({ equation: { control } }: IssueProgress): ProgressView['control'] {
  if (!control) return null
  if (control.arrivedAt) return { text: `Dotarł ${formatMoment(control.arrivedAt)}.`, arrived: true }
  if (control.state === 'delivered') return { text: 'Dotarł.', arrived: true }
  const state = `Stan: ${deliveryStateNames[control.state]}.`
  const hint =
    control.state === 'accepted'
      ? ' Otwórz tę wiadomość i naciśnij w niej „Potwierdź odbiór egzemplarza kontrolnego”.'
      : ''
  return { text: `Jeszcze nie potwierdzono, że dotarł. ${state}${hint}`, arrived: false }
}
