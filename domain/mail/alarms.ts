// Alarms of the outgoing mail: raised once, mailed once (by the clock), ended when their cause is gone. They hold codes and times.
import { randomUUID } from 'node:crypto'
import type { Actor } from '@/domain/access/actor'
import { permitAdministrator } from '@/domain/access/permissions'
import { now } from '@/lib/clock'
import { type Tx, withScope } from '@/lib/db/client'
import { enqueue } from './enqueue'
import type { AlarmKind } from './schema'

const minute = 60_000
/** Of one kind of alarm administrators get one mail in so many milliseconds, however often it comes and goes. */
const mailPause = 24 * 60 * minute

/** Raises an alarm of an office (null: the installation), or notes that its cause is still there. */
export async function raiseAlarm(tx: Tx, officeId: string | null, kind: AlarmKind): Promise<void> {
  const at = now()
  await tx.$executeRaw`
    INSERT INTO mail_alarms AS held (id, office_id, kind, raised_at, seen_at)
    VALUES (${randomUUID()}::uuid, ${officeId}::uuid, ${kind}, ${at}, ${at})
    ON CONFLICT (coalesce(office_id, '00000000-0000-0000-0000-000000000000'::uuid), kind) WHERE ended_at IS NULL
    DO UPDATE SET seen_at = excluded.seen_at WHERE held.seen_at < ${new Date(at.getTime() - minute)}`
}

/** Ends an open alarm; `seenBefore` only one whose cause was last seen earlier. */
export async function endAlarm(tx: Tx, officeId: string | null, kind: AlarmKind, seenBefore?: Date): Promise<void> {
  await tx.mailAlarm.updateMany({
    where: { officeId, kind, endedAt: null, ...(seenBefore && { seenAt: { lt: seenBefore } }) },
    data: { endedAt: now() },
  })
}

export type OpenAlarm = { officeId: string | null; kind: AlarmKind; raisedAt: Date }

/** Open alarms of the whole installation, oldest first. */
export async function openAlarms(actor: Actor): Promise<(OpenAlarm & { office: string | null })[]> {
  permitAdministrator(actor)
  return withScope(
    'everything',
    (tx) => tx.$queryRaw<(OpenAlarm & { office: string | null })[]>`
      SELECT a.office_id AS "officeId", a.kind, a.raised_at AS "raisedAt", o.settings->'names'->>'short' AS office
      FROM mail_alarms a LEFT JOIN offices o ON o.id = a.office_id WHERE a.ended_at IS NULL ORDER BY a.raised_at`,
  )
}

/** Mails administrators about alarms that nobody was told of. Returns the number of mails. */
export async function mailAlarms(actor: Actor): Promise<number> {
  permitAdministrator(actor)
  return withScope('everything', async (tx) => {
    const at = now()
    const fresh = await tx.$queryRaw<{ id: string; officeId: string | null; kind: string }[]>`
      SELECT id, office_id AS "officeId", kind FROM mail_alarms
      WHERE ended_at IS NULL AND mailed_at IS NULL FOR UPDATE SKIP LOCKED`
    let mails = 0
    for (const { id, officeId, kind } of fresh) {
      const recent = { officeId, kind, mailedAt: { gt: new Date(at.getTime() - mailPause) } }
      // one that comes and goes waits for its turn
      if ((await tx.mailAlarm.count({ where: recent })) > 0) continue
      await tx.mailAlarm.update({ where: { id }, data: { mailedAt: at } })
      mails += await mailAdministrators(tx, { id, officeId, kind })
    }
    return mails
  })
}

async function mailAdministrators(
  tx: Tx,
  alarm: { id: string; officeId: string | null; kind: string },
): Promise<number> {
  const people = await tx.person.findMany({ where: { administrator: true, disabledAt: null }, select: { email: true } })
  for (const { email } of people)
    await enqueue(tx, {
      template: 'mail-alarm',
      officeId: alarm.officeId,
      recipient: email,
      subject: { type: 'mail_alarm', id: alarm.id },
      data: { kind: alarm.kind },
    })
  return people.length
}
