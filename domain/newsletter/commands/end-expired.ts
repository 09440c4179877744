// What the clock ends: sign-ups that nobody confirmed, consents asked for anew without an answer, addresses that mails do not reach,
// requests to leave, and tables of imports. Row by row under its lock, in small transactions: a person who acts meanwhile comes first.
import type { Actor } from '@/domain/access/actor'
import { permitAdministrator } from '@/domain/access/permissions'
import { stoppedDays } from '@/domain/policies/clauses/terms'
import { now } from '@/lib/clock'
import { type Tx, withScope } from '@/lib/db/client'
import { endSubscription } from '../end-subscription'
import type { EndReason } from '../schema'

const batch = 200
/** Of one kind in one run; the rest has its turn ten minutes later. */
const most = 5000
const day = 86_400_000

type Due = { id: string; reason: EndReason }

// an address that was never confirmed leaves no proof: the reason is not kept anywhere
const duePending = (tx: Tx, at: Date) => tx.$queryRaw<Due[]>`
  SELECT id, 'left_by_link' AS reason FROM subscriptions WHERE state = 'pending' AND expires_at <= ${at}
  LIMIT ${batch} FOR UPDATE SKIP LOCKED`

const dueReconfirm = (tx: Tx, at: Date) => tx.$queryRaw<Due[]>`
  SELECT id, 'not_reconfirmed' AS reason FROM subscriptions WHERE state = 'reconfirm' AND expires_at <= ${at}
  LIMIT ${batch} FOR UPDATE SKIP LOCKED`

// whoever asked by the form to come back has the term of the link
const dueStopped = (tx: Tx, at: Date) => tx.$queryRaw<Due[]>`
  SELECT id, coalesce(stop_reason, 'hard_bounce') AS reason FROM subscriptions
  WHERE state = 'stopped' AND stopped_at <= ${new Date(at.getTime() - stoppedDays * day)} AND (expires_at IS NULL OR expires_at <= ${at})
  LIMIT ${batch} FOR UPDATE SKIP LOCKED`

async function endAll(due: typeof duePending): Promise<number> {
  for (let ended = 0; ; ) {
    const found = await withScope('everything', async (tx) => {
      const rows = await due(tx, now())
      for (const row of rows) await endSubscription(tx, row, row.reason)
      return rows.length
    })
    ended += found
    if (found < batch || ended >= most) return ended
  }
}

export type EndedByTheClock = {
  pending: number
  reconfirm: number
  stopped: number
  leaveRequests: number
  /** tables of imports that were thrown away */
  tables: number
}

/** Ends whatever is over its term. Returns how many of each. */
export async function eraseExpired(actor: Actor): Promise<EndedByTheClock> {
  permitAdministrator(actor)
  const pending = await endAll(duePending)
  const reconfirm = await endAll(dueReconfirm)
  const stopped = await endAll(dueStopped)
  const { leaveRequests, tables } = await withScope('everything', async (tx) => {
    const requests = await tx.leaveRequest.deleteMany({ where: { expiresAt: { lte: now() } } })
    return { leaveRequests: requests.count, tables: await purgeImports(tx, now()) }
  })
  return { pending, reconfirm, stopped, leaveRequests, tables }
}

/** Days for which it stays known what became of each line (by its number alone). */
const resultDays = 30

/** The tables go after their day. The note on where consents came from stays while one of them, or the proof of its end, is kept. */
async function purgeImports(tx: Tx, at: Date): Promise<number> {
  const unfinished = await tx.subscriberImport.deleteMany({ where: { state: { not: 'done' }, keptUntil: { lte: at } } })
  const sealed = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT import_id AS id FROM subscriber_import_parts WHERE sealed IS NOT NULL
      AND import_id IN (SELECT id FROM subscriber_imports WHERE kept_until <= ${at})`
  for (const { id } of sealed)
    await tx.subscriberImportPart.updateMany({ where: { importId: id }, data: { sealed: null } })
  const old = new Date(at.getTime() - resultDays * day)
  await tx.subscriberImportPart.deleteMany({ where: { import: { finishedAt: { lte: old } } } })
  await tx.$executeRaw`DELETE FROM subscriber_imports i WHERE i.finished_at <= ${old}
    AND NOT EXISTS (SELECT FROM subscriptions s WHERE s.import_id = i.id)
    AND NOT EXISTS (SELECT FROM consent_proofs p WHERE p.import_id = i.id)`
  return unfinished.count + sealed.length
}
