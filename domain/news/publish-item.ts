// The one way by which an item becomes public: by hand, or planned. Called inside the transaction that holds the item's lock.
import type { Actor } from '@/domain/access/actor'
import { record } from '@/domain/audit/record'
import { fileFindings } from '@/domain/files/text-findings'
import { digestOfNews } from '@/domain/news/news-store'
import { indexNews } from '@/domain/news/search-entry'
import { touchPublicContent } from '@/domain/offices/content'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import type { News } from '@/lib/db/generated/client'
import { fail } from '@/lib/errors'

export const noPlan = { plannedAt: null, plannedById: null, planProblem: null } as const

/** Throws `rejected` when the item is no draft, `invalid` when something is empty or a file of the text is not there. */
export async function checkPublication(tx: Tx, found: News): Promise<void> {
  if (found.state !== 'draft') fail('rejected', 'Ta aktualność nie jest już wersją roboczą.')
  const fields: Record<string, string> = {}
  if (!found.title.trim()) fields.title = 'Podaj tytuł.'
  if (!found.body.trim()) fields.body = 'Wpisz treść. Pustej aktualności nie można opublikować.'
  const missing = (await fileFindings(tx, found.officeId, found.body)).find(({ level }) => level === 'error')
  if (missing) fields.body = missing.message
  if (Object.keys(fields).length > 0) fail('invalid', '', { fields })
}

/** Publishes now. `late`: seconds after the planned moment, of a plan that the clock carries out. Throws as `checkPublication`. */
export async function publishItem(
  tx: Tx,
  actor: Actor,
  found: News,
  by: { publisherId: string | null; late?: number },
): Promise<void> {
  await checkPublication(tx, found)
  const { id, officeId } = found
  const at = now()
  const revision = found.revision + 1
  const data = { state: 'published', revision, publishedAt: at, updatedAt: at, sha256: digestOfNews(found) } as const
  await tx.news.update({ where: { id, officeId }, data: { ...data, ...noPlan, publisherId: by.publisherId } })
  const plannedAt = found.plannedAt?.toISOString() ?? null
  const subject = { type: 'news', id }
  await record(tx, actor, {
    type: 'news.published',
    officeId,
    subject,
    data: { revision, plannedAt, lateSeconds: by.late ?? null },
  })
  await indexNews(tx, officeId, id)
  await touchPublicContent(tx, officeId)
}
