// What the person at the terminal reads: calm lines with the time, in Polish. Sentences of refusal have no time and no stack.

import { EXIT_CONFIG } from '@/lib/env-shape'

const clock = new Intl.DateTimeFormat('pl-PL', { timeStyle: 'medium' })

let paper: NodeJS.WritableStream = process.stdout

/** For commands whose standard output is data: what is said goes to standard error from now on. */
export function keepOutputForData(): void {
  paper = process.stderr
}

export function say(line: string): void {
  paper.write(`${clock.format(Date.now())}  ${line}\n`)
}

export function sayError(line: string): void {
  process.stderr.write(`${line}\n`)
}

/** Repeats a line with the seconds passed, until the returned function is called. */
export function keepSaying(line: (seconds: number) => string, everySeconds = 10): () => void {
  const began = performance.now()
  const timer = setInterval(() => say(line(Math.round((performance.now() - began) / 1000))), everySeconds * 1000)
  return () => clearInterval(timer)
}

/** Seconds since `began` (of performance.now) in Polish notation, e.g. `1,4 s`. */
export function secondsSince(began: number): string {
  return `${((performance.now() - began) / 1000).toFixed(1).replace('.', ',')} s`
}

/** The reason in one sentence: of our own errors their text, of others what the system says. */
export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ')
  return error instanceof Error ? error.message : String(error)
}

/** Exit code of a failure: 78 for wrong variables, else 1. */
export function exitCodeOf(error: unknown): number {
  return (error as { code?: unknown } | undefined)?.code === 'env' ? EXIT_CONFIG : 1
}

/** Ends a command with its reason. */
export function endWithReason(error: unknown): never {
  sayError(reasonOf(error))
  process.exit(exitCodeOf(error))
}
