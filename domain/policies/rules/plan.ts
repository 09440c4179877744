// When a planned publication happens: a moment of Polish time, what may be planned, and what is done when the clock is late. Pure.
import type { FieldErrors } from '@/lib/errors'
import { isoDay } from '@/lib/format'
import { latest, momentNamed, type PolishMoment } from '@/lib/polish-moment'

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

export type Planned = PolishMoment & { effectiveFrom: string }

/** The planned moment, or what is wrong with it by field (`publishDay`, `publishTime`, `effectiveFrom`). */
export function plannedMoment(
  asked: { publishDay: string; publishTime: string; effectiveFrom: string },
  present: Date,
): Planned | { errors: FieldErrors } {
  const { publishDay: day, effectiveFrom } = asked
  const moment = momentNamed({ day, time: asked.publishTime }, { day: 'publishDay', time: 'publishTime' }, present)
  if ('errors' in moment) return moment
  if (effectiveFrom < day) return { errors: { effectiveFrom: 'Dokument nie może obowiązywać przed dniem publikacji.' } }
  return { ...moment, effectiveFrom }
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
