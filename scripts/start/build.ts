// The build step: generates the database client when it is missing and builds with Next when the sources changed.
// The stamp is written last, so a build that was killed counts as none.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { settings, surroundings } from '@/lib/env'
import { type Holder, type Lock, takeLock } from '@/lib/instance-lock'
import { ensureSecrets } from '@/lib/secrets'
import { ensureFonts } from './fonts'
import { keepSaying, say, secondsSince } from './say'
import { sourcesHash } from './sources'

const root = path.resolve(import.meta.dirname, '../..')
/** Next's build is quiet about nothing; it is shown whole only when it fails. */
const SHOWN_ON_FAILURE = 60

/** Brings client and pages up to date. @returns whether pages were built now. Throws a Polish sentence with Next's own words. */
export async function runBuild(): Promise<boolean> {
  const { OKIENKO_DIST_DIR: distDir } = settings()
  const lock = await waitForLock(path.join(root, 'node_modules/.cache/okienko', `${distDir}.lock`))
  try {
    await ensureClient()
    await ensureFonts(root)
    return await buildPages(path.join(root, distDir))
  } finally {
    lock.release()
  }
}

/** `npm ci` generates the client; with its scripts switched off, or after a change of the schema, it is done here. */
export async function ensureClient(): Promise<void> {
  const generated = path.join(root, 'lib/db/generated/internal/class.ts')
  const schema = JSON.stringify(readFileSync(path.join(root, 'prisma/schema.prisma'), 'utf8'))
  if (existsSync(generated) && readFileSync(generated, 'utf8').includes(schema)) return // it carries its schema with it
  say('Tworzę klienta bazy danych ze schematu.')
  const command = [path.join(root, 'scripts/prisma.mjs'), 'generate']
  await run(command, surroundings(), 'Nie udało się utworzyć klienta bazy danych')
}

async function buildPages(dist: string): Promise<boolean> {
  const stamp = path.join(dist, 'okienko-sources')
  const hash = sourcesHash(root)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return false
  rmSync(stamp, { force: true })
  const began = performance.now()
  say('Buduję strony portalu (tylko po zmianie źródeł, zwykle do minuty).')
  const silence = keepSaying((seconds) => `Nadal buduję (${seconds} s).`)
  try {
    const next = createRequire(import.meta.url).resolve('next/dist/bin/next')
    await run([next, 'build'], buildEnvironment(), 'Nie udało się zbudować stron portalu')
  } finally {
    silence()
  }
  writeFileSync(stamp, hash)
  say(`Strony zbudowane w ${secondsSince(began)}.`)
  return true
}

function buildEnvironment(): NodeJS.ProcessEnv {
  const { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key, DATA_DIR } = settings()
  const secret = key ?? ensureSecrets(DATA_DIR).NEXT_SERVER_ACTIONS_ENCRYPTION_KEY
  return {
    ...surroundings(),
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: secret,
  }
}

async function waitForLock(file: string): Promise<Lock> {
  mkdirSync(path.dirname(file), { recursive: true })
  for (let told = false; ; told = true) {
    const taken: Lock | Holder = await takeLock(file, 'build')
    if ('release' in taken) return taken
    if (!told) say(`Inny proces (${taken.pid}) właśnie buduje portal; czekam na niego.`)
    await sleep(500)
  }
}

/** Builds that run now; a start that is interrupted takes them along. */
const running = new Set<ReturnType<typeof spawn>>()
export function endBuild(): void {
  for (const child of running) child.kill('SIGKILL')
}

async function run(args: string[], env: NodeJS.ProcessEnv, failure: string): Promise<void> {
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  running.add(child)
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk))
  child.stderr.on('data', (chunk: Buffer) => (said += chunk))
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  }).finally(() => running.delete(child))
  if (code !== 0) throw new Error(`${failure}:\n${said.trim().split('\n').slice(-SHOWN_ON_FAILURE).join('\n')}`)
}
