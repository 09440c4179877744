// Timed jobs: when they are due, in one worker only, again after a failure or a death.
import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { moveClock } from '@/lib/clock'
import { claimJob, jobRuns, workerLife } from '@/lib/db/job-runs'
import { runDueJobs } from './clockwork'
import { jobs } from './list'
import type { Job } from './schedule'

const minute = 60_000
const counting = (every: Job['every'], work: () => Promise<Record<string, number>> = async () => ({ done: 1 })) => {
  const job = { name: `test-${randomUUID()}`, every, runs: 0, run: async () => ({}) as Record<string, number> }
  job.run = async () => {
    job.runs++
    return work()
  }
  return job
}
const runOf = async (name: string) => (await jobRuns()).find((row) => row.name === name)

it('runs a job once in its period, however many workers look', async () => {
  const job = counting(3600)
  await Promise.all(Array.from({ length: 6 }, () => runDueJobs([job])))
  expect(job.runs).toBe(1)
  moveClock(50 * minute)
  await runDueJobs([job])
  expect(job.runs).toBe(1)
  moveClock(11 * minute)
  await Promise.all(Array.from({ length: 6 }, () => runDueJobs([job])))
  expect(job.runs).toBe(2)
  expect(await runOf(job.name)).toMatchObject({ ok: true, result: { done: 1 } })
})

it('makes up for a night without a worker, once', async () => {
  const job = counting('03:20')
  await runDueJobs([job])
  moveClock(3 * 24 * 60 * minute)
  await runDueJobs([job])
  await runDueJobs([job])
  expect(job.runs).toBe(2)
})

it('tries a failed job again after five minutes and does not stop for it', async () => {
  const failing = counting('03:20', () => Promise.reject(new Error('on purpose')))
  const other = counting(60)
  await runDueJobs([failing, other])
  expect([failing.runs, other.runs]).toEqual([1, 1])
  expect(await runOf(failing.name)).toMatchObject({ ok: false })
  await runDueJobs([failing])
  expect(failing.runs).toBe(1)
  moveClock(6 * minute)
  await runDueJobs([failing])
  expect(failing.runs).toBe(2)
})

it('takes over what a dead worker left, after the lease', async () => {
  const name = `test-${randomUUID()}`
  const long = new Date(0)
  expect(await claimJob(name, long)).toBe(true)
  moveClock(14 * minute)
  expect(await claimJob(name, new Date(8e15))).toBe(false)
  moveClock(2 * minute)
  expect(await claimJob(name, long)).toBe(true)
})

it('shows signs of life and takes them back', async () => {
  const life = workerLife()
  await life.beat()
  await life.beat()
  await life.end()
})

it('runs every job of the portal on an empty database', async () => {
  expect((await runDueJobs(jobs)).toSorted()).toEqual(jobs.map(({ name }) => name).toSorted())
  for (const { name } of jobs) expect(await runOf(name)).toMatchObject({ ok: true })
})
