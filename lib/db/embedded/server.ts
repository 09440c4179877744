// Starts the server of a cluster or joins the one that runs already; ends it; knows whether it lives. The server is a
// process group of its own: a terminal's Ctrl-C must not reach it before the portal has answered its last requests.
import { spawn } from 'node:child_process'
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { type Binaries, program } from '@/lib/db/embedded/binaries'
import { type Place, SUPERUSER, serverEnvironment } from '@/lib/db/embedded/cluster'
import type { Runner } from '@/lib/db/embedded/runner'
import { isAlive, numberTaken, programOf } from '@/lib/process-mark'

export type ServerSettings = Record<string, string | number>
export type Ground = { place: Place; binaries: Binaries; runner: Runner; settings: ServerSettings }
export type Address = { host: string; port: number }

const READY_WITHIN = 60_000
const LOG_LIMIT = 5_000_000
/** A Unix socket opens no port; only Windows has to listen, on 127.0.0.1. */
const overTcp = process.platform === 'win32'

type PidFile = { pid: number; port: number; ready: boolean }

function readPidFile({ cluster }: Place): PidFile | undefined {
  try {
    const lines = readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: (lines[7] ?? '').startsWith('ready') }
  } catch {
    return undefined
  }
}

/** Whether this living process really serves that cluster; after a crash its number may belong to a stranger. */
function serves(pid: number, { cluster }: Place): boolean {
  if (!isAlive(pid)) return false
  if (process.platform !== 'linux') return /postgres/i.test(programOf(pid))
  try {
    return realpathSync(`/proc/${pid}/cwd`) === realpathSync(cluster)
  } catch {
    return programOf(pid).startsWith('postgres') // another user's process: its folder is not for us to read
  }
}

/** Number of the running server's process, or undefined. */
export function serverPid(place: Place): number | undefined {
  const file = readPidFile(place)
  return file && serves(file.pid, place) ? file.pid : undefined
}

/**
 * Waits until the server answers, starting it when nobody did and `mayStart` allows.
 * @returns its address and whether this call started it. Throws with the end of the server's log.
 */
export async function ensureServer(
  ground: Ground,
  mayStart: boolean,
  port?: number,
): Promise<Address & { started: boolean }> {
  const { place } = ground
  let child: ReturnType<typeof launch> | undefined
  for (const until = Date.now() + READY_WITHIN; Date.now() < until; await sleep(15)) {
    const file = readPidFile(place)
    const running = file !== undefined && serves(file.pid, place)
    if (running && file.ready) {
      const address = { host: overTcp ? '127.0.0.1' : place.socket, port: file.port }
      if (await answers(address, place.secret)) return { ...address, started: child !== undefined }
    }
    if (child && child.exitCode !== null) {
      child = undefined
      const last = logTail(place)
      // the old server's last processes are still ending, or another start was faster: look again
      if (!/still in use|already exists/.test(last)) throw new Error(`Serwer bazy danych zakończył pracę: ${last}`)
      await sleep(200)
    } else if (!child && !running && mayStart) {
      disown(file, place)
      child = launch(ground, overTcp ? (port ?? (await freePort())) : 5432)
    }
  }
  throw new Error(`Serwer bazy danych nie odpowiada od ${READY_WITHIN / 1000} s. ${logTail(place)}`)
}

/**
 * PostgreSQL refuses to start while any process has the number in postmaster.pid, a stranger or a zombie too. Our own number
 * there (it ignores its parent's) keeps the shared-memory lines, by which it still notices surviving backends.
 */
function disown(file: PidFile | undefined, { cluster }: Place): void {
  if (!file || file.pid === process.pid || !numberTaken(file.pid)) return
  const name = path.join(cluster, 'postmaster.pid')
  const [, ...rest] = readFileSync(name, 'utf8').split('\n')
  writeFileSync(name, [String(process.pid), ...rest].join('\n'))
}

function launch({ place, binaries, runner, settings }: Ground, port: number) {
  runner.own(place.cluster)
  if (!overTcp) runner.own(place.socket)
  const all: ServerSettings = {
    listen_addresses: overTcp ? '127.0.0.1' : '',
    unix_socket_directories: overTcp ? '' : `"${place.socket.replaceAll('"', '""')}"`,
    port,
    max_connections: 100,
    timezone: 'UTC',
    wal_compression: 'on',
    log_line_prefix: '%m [%p] ',
    // a violated constraint or a failed statement would write mail addresses into a file that nothing erases
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    ...settings,
  }
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const { command, args, options } = runner.wrap(program(binaries.bin, 'postgres'), ['-D', place.cluster, ...flags])
  const log = openLog(place)
  const child = spawn(command, args, {
    ...options,
    cwd: place.root,
    env: serverEnvironment(),
    stdio: ['ignore', log, log],
    detached: true,
  })
  closeSync(log)
  child.unref()
  return child
}

function openLog({ log }: Place): number {
  if (existsSync(log) && statSync(log).size > LOG_LIMIT) renameSync(log, `${log}.1`)
  return openSync(log, 'a', 0o600)
}

function logTail({ log }: Place): string {
  return existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').slice(-6).join('\n') : ''
}

async function answers({ host, port }: Address, password: string): Promise<boolean> {
  const client = new pg.Client({
    host,
    port,
    user: SUPERUSER,
    password,
    database: 'postgres',
    connectionTimeoutMillis: 3000,
  })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('SELECT 1')
    return true
  } catch {
    return false
  } finally {
    void client.end().catch(() => {})
  }
}

/** Ends the server: open transactions are rolled back, everything is written, nothing is left to recover. */
export async function stopServer(place: Place): Promise<void> {
  const pid = serverPid(place)
  if (pid === undefined) return
  process.kill(pid, 'SIGINT')
  for (const until = Date.now() + 30_000; isAlive(pid) && Date.now() < until; await sleep(20));
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
