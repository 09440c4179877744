// When a job is due. Daily jobs stand at a time of day in Poland and are made up for when no worker ran at that time
// (an office switches its server off for the night).
import { polishDay } from '@/lib/clock'

export type Job = {
  /** name in the table of runs; never changes */
  name: string
  /** seconds between two starts, or a time of day in Poland */
  every: number | `${number}:${number}`
  /** does the work and says what it did, in numbers */
  run: () => Promise<Record<string, number>>
}

const day = 24 * 3_600_000
const warsawOffset = new Intl.DateTimeFormat('en-US', { timeZone: 'Europe/Warsaw', timeZoneName: 'longOffset' })

/** Offset of Polish time at a moment, for example `+02:00`. */
function offsetAt(at: Date): string {
  const name = warsawOffset.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? ''
  return name.replace('GMT', '') || '+00:00'
}

/** The moment of a time of day on a Polish calendar day; in the hour that a change of clocks skips, the moment after it. */
function momentOf(calendarDay: string, time: string): Date {
  const padded = time.padStart(5, '0')
  const guess = new Date(`${calendarDay}T${padded}:00${offsetAt(new Date(`${calendarDay}T${padded}:00Z`))}`)
  return new Date(`${calendarDay}T${padded}:00${offsetAt(guess)}`)
}

/** The latest moment, not after `at`, at which the job should have started. */
export function dueSince({ every }: Pick<Job, 'every'>, at: Date): Date {
  if (typeof every === 'number') return new Date(at.getTime() - every * 1000)
  const today = momentOf(polishDay(at), every)
  if (today <= at) return today
  return momentOf(polishDay(new Date(at.getTime() - day)), every)
}
