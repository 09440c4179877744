// The sending engine alone, as a process to be killed: what jobs/worker.ts runs for issues, without the rest of a worker's start.
import { setTimeout as sleep } from 'node:timers/promises'
import { systemActor } from '@/domain/accounts/session'
import { pauseUntilNextBatch, sendDueIssues } from '@/jobs/issue-pump'

const actor = systemActor('próba')
process.send?.('ready')
process.on('disconnect', () => process.exit(0))
for (;;) {
  await sendDueIssues(actor)
  await sleep(Math.min(200, await pauseUntilNextBatch(actor)))
}
