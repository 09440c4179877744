// A batch under a key (Resend, the local outbox): its turn, the commit before the call, the call, the commit of what became of it.
import type { Actor } from '@/domain/access/actor'
import { permitAdministrator } from '@/domain/access/permissions'
import type { BatchRoute } from '@/domain/mail/bulk/bulk-route'
import { takeTurn } from '@/domain/mail/bulk/pace'
import { farthestTurn } from '@/domain/mail/bulk/pace-rules'
import { now } from '@/lib/clock'
import { crashPoint } from '@/lib/crash-point'
import { afterCall, isFresh } from '../rules/sending-steps'
import type { ClaimedBatch } from './claim-batch'
import { closeUncertain, giveBack } from './finish'
import { prepareCall } from './prepare-call'
import { settleCall } from './settle-call'

/** Calls a claimed batch once. `pause` waits so many milliseconds, or less when the process is about to end. */
export async function callBatch(
  actor: Actor,
  batch: ClaimedBatch,
  route: BatchRoute,
  pause: (milliseconds: number) => Promise<void>,
): Promise<void> {
  permitAdministrator(actor)
  const turn = route.paceKey ? await takeTurn(route.paceKey) : 0
  if (turn > farthestTurn) return giveBack(actor, batch, { error: 'pace', wait: turn, pause: null })
  if (turn > 0) await pause(turn)
  const preparedAt = now()
  const prepared = await prepareCall(actor, batch, route)
  if (prepared.kind === 'lost') return
  if (prepared.kind === 'uncertain') return void (await closeUncertain(actor, batch, prepared.why))
  if (prepared.kind === 'no_content')
    return giveBack(actor, batch, { error: 'frozen_gone', wait: 0, pause: 'frozen_gone' })
  if (prepared.kind !== 'call') return giveBack(actor, batch, { error: null, wait: 0, pause: null })
  const { body, members, openBefore } = prepared
  crashPoint('batch-called')
  // a machine that slept between the commit and the call must not wake up to it: somebody else has the batch by then
  if (!isFresh(preparedAt, now())) return
  const answer = await route.send({ key: batch.id, body, size: members.length })
  crashPoint('batch-answered')
  const { attempts, lastError } = batch
  const step = afterCall(answer, { size: members.length, attempts, lastError, openBefore, chance: Math.random() })
  await settleCall(actor, batch, members, answer, step)
  crashPoint('batch-settled')
}
