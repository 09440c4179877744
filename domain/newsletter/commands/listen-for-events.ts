// Whether offices that send by a provider still hear of what was sent: silence is an alarm, because nothing else would tell that the
// provider has switched its calls off. Run by the clock; alarms end by themselves when their cause is gone.
import type { Actor } from '@/domain/access/actor'
import { permitAdministrator } from '@/domain/access/permissions'
import { endAlarm, mailAlarms, raiseAlarm } from '@/domain/mail/alarms'
import { transportName } from '@/domain/mail/routes'
import { now } from '@/lib/clock'
import { type Tx, withScope } from '@/lib/db/client'

const hour = 3_600_000
/** The provider tells of a mail within seconds of taking it. */
export const patience = 2 * hour
/** Older sendings are no sign of how things stand now. */
const lookBack = 7 * 24 * hour
/** An alarm about refused calls ends when none came for so long. */
const quietFor = 24 * hour

/** Offices found silent, alarms mailed (one mail to each administrator). */
export async function listenForEvents(actor: Actor): Promise<{ silentOffices: number; alarmMails: number }> {
  permitAdministrator(actor)
  const at = now()
  const silentOffices = await withScope('everything', async (tx) => {
    const silent = await silentIn(tx, at)
    for (const officeId of silent) await raiseAlarm(tx, officeId, 'silence')
    await endNeedless(tx, new Set(silent))
    await endAlarm(tx, null, 'refused', new Date(at.getTime() - quietFor))
    return silent.length
  })
  return { silentOffices, alarmMails: await mailAlarms(actor) }
}

/** Offices whose latest call that is old enough has deliveries that were only ever accepted, and of which nothing was heard since. */
async function silentIn(tx: Tx, at: Date): Promise<string[]> {
  const rows = await tx.$queryRaw<{ officeId: string }[]>`
    SELECT called.office_id AS "officeId" FROM (
      SELECT b.office_id, max(b.first_call_at) AS at FROM issue_batches b
      WHERE b.route LIKE 'resend%' AND b.first_call_at < ${new Date(at.getTime() - patience)}
        AND b.first_call_at > ${new Date(at.getTime() - lookBack)}
        AND EXISTS (SELECT 1 FROM deliveries d WHERE d.batch_id = b.id AND d.state = 'accepted')
      GROUP BY b.office_id) called
    WHERE NOT EXISTS (
      SELECT 1 FROM provider_events e WHERE e.office_id = called.office_id AND e.received_at >= called.at)`
  return rows.map(({ officeId }) => officeId)
}

/** A silence of an office that no longer sends by the provider concerns nobody; one that was heard ended when it was heard. */
async function endNeedless(tx: Tx, silent: ReadonlySet<string>): Promise<void> {
  const open = await tx.mailAlarm.findMany({ where: { kind: 'silence', endedAt: null }, select: { officeId: true } })
  for (const { officeId } of open) {
    if (officeId === null || silent.has(officeId)) continue
    const row = await tx.officeMailRoute.findUnique({ where: { officeId } })
    if (transportName(row) !== 'resend') await endAlarm(tx, officeId, 'silence')
  }
}
