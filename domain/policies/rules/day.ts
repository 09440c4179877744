// What was in force on a day, from the dates of versions. Days are `YYYY-MM-DD` of the Polish calendar.
import { covers } from '@/domain/policies/rules'
import { isDay } from '@/lib/day'
import { storedText } from '@/lib/stored-text'

type Dated = {
  number: number
  effectiveFrom: string
  effectiveTo: string | null
  withdrawnAt: Date | null
  closedAt: Date | null
}

/**
 * The version in force on a day, whatever became of it later; two where one was withdrawn or closed on its very first day, some hours
 * after it had begun, and another took its place. `polishDayOf`: the calendar day of a moment in Poland.
 */
export function versionsOnDay<V extends Dated>(
  versions: readonly V[],
  day: string,
  polishDayOf: (at: Date) => string,
): V[] {
  return versions.filter((version) => {
    const { effectiveFrom: from, effectiveTo: to, withdrawnAt, closedAt } = version
    if (covers({ from, to }, day)) return true
    const ended = withdrawnAt ?? closedAt
    return from === day && to === from && ended !== null && polishDayOf(ended) >= from
  })
}

/** Where a day stands beside today. */
export const tenseOf = (day: string, today: string): 'past' | 'today' | 'ahead' =>
  day < today ? 'past' : day === today ? 'today' : 'ahead'

/** A day as a person may have typed it: `2026-01-31`, `31.01.2026`, `31-1-2026`; as given where it is none of these. */
export function dayTyped(text: string): string {
  const trimmed = text.trim()
  const [, day, month, year] = /^(\d{1,2})[.\-/ ]+(\d{1,2})[.\-/ ]+(\d{4})(?: ?r\.?)?$/.exec(trimmed) ?? []
  return day && month && year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : trimmed
}

/** The day asked for in an address: as it was typed (fit to be shown), and as it is meant; null where it is no day. */
export function dayOfQuestion(asked: string | string[] | undefined): { typed: string; day: string | null } | undefined {
  const given = [asked].flat()[0]
  if (given === undefined) return undefined
  const typed = storedText(given)
  const day = dayTyped(typed)
  return { typed, day: isDay(day) ? day : null }
}
