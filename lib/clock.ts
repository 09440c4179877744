// The only source of time. `OKIENKO_NOW` moves it, and only in tests (lib/env checks that).
import { env } from '@/lib/env'

/** The present moment. In tests it starts at `OKIENKO_NOW` and runs on from there. */
export function now(): Date {
  const shift = testShift()
  return shift === 0 ? new Date() : new Date(Date.now() + shift)
}

const held = globalThis as { okienkoClockShift?: number }

function testShift(): number {
  held.okienkoClockShift ??= env.testNow ? env.testNow.getTime() - Date.now() : 0
  return held.okienkoClockShift
}

/** Moves the clock of this process by milliseconds; only tests call it. */
export function moveClock(byMilliseconds: number): void {
  held.okienkoClockShift = testShift() + byMilliseconds
}

const warsawDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Warsaw' })

/** Calendar day in Poland as `YYYY-MM-DD`; offices live by it (effective dates, terms). */
export function polishDay(at: Date = now()): string {
  return warsawDay.format(at)
}
