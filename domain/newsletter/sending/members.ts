// Who is in a batch. Before a first call everybody is looked at once more: who left, was stopped or is suppressed is taken out with
// the reason. After a first call nobody is taken out any more, unless the person left and their address is gone.
import { settingsOf } from '@/domain/offices/stored-settings'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import type { DeliveryStateName } from '../rules/delivery-states'
import { leftIn, roundOf } from '../rules/sending-steps'
import type { ClaimedBatch } from './claim-batch'
import type { Addressee } from './frozen-mail'
import { suppressedAmong } from './suppressed'

type Row = Omit<Addressee, 'email'> & {
  email: string | null
  state: DeliveryStateName
  reason: string | null
  subscriptionState: string | null
}

/** Rows of the batch in the order of the request, held until the end of the transaction. */
async function rowsOf(tx: Tx, { id, officeId }: ClaimedBatch, called: boolean): Promise<Row[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT d.id, d.kind, d.locale, d.subscription_id AS "subscriptionId", d.state::text AS state, d.reason, s.email,
      s.state::text AS "subscriptionState"
    FROM deliveries d LEFT JOIN subscriptions s ON s.id = d.subscription_id
    WHERE d.batch_id = ${id}::uuid AND CASE WHEN ${called} THEN d.handed_at IS NOT NULL ELSE d.state = 'claimed' END
    ORDER BY d.id FOR UPDATE OF d`
  if (!rows.some(({ kind }) => kind === 'control')) return rows
  const office = await tx.office.findUniqueOrThrow({ where: { id: officeId } })
  const address = settingsOf(office).newsletter.controlAddress || null
  return rows.map((row) => (row.kind === 'control' ? { ...row, email: address } : row))
}

/** Why nothing may be sent to this one any more; null: it may. */
function exclusion({ kind, email, subscriptionState }: Row): string | null {
  if (kind === 'control') return email ? null : 'no_address'
  if (!email) return 'left'
  return subscriptionState === 'active' ? null : (subscriptionState ?? 'left')
}

/** Members of a batch that was not called yet, after the last look at consent and suppression. */
export async function freshMembers(tx: Tx, batch: ClaimedBatch): Promise<Addressee[]> {
  const rows = await rowsOf(tx, batch, false)
  const active = rows.flatMap((row) =>
    exclusion(row) === null && row.email !== null && row.kind === 'reader' ? [{ id: row.id, email: row.email }] : [],
  )
  const suppressed = await suppressedAmong(tx, batch.officeId, active)
  const why = (row: Row) => exclusion(row) ?? (suppressed.has(row.id) ? 'suppressed' : null)
  for (const reason of new Set(rows.map(why)))
    if (reason !== null) {
      const ids = rows.filter((row) => why(row) === reason).map(({ id }) => id)
      const data = { state: 'skipped', reason, settledAt: now() } as const
      await tx.delivery.updateMany({ where: { id: { in: ids }, state: 'claimed' }, data })
    }
  return rows.flatMap((row) => (why(row) === null && row.email !== null ? [{ ...row, email: row.email }] : []))
}

export type CalledMembers = {
  /** of the next call */
  members: Addressee[]
  /** whether somebody of the last call is not in it */
  shrunk: boolean
}

/** Members of a batch that was called: those of the last call without those whose address is gone since. */
export async function calledMembers(tx: Tx, batch: ClaimedBatch): Promise<CalledMembers> {
  const rows = (await rowsOf(tx, batch, true)).filter(({ reason }) => roundOf(reason) === 0)
  const gone = rows.filter(({ email }) => email === null)
  if (gone.length > 0) {
    const reason = leftIn((await roundsOf(tx, batch.id)) + 1)
    await tx.delivery.updateMany({ where: { id: { in: gone.map(({ id }) => id) } }, data: { reason } })
  }
  const members = rows.flatMap((row) => (row.email !== null ? [{ ...row, email: row.email }] : []))
  return { members, shrunk: gone.length > 0 }
}

/** How many times a call of this batch was made with fewer members than the one before. */
export async function roundsOf(tx: Tx, batchId: string): Promise<number> {
  const rows = await tx.delivery.findMany({
    where: { batchId, reason: { startsWith: 'left:' } },
    select: { reason: true },
  })
  return Math.max(0, ...rows.map(({ reason }) => roundOf(reason)))
}
