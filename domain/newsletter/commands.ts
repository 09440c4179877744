// What staff and the clock do with subscriptions.
import type { Actor } from '@/domain/access/actor'
import { permit, permitAdministrator } from '@/domain/access/permissions'
import { record } from '@/domain/audit/record'
import { now } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { parseEmail } from '@/lib/email-address'
import { fail } from '@/lib/errors'
import { type Ended, endSubscription } from './end-subscription'

/**
 * Erases one person's subscription on their request (art. 17 RODO). `confirmation` must be the address itself, retyped.
 * Throws `not_found`, or `invalid` with a message at `confirmation`.
 */
export async function eraseSubscriber(
  actor: Actor,
  officeId: string,
  subscriptionId: string,
  confirmation: string,
): Promise<Ended> {
  permit(actor, 'subscribers.person', officeId)
  return withScope([officeId], async (tx) => {
    const row = await tx.subscription.findFirst({ where: { id: subscriptionId, officeId } })
    if (!row) fail('not_found')
    const typed = parseEmail(confirmation)
    if (!typed.ok || typed.address !== row.email)
      fail('invalid', '', { fields: { confirmation: 'To nie jest adres tej osoby. Przepisz go dokładnie.' } })
    const ended = await endSubscription(tx, row, 'erased_by_staff')
    if (!ended) fail('not_found')
    await record(tx, actor, { type: 'subscribers.erased', officeId, subject: { type: 'subscription', id: row.id } })
    return ended
  })
}

const batch = 200

/** Ends pending subscriptions and requests to leave whose term is over. Returns how many of each. */
export async function eraseExpired(actor: Actor): Promise<{ pending: number; leaveRequests: number }> {
  permitAdministrator(actor)
  let pending = 0
  for (;;) {
    const ended = await withScope('everything', async (tx) => {
      const rows = await tx.$queryRaw<{ id: string }[]>`
        SELECT id FROM subscriptions WHERE state = 'pending' AND expires_at <= ${now()} LIMIT ${batch} FOR UPDATE SKIP LOCKED`
      // an address that was never confirmed leaves no proof: the reason is not kept anywhere
      for (const row of rows) await endSubscription(tx, row, 'left_by_link')
      return rows.length
    })
    pending += ended
    if (ended < batch) break
  }
  const leaveRequests = await withScope('everything', (tx) =>
    tx.leaveRequest.deleteMany({ where: { expiresAt: { lte: now() } } }),
  )
  return { pending, leaveRequests: leaveRequests.count }
}
