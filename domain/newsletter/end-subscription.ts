// The one way in which a subscription ends, whoever ended it: the address leaves every table at once, a keyed hash stays as proof
// of the consent that there was (art. 7 ust. 1 RODO) and as suppression. A sign-up that was never confirmed leaves nothing; an address
// that staff brought along does, or the same table would bring it back.
import { randomUUID } from 'node:crypto'
import { eraseMailData } from '@/domain/mail/personal-data'
import { settingsOf } from '@/domain/offices/stored-settings'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import type { Prisma, Subscription } from '@/lib/db/generated/client'
import { keyedHash } from '@/lib/keyed-hash'
import { addMonths } from './rules'
import type { EndReason } from './schema'

/** The hash by which an address is known after it was erased; the office's id is inside, so offices cannot compare. */
export const addressHash = (officeId: string, email: string): string => keyedHash('newsletter', officeId, email)

/** Whether the end of a subscription leaves a proof without address. */
export const leavesProof = ({ confirmedAt, channel }: Pick<Subscription, 'confirmedAt' | 'channel'>): boolean =>
  confirmedAt !== null || channel === 'import'

/** Why the address is not written to any more; whatever else ended it, the person did. */
const suppressionReasons: Partial<Record<EndReason, string>> = {
  complaint: 'complaint',
  hard_bounce: 'hard_bounce',
  soft_bounces: 'hard_bounce',
  not_reconfirmed: 'not_reconfirmed',
}

export type Ended = { officeId: string; locale: string /** whether a proof remains */; proof: boolean }

/**
 * Ends the subscription in the caller's transaction. Of several callers at once one deletes the row and writes the proof;
 * the others get null.
 */
export async function endSubscription(tx: Tx, subscription: { id: string }, reason: EndReason): Promise<Ended | null> {
  // the lock on the row makes a second caller wait here and then find nothing
  const [locked] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM subscriptions WHERE id = ${subscription.id}::uuid FOR UPDATE`
  if (!locked) return null
  const leaveRequests = await tx.leaveRequest.findMany({ where: { subscriptionId: locked.id }, select: { id: true } })
  const row = await tx.subscription.delete({ where: { id: locked.id } })
  await eraseMailData(tx, row.officeId, row.email, [row.id, ...leaveRequests.map(({ id }) => id)])
  const proof = leavesProof(row)
  if (proof) await keepProof(tx, row, reason)
  return { officeId: row.officeId, locale: row.locale, proof }
}

async function keepProof(tx: Tx, row: Subscription, endReason: EndReason): Promise<void> {
  const office = await tx.office.findUniqueOrThrow({ where: { id: row.officeId } })
  const endedAt = now()
  const purgeAfter = addMonths(endedAt, settingsOf(office).newsletter.proofMonths)
  const hash = addressHash(row.officeId, row.email)
  const { officeId, askedAt, mailedAt, confirmedAt, locale, channel, importId } = row
  await tx.consentProof.create({
    data: {
      id: randomUUID(),
      officeId,
      addressHash: hash,
      askedAt,
      mailedAt,
      confirmedAt,
      endedAt,
      endReason,
      locale,
      channel,
      importId,
      consentTexts: row.consentTexts as Prisma.InputJsonValue,
      purgeAfter,
    },
  })
  const key = { officeId, addressHash: hash, scope: 'newsletter' }
  const reason = suppressionReasons[endReason] ?? 'erased'
  const kept = await tx.suppression.findUnique({ where: { officeId_addressHash_scope: key } })
  // what the law forbids stays forbidden
  if (kept?.reason === 'legal') return
  await tx.suppression.upsert({
    where: { officeId_addressHash_scope: key },
    create: { ...key, reason, createdAt: endedAt, purgeAfter },
    update: { reason, createdAt: endedAt, purgeAfter },
  })
}
