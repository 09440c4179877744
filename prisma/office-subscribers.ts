// Subscribers of the office behind the wall: one who gets the newsletter, one to whom sending was stopped, and a table of others that
// waits for the decision about its import.
import { randomUUID } from 'node:crypto'
import { keepPart, keptUntil } from '@/domain/newsletter/import/parts'
import type { ImportCounts, ImportPlan } from '@/domain/newsletter/schema/import'
import { now } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { makeSubscription } from './makers'

export type SubscriberIds = {
  subscriptionId: string
  /** a subscriber's address */
  email: string
  stoppedId: string
  importId: string
}

const counts: ImportCounts = {
  ...{ active: 0, reconfirm: 1, missing_proof: 0, bad_date: 0, duplicate: 0, known: 0, invalid: 0 },
  ...{ rows: 1, already: 0, left: 0 },
}

export async function makeOfficeSubscribers(officeId: string, mark: string): Promise<SubscriberIds> {
  const { id: subscriptionId, email } = await makeSubscription(officeId, { email: `mieszkaniec@${mark}.example` })
  const { id: stoppedId } = await makeSubscription(officeId, { email: `wstrzymany@${mark}.example` })
  const importId = randomUUID()
  const places = { address: 0, locale: null, date: null, source: null, defaultLocale: 'pl' } as const
  const plan: ImportPlan = { ...places, proof: false, note: `Opis ${mark}` }
  await withScope([officeId], async (tx) => {
    const stop = { state: 'stopped', stopReason: 'hard_bounce', stoppedAt: now() } as const
    await tx.subscription.update({ where: { id: stoppedId }, data: stop })
    const table = { state: 'checked', createdAt: now(), keptUntil: keptUntil(), rowCount: 1, columns: 1 }
    await tx.subscriberImport.create({ data: { id: importId, officeId, ...table, plan, counts, note: plan.note } })
    await keepPart(tx, { importId, officeId }, 0, [])
    await keepPart(tx, { importId, officeId }, 1, [{ line: 1, cells: [`nowy@${mark}.example`] }])
  })
  return { subscriptionId, email, stoppedId, importId }
}
