// When a planned publication happens: a moment of Polish time, what may be planned, and what is done when the clock is late. Pure.
import { isDay } from '@/lib/day'
import type { FieldErrors } from '@/lib/errors'
import { formatDay, formatTime, isoDay } from '@/lib/format'

/** A plan is carried out by itself at most this late; later a person decides (milliseconds). */
export const latest = 2 * 3_600_000

export const planProblems = [
  'draft_changed',
  'returned',
  'published',
  'date_past',
  'not_approved',
  'linter',
  'text_invalid',
  'overdue',
  'planner_gone',
] as const
export type PlanProblem = (typeof planProblems)[number]

export const planProblemSentences: Record<PlanProblem, string> = {
  draft_changed: 'Tekst roboczy zmienił się po zaplanowaniu.',
  returned: 'Tekst zwrócono do poprawy.',
  published: 'Dokument opublikowano wcześniej.',
  date_past: 'Dzień wejścia w życie minął przed publikacją.',
  not_approved: 'Tekst nie miał ważnego zatwierdzenia drugiej osoby.',
  linter: 'Kontrola tekstu znalazła błędy, których nie było przy planowaniu.',
  text_invalid: 'Tekstu nie można było opublikować: brakuje treści albo zawiera błędne zmienne.',
  overdue: 'Portal nie działał w zaplanowanej chwili i minęły ponad dwie godziny.',
  planner_gone: 'Osoba, która zaplanowała publikację, nie jest już wydawcą w tym urzędzie.',
}

const hour = 3_600_000

const wall = (at: Date) => `${isoDay(at)} ${formatTime(at)}`

/**
 * Moments at which the clocks in Poland show `time` (`HH:MM`) on `day`: one; none in the hour that the change to summer time skips;
 * two, the earlier first, in the hour that the change to winter time doubles.
 */
export function momentsOf(day: string, time: string): Date[] {
  const utc = Date.parse(`${day}T${time}:00Z`)
  const found = [new Date(utc - 2 * hour), new Date(utc - hour)]
  return found.filter((at) => wall(at) === `${day} ${time}`)
}

/** `HH:MM` of a day, as a form sends it (some browsers add seconds). */
export function timeOf(text: string): string | null {
  return /^(?:[01]\d|2[0-3]):[0-5]\d(?::00)?$/.test(text) ? text.slice(0, 5) : null
}

export type Planned = {
  at: Date
  effectiveFrom: string /** the hour comes twice that night; the first is meant */
  doubled: boolean
}

/** The planned moment, or what is wrong with it by field (`publishDay`, `publishTime`, `effectiveFrom`). */
export function plannedMoment(
  asked: { publishDay: string; publishTime: string; effectiveFrom: string },
  present: Date,
): Planned | { errors: FieldErrors } {
  const { publishDay: day, effectiveFrom } = asked
  const time = timeOf(asked.publishTime)
  if (!isDay(day)) return { errors: { publishDay: 'Podaj dzień publikacji w postaci rrrr-mm-dd.' } }
  if (!time) return { errors: { publishTime: 'Podaj godzinę w postaci gg:mm, na przykład 08:30.' } }
  const [at, second] = momentsOf(day, time)
  if (!at)
    return {
      errors: {
        publishTime: `Tej nocy (${formatDay(day)}) zegary przestawia się z 2:00 na 3:00, więc godziny ${time} nie będzie. Wybierz 01:59 albo 03:00.`,
      },
    }
  if (at <= present)
    return { errors: { publishTime: 'Ta chwila już minęła. Wybierz późniejszą albo opublikuj teraz.' } }
  if (at.getTime() - present.getTime() > 2 * 366 * 24 * hour)
    return { errors: { publishDay: 'Publikację można zaplanować najwyżej na dwa lata naprzód. Sprawdź rok.' } }
  if (effectiveFrom < day) return { errors: { effectiveFrom: 'Dokument nie może obowiązywać przed dniem publikacji.' } }
  return { at, effectiveFrom, doubled: second !== undefined }
}

/** What the clock does with a plan whose time has come. */
export function dueAct(
  plan: { publishAt: Date; effectiveFrom: string },
  present: Date,
): 'wait' | 'publish' | 'ask' | 'date_past' {
  const late = present.getTime() - plan.publishAt.getTime()
  if (late < 0) return 'wait'
  if (late > latest) return 'ask'
  return plan.effectiveFrom < isoDay(present) ? 'date_past' : 'publish'
}
