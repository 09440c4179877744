// Issues of an office as its staff list them, and what waits for the next one.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import type { IssueInList, IssueOffer } from '@/domain/newsletter/schema/issue-desk'
import { waitingFor } from '@/domain/newsletter/waiting-for-issue'
import type { Locale } from '@/domain/offices/schema'
import { namesOf } from '@/domain/policies/people'
import { type Tx, withScope } from '@/lib/db/client'

/** How many of the newest issues the list shows. */
export const listed = 200

/** The newest issues, what was changed last first. */
export async function issuesOf(actor: Actor, officeId: string): Promise<IssueInList[]> {
  permit(actor, 'issues.read', officeId)
  return withScope([officeId], async (tx) => {
    const rows = await tx.issue.findMany({
      where: { officeId },
      omit: { content: true, totals: true, items: true },
      orderBy: [{ startedAt: { sort: 'desc', nulls: 'first' } }, { updatedAt: 'desc' }],
      take: listed,
    })
    const names = await namesOf(
      tx,
      rows.map(({ savedById }) => savedById),
    )
    const parts = await partsOf(tx, officeId)
    return rows.map(({ id, number, subject, state, locale, updatedAt, savedById, closedAt, ...times }) => ({
      ...{ id, number, state, updatedAt, subject: closedAt ? '' : subject },
      ...{ plannedAt: times.plannedAt, startedAt: times.startedAt, finishedAt: times.finishedAt },
      locale: locale as Locale,
      parts: parts.get(id) ?? 0,
      savedBy: (savedById && names.get(savedById)) || null,
      readers: times.frozenAudience,
    }))
  })
}

/** How many parts each issue has; their texts stay in the database. */
async function partsOf(tx: Tx, officeId: string): Promise<Map<string, number>> {
  const rows = await tx.$queryRaw<{ id: string; parts: number }[]>`
    SELECT id, jsonb_array_length(items) AS parts FROM issues WHERE office_id = ${officeId}::uuid`
  return new Map(rows.map(({ id, parts }) => [id, parts]))
}

/** How much waits for an issue. */
export async function issueOffer(actor: Actor, officeId: string): Promise<IssueOffer> {
  permit(actor, 'issues.read', officeId)
  const waiting = await withScope([officeId], (tx) => waitingFor(tx, officeId))
  const news = waiting.filter(({ kind }) => kind === 'news').length
  return { news, versions: waiting.length - news }
}
