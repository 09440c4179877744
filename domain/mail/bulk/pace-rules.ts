// When an account may be called next, and what an answer teaches. Calls are spread evenly: a window of the provider, wherever it
// begins, then never holds more of them than it may. Pure; all times are milliseconds. A clock that jumps costs a moment, never a stall.
import type { ToldLimit } from './limit-headers'

export type Pace = {
  intervalMs: number
  /** the first moment that is still free */
  nextAt: number
  blockedUntil: number | null
  blockedReason: string | null
  /** allowed in a window as the provider told; 0: not told yet */
  calls: number
  windowMs: number
  updatedAt: number
}

/** Two calls a second until the provider tells its limit: every known limit of Resend allows them. */
const careful = 500
/** Turns are given out this far ahead; whoever is told a longer wait has no turn yet. */
export const farthestTurn = 2000
/** Room between our even steps and the edge of the provider's window: arrival is never as even as leaving. */
const room = 1.03
const fastest = 1
const slowest = 60_000
const hour = 3_600_000
const longestMemory = hour

export const freshPace = (at: number): Pace => ({
  intervalMs: careful,
  nextAt: at,
  blockedUntil: null,
  blockedReason: null,
  calls: 0,
  windowMs: 1000,
  updatedAt: at,
})

/** The row as it holds at the time `at`: a clock that ran back keeps the lengths of waits and not their ends. */
function settled(pace: Pace, at: number): Pace {
  const back = Math.max(0, pace.updatedAt - at - 1000)
  const nextAt = Math.min(pace.nextAt - back, at + hour)
  const blockedUntil = pace.blockedUntil === null ? null : pace.blockedUntil - back
  const ended = blockedUntil !== null && blockedUntil <= at
  return {
    ...pace,
    nextAt,
    blockedUntil: ended ? null : blockedUntil,
    blockedReason: ended ? null : pace.blockedReason,
    updatedAt: at,
  }
}

/** Takes the next turn. `taken` false: nothing was taken, the caller comes back after `wait`. */
export function turn(before: Pace, at: number): { pace: Pace; wait: number; taken: boolean } {
  const pace = settled(before, at)
  const { blockedUntil } = pace
  if (blockedUntil !== null) return { pace, wait: Math.max(farthestTurn + 1, blockedUntil - at), taken: false }
  const mine = Math.max(pace.nextAt, at)
  const wait = mine - at
  if (wait > farthestTurn) return { pace, wait, taken: false }
  return { pace: { ...pace, nextAt: mine + pace.intervalMs }, wait, taken: true }
}

/** What an answer showed. `limit` is null when its headers tell none. */
export type Lesson = {
  kind: 'passed' | 'too_fast' | 'quota'
  limit: ToldLimit | null
  retryAfterMs: number
  /** error name, for `quota` */
  reason: string
}

/** A window that is told only by its rest is at least as long as the longest rest that was seen. */
function windowOf(pace: Pace, { calls, windowMs, resetMs }: ToldLimit, at: number): number {
  if (windowMs !== null) return windowMs
  const rest = Math.max(1000, Math.ceil((resetMs ?? 1000) / 1000) * 1000)
  const remembered = calls === pace.calls && at - pace.updatedAt < longestMemory ? pace.windowMs : 0
  return Math.max(rest, remembered)
}

const within = (interval: number): number => Math.min(slowest, Math.max(fastest, interval))

function known(pace: Pace, limit: ToldLimit | null, at: number): Pace & { base: number | null } {
  if (!limit) return { ...pace, base: pace.calls ? (pace.windowMs / pace.calls) * room : null }
  const windowMs = windowOf(pace, limit, at)
  return { ...pace, calls: limit.calls, windowMs, base: (windowMs / limit.calls) * room }
}

export function learned(before: Pace, { kind, limit, retryAfterMs, reason }: Lesson, at: number): Pace {
  const { base, ...pace } = known(settled(before, at), limit, at)
  if (kind === 'quota')
    return { ...pace, blockedUntil: at + Math.max(retryAfterMs, hour), blockedReason: reason.slice(0, 60) }
  if (kind === 'too_fast') {
    const nextAt = Math.max(pace.nextAt, at + Math.min(retryAfterMs, hour))
    return { ...pace, intervalMs: within(Math.max(pace.intervalMs, base ?? 0) * (base ? 1.03 : 2)), nextAt }
  }
  // without a told limit we feel our way; after too fast a stretch we return to the told one little by little
  const wish = base ?? pace.intervalMs * 0.8
  const strained = base !== null && before.calls > 0 && pace.intervalMs > base
  const intervalMs = within(
    strained ? Math.max(wish, pace.intervalMs * (pace.intervalMs > base * 1.1 ? 0.98 : 0.998)) : wish,
  )
  const nextAt = usedUp(limit) ? Math.max(pace.nextAt, at + (limit?.resetMs ?? 0)) : pace.nextAt
  return { ...pace, intervalMs, nextAt, blockedUntil: null, blockedReason: null }
}

/** Whether an answer would change the pace at all; most do not. */
export function teaches(before: Pace, lesson: Lesson, at: number): boolean {
  if (lesson.kind !== 'passed' || before.blockedUntil !== null) return true
  const after = learned(before, lesson, at)
  const { intervalMs, calls, windowMs } = before
  return after.intervalMs !== intervalMs || after.calls !== calls || after.windowMs !== windowMs || usedUp(lesson.limit)
}

const usedUp = (limit: ToldLimit | null): boolean => limit?.remaining === 0 && (limit.resetMs ?? 0) > 2000
