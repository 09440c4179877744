// Common to the commands of news: the locked row, the hash of a published text, the audit entry.
import { createHash } from 'node:crypto'
import type { Actor } from '@/domain/access/actor'
import { record } from '@/domain/audit/record'
import type { AuditType } from '@/domain/audit/schema'
import type { Tx } from '@/lib/db/client'
import type { News } from '@/lib/db/generated/client'
import { fail } from '@/lib/errors'

/** The office's item, locked until the end of the transaction. Throws `not_found` for another office's or an unknown id. */
export async function lockNews(tx: Tx, officeId: string, newsId: string): Promise<News> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM news WHERE id = ${newsId}::uuid AND office_id = ${officeId}::uuid FOR UPDATE`
  if (rows.length === 0) fail('not_found')
  return tx.news.findUniqueOrThrow({ where: { id: newsId, officeId } })
}

/** SHA-256 (hex) of title, lead and body, separated by empty lines: what remains of a closed item. */
export function digestOfNews({ title, lead, body }: Pick<News, 'title' | 'lead' | 'body'>): string {
  return createHash('sha256').update([title, lead, body].join('\n\n'), 'utf8').digest('hex')
}

export function recordNews(
  tx: Tx,
  actor: Actor,
  type: AuditType,
  news: Pick<News, 'id' | 'officeId' | 'revision'>,
): Promise<void> {
  const { id, officeId, revision } = news
  return record(tx, actor, { type, officeId, subject: { type: 'news', id }, data: { revision } })
}
