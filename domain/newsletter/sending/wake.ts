// Wakes the engines of all processes when the transaction commits; one that sleeps through it looks by itself.
import type { Tx } from '@/lib/db/client'

export async function wakeEngine(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify('okienko_issues', '')`
}
