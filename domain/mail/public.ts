// What may be known of mail without log-in: whether this office can send any, whether an alarm is open.
import { withScope } from '@/lib/db/client'
import { transportName } from './routes'

/** Whether mails of this office really leave the house (SMTP or Resend); false: local outbox only. */
export async function hasRealRoute(officeId: string): Promise<boolean> {
  const stored = await withScope([officeId], (tx) =>
    tx.officeMailRoute.findUnique({ where: { officeId }, select: { transport: true } }),
  )
  return transportName(stored) !== 'outbox'
}

/** Number of open alarms of the whole installation, for monitoring: says nothing of whom they concern. */
export function openAlarmCount(): Promise<number> {
  return withScope('everything', (tx) => tx.mailAlarm.count({ where: { endedAt: null } }), 2_000)
}
