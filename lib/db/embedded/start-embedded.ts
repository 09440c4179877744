// The embedded database in one call: a real PostgreSQL in DATA_DIR/postgres, reached by a Unix socket only.
// A start finds it running, half-started, killed or absent, and always ends with one server that answers.
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { findBinaries } from '@/lib/db/embedded/binaries'
import { ensureCluster, prepareRoot, SUPERUSER } from '@/lib/db/embedded/cluster'
import { DATABASE, ensureRoles, rolePassword } from '@/lib/db/embedded/roles'
import { pickRunner } from '@/lib/db/embedded/runner'
import {
  type Address,
  ensureServer,
  type Ground,
  type ServerSettings,
  serverPid,
  stopServer,
} from '@/lib/db/embedded/server'
import { surroundings } from '@/lib/env'

export type EmbeddedOptions = {
  dataDir: string
  log?: (line: string) => void
  /** Server settings beside ours, e.g. `{ fsync: 'off' }` in tests. */
  settings?: ServerSettings
  /** Folder of `postgres` and `initdb`; without it the npm package, then the machine's. */
  bin?: string
  /** `join` waits for a server that somebody else starts, and never ends it; `own` ends also one found running. */
  mode?: 'start' | 'join' | 'own'
}

export type Embedded = {
  /** Role okienko_owner, database okienko: for migrations. */
  ownerUrl: string
  /** Role okienko_app, database okienko: for serving. */
  appUrl: string
  /** Superuser, database postgres: for tests and backups only. */
  adminUrl: string
  version: string
  /** As whom the server runs, in Polish. */
  runsAs: string
  /** Whether this call started the server; else it was running. */
  started: boolean
  /** Process number of the server now; undefined while it is away. */
  pid(): number | undefined
  /** Brings the server back, on the same address, whenever it dies. Returns the function that ends the watch. */
  watch(): () => void
  /** Ends the server, unless it was joined. */
  stop(): Promise<void>
}

const WATCH_EVERY = 500

export async function startEmbedded({
  dataDir,
  log = () => {},
  settings = {},
  bin,
  mode = 'start',
}: EmbeddedOptions): Promise<Embedded> {
  const home = path.resolve(dataDir)
  mkdirSync(home, { recursive: true, mode: 0o711 })
  const binaries = findBinaries(bin, surroundings().PATH ?? '')
  const place = prepareRoot(home, binaries)
  const runner = pickRunner(binaries, place.root)
  const ground: Ground = { place, binaries, runner, settings }
  if (mode !== 'join') await ensureCluster(place, binaries, runner)
  const server = await ensureServer(ground, mode !== 'join')
  const url = (role: string, password: string, database: string) => addressOf(server, role, password, database)
  const adminUrl = url(SUPERUSER, place.secret, 'postgres')
  if (mode !== 'join') await ensureRoles(adminUrl, place.secret)

  const stopWatching = new Set<() => void>()
  return {
    ownerUrl: url('okienko_owner', rolePassword(place.secret, 'okienko_owner'), DATABASE),
    appUrl: url('okienko_app', rolePassword(place.secret, 'okienko_app'), DATABASE),
    adminUrl,
    version: binaries.version,
    runsAs: runner.how,
    started: server.started,
    pid: () => serverPid(place),
    watch() {
      const end = watchServer(ground, server.port, log)
      stopWatching.add(end)
      return end
    },
    async stop() {
      for (const end of stopWatching) end()
      if (mode === 'own' || server.started) await stopServer(place)
    },
  }
}

function addressOf({ host, port }: Address, role: string, password: string, database: string): string {
  const login = `postgresql://${role}:${encodeURIComponent(password)}`
  if (!path.isAbsolute(host)) return `${login}@${host}:${port}/${database}`
  return `${login}@localhost/${database}?host=${encodeURIComponent(host)}&port=${port}`
}

function watchServer(ground: Ground, port: number, log: (line: string) => void): () => void {
  let busy = false
  const look = async () => {
    if (busy || serverPid(ground.place) !== undefined) return
    busy = true
    try {
      log('Serwer bazy danych przestał działać; uruchamiam go ponownie.')
      await ensureServer(ground, true, port)
      log('Baza danych znów działa.')
    } catch (error) {
      log(`Nie udało się przywrócić bazy danych: ${(error as Error).message}`)
    } finally {
      busy = false
    }
  }
  const timer = setInterval(look, WATCH_EVERY)
  return () => clearInterval(timer)
}
