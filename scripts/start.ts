// `npm start`: one command from a bare clone to a running portal. The supervisor holds the data folder, opens the database,
// migrates, builds, starts web and worker and watches over them; what was opened is closed in reverse order. Serves nothing itself.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { prepareDatabase } from '@/lib/db/prepare'
import { settings, surroundings } from '@/lib/env'
import type { Lock } from '@/lib/instance-lock'
import { parentOf } from '@/lib/process-mark'
import { endBuild, ensureClient, runBuild } from './start/build'
import { superviseChild } from './start/child'
import { type Database, openDatabase } from './start/database'
import { portalEnvironment } from './start/environment'
import { accountsFile, accountsText, type ExampleAccount, fillWhenEmpty } from './start/examples'
import { ensureFonts } from './start/fonts'
import { holdDataFolder, requireFreePort } from './start/hold'
import { exitCodeOf, reasonOf, say, sayError, secondsSince } from './start/say'

const root = path.resolve(import.meta.dirname, '..')
const dev = process.argv.includes('--dev')
const began = performance.now()
/** What was opened, in order. */
const opened: (() => Promise<void> | void)[] = []
let ending = false
let lock: Lock | undefined

async function end(code: number): Promise<void> {
  if (ending) return
  ending = true
  lock?.sayEnding()
  for (const close of opened.toReversed()) await Promise.resolve(close()).catch((error) => sayError(String(error)))
  process.exit(code)
}

function endOnSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (!ending) say('Kończę pracę portalu.')
      void end(0)
    })
  }
  if (surroundings().npm_lifecycle_event) endWithNpm()
  process.stdout.on('error', () => {}) // a terminal that went away
  process.stderr.on('error', () => {})
}

/** npm killed outright cannot pass a signal on, and a portal that nobody can end any more must not go on. A shell stands between. */
function endWithNpm(): void {
  const shell = process.ppid
  const npm = parentOf(shell)
  setInterval(() => (process.ppid !== shell || parentOf(shell) !== npm) && void end(0), 250).unref()
}

async function openData(): Promise<{ database: Database; accounts: ExampleAccount[] }> {
  const { DATABASE_URL, DATA_DIR, EXAMPLE_DATA } = settings()
  const opening = openDatabase(settings(), 'own')
  // a server that is still starting is waited for, so that it does not stay behind
  if (!DATABASE_URL) opened.push(async () => (await opening).stop())
  const database = await opening
  const applied = await prepareDatabase(database, say)
  if (applied.length > 0) say(`Baza danych przygotowana (migracje: ${applied.length}).`)
  const fill = EXAMPLE_DATA === 'on'
  const accounts = fill ? await fillWhenEmpty(database.ownerUrl, DATA_DIR, portalEnvironment(database.appUrl)) : []
  database.watch()
  return { database, accounts }
}

async function openProcesses(database: Database): Promise<void> {
  const env = portalEnvironment(database.appUrl, dev)
  const entryOfWeb = path.join(root, 'server/main.ts')
  const web = superviseChild({ name: 'Serwer WWW', entry: entryOfWeb, env, essential: true, flags: webFlags })
  opened.push(() => web.stop())
  await web.ready // the first page comes first; jobs are not in a hurry
  if (ending || settings().WORKER === 'off') return
  const entry = path.join(root, 'jobs/worker.ts')
  const worker = superviseChild({ name: 'Proces zadań w tle', entry, env, essential: false })
  opened.push(() => worker.stop())
}

/** Room for short-lived objects: swept less often, a stored page costs a fifth less processor time (48 MiB of memory). */
const webFlags = ['--min-semi-space-size=16', '--max-semi-space-size=32']

function greet(accounts: ExampleAccount[]): void {
  const { APP_URL, DATA_DIR, WORKER } = settings()
  const file = accountsFile(DATA_DIR)
  say(`Portal działa: ${APP_URL} (gotowy po ${secondsSince(began)}). Zakończenie: Ctrl+C.`)
  if (WORKER === 'off') say('Zadania w tle są wyłączone (WORKER=off); uruchamia je npm run worker.')
  if (accounts.length > 0) {
    process.stdout.write(
      `\nKonta przykładowe (hasła wypisuję tylko raz, są też w ${file}):\n\n${accountsText(accounts)}\n\n`,
    )
  } else if (existsSync(file)) say(`Hasła kont przykładowych: ${file}`)
}

async function start(): Promise<void> {
  const { DATA_DIR, PORT, HOST } = settings()
  const held = await holdDataFolder(DATA_DIR)
  lock = held
  opened.push(() => held.release())
  endOnSignals()
  await requireFreePort(PORT, HOST)
  await ensureClient()
  opened.push(endBuild)
  const [{ database, accounts }] = await Promise.all([openData(), dev ? ensureFonts(root) : runBuild()])
  if (ending) return
  await openProcesses(database)
  greet(accounts)
}

await start().catch((error: unknown) => {
  if (ending) return
  sayError(reasonOf(error))
  return end(exitCodeOf(error))
})
