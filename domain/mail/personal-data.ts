// This room's personal data: the recipients of mails. Found, exported and erased by address within one office.
import type { Tx } from '@/lib/db/client'

export type MailPersonalData = { template: string; state: string; createdAt: Date; sentAt: Date | null }[]

/** Mails of the office to the (normalised) address whose recipient is still kept. */
export function findMailData(tx: Tx, officeId: string, address: string): Promise<MailPersonalData> {
  return tx.mailMessage.findMany({
    where: { officeId, recipient: address },
    select: { template: true, state: true, createdAt: true, sentAt: true },
    orderBy: { createdAt: 'asc' },
  })
}

/** Takes the address out of every mail of the office; what has not left is cancelled. Returns the number of mails. */
export async function eraseMailData(tx: Tx, officeId: string, address: string): Promise<number> {
  const where = { officeId, recipient: address }
  await tx.mailMessage.updateMany({
    where: { ...where, state: { in: ['queued', 'sending', 'failed'] } },
    data: { state: 'cancelled', claimToken: null, leasedUntil: null },
  })
  return (await tx.mailMessage.updateMany({ where, data: { recipient: null } })).count
}
