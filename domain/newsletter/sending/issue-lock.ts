// The row of an issue is the switch of its sending: whoever changes the state holds it alone, whoever is about to hand mails over
// looks at it under a shared lock. So a pause that has returned is a pause: nothing is handed over afterwards.
import type { Actor } from '@/domain/access/actor'
import { record } from '@/domain/audit/record'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import type { IssueState } from '@/lib/db/generated/enums'
import { fail } from '@/lib/errors'
import type { PauseReason } from '../rules/sending-steps'

/** The state of an issue, held against everybody who would change it or hand mails over. Throws `not_found`. */
export async function lockIssue(tx: Tx, officeId: string, issueId: string): Promise<IssueState> {
  const [row] = await tx.$queryRaw<{ state: IssueState }[]>`
    SELECT state::text AS state FROM issues WHERE id = ${issueId}::uuid AND office_id = ${officeId}::uuid FOR UPDATE`
  return row?.state ?? fail('not_found')
}

/** Those of the issues that may be handed over now; none of them changes its state before the caller's transaction ends. */
export async function sendingAmong(tx: Tx, issueIds: readonly string[]): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM issues WHERE id = ANY(${[...issueIds].sort()}::uuid[]) AND state = 'sending' ORDER BY id FOR SHARE`
  return new Set(rows.map(({ id }) => id))
}

/** Pauses the sending in the caller's transaction. Says whether it was going. */
export async function pause(
  tx: Tx,
  actor: Actor,
  { officeId, issueId }: { officeId: string; issueId: string },
  reason: PauseReason,
): Promise<boolean> {
  if ((await lockIssue(tx, officeId, issueId)) !== 'sending') return false
  const at = now()
  await tx.issue.update({ where: { id: issueId }, data: { state: 'paused', pausedAt: at, pauseReason: reason } })
  await record(tx, actor, { type: 'issue.paused', officeId, subject: { type: 'issue', id: issueId }, data: { reason } })
  return true
}
