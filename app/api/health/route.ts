// Health of this process for monitoring and for the start (readiness). Says no names, addresses or counts of people.
// 503 only while the database is away: a lost worker or log line, or an open alarm of the mail, is `degraded`, the portal itself
// still serves.
import { openAlarmCount } from '@/domain/mail/public'
import { accessLogState } from '@/lib/access-log'
import { now } from '@/lib/clock'
import { databaseHealth } from '@/lib/db/health'
import { version } from '@/package.json'

export const dynamic = 'force-dynamic'

/** A worker reports every few seconds; after this many milliseconds without a sign it counts as gone. */
const workerPatience = 60_000

export async function GET(): Promise<Response> {
  const database = await databaseHealth()
  const { ok, lost, problem } = accessLogState()
  const seenAt = database.workerSeenAt
  const worker = seenAt !== null && now().getTime() - seenAt.getTime() < workerPatience
  const mailAlarms = database.answers ? await openAlarmCount().catch(() => 0) : 0
  const healthy = database.answers && worker && ok && mailAlarms === 0
  const body = {
    status: healthy ? 'ok' : 'degraded',
    database: database.answers,
    worker: { ok: worker, seenAt: seenAt?.toISOString() ?? null },
    accessLog: { ok, lost, problem },
    mail: { alarms: mailAlarms },
    version,
  }
  return Response.json(body, { status: database.answers ? 200 : 503 })
}
