// Every timed job, and every number that retention reports, has a Polish name on the page of health.
import { expect, it } from 'vitest'
import { retentionTable } from '@/domain/privacy/retention'
import { jobs } from '@/jobs/list'
import { jobName, numbersOf } from './words'

it.each(jobs.map(({ name }) => name))('names the job %s', (name) => {
  expect(jobName(name)).not.toBe(name)
})

it.each([
  ...retentionTable.map(({ name }) => name),
  ...['issues', 'deliveries', 'started', 'asking', 'failed', 'published', 'reminded', 'tables', 'stopped', 'reconfirm'],
])('names the number %s', (name) => {
  expect(numbersOf({ [name]: 3 })).not.toContain(`${name}:`)
})
