// Sends again to somebody whose mails did not arrive, after a person spoke with them. The consent was never touched.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { record } from '@/domain/audit/record'
import { now } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'
import { isUuid } from '@/lib/uuid'
import { addressHash } from '../end-subscription'
import { resumedFields } from '../rules/bounces'
import type { ResumeReason } from '../schema/reconfirmation'

/** Throws `not_found`, or `conflict` when the address is not stopped any more. */
export async function resumeSubscriber(
  actor: Actor,
  officeId: string,
  { subscriptionId, reason }: { subscriptionId: string; reason: ResumeReason },
): Promise<void> {
  permit(actor, 'subscribers.person', officeId)
  if (!isUuid(subscriptionId)) fail('not_found')
  await withScope([officeId], async (tx) => {
    const row = await tx.subscription.findFirst({ where: { id: subscriptionId, officeId }, select: { email: true } })
    if (!row) fail('not_found')
    const { count } = await tx.subscription.updateMany({
      where: { id: subscriptionId, officeId, state: 'stopped', confirmedAt: { not: null } },
      data: { ...resumedFields(now()), expiresAt: null },
    })
    if (count === 0) fail('conflict', 'Wysyłka na ten adres nie jest już wstrzymana.')
    await tx.suppression.deleteMany({
      where: { officeId, addressHash: addressHash(officeId, row.email), scope: 'newsletter', reason: 'hard_bounce' },
    })
    const subject = { type: 'subscription', id: subscriptionId }
    await record(tx, actor, { type: 'subscribers.resumed', officeId, subject, data: { reason } })
  })
}
