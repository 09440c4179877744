// What staff see of an issue in the archive: whether it can be read there, and what became of it when it was closed.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import type { Locale } from '@/domain/offices/schema'
import { withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'
import { isUuid } from '@/lib/uuid'
import { issueByNumber } from '../public/archive'
import type { IssueOnShelf } from '../schema/archive'

/** Throws `not_found` for another office's or an unknown id. The subject of a closed issue is not shown. */
export async function issueOnShelf(actor: Actor, officeId: string, issueId: string): Promise<IssueOnShelf> {
  permit(actor, 'issues.read', officeId)
  if (!isUuid(issueId)) fail('not_found')
  const row = await withScope([officeId], (tx) => tx.issue.findUnique({ where: { id: issueId, officeId } }))
  if (!row) fail('not_found')
  const { number, startedAt, closedAt } = row
  const found = number === null ? null : await issueByNumber(officeId, number)
  return {
    ...{ id: row.id, number, locale: row.locale as Locale, subject: closedAt ? '' : row.subject, sentAt: startedAt },
    ...{ sha256: row.frozenSha256, closedAt, closedReason: row.closedReason, textErasedAt: row.textErasedAt },
    ended: row.state === 'finished' || row.state === 'cancelled',
    readable: found?.kind === 'read',
  }
}
