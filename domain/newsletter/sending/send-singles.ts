// A batch over SMTP: one mail after another on the route's kept connections, as many at once as it has. SMTP knows no key, so no mail
// is ever repeated of which it is not certain that no server took it.
import type { Actor } from '@/domain/access/actor'
import { permitAdministrator } from '@/domain/access/permissions'
import type { SingleRoute } from '@/domain/mail/bulk/bulk-route'
import type { SendResult } from '@/domain/mail/rules'
import { crashPoint } from '@/lib/crash-point'
import { withScope } from '@/lib/db/client'
import { outcomeOfRefusal, reasonOf } from '../rules/bounces'
import { isWornOut, type PauseReason, pauseFor, waitAfterCall, waitAfterRefusals } from '../rules/sending-steps'
import { type ClaimedBatch, holdsBatch } from './claim-batch'
import { giveBack } from './finish'
import { type Addressee, type FrozenIssue, frozenIssue, mailFor } from './frozen-mail'
import { sendingAmong } from './issue-lock'
import type { MailLedger, SingleOutcome } from './mail-ledger'
import { freshMembers } from './members'

type Work = { frozen: FrozenIssue; members: Addressee[] }

async function prepareSingles(batch: ClaimedBatch): Promise<Work | 'lost' | 'held' | 'no_content'> {
  return withScope('everything', async (tx) => {
    const sending = await sendingAmong(tx, [batch.issueId])
    if (!(await holdsBatch(tx, batch))) return 'lost'
    if (!sending.has(batch.issueId)) return 'held'
    const frozen = await frozenIssue(tx, batch.issueId)
    await tx.issueBatch.update({ where: { id: batch.id }, data: { route: 'smtp' } })
    return frozen ? { frozen, members: await freshMembers(tx, batch) } : 'no_content'
  })
}

/** What a refusal of one mail says about all of them: the way is blocked, and the rest of the batch need not try. */
const isBlocked = (error: string): boolean =>
  pauseFor(error) !== null || ['smtp_unreachable', 'smtp_name', 'smtp_tls'].includes(error)

/** What is written about one mail; null: nothing, it was not begun or the whole way is blocked. */
function outcomeOf(result: SendResult, attempts: number): SingleOutcome | null {
  if (result.outcome === 'accepted') return { state: 'accepted', reason: null }
  if (result.outcome === 'unknown') return { state: 'uncertain', reason: result.error }
  if (result.error === 'not_sent') return null
  if (!result.permanent && isBlocked(result.error)) return null
  if (!result.permanent && !isWornOut(attempts)) return { state: 'pending', reason: null }
  if (!result.error.startsWith('smtp_refused')) return { state: 'failed', reason: result.error }
  const fault = outcomeOfRefusal(result.error, result.permanent)
  return { state: 'failed', reason: reasonOf(fault), fault }
}

type Tally = { taken: number; putOff: string[]; blocked: string | null }

/** Sends a claimed batch and gives it back: closed, or waiting with those that were refused for now. */
export async function sendSingles(
  actor: Actor,
  batch: ClaimedBatch,
  route: SingleRoute,
  ledger: MailLedger,
  going: () => boolean,
): Promise<void> {
  permitAdministrator(actor)
  const work = await prepareSingles(batch)
  if (work === 'lost') return
  if (work === 'held') return giveBack(actor, batch, { error: null, wait: 0, pause: null })
  if (work === 'no_content') return giveBack(actor, batch, { error: 'frozen_gone', wait: 0, pause: 'frozen_gone' })
  const tally: Tally = { taken: 0, putOff: [], blocked: null }
  const queue = work.members.values()
  const lane = async () => {
    let written = Promise.resolve()
    for (const member of queue) {
      if (!going() || tally.blocked) break
      const { settled } = await sendOne(batch, work.frozen, member, route, ledger, tally)
      settled.catch(() => {})
      // a result goes along with the next mail's commit: one journey to the disk for each mail instead of two
      await written
      written = settled
    }
    await written
  }
  await Promise.all(Array.from({ length: Math.min(route.size, work.members.length) }, lane))
  crashPoint('singles-sent')
  await giveBack(actor, batch, givingFor(tally, batch.attempts))
}

async function sendOne(
  batch: ClaimedBatch,
  frozen: FrozenIssue,
  member: Addressee,
  route: SingleRoute,
  ledger: MailLedger,
  tally: Tally,
): Promise<{ settled: Promise<void> }> {
  let handed = false
  const result = await route.send(mailFor(frozen, batch, member), async () => {
    handed = await ledger.hand(batch, member.id)
    return handed
  })
  crashPoint('mail-answered')
  if (result.outcome === 'refused' && isBlocked(result.error)) tally.blocked = result.error
  const outcome = outcomeOf(result, batch.attempts)
  // the way broke between our note and the first byte: it certainly did not leave
  if (!outcome && handed) return { settled: ledger.settle(batch, member.id, { state: 'pending', reason: null }) }
  if (!outcome) return { settled: Promise.resolve() }
  if (outcome.state === 'pending') tally.putOff.push(result.outcome === 'refused' ? result.error : '')
  else tally.taken++
  return { settled: ledger.settle(batch, member.id, outcome) }
}

/** A server that refuses every mail of a batch for good, but not for its reader, is a setting that a person has to mend. */
function refusesAll({ taken, putOff }: Tally): boolean {
  return taken === 0 && putOff.length > 1 && putOff.every((error) => /^smtp_refused:5/.test(error))
}

function givingFor(tally: Tally, attempts: number): { error: string | null; wait: number; pause: PauseReason | null } {
  const { blocked, putOff } = tally
  if (blocked) return { error: blocked, wait: waitAfterCall(attempts, Math.random()), pause: pauseFor(blocked) }
  const [error] = putOff
  if (error === undefined) return { error: null, wait: 0, pause: null }
  const wait = waitAfterRefusals(attempts, Math.random())
  return { error, wait, pause: refusesAll(tally) ? 'smtp_refuses' : null }
}
