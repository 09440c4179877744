// The sending engine alone, as a process to be killed: what jobs/worker.ts runs for issues, without the rest of a worker's start.
import { setTimeout as sleep } from 'node:timers/promises'
import { pauseUntilNextBatch, sendDueIssues } from '@/jobs/issue-pump'
import { engineActor } from '@/prisma/make-issue'

const actor = engineActor()
process.send?.('ready')
process.on('disconnect', () => process.exit(0))
for (;;) {
  await sendDueIssues(actor)
  await sleep(Math.min(200, await pauseUntilNextBatch(actor)))
}
