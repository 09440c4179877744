// Signs of life of workers and the lease of each timed job, in the database: any number of workers run, each job in one of them.
import { randomUUID } from 'node:crypto'
import { now } from '@/lib/clock'
import { closeDatabase, withScope } from '@/lib/db/client'

/** A run that has not ended for so long belonged to a worker that died. */
const leaseMilliseconds = 15 * 60_000
/** A failed run is tried again after this time, without waiting for its next turn. */
const retryMilliseconds = 5 * 60_000
/** A worker that did not show itself for a day is forgotten. */
const forgetMilliseconds = 24 * 3_600_000

/**
 * Takes a job that is due: its last run began before `dueSince`, or failed a while ago, or was cut off.
 * Of several workers exactly one gets true.
 */
export async function claimJob(name: string, dueSince: Date): Promise<boolean> {
  const at = now()
  const lease = new Date(at.getTime() - leaseMilliseconds)
  const retry = new Date(at.getTime() - retryMilliseconds)
  const rows = await withScope(
    [],
    (tx) => tx.$queryRaw<{ name: string }[]>`
      INSERT INTO job_runs AS held (name, started_at) VALUES (${name}, ${at})
      ON CONFLICT (name) DO UPDATE SET started_at = ${at}, finished_at = NULL, ok = NULL
      WHERE CASE WHEN held.finished_at IS NULL THEN held.started_at < ${lease}
        ELSE held.started_at <= ${dueSince} OR (NOT held.ok AND held.finished_at < ${retry}) END
      RETURNING name`,
  )
  return rows.length > 0
}

/** Notes the end of a run and what it did, in numbers. */
export async function finishJob(name: string, ok: boolean, result: Record<string, number>): Promise<void> {
  await withScope([], (tx) => tx.jobRun.updateMany({ where: { name }, data: { finishedAt: now(), ok, result } }))
}

export type WorkerLife = {
  beat(): Promise<void> /** takes the row away and closes the process's connections */
  end(): Promise<void>
}

/** One worker's row of signs of life. */
export function workerLife(): WorkerLife {
  const id = randomUUID()
  const startedAt = now()
  return {
    async beat() {
      const at = now()
      await withScope([], async (tx) => {
        await tx.workerHeartbeat.upsert({
          where: { id },
          create: { id, startedAt, seenAt: at },
          update: { seenAt: at },
        })
        await tx.workerHeartbeat.deleteMany({ where: { seenAt: { lt: new Date(at.getTime() - forgetMilliseconds) } } })
      })
    },
    async end() {
      await withScope([], (tx) => tx.workerHeartbeat.deleteMany({ where: { id } })).catch(() => {})
      await closeDatabase()
    },
  }
}

export type JobRunRow = { name: string; startedAt: Date; finishedAt: Date | null; ok: boolean | null; result: unknown }

/** Last run of every job, for the page of health. */
export function jobRuns(): Promise<JobRunRow[]> {
  return withScope([], (tx) => tx.jobRun.findMany({ orderBy: { name: 'asc' } }))
}
