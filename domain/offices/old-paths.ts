// The table of an office's old paths for its staff: reading it, and what the commands need to judge new rows.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { polishDay } from '@/lib/clock'
import { dateOfDay } from '@/lib/day'
import { type Tx, withScope } from '@/lib/db/client'
import { env } from '@/lib/env'
import { fail } from '@/lib/errors'
import { type Page, pageWithin } from '@/lib/pages'
import { isUuid } from '@/lib/uuid'
import type { Around } from './rules/check-old-paths'
import { ownOrigin } from './rules/own-hosts'

export type OldPathRow = { id: string; source: string; target: string; hits: bigint; lastHitOn: Date | null }

const perPage = 50
const select = { id: true, source: true, target: true, hits: true, lastHitOn: true } as const

/** What a person types, as it stands in the table. */
const spelled = (text: string): string => {
  try {
    return encodeURI(decodeURI(text)).replaceAll('%25', '%')
  } catch {
    return text
  }
}

/** One page of the table, by source; `search` is a part of either address. */
export async function oldPathsOf(
  actor: Actor,
  officeId: string,
  asked: { search: string; page?: number },
): Promise<Page & { rows: OldPathRow[]; total: number; all: number }> {
  permit(actor, 'office.read', officeId)
  const contains = { contains: spelled(asked.search.trim().slice(0, 200)), mode: 'insensitive' } as const
  const where =
    asked.search.trim() === '' ? { officeId } : { officeId, OR: [{ source: contains }, { target: contains }] }
  return withScope([officeId], async (tx) => {
    const all = await tx.officeOldPath.count({ where: { officeId } })
    const total = await tx.officeOldPath.count({ where })
    const page = pageWithin(asked.page, total, perPage)
    const { skip, take } = page
    const rows = await tx.officeOldPath.findMany({ where, select, orderBy: { source: 'asc' }, skip, take })
    return { ...page, rows, total, all }
  })
}

/** One row. Throws `not_found`. */
export async function oldPathOf(actor: Actor, officeId: string, id: string): Promise<OldPathRow> {
  permit(actor, 'office.read', officeId)
  if (!isUuid(id)) fail('not_found')
  const row = await withScope([officeId], (tx) => tx.officeOldPath.findFirst({ where: { id, officeId }, select }))
  return row ?? fail('not_found')
}

/** The whole table for a download. */
export async function everyOldPath(actor: Actor, officeId: string): Promise<OldPathRow[]> {
  permit(actor, 'office.read', officeId)
  return withScope([officeId], (tx) =>
    tx.officeOldPath.findMany({ where: { officeId }, select, orderBy: { source: 'asc' } }),
  )
}

/** What new rows are judged against, with the office locked until the transaction ends. Throws `not_found`. */
export async function aroundOldPaths(tx: Tx, officeId: string): Promise<Around> {
  await tx.$executeRaw`SELECT 1 FROM offices WHERE id = ${officeId}::uuid FOR UPDATE`
  const office = await tx.office.findUnique({ where: { id: officeId }, include: { hosts: true } })
  if (!office) fail('not_found')
  const today = dateOfDay(polishDay())
  // documents and news are later rooms: their tables are asked directly, for their addresses only
  const documents = await tx.policy.findMany({
    where: { officeId, versions: { some: { withdrawnAt: null, closedAt: null, effectiveFrom: { lte: today } } } },
    select: { slug: true },
  })
  const news = await tx.news.findMany({ where: { officeId, state: 'published' }, select: { slug: true } })
  return {
    office: {
      slug: office.slug,
      origin: ownOrigin(office, env.appUrl),
      hosts: office.hosts.map(({ host }) => host),
      portal: env.appUrl,
    },
    living: { documents: new Set(documents.map(({ slug }) => slug)), news: new Set(news.map(({ slug }) => slug)) },
    existing: await tx.officeOldPath.findMany({
      where: { officeId },
      select: { id: true, source: true, target: true },
    }),
  }
}

/** Tells the door and the shelf that the table is another one. */
export async function touchOldPaths(tx: Tx, officeId: string): Promise<void> {
  await tx.$executeRaw`UPDATE offices SET old_paths_version = old_paths_version + 1 WHERE id = ${officeId}::uuid`
}
