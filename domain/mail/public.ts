// What the public site may know of mail: whether this office can send any.
import { withScope } from '@/lib/db/client'
import { transportName } from './routes'

/** Whether mails of this office really leave the house (SMTP or Resend); false: local outbox only. */
export async function hasRealRoute(officeId: string): Promise<boolean> {
  const stored = await withScope([officeId], (tx) =>
    tx.officeMailRoute.findUnique({ where: { officeId }, select: { transport: true } }),
  )
  return transportName(stored) !== 'outbox'
}
