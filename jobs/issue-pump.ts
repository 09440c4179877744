// Sends the issues of the newsletter: takes batches one by one in a few lanes until none is due. Any number of processes may do this
// at once, and each may be killed at any moment; what was in its hands comes back when its leases run out.
import type { Actor } from '@/domain/access/actor'
import { renewEvery, waitAfterCall } from '@/domain/newsletter/rules/sending-steps'
import { callBatch } from '@/domain/newsletter/sending/call-batch'
import { type ClaimedBatch, claimBatch, nextBatchAt, renewLeases } from '@/domain/newsletter/sending/claim-batch'
import { closeUncertain, finishIssues, giveBack } from '@/domain/newsletter/sending/finish'
import { type MailLedger, openLedger } from '@/domain/newsletter/sending/mail-ledger'
import { routeOfBatch } from '@/domain/newsletter/sending/route-of-batch'
import { sendSingles } from '@/domain/newsletter/sending/send-singles'
import { now } from '@/lib/clock'
import { crashPoint } from '@/lib/crash-point'
import { log } from '@/lib/log'

/** Batches in work at once in one process: while some are prepared and written, others make use of the provider's turns. */
const lanes = 6
const poll = 5_000
/** Issues are looked at for their end so often while others are being sent. */
const finishEvery = 1_000

type Run = { actor: Actor; ledger: MailLedger; going: () => boolean; inWork: Set<ClaimedBatch> }

const sleep = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

/** Waits in short steps: a process that is to end does not wait for its turn. */
async function waitTurn(milliseconds: number, going: () => boolean): Promise<void> {
  for (let left = milliseconds; left > 0 && going(); left -= 200) await sleep(Math.min(left, 200))
}

async function sendBatch({ actor, ledger, going }: Run, batch: ClaimedBatch): Promise<void> {
  if (batch.issueState === 'cancelled') return void (await closeUncertain(actor, batch, 'cancelled'))
  if (batch.issueState === 'paused') return void (await closeUncertain(actor, batch, 'too_old'))
  const found = await routeOfBatch(actor, batch)
  if (!found.ok) return giveBack(actor, batch, { error: found.pause, wait: 0, pause: found.pause })
  if (found.route.kind === 'batch')
    return callBatch(actor, batch, found.route, (milliseconds) => waitTurn(milliseconds, going))
  // a call under a key was made and the way is SMTP now: nobody can be asked about that key any more
  if (batch.was === 'called') return void (await closeUncertain(actor, batch, 'other_route'))
  return sendSingles(actor, batch, found.route, ledger, going)
}

async function lane(run: Run): Promise<void> {
  let finishedAt = now().getTime()
  while (run.going()) {
    const batch = await claimBatch(run.actor)
    if (!batch) return
    crashPoint('batch-claimed')
    run.inWork.add(batch)
    try {
      await sendBatch(run, batch)
    } catch (error) {
      log.error('issues', `batch ${batch.id} of issue ${batch.issueId}`, error)
      const wait = waitAfterCall(batch.attempts, Math.random())
      await giveBack(run.actor, batch, { error: 'internal', wait, pause: null })
    } finally {
      run.inWork.delete(batch)
    }
    if (now().getTime() - finishedAt > finishEvery) {
      finishedAt = now().getTime()
      await finishIssues(run.actor)
    }
  }
}

/** Sends everything that is due now. Throws when the database is away. */
export async function sendDueIssues(actor: Actor, going: () => boolean = () => true): Promise<void> {
  const run: Run = { actor, ledger: openLedger(actor), going, inWork: new Set() }
  const renewing = setInterval(() => {
    // a renewal that fails is made up for by the next; a lease that ran out is found when its token is presented
    if (run.inWork.size > 0) void renewLeases(actor, [...run.inWork]).catch(() => {})
  }, renewEvery)
  try {
    const ends = await Promise.allSettled(Array.from({ length: lanes }, () => lane(run)))
    for (const end of ends) if (end.status === 'rejected') throw end.reason
    await finishIssues(actor)
  } finally {
    clearInterval(renewing)
  }
}

/** Milliseconds until the pump should look again by itself. */
export async function pauseUntilNextBatch(actor: Actor): Promise<number> {
  const next = await nextBatchAt(actor)
  if (!next) return poll
  return Math.min(poll, Math.max(100, next.getTime() - now().getTime()))
}
