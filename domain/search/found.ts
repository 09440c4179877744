// The question to the database: which entries of one office answer a query on a day, how many, and which stand on a page.
import type { Locale } from '@/domain/offices/schema'
import type { Tx } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { pageWithin } from '@/lib/pages'
import { type QueryGroup, queryOf } from './query'
import { hitsPerPage, rankedHits } from './rules'
import type { SearchKind } from './schema'
import { kindTerm, localeTerm, officeTerm, quoted } from './vector'

export type Asked = {
  officeId: string
  locale: Locale
  kind: SearchKind | null
  old: boolean
  page: number
  /** `YYYY-MM-DD` in Poland */
  day: string
}
/** The query as read in each language whose texts the page may show. */
export type Readings = ReadonlyMap<Locale, readonly QueryGroup[]>

export type Row = {
  id: string
  kind: SearchKind
  locale: Locale
  path: string
  versionPath: string | null
  number: number | null
  title: string
  body: string
  publishedAt: Date
  effectiveFrom: Date | null
  effectiveTo: Date | null
  withdrawn: boolean
}
export type Found = { rows: Row[]; total: number; page: number; pages: number }

const nothing: Found = { rows: [], total: 0, page: 1, pages: 1 }

/** Every text is looked for in its own language; office, language and kind are terms of the index like words. */
function whole(readings: Readings, { officeId, kind }: Asked, need: 'all' | 'any'): string | null {
  const parts = [...readings].flatMap(([locale, groups]) => {
    const query = queryOf(groups, need)
    return query ? [`(${quoted(localeTerm(locale))}&${query})`] : []
  })
  if (parts.length === 0) return null
  const place = [officeTerm(officeId), ...(kind ? [kindTerm(kind)] : [])].map(quoted).join('&')
  return `${place}&(${parts.join('|')})`
}

const current = (alias: string, day: string): Prisma.Sql => {
  const e = Prisma.raw(alias)
  return Prisma.sql`NOT ${e}.withdrawn AND (${e}.effective_from IS NULL OR ${e}.effective_from <= ${day}::date)
    AND (${e}.effective_to IS NULL OR ${e}.effective_to > ${day}::date)`
}

/** Conditions beside the terms. A Polish document gives way to its own text in the page's language, as everywhere on the site. */
function conditions({ officeId, locale, old, day }: Asked): Prisma.Sql {
  const force = old ? Prisma.sql`true` : Prisma.sql`(${current('e', day)})`
  const own =
    locale === 'pl'
      ? Prisma.sql`true`
      : Prisma.sql`(e.locale = ${locale} OR NOT EXISTS (SELECT FROM search_entries o
          WHERE o.text_id = e.text_id AND o.locale = ${locale} AND ${old ? Prisma.sql`true` : current('o', day)}))`
  return Prisma.sql`e.office_id = ${officeId}::uuid AND ${force} AND ${own}`
}

/** One page of what is found, best first. Throws what the database says when it takes longer than the transaction allows. */
export async function findEntries(tx: Tx, asked: Asked, readings: Readings, need: 'all' | 'any'): Promise<Found> {
  const query = whole(readings, asked, need)
  if (!query) return nothing
  const from = Prisma.sql`FROM search_terms t JOIN search_entries e ON e.id = t.entry_id
    WHERE t.terms @@ ${query}::tsquery AND ${conditions(asked)}`
  const ranked = (skip: number) => rowsOf(tx, bestFirst(from, query, asked.day, skip))
  const wanted = (asked.page - 1) * hitsPerPage
  if (wanted < rankedHits) {
    const rows = await ranked(wanted)
    if (rows[0])
      return { rows, total: Number(rows[0].total), ...pageWithin(asked.page, Number(rows[0].total), hitsPerPage) }
    if (wanted === 0) return nothing
  }
  // a page beyond the last one means the last one
  const [count] = await tx.$queryRaw<{ total: bigint }[]>`SELECT count(*) AS total ${from}`
  const total = Number(count?.total ?? 0)
  if (total === 0) return nothing
  const { page, pages, skip } = pageWithin(asked.page, total, hitsPerPage)
  return {
    rows: skip < rankedHits ? await ranked(skip) : await rowsOf(tx, newestFirst(from, skip)),
    total,
    page,
    pages,
  }
}

/** Ids of a page among the newest hits, the best first; what is in force before what is not. One walk finds and counts them. */
const bestFirst = (from: Prisma.Sql, query: string, day: string, skip: number): Prisma.Sql => Prisma.sql`
  SELECT n.id, n.total, row_number() OVER (ORDER BY ts_rank('{0.1, 0.2, 0.4, 1}', r.terms, ${query}::tsquery, 1)
      * CASE WHEN (${current('n', day)}) THEN 1 ELSE 0.3 END DESC, n.published_at DESC, n.id) AS place
  FROM (SELECT e.id, e.withdrawn, e.effective_from, e.effective_to, e.published_at, count(*) OVER () AS total ${from}
    ORDER BY e.published_at DESC, e.id LIMIT ${rankedHits}) n JOIN search_terms r ON r.entry_id = n.id
  ORDER BY place LIMIT ${hitsPerPage} OFFSET ${skip}`

const newestFirst = (from: Prisma.Sql, skip: number): Prisma.Sql => Prisma.sql`
  SELECT e.id, 0::bigint AS total, row_number() OVER (ORDER BY e.published_at DESC, e.id) AS place ${from}
  ORDER BY place LIMIT ${hitsPerPage} OFFSET ${skip}`

const rowsOf = (tx: Tx, ids: Prisma.Sql): Promise<(Row & { total: bigint })[]> => tx.$queryRaw`
  SELECT e.id, e.kind, e.locale, e.path, e.version_path AS "versionPath", e.number, e.title, e.body, e.published_at AS "publishedAt",
    e.effective_from AS "effectiveFrom", e.effective_to AS "effectiveTo", e.withdrawn, f.total
  FROM (${ids}) f JOIN search_entries e ON e.id = f.id ORDER BY f.place`
