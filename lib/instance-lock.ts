// One process at a time on a folder: a file that names the holder by number and start time, so that the lock of a killed
// holder, or of one from before a reboot, is recognised and taken over.
import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { processMark } from '@/lib/process-mark'

/** `purpose` says what holds it (`portal`, or a command's name); `ending` that it is about to let go. */
export type Holder = { pid: number; mark: string; purpose: string; ending: boolean }
export type Lock = { sayEnding(): void; release(): void }

/** The living holder of a lock file, or undefined. */
export function holderOf(file: string): Holder | undefined {
  const holder = read(file)
  return holder?.mark && processMark(holder.pid) === holder.mark ? holder : undefined
}

/** Takes the lock, or returns its living holder and changes nothing. */
export async function takeLock(file: string, purpose: string): Promise<Lock | Holder> {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o711 })
  const me: Holder = { pid: process.pid, mark: processMark(process.pid), purpose, ending: false }
  if (!linkNew(file, me)) {
    const holder = holderOf(file)
    if (holder) return holder
    replace(file, me)
    await sleep(100) // of two that found the same dead holder the later writer has it; the earlier sees that now
    const winner = read(file)
    if (winner && (winner.pid !== me.pid || winner.mark !== me.mark)) return winner
  }
  return {
    sayEnding: () => replace(file, { ...me, ending: true }),
    release: () => {
      if (read(file)?.pid === me.pid) rmSync(file, { force: true })
    },
  }
}

function read(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder
  } catch {
    return undefined // absent, or cut short by a full disk: nobody holds it
  }
}

function draft(file: string, holder: Holder): string {
  const name = `${file}.${process.pid}-${randomBytes(4).toString('hex')}`
  writeFileSync(name, JSON.stringify(holder), { mode: 0o600 })
  return name
}

function linkNew(file: string, holder: Holder): boolean {
  const name = draft(file, holder)
  try {
    linkSync(name, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(name, { force: true })
  }
}

function replace(file: string, holder: Holder): void {
  renameSync(draft(file, holder), file)
}
