// The database a start serves from: the embedded one, or the server that DATABASE_URL names. When it is away the start says so,
// keeps trying for a while, and gives up with a sentence. Passwords of addresses are never printed.
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { startEmbedded } from '@/lib/db/embedded/start-embedded'
import type { Addresses } from '@/lib/db/prepare'
import type { Settings } from '@/lib/env-shape'
import { reasonOf, say, secondsSince } from './say'

export type Database = Addresses & {
  /** Brings an embedded server back when it dies. */
  watch(): void
  stop(): Promise<void>
}

const TRY_FOR_SECONDS = 60
const SAY_EVERY_SECONDS = 10
/** Answers that waiting does not change: wrong password, role, database, certificate rules. */
const final = new Set(['28P01', '28000', '3D000', '42501', 'ERR_INVALID_URL'])

/**
 * @param mode `own`: a portal that holds the lock; `start`: a command while no portal runs; `join`: beside a running portal
 * @param seconds how long a server that does not answer is waited for
 */
export async function openDatabase(
  settings: Settings,
  mode: 'own' | 'start' | 'join',
  seconds = TRY_FOR_SECONDS,
): Promise<Database> {
  const { DATABASE_URL, MIGRATE_DATABASE_URL, DATA_DIR, OKIENKO_PG_BIN } = settings
  if (DATABASE_URL) {
    await untilReachable(DATABASE_URL, seconds)
    return { appUrl: DATABASE_URL, ownerUrl: MIGRATE_DATABASE_URL ?? DATABASE_URL, watch() {}, async stop() {} }
  }
  const began = performance.now()
  const embedded = await startEmbedded({ dataDir: DATA_DIR, log: say, bin: OKIENKO_PG_BIN, mode })
  if (mode === 'own') {
    const how = embedded.started ? `uruchomiona w ${secondsSince(began)}` : 'już działała'
    say(`Baza danych: wbudowany PostgreSQL ${embedded.version}, ${how} (${embedded.runsAs}).`)
  }
  return { ...embedded, watch: () => void embedded.watch() }
}

async function untilReachable(url: string, seconds: number): Promise<void> {
  const { hostname, port, searchParams } = new URL(url)
  const place = searchParams.get('host') ?? `${hostname}:${port || '5432'}`
  const until = performance.now() + seconds * 1000
  for (let said = 0; ; await sleep(1000)) {
    const problem = await problemOf(url)
    if (!problem) return
    const reason = `${reasonOf(problem)}${problem.code ? ` (${problem.code})` : ''}`
    if (final.has(problem.code ?? '')) throw new Error(`Baza danych ${place} nie przyjęła DATABASE_URL: ${reason}.`)
    const left = Math.round((until - performance.now()) / 1000)
    if (left <= 0)
      throw new Error(`Baza danych z DATABASE_URL (${place}) nie odpowiada: ${reason}. Portal nie został uruchomiony.`)
    if (performance.now() - said > SAY_EVERY_SECONDS * 1000 || said === 0) {
      said = performance.now()
      say(`Baza danych ${place} nie odpowiada (${problem.code ?? problem.message}). Próbuję dalej, jeszcze ${left} s.`)
    }
  }
}

async function problemOf(url: string): Promise<(Error & { code?: string }) | undefined> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return undefined
  } catch (error) {
    return error as Error
  } finally {
    void client.end().catch(() => {})
  }
}
