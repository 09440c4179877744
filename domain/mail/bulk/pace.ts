// The pace of each provider's account, kept in the database: all processes share it. Its key is a keyed hash of the API key.
// A pace is a courtesy and not a safety: when it cannot be read, mails go without it and the provider says what is too much.
import { setTimeout as sleep } from 'node:timers/promises'
import { now } from '@/lib/clock'
import { type Tx, withScope } from '@/lib/db/client'
import { keyedHash } from '@/lib/keyed-hash'
import { log } from '@/lib/log'
import type { AnswerHeaders } from '../transports/resend-answer'
import { toldLimit } from './limit-headers'
import { farthestTurn, freshPace, type Lesson, learned, type Pace, teaches, turn } from './pace-rules'

export type LearntAnswer = {
  status: number
  headers: AnswerHeaders
  /** error name of a quota that is used up */
  quota: string | null
  retryAfterSeconds: number
}

/** How a way of sending meets the pace; tests bring their own. */
export type Pacer = {
  isQuiet(key: string): boolean
  spaced(key: string): Promise<void>
  waitTurn(key: string): Promise<number | null>
  learn(key: string, answer: LearntAnswer): Promise<void>
}

/** What the pace of an account is kept under; the API key cannot be read from it. */
export const paceKeyOf = (apiKey: string): string => keyedHash('pace', apiKey)

type Row = Omit<Pace, 'blockedUntil' | 'updatedAt'> & { blockedUntil: Date | null; updatedAt: Date }

/** The account's row, locked until the transaction ends. */
async function held(tx: Tx, key: string, at: Date): Promise<Pace> {
  await tx.$executeRaw`INSERT INTO provider_paces (key, next_at, updated_at) VALUES (${key}, ${at}, ${at}) ON CONFLICT DO NOTHING`
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT interval_ms AS "intervalMs", (extract(epoch FROM next_at) * 1000)::float8 AS "nextAt", blocked_until AS "blockedUntil",
      blocked_reason AS "blockedReason", calls, window_ms AS "windowMs", updated_at AS "updatedAt"
    FROM provider_paces WHERE key = ${key} FOR UPDATE`
  if (!row) return freshPace(at.getTime())
  return { ...row, blockedUntil: row.blockedUntil?.getTime() ?? null, updatedAt: row.updatedAt.getTime() }
}

async function keep(tx: Tx, key: string, pace: Pace): Promise<void> {
  const blockedUntil = pace.blockedUntil === null ? null : new Date(pace.blockedUntil)
  await tx.$executeRaw`
    UPDATE provider_paces SET interval_ms = ${pace.intervalMs}::float8, next_at = to_timestamp(${pace.nextAt}::float8 / 1000),
      blocked_until = ${blockedUntil}, blocked_reason = ${pace.blockedReason}, calls = ${pace.calls}, window_ms = ${pace.windowMs},
      updated_at = ${new Date(pace.updatedAt)} WHERE key = ${key}`
}

// one question at a time for each account: many waiting batches must not hold all connections of the process
const queues = new Map<string, Promise<unknown>>()
function inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
  const mine = (queues.get(key) ?? Promise.resolve()).then(work, work)
  queues.set(
    key,
    mine.catch(() => {}),
  )
  return mine
}

async function readableOr<T>(instead: T, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    log.error('mail', 'the pace of a provider could not be read', error)
    return instead
  }
}

// what this process saw last, and until when (performance.now) the provider asked it to be quiet
const seen = new Map<string, Pace>()
const quietUntil = new Map<string, number>()

async function change(key: string, at: Date, to: (pace: Pace) => Pace): Promise<void> {
  await withScope([], async (tx) => {
    const pace = to(await held(tx, key, at))
    await keep(tx, key, pace)
    seen.set(key, pace)
  })
}

/**
 * Takes the account's next turn. Up to `farthestTurn` milliseconds: the turn is the caller's after that wait. More: none was taken
 * (the account is blocked, or others stand before), the caller asks again after that wait.
 */
export function takeTurn(key: string): Promise<number> {
  return readableOr(0, () =>
    inTurn(key, async () => {
      let wait = 0
      const at = now()
      await change(key, at, (pace) => {
        const mine = turn(pace, at.getTime())
        wait = Math.ceil(mine.wait)
        return mine.pace
      })
      return wait
    }),
  )
}

/** Takes a turn and waits for it. A number: none is within reach, nothing may be called for so many milliseconds. */
export async function waitTurn(key: string): Promise<number | null> {
  for (;;) {
    const wait = await takeTurn(key)
    if (wait > farthestTurn) return wait
    await sleep(wait)
    if (!isQuiet(key)) return null
  }
}

/** Whether this process was told to be quiet after its turn had been given out: then the turn is void. */
export const isQuiet = (key: string): boolean => (quietUntil.get(key) ?? 0) > performance.now()

const leaving = new Map<string, number>()

/**
 * Keeps calls of this process apart after their turns: what was prepared late must not leave together with what was ready in time,
 * and fall into one window of the provider.
 */
export async function spaced(key: string): Promise<void> {
  const pace = seen.get(key)
  if (!pace?.calls) return
  const at = performance.now()
  const mine = Math.max(at, (leaving.get(key) ?? 0) + pace.intervalMs * 0.985)
  if (mine - at > farthestTurn) return
  leaving.set(key, mine)
  if (mine > at) await sleep(mine - at)
}

/** Notes what an answer showed. Answers that show nothing new cost nothing. */
export async function learn(key: string, { status, headers, quota, retryAfterSeconds }: LearntAnswer): Promise<void> {
  const at = now()
  const kind: Lesson['kind'] = status !== 429 ? 'passed' : quota ? 'quota' : 'too_fast'
  const retryAfterMs = retryAfterSeconds * 1000
  if (kind === 'too_fast') quietUntil.set(key, performance.now() + Math.min(retryAfterMs, farthestTurn))
  const lesson: Lesson = { kind, limit: toldLimit(headers, at), retryAfterMs, reason: quota ?? '' }
  const before = seen.get(key)
  if (before && !teaches(before, lesson, at.getTime())) return
  await readableOr(undefined, () => inTurn(key, () => change(key, at, (pace) => learned(pace, lesson, at.getTime()))))
}

export const sharedPace: Pacer = { isQuiet, spaced, waitTurn, learn }
