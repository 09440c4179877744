// Common to the commands of news: the locked row, the hash of a published text, the note of a correction, the audit entry.
import { createHash, randomUUID } from 'node:crypto'
import type { Actor } from '@/domain/access/actor'
import { record } from '@/domain/audit/record'
import type { AuditType } from '@/domain/audit/schema'
import type { Correction } from '@/domain/news/schema'
import { now } from '@/lib/clock'
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

/** What readers are told of a change of a published text; stays as it is written. */
export async function addCorrection(
  tx: Tx,
  actor: Actor,
  { id: newsId, officeId }: Pick<News, 'id' | 'officeId'>,
  { kind, note }: Pick<Correction, 'kind' | 'note'>,
): Promise<void> {
  const by = { madeAt: now(), madeById: actor.personId }
  await tx.newsCorrection.create({ data: { id: randomUUID(), officeId, newsId, kind, note, ...by } })
}

/** Newest first. */
export async function correctionsOf(tx: Tx, officeId: string, newsId: string): Promise<Correction[]> {
  const rows = await tx.newsCorrection.findMany({ where: { officeId, newsId }, orderBy: { madeAt: 'desc' } })
  return rows.map(({ id, kind, note, madeAt }) => {
    return { id, kind: kind === 'restored' ? 'restored' : 'corrected', note, madeAt }
  })
}

/** Somebody saved after the page was opened: what was read is not what would be public. */
export function readAgain(what: string): never {
  fail('conflict', `Ktoś zapisał tę aktualność po otwarciu strony. Przeczytaj nową treść i ${what} jeszcze raz.`)
}
