// In which issues of the newsletter an office's news stands: of drafts too. Asked by pages of news, an earlier room.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import type { NewsIssue } from '@/domain/newsletter/schema/issue'
import { withScope } from '@/lib/db/client'

/** By id of the news item; the issue that was sent first on top. Items that no issue holds are missing. */
export async function issuesOfNews(actor: Actor, officeId: string): Promise<Map<string, NewsIssue[]>> {
  permit(actor, 'issues.read', officeId)
  const rows = await withScope(
    [officeId],
    (tx) =>
      tx.$queryRaw<(NewsIssue & { newsId: string })[]>`
      SELECT DISTINCT item->>'id' AS "newsId", i.id, i.number, i.state::text AS state, i.started_at AS "startedAt"
      FROM issues i, jsonb_array_elements(i.items) AS item
      WHERE i.office_id = ${officeId}::uuid AND item->>'kind' = 'news'
      ORDER BY i.started_at NULLS LAST, i.id`,
  )
  const found = new Map<string, NewsIssue[]>()
  for (const { newsId, ...issue } of rows) found.set(newsId, [...(found.get(newsId) ?? []), issue])
  return found
}
