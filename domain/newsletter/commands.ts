// What staff do with one subscription.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { record } from '@/domain/audit/record'
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
