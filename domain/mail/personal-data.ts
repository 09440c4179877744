// This room's personal data: the recipients of mails. Found and erased by address within one office, in the caller's transaction.
import type { Tx } from '@/lib/db/client'

export type SentMail = { id: string; template: string; state: string; createdAt: Date; sentAt: Date | null }

/** Mails of the office to the (normalised) address whose recipient is still kept, newest first. */
export function findMailData(tx: Tx, officeId: string, address: string): Promise<SentMail[]> {
  return tx.mailMessage.findMany({
    where: { officeId, recipient: address },
    select: { id: true, template: true, state: true, createdAt: true, sentAt: true },
    orderBy: { createdAt: 'desc' },
  })
}

/**
 * Takes the address out of every mail of the office, and out of those about the rows `subjects`; what has not left does not leave
 * any more. Returns the number of mails.
 */
export async function eraseMailData(
  tx: Tx,
  officeId: string,
  address: string,
  subjects: string[] = [],
): Promise<number> {
  const where = { officeId, OR: [{ recipient: address }, { subjectId: { in: subjects } }] }
  await tx.mailMessage.updateMany({
    where: { ...where, state: { in: ['queued', 'sending', 'failed'] } },
    data: { state: 'cancelled', claimToken: null, leasedUntil: null },
  })
  return (await tx.mailMessage.updateMany({ where, data: { recipient: null } })).count
}
