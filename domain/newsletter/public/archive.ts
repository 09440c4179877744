// Sent issues, for anybody: what was mailed can be read on the site from the moment its sending begins. Drawn from the frozen
// content, in which nothing of a reader stands. Callable without log-in: no draft is ever read here, and no closed text leaves.
import type { Locale } from '@/domain/offices/schema'
import { type Tx, withScope } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { renderMarkdown } from '@/lib/markdown'
import { issuesPerPage } from '../rules/archive'
import {
  type ClosedIssue,
  composedOf,
  type IssueEntry,
  type PublicIssue,
  type PublicItem,
  type SentState,
} from '../schema/archive'
import type { ComposedItem } from '../schema/issue'

type Row = Omit<IssueEntry, 'state'> & { state: string }

/** Deliveries that left or may have left; after 30 days the issue's totals alone know of them. */
const somethingLeft = Prisma.sql`(EXISTS (SELECT FROM deliveries d WHERE d.issue_id = i.id AND d.kind = 'reader'
    AND d.state IN ('handed', 'accepted', 'delivered', 'bounced', 'complained', 'uncertain'))
  OR EXISTS (SELECT FROM jsonb_each_text(i.totals) AS t(key, value)
    WHERE t.key IN ('accepted', 'delivered', 'bounced', 'complained', 'uncertain') AND t.value ~ '^[1-9]'))`

/** Sending has begun; a cancelled issue counts when anybody may have got it. */
const wasSent = Prisma.sql`i.started_at IS NOT NULL AND i.number IS NOT NULL AND (i.state <> 'cancelled' OR ${somethingLeft})`

/** Lists in `locale` hold the issues written in it and the Polish ones, as everywhere on the site. */
const inList = (officeId: string, locale: Locale | null): Prisma.Sql => Prisma.sql`i.office_id = ${officeId}::uuid
  AND i.closed_at IS NULL AND ${wasSent} ${locale === null ? Prisma.empty : Prisma.sql`AND i.locale IN (${locale}, 'pl')`}`

const columns = Prisma.sql`i.id, i.number, i.locale, i.content->>'subject' AS subject, i.content->>'preheader' AS preheader,
  i.started_at AS "sentAt", i.state::text AS state`

const sentState = (state: string): SentState =>
  state === 'finished' ? 'sent' : state === 'cancelled' ? 'cancelled' : 'sending'

const entryOf = ({ state, ...row }: Row): IssueEntry => ({ ...row, state: sentState(state) })

function newest(tx: Tx, where: Prisma.Sql, limit: number, skip = 0): Promise<Row[]> {
  return tx.$queryRaw`SELECT ${columns} FROM issues i WHERE ${where} ORDER BY i.number DESC LIMIT ${limit} OFFSET ${skip}`
}

async function countOf(tx: Tx, where: Prisma.Sql): Promise<number> {
  const [row] = await tx.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM issues i WHERE ${where}`
  return row?.total ?? 0
}

/** Newest sent issues, at most `limit`. */
export async function latestIssues(officeId: string, locale: Locale, limit: number): Promise<IssueEntry[]> {
  const rows = await withScope([officeId], (tx) => newest(tx, inList(officeId, locale), limit))
  return rows.map(entryOf)
}

/** One page (from 1) of the archive, and how many issues there are in all. */
export async function issuesPage(
  officeId: string,
  locale: Locale,
  page: number,
): Promise<{ issues: IssueEntry[]; total: number }> {
  const where = inList(officeId, locale)
  return withScope([officeId], async (tx) => {
    const total = await countOf(tx, where)
    const rows = await newest(tx, where, issuesPerPage, (page - 1) * issuesPerPage)
    return { issues: rows.map(entryOf), total }
  })
}

/** All issues that can be read, for a map of the site, newest first. */
export async function issuesOnMap(officeId: string): Promise<{ number: number; locale: Locale; changed: Date }[]> {
  return withScope(
    [officeId],
    (tx) =>
      tx.$queryRaw`SELECT i.number, i.locale, i.started_at AS changed FROM issues i WHERE ${inList(officeId, null)} ORDER BY i.number DESC`,
  )
}

/** Ids of closed issues that were once in the feed, so that its readers can drop their copies; newest closing first. */
export async function closedIssues(officeId: string, limit: number): Promise<{ id: string; closedAt: Date }[]> {
  const rows = await withScope([officeId], (tx) =>
    tx.issue.findMany({
      where: { officeId, closedAt: { not: null } },
      select: { id: true, closedAt: true },
      orderBy: { closedAt: 'desc' },
      take: limit,
    }),
  )
  return rows.flatMap(({ id, closedAt }) => (closedAt ? [{ id, closedAt }] : []))
}

/** Whether an issue can be read now, or could be when nobody has closed it. */
export async function wasIssueSent(tx: Tx, officeId: string, issueId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM issues i WHERE i.id = ${issueId}::uuid AND i.office_id = ${officeId}::uuid AND ${wasSent}`
  return rows.length > 0
}

/** Whether the issue, or anything that it was put together from, was closed: then it may not be mailed on. */
export async function mustNotBePublic(tx: Tx, officeId: string, issueId: string): Promise<boolean> {
  const issue = await tx.issue.findFirst({
    where: { id: issueId, officeId },
    select: { closedAt: true, content: true },
  })
  if (!issue?.content || issue.closedAt) return issue?.closedAt != null
  const items = await itemsToday(tx, officeId, composedOf(issue.content).items)
  return items.some(({ state }) => state === 'closed')
}

export type FoundIssue = { kind: 'read'; issue: PublicIssue } | { kind: 'closed'; issue: ClosedIssue }

type WholeRow = Row & { content: unknown; sha256: string; closedAt: Date | null; closedReason: string | null }

/** A sent issue, or what remains of a closed one; null for a draft, an unknown number, and one that was stopped before it left. */
export async function issueByNumber(officeId: string, number: number): Promise<FoundIssue | null> {
  return withScope([officeId], async (tx) => {
    const [row] = await tx.$queryRaw<WholeRow[]>`
      SELECT ${columns}, i.content, i.frozen_sha256 AS sha256, i.closed_at AS "closedAt", i.closed_reason AS "closedReason"
      FROM issues i WHERE i.office_id = ${officeId}::uuid AND i.number = ${number} AND ${wasSent}`
    if (!row) return null
    const { content, closedAt, closedReason, ...rest } = row
    const { sentAt, sha256 } = rest
    if (closedAt) return { kind: 'closed', issue: { number, sentAt, sha256, closedAt, closedReason } }
    const items = await itemsToday(tx, officeId, composedOf(content).items)
    return {
      kind: 'read',
      issue: { ...entryOf(rest), sha256, items, ...(await neighbours(tx, officeId, number)) },
    }
  })
}

async function neighbours(
  tx: Tx,
  officeId: string,
  number: number,
): Promise<{ previous: number | null; next: number | null }> {
  const [row] = await tx.$queryRaw<{ previous: number | null; next: number | null }[]>`
    SELECT max(i.number) FILTER (WHERE i.number < ${number}) AS previous, min(i.number) FILTER (WHERE i.number > ${number}) AS next
    FROM issues i WHERE ${inList(officeId, null)}`
  return row ?? { previous: null, next: null }
}

type Ended = { id: string; closedAt: Date | null; withdrawnAt: Date | null }

/** The parts as they may be read today: what was closed since is taken out, whoever still has the mail. */
async function itemsToday(tx: Tx, officeId: string, items: readonly ComposedItem[]): Promise<PublicItem[]> {
  const idsOf = (kind: ComposedItem['kind']) => items.filter((item) => item.kind === kind).map(({ id }) => id)
  const select = { id: true, closedAt: true, withdrawnAt: true } as const
  const news = await tx.news.findMany({ where: { officeId, id: { in: idsOf('news') } }, select })
  const versions = await tx.policyVersion.findMany({ where: { officeId, id: { in: idsOf('version') } }, select })
  const ended = new Map<string, Ended>([...news, ...versions].map((row) => [row.id, row]))
  return items.map((item, at) => itemToday(item, ended.get(item.id), at + 1))
}

function itemToday(item: ComposedItem, source: Ended | undefined, at: number): PublicItem {
  const { kind, id, href, locale } = item
  if (source?.closedAt)
    return {
      ...{ kind, id, href: null, locale, title: '', lead: '', html: '', headings: [] },
      ...{ state: 'closed' as const, endedAt: source.closedAt },
    }
  const { title, lead, body } = item
  const text = renderMarkdown(body, { locale, headingShift: 2, idPrefix: `czesc-${at}` })
  const withdrawnAt = source?.withdrawnAt ?? null
  return {
    ...{ kind, id, href, locale, title, lead, html: text.html, headings: text.headings },
    ...{ state: withdrawnAt ? ('withdrawn' as const) : ('shown' as const), endedAt: withdrawnAt },
  }
}
