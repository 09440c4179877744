// Runs the jobs that are due, one after another, each in one worker only. A failing job never stops the others.

import { now } from '@/lib/clock'
import { claimJob, finishJob } from '@/lib/db/job-runs'
import { log } from '@/lib/log'
import { dueSince, type Job } from './schedule'

async function runOne(job: Job): Promise<void> {
  try {
    const result = await job.run()
    await finishJob(job.name, true, result)
  } catch (error) {
    log.error('worker', `job ${job.name} failed`, error)
    await finishJob(job.name, false, {})
  }
}

/** Runs every job that is due now and free. Returns the names of those that ran. Throws when the database is away. */
export async function runDueJobs(jobs: readonly Job[], going: () => boolean = () => true): Promise<string[]> {
  const ran: string[] = []
  for (const job of jobs) {
    if (!going()) break
    if (!(await claimJob(job.name, dueSince(job, now())))) continue
    await runOne(job)
    ran.push(job.name)
  }
  return ran
}
