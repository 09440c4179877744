// A pending address becomes active: once, only in time, and with the suppression of an earlier leaving lifted by the person alone.
import { enqueue } from '@/domain/mail/enqueue'
import type { Locale } from '@/domain/offices/schema'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import { addressHash } from './end-subscription'

/** Whether this call confirmed the row. */
export async function confirmRow(tx: Tx, id: string): Promise<boolean> {
  const at = now()
  const { count } = await tx.subscription.updateMany({
    where: { id, state: 'pending', expiresAt: { gt: at } },
    data: { state: 'active', confirmedAt: at, expiresAt: null },
  })
  if (count === 0) return false
  const { officeId, email, locale } = await tx.subscription.findUniqueOrThrow({ where: { id } })
  await tx.suppression.deleteMany({
    where: { officeId, addressHash: addressHash(officeId, email), scope: 'newsletter', reason: { not: 'legal' } },
  })
  await enqueue(tx, {
    template: 'newsletter-welcome',
    officeId,
    locale: locale as Locale,
    recipient: email,
    subject: { type: 'subscription', id },
    data: { subscriptionId: id },
  })
  return true
}
