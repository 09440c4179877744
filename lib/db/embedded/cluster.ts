// Where the embedded database lives and how its files are made the first time. One folder per PostgreSQL major version;
// a half-made cluster is never seen: it is built aside and renamed into place.
import { spawn, spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import {
  appendFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type Binaries, program } from '@/lib/db/embedded/binaries'
import type { Runner } from '@/lib/db/embedded/runner'
import { surroundings } from '@/lib/env'
import { readOrMake } from '@/lib/secrets'

export type Place = {
  root: string
  /** The cluster itself. */
  cluster: string
  /** Folder of the socket; nobody else may enter it. */
  socket: string
  log: string
  /** The superuser's password; the roles' passwords are derived from it. */
  secret: string
}

export const SUPERUSER = 'okienko_admin'

/** Names all paths and makes the folders around the cluster. Throws a Polish sentence when data of another major lie there. */
export function prepareRoot(dataDir: string, { major, version }: Binaries): Place {
  const root = path.join(dataDir, 'postgres')
  // others may pass through (the server may run as another user), not look around
  mkdirSync(root, { recursive: true, mode: 0o711 })
  const cluster = path.join(root, `pg${major}`)
  const others = readdirSync(root).filter((name) => /^pg\d+$/.test(name) && name !== `pg${major}`)
  if (others.length > 0 && !existsSync(cluster)) {
    throw new Error(
      `Dane w ${others.map((name) => path.join(root, name)).join(', ')} należą do innej wersji PostgreSQL niż zainstalowana ${version}. ` +
        'Odtwórz kopię zapasową w pustym katalogu danych albo wróć do poprzedniej wersji portalu.',
    )
  }
  const secret = readOrMake(path.join(root, 'secret'), () => randomBytes(24).toString('base64url'))
  return { root, cluster, socket: socketFolder(root), log: path.join(root, 'server.log'), secret }
}

/** A socket's path may have about 100 bytes; a deep data folder gets one in the system's temporary folder. */
function socketFolder(root: string): string {
  const near = path.join(root, 'run')
  const tooLong = Buffer.byteLength(path.join(near, '.s.PGSQL.5432.lock')) > 100
  const name = `okienko-${createHash('sha256').update(root).digest('hex').slice(0, 12)}`
  const folder = tooLong ? path.join(os.tmpdir(), name) : near
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const { uid, mode } = lstatSync(folder)
  const mine = [process.getuid?.() ?? uid, 0].includes(uid) || process.getuid?.() === 0
  if (tooLong && (!mine || (mode & 0o077) !== 0)) {
    throw new Error(
      `Katalog gniazda bazy ${folder} jest dostępny dla innych. Usuń go albo wybierz krótszą ścieżkę w DATA_DIR.`,
    )
  }
  return folder
}

/** Makes the cluster when it is not there. Of several at once one wins and the others use its files. */
export async function ensureCluster(place: Place, binaries: Binaries, runner: Runner): Promise<void> {
  if (existsSync(path.join(place.cluster, 'PG_VERSION'))) return
  const draft = path.join(place.root, `.init-${process.pid}-${randomBytes(4).toString('hex')}`)
  mkdirSync(draft, { mode: 0o700 })
  try {
    const passwordFile = path.join(draft, 'password')
    writeFileSync(passwordFile, `${place.secret}\n`, { mode: 0o600 })
    runner.own(draft)
    await initdb(path.join(draft, 'cluster'), passwordFile, binaries, runner)
    renameInto(path.join(draft, 'cluster'), place.cluster)
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

async function initdb(folder: string, passwordFile: string, binaries: Binaries, runner: Runner): Promise<void> {
  // Code-point order with correct Polish letter case; Polish order is per column. LC_CTYPE must be UTF-8 as well:
  // under plain C, pg_trgm drops every letter that is not ASCII.
  const provider = binaries.major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : []
  const locale = [...provider, '--locale=C', `--lc-ctype=${utf8Locale()}`]
  const { command, args, options } = runner.wrap(program(binaries.bin, 'initdb'), [
    ...['-D', folder, '-U', SUPERUSER, '-E', 'UTF8', ...locale],
    ...['-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-T', 'simple'],
  ])
  const cwd = path.dirname(folder)
  const child = spawn(command, args, { ...options, cwd, env: serverEnvironment(), stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk))
  child.stderr.on('data', (chunk: Buffer) => (said += chunk))
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  if (code !== 0)
    throw new Error(`Nie udało się utworzyć plików bazy danych: ${said.trim().split('\n').slice(-4).join(' ')}`)
  appendFileSync(
    path.join(folder, 'postgresql.conf'),
    "\n# Okienko passes its settings on the server's command line.\n",
  )
}

function renameInto(from: string, to: string): void {
  try {
    renameSync(from, to)
  } catch (error) {
    const taken = ['ENOTEMPTY', 'EEXIST', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')
    if (!taken || !existsSync(path.join(to, 'PG_VERSION'))) throw error
  }
}

/** What server and initdb see of the environment: a neutral one, so that no PG* variable or locale of the shell leaks in. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, NODE_ENV } = surroundings()
  return { PATH, NODE_ENV, TZ: 'UTC', LC_ALL: 'C', ...(SystemRoot && { SystemRoot }) }
}

function utf8Locale(): string {
  if (process.platform === 'win32') return 'Polish_Poland.utf8'
  const known = (spawnSync('locale', ['-a'], { encoding: 'utf8' }).stdout ?? '').split('\n').map((line) => line.trim())
  const wanted = ['C.UTF-8', 'C.utf8', 'en_US.UTF-8', 'en_US.utf8', 'pl_PL.UTF-8', 'pl_PL.utf8']
  return wanted.find((name) => known.includes(name)) ?? 'C.UTF-8'
}
