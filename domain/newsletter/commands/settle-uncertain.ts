// A person's decision about deliveries of which nobody can know whether they left: taken as sent, or sent again in a batch of their
// own under a new key. Sending again may give somebody the mail twice; that is why a person decides and why it is recorded.
import { randomUUID } from 'node:crypto'
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { record } from '@/domain/audit/record'
import { now } from '@/lib/clock'
import { type Tx, withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'
import { holdSentParts } from '../hold-parts'
import { mustNotBePublic } from '../public/archive'
import { batchSize } from '../sending/freeze'
import { lockIssue } from '../sending/issue-lock'
import { wakeEngine } from '../sending/wake'

export type UncertainDecision = {
  issueId: string
  decision: 'sent' | 'repeat'
  /** left out: all uncertain ones of the issue */
  deliveryIds?: readonly string[]
}

/** Returns how many were settled; those that an event resolved meanwhile are not touched. Throws `not_found` or `rejected`. */
export async function settleUncertain(actor: Actor, officeId: string, input: UncertainDecision): Promise<number> {
  permit(actor, 'issues.send', officeId)
  return withScope(
    [officeId],
    async (tx) => {
      if (input.decision === 'repeat') await holdSentParts(tx, officeId, input.issueId)
      const state = await lockIssue(tx, officeId, input.issueId)
      if (state === 'cancelled' && input.decision === 'repeat') fail('rejected', 'Wysyłkę tego wydania przerwano.')
      if (input.decision === 'repeat' && (await mustNotBePublic(tx, officeId, input.issueId)))
        fail('rejected', 'Dostęp do treści tego wydania jest zamknięty, więc nie można wysłać go ponownie.')
      const settled = input.decision === 'sent' ? await takeAsSent(tx, input) : await sendAgain(tx, officeId, input)
      if (settled === 0) return 0
      if (input.decision === 'repeat' && state === 'finished')
        await tx.issue.update({ where: { id: input.issueId }, data: { state: 'sending', finishedAt: null } })
      const data = { decision: input.decision, count: settled }
      const subject = { type: 'issue', id: input.issueId }
      await record(tx, actor, { type: 'issue.uncertain_settled', officeId, subject, data })
      await wakeEngine(tx)
      return settled
    },
    120_000,
  )
}

function takeAsSent(tx: Tx, { issueId, deliveryIds }: UncertainDecision): Promise<number> {
  const all = deliveryIds === undefined
  return tx.$executeRaw`
    UPDATE deliveries SET state = 'accepted', reason = 'told_by_person', settled_at = ${now()}
    WHERE issue_id = ${issueId}::uuid AND state = 'uncertain' AND (${all} OR id = ANY(${[...(deliveryIds ?? [])]}::uuid[]))`
}

/** Whoever left meanwhile is skipped; the others wait in new batches behind all that there are. */
async function sendAgain(tx: Tx, officeId: string, { issueId, deliveryIds }: UncertainDecision): Promise<number> {
  const all = deliveryIds === undefined
  const rows = await tx.$queryRaw<{ id: string; left: boolean; kind: string }[]>`
    SELECT id, subscription_id IS NULL AND kind = 'reader' AS left, kind FROM deliveries
    WHERE issue_id = ${issueId}::uuid AND state = 'uncertain' AND (${all} OR id = ANY(${[...(deliveryIds ?? [])]}::uuid[]))
    ORDER BY id FOR UPDATE`
  const gone = rows.filter(({ left }) => left).map(({ id }) => id)
  await tx.delivery.updateMany({
    where: { id: { in: gone } },
    data: { state: 'skipped', reason: 'left', settledAt: now() },
  })
  const control = rows.filter(({ kind }) => kind === 'control').map(({ id }) => id)
  const readers = rows.filter(({ left, kind }) => !left && kind === 'reader').map(({ id }) => id)
  const cuts = Array.from({ length: Math.ceil(readers.length / batchSize) }, (_, cut) =>
    readers.slice(cut * batchSize, (cut + 1) * batchSize),
  )
  if (control.length > 0) cuts.push(control)
  const { _max } = await tx.issueBatch.aggregate({ where: { issueId }, _max: { number: true } })
  let number = _max.number ?? 0
  for (const ids of cuts) {
    const id = randomUUID()
    number++
    await tx.issueBatch.create({ data: { id, officeId, issueId, number, nextAttemptAt: now() } })
    const fresh = {
      state: 'pending',
      batchId: id,
      reason: null,
      handedAt: null,
      settledAt: null,
      providerId: null,
    } as const
    await tx.delivery.updateMany({ where: { id: { in: ids } }, data: fresh })
  }
  return rows.length
}
