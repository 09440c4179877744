// The commit before a call under a key: from it on, everybody in the call may have the mail. The bytes are made here, in the same
// transaction that looks at consent for the last time, and their hash is kept; at a repeat they are made again and must be the same.
import { createHash } from 'node:crypto'
import type { Actor } from '@/domain/access/actor'
import { permitAdministrator } from '@/domain/access/permissions'
import type { BatchRoute } from '@/domain/mail/bulk/bulk-route'
import { now } from '@/lib/clock'
import { crashPoint } from '@/lib/crash-point'
import { type Tx, withScope } from '@/lib/db/client'
import { mayRepeat } from '../rules/sending-steps'
import { type ClaimedBatch, holdsBatch } from './claim-batch'
import { type Addressee, type FrozenIssue, frozenIssue, mailFor } from './frozen-mail'
import { sendingAmong } from './issue-lock'
import { calledMembers, freshMembers } from './members'

type PreparedCall = { kind: 'call'; body: string; members: readonly Addressee[]; openBefore: boolean }
type Preparation =
  | PreparedCall
  /** the lease was lost: another worker has it */
  | { kind: 'lost' }
  /** the issue is not being sent any more: give the batch back */
  | { kind: 'held' }
  /** everybody in it has left or may not be written to */
  | { kind: 'empty' }
  /** there is no frozen content: a person has to look */
  | { kind: 'no_content' }
  /** called before, and it cannot be called again: too old, another account, other bytes */
  | { kind: 'uncertain'; why: string }

/** Way and account of a call: a key is known to the account that it was used with, and to no other. */
const routeMark = ({ name, paceKey }: BatchRoute): string => (paceKey ? `${name}:${paceKey.slice(0, 16)}` : name)

export async function prepareCall(actor: Actor, batch: ClaimedBatch, route: BatchRoute): Promise<Preparation> {
  permitAdministrator(actor)
  return withScope('everything', async (tx) => {
    const sending = await sendingAmong(tx, [batch.issueId])
    if (!(await holdsBatch(tx, batch))) return { kind: 'lost' }
    if (!sending.has(batch.issueId)) return { kind: 'held' }
    const frozen = await frozenIssue(tx, batch.issueId)
    if (!frozen) return { kind: 'no_content' }
    return batch.was === 'called' ? repeatCall(tx, batch, route, frozen) : firstCall(tx, batch, route, frozen)
  })
}

function compose(route: BatchRoute, batch: ClaimedBatch, frozen: FrozenIssue, members: readonly Addressee[]) {
  const body = route.compose(members.map((member) => mailFor(frozen, batch, member)))
  return { body, sha256: createHash('sha256').update(body).digest('hex') }
}

async function firstCall(tx: Tx, batch: ClaimedBatch, route: BatchRoute, frozen: FrozenIssue): Promise<Preparation> {
  const members = await freshMembers(tx, batch)
  if (members.length === 0) return { kind: 'empty' }
  const { body, sha256 } = compose(route, batch, frozen, members)
  const at = now()
  await tx.delivery.updateMany({
    where: { id: { in: members.map(({ id }) => id) } },
    data: { state: 'handed', handedAt: at },
  })
  await tx.issueBatch.update({
    where: { id: batch.id },
    data: { state: 'called', firstCallAt: at, seenAt: at, requestSha256: sha256, route: routeMark(route) },
  })
  crashPoint('before-called-commit')
  return { kind: 'call', body, members, openBefore: false }
}

async function repeatCall(tx: Tx, batch: ClaimedBatch, route: BatchRoute, frozen: FrozenIssue): Promise<Preparation> {
  if (!mayRepeat(batch, now())) return { kind: 'uncertain', why: 'too_old' }
  if (batch.route !== routeMark(route)) return { kind: 'uncertain', why: 'other_route' }
  const { members, shrunk } = await calledMembers(tx, batch)
  if (members.length === 0) return { kind: 'uncertain', why: 'all_left' }
  const { body, sha256 } = compose(route, batch, frozen, members)
  // bytes that differ because somebody left are told apart by the key (409: an earlier call was taken); any other difference
  // (a key of ours, our address, the route's form) would be sent as something that nobody approved
  if (sha256 !== batch.requestSha256 && !shrunk) return { kind: 'uncertain', why: 'other_bytes' }
  await tx.issueBatch.update({ where: { id: batch.id }, data: { requestSha256: sha256 } })
  return { kind: 'call', body, members, openBefore: true }
}
