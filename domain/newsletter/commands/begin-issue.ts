// Begins an issue: empty, or with everything that waits for one.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import type { IssueItem } from '@/domain/newsletter/schema/issue'
import { mostItems } from '@/domain/newsletter/schema/issue'
import { waitingFor } from '@/domain/newsletter/waiting-for-issue'
import { type Tx, withScope } from '@/lib/db/client'
import { createIssue } from './save-issue'

/** Returns the id of the draft. An empty one that this person has begun and never saved is taken again: two clicks begin one issue. */
export async function beginIssue(
  actor: Actor,
  officeId: string,
  { offered }: { offered: boolean },
): Promise<{ id: string }> {
  permit(actor, 'issues.write', officeId)
  return withScope([officeId], async (tx) => {
    // of two clicks the second waits, and finds what the first made
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`issue:${officeId}`}, 0))`
    const waiting = offered ? await waitingFor(tx, officeId) : []
    if (waiting.length === 0) {
      const empty = await emptyOne(tx, actor, officeId)
      if (empty) return empty
    }
    const items = waiting.slice(0, mostItems).map(asItem)
    const subject = waiting[0]?.kind === 'news' ? waiting[0].title.slice(0, 150) : ''
    const text = { subject, preheader: '', locale: 'pl', audience: 'all', items } as const
    return createIssue(tx, actor, officeId, text)
  })
}

const asItem = ({ kind, id }: { kind: 'news' | 'version'; id: string }): IssueItem =>
  kind === 'news' ? { kind, id, whole: false } : { kind, id }

const emptyOne = (tx: Tx, actor: Actor, officeId: string) =>
  tx.issue.findFirst({
    where: { officeId, state: 'draft', revision: 1, subject: '', authorId: actor.personId, items: { equals: [] } },
    select: { id: true },
  })
