// A named place at which a test may have the process die as if the power went (SIGKILL), to prove that nothing is lost there.
// Works only when OKIENKO_TEST=1 and OKIENKO_CRASH_AT names it; `name:3` means its third passing. Costs one comparison otherwise.
import { env } from '@/lib/env'

let left: number | null = null

export function crashPoint(name: string): void {
  const chosen = env.crashAt
  if (!chosen) return
  const [wanted, times = '1'] = chosen.split(':')
  if (wanted !== name) return
  left = (left ?? Number(times)) - 1
  if (left <= 0) process.kill(process.pid, 'SIGKILL')
}
