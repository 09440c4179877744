// The moment at which the calendar day in Poland ends: versions come into force then, without anybody's command.
import { polishDay } from '@/lib/clock'

const longestDay = 26 * 3_600_000

/** First millisecond (of the epoch) of the Polish day after the one of `at`; days of 23 and 25 hours are days. */
export function endOfPolishDay(at: Date): number {
  const day = polishDay(at)
  let inside = at.getTime()
  let outside = inside + longestDay
  while (outside - inside > 1) {
    const middle = Math.floor((inside + outside) / 2)
    if (polishDay(new Date(middle)) === day) inside = middle
    else outside = middle
  }
  return outside
}
