// Log of the program itself (not of visits): one plain line an event on standard error, secrets masked, never throws.
import { now } from '@/lib/clock'
import { maskText } from '@/lib/mask'

type Level = 'info' | 'warn' | 'error'

/** What an unknown thrown thing says, with the first place in the stack that is ours. */
export function causeText(cause: unknown): string {
  if (!(cause instanceof Error)) return typeof cause === 'string' ? cause : (JSON.stringify(cause) ?? String(cause))
  const place = cause.stack?.split('\n').find((line) => /^\s+at /.test(line) && !line.includes('node_modules'))
  const code = (cause as { code?: unknown }).code
  return `${cause.name}${code ? ` [${String(code)}]` : ''}: ${cause.message}${place ? ` (${place.trim()})` : ''}`
}

function write(level: Level, where: string, message: string): void {
  try {
    process.stderr.write(`${now().toISOString()} ${level} ${where}: ${maskText(message).slice(0, 2000)}\n`)
  } catch {
    // a closed terminal must not take the portal down
  }
}

/** `where` is a short English name of the part that speaks (`door`, `worker`, `mail`). */
export const log = {
  info: (where: string, message: string) => write('info', where, message),
  warn: (where: string, message: string) => write('warn', where, message),
  error: (where: string, message: string, cause?: unknown) =>
    write('error', where, cause === undefined ? message : `${message}: ${causeText(cause)}`),
}
