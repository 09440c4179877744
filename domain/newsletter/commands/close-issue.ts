// Closes access to a sent issue that should never have been public: from the next request its address answers 410 with a notice,
// feeds and the search forget it, and what has not left the house stays there. Not undone.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { record } from '@/domain/audit/record'
import { touchPublicContent } from '@/domain/offices/content'
import { now } from '@/lib/clock'
import { type Tx, withScope } from '@/lib/db/client'
import type { Issue } from '@/lib/db/generated/client'
import { fail } from '@/lib/errors'
import type { CloseIssueInput } from '../schema/archive'
import { indexIssue } from '../search-entry'
import { pause } from '../sending/issue-lock'

/** The office's issue, locked until the end of the transaction. Throws `not_found` for another office's or an unknown id. */
export async function lockSentIssue(tx: Tx, officeId: string, issueId: string): Promise<Issue> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM issues WHERE id = ${issueId}::uuid AND office_id = ${officeId}::uuid FOR UPDATE`
  if (rows.length === 0) fail('not_found')
  return tx.issue.findUniqueOrThrow({ where: { id: issueId, officeId } })
}

/** Throws `rejected` for an issue that was never sent and for one closed before. */
export async function closeIssue(actor: Actor, officeId: string, input: CloseIssueInput): Promise<void> {
  permit(actor, 'documents.close', officeId)
  await withScope([officeId], async (tx) => {
    const found = await lockSentIssue(tx, officeId, input.issueId)
    if (!found.startedAt) fail('rejected', 'To wydanie nie było wysłane, więc nikt go nie widzi.')
    if (found.closedAt) fail('rejected', 'Dostęp do tego wydania jest już zamknięty.')
    // what must not be public is not mailed on either; the rest is to be cancelled by whoever may send
    await pause(tx, actor, { officeId, issueId: found.id }, 'closed')
    await tx.issue.update({
      where: { id: found.id, officeId },
      data: { closedAt: now(), closedReason: input.reason, closedById: actor.personId },
    })
    await record(tx, actor, {
      type: 'issue.closed',
      officeId,
      subject: { type: 'issue', id: found.id },
      data: { number: found.number },
    })
    await indexIssue(tx, officeId, found.id)
    await touchPublicContent(tx, officeId)
  })
}
