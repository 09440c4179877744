// The database client and the scope. Row-level security lets a transaction see only the offices named by its scope,
// which is set here and nowhere else, for one transaction only.
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { type Prisma, PrismaClient } from '@/lib/db/generated/client'
import { env } from '@/lib/env'
import { isUuid } from '@/lib/uuid'

export type Tx = Prisma.TransactionClient
/** Office ids a transaction may see, or `everything` for system work, identity look-ups and tokens. */
export type Scope = readonly string[] | 'everything'

type Held = { okienkoPool?: pg.Pool; okienkoPrisma?: PrismaClient }
const held = globalThis as Held

/** The process's one pool; also used for COPY and LISTEN, which Prisma cannot do. */
export function pool(): pg.Pool {
  if (!held.okienkoPool) {
    held.okienkoPool = new pg.Pool({ connectionString: env.databaseUrl, max: 12, connectionTimeoutMillis: 5000 })
    // an idle connection that breaks (database restarted) must not end the process; the next query connects anew
    held.okienkoPool.on('error', () => {})
    // nor one that breaks while somebody holds it, between two queries: the second one is told
    held.okienkoPool.on('connect', (client) => client.on('error', () => {}))
  }
  return held.okienkoPool
}

function prisma(): PrismaClient {
  held.okienkoPrisma ??= new PrismaClient({ adapter: new PrismaPg(pool()) })
  return held.okienkoPrisma
}

/** Value of `app.offices` for a scope. Refuses anything but UUIDs: the value is a list separated by commas. */
export function scopeSetting(scope: Scope): string {
  if (scope === 'everything') return '*'
  for (const id of scope) if (!isUuid(id)) throw new Error('scope: not an office id')
  return scope.join(',')
}

/**
 * Runs `work` in one transaction that sees the offices of `scope` only. Every access to the database goes through here.
 * Throws what `work` throws, after rolling back; also when it takes longer than `timeout` milliseconds.
 */
export async function withScope<T>(scope: Scope, work: (tx: Tx) => Promise<T>, timeout = 30_000): Promise<T> {
  const afterwards = new Set<() => Promise<void>>()
  const result = await prisma().$transaction(
    async (tx) => {
      followUps.set(tx, afterwards)
      await tx.$executeRaw`SELECT set_config('app.offices', ${scopeSetting(scope)}, true)`
      return work(tx)
    },
    { maxWait: 10_000, timeout },
  )
  for (const step of afterwards) await step()
  return result
}

const followUps = new WeakMap<object, Set<() => Promise<void>>>()

/** Has `step` run once after the commit of `tx`, before withScope returns. It must not throw: the change stands already. */
export function afterCommit(tx: Tx, step: () => Promise<void>): void {
  followUps.get(tx)?.add(step)
}

/** Ends pool and client; at the end of a process or of a test file. */
export async function closeDatabase(): Promise<void> {
  await held.okienkoPrisma?.$disconnect()
  await held.okienkoPool?.end()
  delete held.okienkoPrisma
  delete held.okienkoPool
}
