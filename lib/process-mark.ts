// Tells a living process from a later one that got the same number, after a crash or a reboot.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const quiet = (read: () => string): string => {
  try {
    return read()
  } catch {
    return ''
  }
}

/** Fields of /proc/PID/stat after the name (which may itself hold blanks and brackets); state first, start time twentieth. */
const statOf = (pid: number): string[] =>
  quiet(() => readFileSync(`/proc/${pid}/stat`, 'utf8'))
    .split(/\) (?!.*\) )/)
    .at(-1)
    ?.split(' ') ?? []

/** Whether a process with this number exists, a zombie included. */
export function numberTaken(pid: number): boolean {
  if (!(pid > 0)) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Whether the process runs; one that ended and was not collected by its parent does not. */
export function isAlive(pid: number): boolean {
  return numberTaken(pid) && !(process.platform === 'linux' && /^[ZX]/.test(statOf(pid)[0] ?? ''))
}

/** A text that only this very process has: boot and start time on Linux, start time elsewhere; empty when it does not run. */
export function processMark(pid: number): string {
  if (!isAlive(pid)) return ''
  if (process.platform === 'linux') {
    const boot = quiet(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8')).trim()
    return `${boot}:${statOf(pid)[19] ?? ''}`
  }
  if (process.platform === 'win32') return 'alive'
  return (
    quiet(() => spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout).trim() || 'alive'
  )
}

/** Number of the process's parent, or 0 where the system does not tell it without a program's help (only Linux does). */
export function parentOf(pid: number): number {
  return process.platform === 'linux' ? Number(statOf(pid)[1] ?? 0) : 0
}

/** Name of the process's program, as far as the system tells. */
export function programOf(pid: number): string {
  if (process.platform === 'linux') return quiet(() => readFileSync(`/proc/${pid}/comm`, 'utf8')).trim()
  const [command, ...args] =
    process.platform === 'win32'
      ? ['tasklist', '/FI', `PID eq ${pid}`, '/NH']
      : ['ps', '-o', 'comm=', '-p', String(pid)]
  return quiet(() => spawnSync(command ?? '', args, { encoding: 'utf8' }).stdout).trim()
}
