// Moments that people name by the clock on a Polish wall: planned publications, planned sendings. Pure.
import { isDay } from '@/lib/day'
import type { FieldErrors } from '@/lib/errors'
import { formatDay, formatTime, isoDay } from '@/lib/format'

/** What was planned is carried out by itself at most this late; later a person decides (milliseconds). */
export const latest = 2 * 3_600_000

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

export type PolishMoment = { at: Date /** the hour comes twice that night; the first is meant */; doubled: boolean }

/** The moment that a form names by day and time, or what is wrong with it, at the names the form gives its two fields. */
export function momentNamed(
  asked: { day: string; time: string },
  fields: { day: string; time: string },
  present: Date,
): PolishMoment | { errors: FieldErrors } {
  const { day } = asked
  const time = timeOf(asked.time)
  if (!isDay(day)) return { errors: { [fields.day]: 'Podaj dzień w postaci rrrr-mm-dd.' } }
  if (!time) return { errors: { [fields.time]: 'Podaj godzinę w postaci gg:mm, na przykład 08:30.' } }
  const [at, second] = momentsOf(day, time)
  if (!at)
    return {
      errors: {
        [fields.time]: `Tej nocy (${formatDay(day)}) zegary przestawia się z 2:00 na 3:00, więc godziny ${time} nie będzie. Wybierz 01:59 albo 03:00.`,
      },
    }
  if (at <= present) return { errors: { [fields.time]: 'Ta chwila już minęła. Wybierz późniejszą.' } }
  if (at.getTime() - present.getTime() > 2 * 366 * 24 * hour)
    return { errors: { [fields.day]: 'Można planować najwyżej na dwa lata naprzód. Sprawdź rok.' } }
  return { at, doubled: second !== undefined }
}
