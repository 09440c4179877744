// Writes what became of a batch. Every write presents the claim token: who lost the lease writes nothing. A delivery that an event of
// the provider has already moved on keeps that state and only learns its provider's id.
import { createHash } from 'node:crypto'
import type { Actor } from '@/domain/access/actor'
import { permitAdministrator } from '@/domain/access/permissions'
import type { BatchAnswer } from '@/domain/mail/bulk/bulk-route'
import { now } from '@/lib/clock'
import { type Tx, withScope } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { type CallStep, fateOfLeft, leftIn, type PauseReason, waitAfterCall } from '../rules/sending-steps'
import { type ClaimedBatch, holdsBatch } from './claim-batch'
import type { Addressee } from './frozen-mail'
import { pause } from './issue-lock'
import { roundsOf } from './members'

type Put = { error: string; wait: number; pause: PauseReason | null }

/** The outcome of one call in one transaction; false: the lease was lost and nothing was written. */
export async function settleCall(
  actor: Actor,
  batch: ClaimedBatch,
  members: readonly Addressee[],
  answer: BatchAnswer,
  step: CallStep,
): Promise<boolean> {
  permitAdministrator(actor)
  return withScope('everything', async (tx) => {
    // the row of the issue comes first in the order of locks
    if (('pause' in step && step.pause !== null) || step.step === 'cut')
      await tx.$queryRaw`SELECT id FROM issues WHERE id = ${batch.issueId}::uuid FOR UPDATE`
    if (!(await holdsBatch(tx, batch))) return false
    if ((step.step === 'cut' || step.step === 'failed') && (await tookBefore(tx, batch.id)))
      await putBack(tx, actor, batch, false, {
        error: step.error,
        wait: waitAfterCall(batch.attempts, 0.5),
        pause: null,
      })
    else if (step.step === 'taken' || step.step === 'taken_before') {
      await noteTaken(tx, members, answer)
      await settleLeft(tx, batch.id, step.step)
      await closeBatch(tx, batch.id, null)
    } else if (step.step === 'failed') {
      await failMembers(tx, members, step.error)
      await settleLeft(tx, batch.id, 'taken')
      await closeBatch(tx, batch.id, step.error)
    } else if (step.step === 'cut') await cutBatch(tx, batch, members, step.error)
    else await putBack(tx, actor, batch, step.step === 'untouched', step)
    return true
  })
}

/** An event told that an earlier call was taken: a refusal says nothing about it, and parts of it under new keys would go twice. */
async function tookBefore(tx: Tx, batchId: string): Promise<boolean> {
  const where = {
    batchId,
    state: { in: ['accepted', 'delivered', 'bounced', 'complained'] },
  } satisfies Prisma.DeliveryWhereInput
  return (await tx.delivery.count({ where, take: 1 })) > 0
}

async function noteTaken(tx: Tx, members: readonly Addressee[], answer: BatchAnswer): Promise<void> {
  const ids = members.map(({ id }) => id)
  const told = answer.outcome === 'accepted' ? answer : { ids: [], errors: [] }
  const providerIds = ids.map((_, place) => told.ids[place] ?? null)
  const errors = new Map(told.errors.map(({ index, code }) => [index, code]))
  const codes = ids.map((_, place) => errors.get(place) ?? null)
  await tx.$executeRaw`
    UPDATE deliveries AS d SET
      provider_id = coalesce(v.provider_id, d.provider_id),
      reason = CASE WHEN d.state = 'handed' AND v.code IS NOT NULL THEN v.code ELSE d.reason END,
      settled_at = CASE WHEN d.state = 'handed' THEN ${now()} ELSE d.settled_at END,
      state = CASE WHEN d.state <> 'handed' THEN d.state WHEN v.code IS NOT NULL THEN 'failed' ELSE 'accepted' END::delivery_state
    FROM unnest(${ids}::uuid[], ${providerIds}::text[], ${codes}::text[]) AS v(id, provider_id, code)
    WHERE d.id = v.id`
}

/** Members that left between two calls: the answer tells whether they had been in the call that was taken. */
async function settleLeft(tx: Tx, batchId: string, step: 'taken' | 'taken_before'): Promise<void> {
  const rounds = await roundsOf(tx, batchId)
  const data = {
    drop: { state: 'skipped', reason: 'left' },
    accept: { state: 'accepted', reason: null },
    lose: { state: 'uncertain', reason: 'left' },
  } as const
  for (let round = 1; round <= rounds; round++)
    await tx.delivery.updateMany({
      where: { batchId, state: 'handed', reason: leftIn(round) },
      data: { ...data[fateOfLeft(step, round, rounds)], settledAt: now() },
    })
}

async function failMembers(tx: Tx, members: readonly Addressee[], reason: string): Promise<void> {
  const where = { id: { in: members.map(({ id }) => id) }, state: 'handed' } as const
  await tx.delivery.updateMany({ where, data: { state: 'failed', reason, settledAt: now() } })
}

const done = { state: 'done', claimToken: null, leasedUntil: null } as const

/** Nothing of the batch is open any more. */
async function closeBatch(tx: Tx, id: string, lastError: string | null): Promise<void> {
  await tx.issueBatch.update({ where: { id }, data: { ...done, lastError } })
}

/** Id of a half, the same whoever cuts: the key of its calls. */
function halfId(batchId: string, half: 0 | 1): string {
  const hex = createHash('md5').update(`${batchId}:${half}`).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** Nothing was taken, and one mail is at fault: two halves wait instead, each under a key of its own. */
async function cutBatch(tx: Tx, batch: ClaimedBatch, members: readonly Addressee[], lastError: string): Promise<void> {
  const { issueId, officeId } = batch
  const middle = Math.ceil(members.length / 2)
  const { _max } = await tx.issueBatch.aggregate({ where: { issueId }, _max: { number: true } })
  for (const half of [0, 1] as const) {
    const id = halfId(batch.id, half)
    const ids = members.slice(half * middle, half === 0 ? middle : undefined).map((member) => member.id)
    const number = (_max.number ?? 0) + 1 + half
    await tx.issueBatch.create({ data: { id, officeId, issueId, number, nextAttemptAt: now() } })
    const where = { id: { in: ids }, state: 'handed' } as const
    await tx.delivery.updateMany({ where, data: { state: 'pending', batchId: id, handedAt: null } })
  }
  await settleLeft(tx, batch.id, 'taken')
  await closeBatch(tx, batch.id, lastError)
}

/** Waits for the next attempt. `untouched`: as if no call had been made; otherwise the same call will be repeated. */
async function putBack(tx: Tx, actor: Actor, batch: ClaimedBatch, untouched: boolean, put: Put): Promise<void> {
  const at = now()
  const fresh = { state: 'waiting', firstCallAt: null, requestSha256: null, seenAt: null } as const
  if (untouched)
    await tx.$executeRaw`
      UPDATE deliveries SET state = CASE WHEN subscription_id IS NULL AND kind = 'reader' THEN 'skipped' ELSE 'pending' END::delivery_state,
        reason = CASE WHEN subscription_id IS NULL AND kind = 'reader' THEN 'left' END,
        settled_at = CASE WHEN subscription_id IS NULL AND kind = 'reader' THEN ${at}::timestamptz END, handed_at = NULL
      WHERE batch_id = ${batch.id}::uuid AND state = 'handed'`
  await tx.issueBatch.update({
    where: { id: batch.id },
    data: {
      ...{
        claimToken: null,
        leasedUntil: null,
        nextAttemptAt: new Date(at.getTime() + put.wait),
        lastError: put.error,
      },
      ...(untouched ? fresh : { seenAt: laterOf(batch.seenAt, at) }),
    },
  })
  if (put.pause) await pause(tx, actor, batch, put.pause)
}

const laterOf = (one: Date | null, other: Date): Date => (one && one > other ? one : other)
