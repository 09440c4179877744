// How long things are kept when nobody erases them earlier. One table; each row deletes what is over its term and says how much.
// The audit trail itself is not deleted by any job: it is kept at least as long as the offices' accountability term.
import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Actor } from '@/domain/access/actor'
import { permitAdministrator } from '@/domain/access/permissions'
import { record } from '@/domain/audit/record'
import { settingsOf } from '@/domain/offices/stored-settings'
import { recipientDays } from '@/domain/policies/clauses/terms'
import { accessLogDirectory } from '@/lib/access-log'
import { now } from '@/lib/clock'
import { type Tx, withScope } from '@/lib/db/client'
import { env } from '@/lib/env'

const day = 86_400_000
/** Days for which a mail row without recipient is kept for the statistics of failures. */
export const mailRowDays = 365
/** Days for which it is remembered which events of a provider were applied: it repeats them for a day at most. */
export const eventDays = 30
/** Days for which an ended session or a used link is kept (for questions about a sign-in). */
export const endedDays = 30

export type RetentionRow = {
  /** name in the result of the job */
  name: string
  /** what is deleted and when, as the panel shows it */
  about: string
  run: (tx: Tx, at: Date) => Promise<number>
}

const before = (at: Date, days: number): Date => new Date(at.getTime() - days * day)
const count = async (result: Promise<{ count: number }>): Promise<number> => (await result).count

export const retentionTable: readonly RetentionRow[] = [
  {
    name: 'mailRecipients',
    about: `adresy odbiorców wiadomości: ${recipientDays} dni od wysłania lub od utworzenia, gdy wysyłka się nie powiodła`,
    run: (tx, at) =>
      count(
        tx.mailMessage.updateMany({
          where: {
            recipient: { not: null },
            OR: [
              { state: 'sent', sentAt: { lt: before(at, recipientDays) } },
              { state: { in: ['failed', 'cancelled'] }, createdAt: { lt: before(at, recipientDays) } },
            ],
          },
          data: { recipient: null },
        }),
      ),
  },
  {
    name: 'mailRows',
    about: `wiadomości bez adresu odbiorcy: ${mailRowDays} dni`,
    run: (tx, at) =>
      count(tx.mailMessage.deleteMany({ where: { recipient: null, createdAt: { lt: before(at, mailRowDays) } } })),
  },
  {
    name: 'providerEvents',
    about: `zdarzenia dostawcy poczty (bez adresów): ${eventDays} dni`,
    run: (tx, at) => count(tx.providerEvent.deleteMany({ where: { receivedAt: { lt: before(at, eventDays) } } })),
  },
  {
    name: 'mailAlarms',
    about: `zakończone alarmy poczty (bez danych osób): ${mailRowDays} dni`,
    run: (tx, at) => count(tx.mailAlarm.deleteMany({ where: { endedAt: { lt: before(at, mailRowDays) } } })),
  },
  {
    name: 'rateCounters',
    about: 'liczniki prób (bez adresów): do końca okna liczenia',
    run: (tx, at) => count(tx.rateCounter.deleteMany({ where: { windowEnd: { lt: at } } })),
  },
  {
    name: 'sessions',
    about: `zakończone sesje pracowników: ${endedDays} dni`,
    run: (tx, at) =>
      count(
        tx.session.deleteMany({
          where: { OR: [{ endedAt: { lt: before(at, endedDays) } }, { expiresAt: { lt: before(at, endedDays) } }] },
        }),
      ),
  },
  {
    name: 'oneTimeLinks',
    about: `zużyte i wygasłe linki do haseł: ${endedDays} dni`,
    run: (tx, at) => count(tx.oneTimeLink.deleteMany({ where: { expiresAt: { lt: before(at, endedDays) } } })),
  },
  {
    name: 'consentProofs',
    about: 'dowody zakończonych zgód (skróty bez adresów): przez czas ustawiony przez urząd',
    run: (tx, at) => count(tx.consentProof.deleteMany({ where: { purgeAfter: { lt: at } } })),
  },
  {
    name: 'suppressions',
    about: 'skróty adresów, na które urząd nie pisze z własnej inicjatywy: tak długo jak dowód zgody',
    run: (tx, at) => count(tx.suppression.deleteMany({ where: { purgeAfter: { lt: at } } })),
  },
]

/** Days for which the common access log may be kept: the smallest promise of any live office, because its file holds all of them. */
export function logDays(promises: readonly number[]): number | null {
  return promises.length > 0 ? Math.min(...promises) : null
}

/**
 * Daily files whose oldest line would pass the promised age („at most”) before the job comes again, a day later. A day that is
 * not over is never among them.
 */
export function overdueLogFiles(names: readonly string[], days: number, at: Date): string[] {
  return names.filter((name) => {
    const stamp = /^(\d{4}-\d{2}-\d{2})\.log(\.gz)?$/.exec(name)?.[1]
    const oldest = stamp === undefined ? Number.POSITIVE_INFINITY : Date.parse(`${stamp}T00:00:00Z`)
    return oldest + day <= at.getTime() && oldest + days * day < at.getTime() + day
  })
}

async function deleteLogFiles(at: Date): Promise<number> {
  const offices = await withScope([], (tx) => tx.office.findMany({ where: { state: { not: 'draft' } } }))
  const days = logDays(offices.map((office) => settingsOf(office).log.retentionDays))
  if (days === null) return 0
  const folder = accessLogDirectory(env.dataDir)
  // no log was written yet
  const names = await readdir(folder).catch(() => [])
  const overdue = overdueLogFiles(names, days, at)
  await Promise.all(overdue.map((name) => rm(path.join(folder, name), { force: true })))
  return overdue.length
}

/** Runs the whole table, each row in its own transaction. Writes one audit row when anything was deleted. */
export async function runRetention(actor: Actor): Promise<Record<string, number>> {
  permitAdministrator(actor)
  const at = now()
  const result: Record<string, number> = {}
  for (const row of retentionTable) {
    result[row.name] = await withScope('everything', async (tx) => {
      // the triggers of consent proofs let only this setting delete, for this transaction
      await tx.$executeRaw`SELECT set_config('app.retention', 'on', true)`
      return row.run(tx, at)
    })
  }
  result.logFiles = await deleteLogFiles(at)
  const { rateCounters: _noise, ...worth } = result
  if (Object.values(worth).some((number) => number > 0))
    await withScope('everything', (tx) => record(tx, actor, { type: 'retention.ran', officeId: null, data: result }))
  return result
}
