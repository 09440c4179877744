// One process of the portal under the supervisor's eye: told when ready, started again when it dies, ended in order.
// Its IPC channel is its life line: when the supervisor is killed the channel breaks and the child ends by itself.
import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { say } from './say'

export type Child = {
  /** Resolves at the first `ready`; rejects when the process keeps dying before it. */
  ready: Promise<void>
  /** SIGTERM, after ten seconds SIGKILL. */
  stop(): Promise<void>
}

/** An essential process that cannot start ends the portal; any other is tried for ever. */
type Options = { name: string; entry: string; env: NodeJS.ProcessEnv; essential: boolean; flags?: readonly string[] }

const PATIENCE = 10_000
const TRIES_BEFORE_READY = 3
/** A process that lived this long died of something new: the waiting time starts from the beginning. */
const STEADY = 60_000
const LONGEST_PAUSE = 30_000

/** Starts `node --import tsx ENTRY`: never the tsx wrapper, which would leave its child behind when killed. */
export function superviseChild({ name, entry, env, essential, flags = [] }: Options): Child {
  let current: ChildProcess | undefined
  let stopping = false
  let wasReady = false
  let deaths = 0
  let settle: { resolve: () => void; reject: (cause: Error) => void } = { resolve() {}, reject() {} }
  const ready = new Promise<void>((resolve, reject) => {
    settle = { resolve, reject }
  })

  const start = () => {
    const began = performance.now()
    const child = spawn(process.execPath, [...flags, '--import', 'tsx', entry], {
      env,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      // a terminal's Ctrl-C reaches only the supervisor, which ends its children in order
      detached: process.platform !== 'win32',
    })
    current = child
    child.on('error', (error) => say(`${name}: ${error.message}`))
    child.on('message', (message) => {
      if (message !== 'ready') return
      if (wasReady) say(`${name} znów działa.`)
      wasReady = true
      settle.resolve()
    })
    child.on('close', (code, signal) => void died(code, signal, performance.now() - began))
  }

  const died = async (code: number | null, signal: NodeJS.Signals | null, lived: number) => {
    if (stopping) return
    deaths = lived > STEADY ? 1 : deaths + 1
    const how = signal ? `sygnał ${signal}` : `kod ${code}`
    if (essential && !wasReady && (deaths >= TRIES_BEFORE_READY || code === 78)) {
      return settle.reject(new Error(`${name} nie uruchamia się (${how}).`))
    }
    const pause = Math.min(LONGEST_PAUSE, 250 * 2 ** (deaths - 1))
    say(`${name} nieoczekiwanie zakończył pracę (${how}); uruchamiam ponownie.`)
    await sleep(pause)
    if (!stopping) start()
  }

  start()
  return {
    ready,
    async stop() {
      stopping = true
      if (current) await endProcess(current)
    },
  }
}

async function endProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const closed = new Promise((resolve) => child.once('close', resolve))
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE)
  await closed
  clearTimeout(timer)
}
