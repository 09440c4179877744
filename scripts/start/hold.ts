// One portal per data folder and per port. A second start is refused before it touches anything.
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { EnvError } from '@/lib/env-shape'
import { type Lock, takeLock } from '@/lib/instance-lock'
import { say } from './say'

export const lockFile = (dataDir: string): string => path.join(dataDir, 'run', 'portal.lock')

const WAIT_FOR_ENDING = 60_000
/** A portal told to end by way of npm learns of it a moment later. */
const WAIT_FOR_PORTAL = 1_500
/** Processes of a portal killed a moment ago may still be letting go of the port. */
const WAIT_FOR_PORT = 3_000

/** Takes the data folder; waits for one who is about to let go, refuses beside a running portal. */
export async function holdDataFolder(dataDir: string): Promise<Lock> {
  const began = performance.now()
  for (let told = false; ; await sleep(100)) {
    const taken = await takeDataFolder(dataDir, 'portal')
    if ('release' in taken) return taken
    const { pid, purpose, ending } = taken
    const running = purpose === 'portal' && !ending
    if (performance.now() - began > (running ? WAIT_FOR_PORTAL : WAIT_FOR_ENDING)) {
      throw new Error(
        `Portal już działa na katalogu danych ${dataDir} (proces ${pid}). Drugi nie został uruchomiony, niczego nie zmieniono.`,
      )
    }
    if (running || told) continue
    told = true
    say(`Czekam, aż skończy się ${ending ? 'poprzedni portal' : `polecenie ${purpose}`} (proces ${pid}).`)
  }
}

export async function takeDataFolder(dataDir: string, purpose: string) {
  try {
    return await takeLock(lockFile(dataDir), purpose)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new EnvError([`Zmienna DATA_DIR wskazuje katalog ${dataDir}, w którym portal nie może pisać (${code}).`])
  }
}

export async function requireFreePort(port: number, host: string | undefined): Promise<void> {
  for (const until = performance.now() + WAIT_FOR_PORT; ; await sleep(100)) {
    const problem = await listenOnce(port, host)
    if (!problem) return
    if (problem === 'EACCES')
      throw new EnvError([
        `Zmienna PORT ma wartość ${port}, a na tym porcie wolno słuchać tylko administratorowi systemu.`,
      ])
    if (problem !== 'EADDRINUSE')
      throw new EnvError([`Zmienna HOST ma wartość ${host}, której ten komputer nie zna (${problem}).`])
    if (performance.now() > until)
      throw new Error(`Port ${port} jest zajęty przez inny program. Zwolnij go albo ustaw inny w zmiennej PORT.`)
  }
}

function listenOnce(port: number, host: string | undefined): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
    server.listen({ port, host }, () => server.close(() => resolve(undefined)))
  })
}
