// What is known of an office's provider: when its events were last heard, and whether it adds tracking. Kept beside the route, also
// for offices that use the installation's.
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import { endAlarm } from './alarms'
import type { TrackingState } from './schema'

const minute = 60_000

/** An event of a mail of this office came; noted once a minute, because a sending brings hundreds of them a second. */
export async function noteHeard(tx: Tx, officeId: string, at: Date): Promise<void> {
  const since = new Date(at.getTime() - minute)
  // looked at first: an upsert that changes nothing locks the row all the same, and the events of an office would queue for it
  const row = await tx.officeMailRoute.findUnique({ where: { officeId }, select: { webhookHeardAt: true } })
  if (row?.webhookHeardAt && row.webhookHeardAt >= since) return
  const written = await tx.$executeRaw`
    INSERT INTO office_mail_routes AS held (office_id, updated_at, webhook_heard_at) VALUES (${officeId}::uuid, ${at}, ${at})
    ON CONFLICT (office_id) DO UPDATE SET webhook_heard_at = excluded.webhook_heard_at
      WHERE held.webhook_heard_at IS NULL OR held.webhook_heard_at < ${since}`
  if (written > 0) await endAlarm(tx, officeId, 'silence')
}

/** Notes what was found out about tracking. */
export async function noteTracking(tx: Tx, officeId: string, state: TrackingState): Promise<void> {
  const at = now()
  await tx.$executeRaw`
    INSERT INTO office_mail_routes AS held (office_id, updated_at, tracking_checked_at, tracking_state)
    VALUES (${officeId}::uuid, ${at}, ${at}, ${state})
    ON CONFLICT (office_id) DO UPDATE SET tracking_checked_at = excluded.tracking_checked_at, tracking_state = excluded.tracking_state`
  if (state === 'off') await endAlarm(tx, officeId, 'tracking')
}
