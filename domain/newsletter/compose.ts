// Puts an issue together from its parts as they are at this moment: news and versions are read anew each time, so that a change of
// any of them changes the issue's hash. Reads only; the caller asked the permission.
import { createHash } from 'node:crypto'
import { newsPath } from '@/domain/news/rules'
import { canonicalUrl } from '@/domain/offices/rules'
import { ownOrigin } from '@/domain/offices/rules/own-hosts'
import type { Locale } from '@/domain/offices/schema'
import { isVariant, languageOf, statusOf, versionPath } from '@/domain/policies/rules'
import { polishDay } from '@/lib/clock'
import { dayOf } from '@/lib/day'
import type { Tx } from '@/lib/db/client'
import type { News } from '@/lib/db/generated/client'
import { shortened } from '@/lib/description'
import { env } from '@/lib/env'
import { passagesOf } from '@/lib/markdown-text'
import { type ComposedIssue, type ComposedItem, type ComposeProblem, type IssueItem, itemsOf } from './schema/issue'

export type Composed = { content: ComposedIssue; problems: ComposeProblem[] }

type Source = { subject: string; preheader: string; locale: string; items: unknown }
type Part = { item: ComposedItem | null; problem: string | null }
/** Absolute address of a page of the office. */
type Href = (locale: Locale, path: string) => string

/**
 * The issue as it would be sent now, and what stands in the way of sending it. A part that nobody may read any more (closed, gone) is
 * left out; one that may not be sent yet (a draft) stands in the content, for the preview.
 */
export async function composeIssue(tx: Tx, officeId: string, issue: Source): Promise<Composed> {
  const items = itemsOf(issue.items)
  const [href, news, versions] = [
    await hrefOf(tx, officeId),
    await newsBy(tx, officeId, items),
    await versionsBy(tx, officeId, items),
  ]
  const problems: ComposeProblem[] = []
  if (!issue.subject.trim()) problems.push({ item: '', message: 'Wydanie nie ma tematu.' })
  if (items.length === 0)
    problems.push({ item: '', message: 'Wydanie jest puste. Dodaj aktualność albo własny tekst.' })
  const composed = items.flatMap((item) => {
    const { item: made, problem } =
      item.kind === 'news'
        ? newsPart(item, news.get(item.id), href)
        : item.kind === 'version'
          ? versionPart(item, versions.get(item.id), href)
          : textPart(item, issue.locale as Locale)
    if (problem) problems.push({ item: item.id, message: problem })
    return made ? [made] : []
  })
  const { subject, preheader, locale } = issue
  const content = {
    ...{ subject: subject, preheader: preheader, locale: locale as Locale },
    items: composed,
  }
  return { content, problems }
}

/** SHA-256 (hex) of a composed issue: what an approval is bound to. Keys stand in one order, whoever made the object. */
export const issueHash = (content: ComposedIssue): string => digest(canonical(content))

const digest = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(',')}}`
}

async function hrefOf(tx: Tx, officeId: string): Promise<Href> {
  const office = await tx.office.findUniqueOrThrow({ where: { id: officeId }, include: { hosts: true } })
  const address = { slug: office.slug, ownOrigin: ownOrigin(office, env.appUrl) }
  return (locale, path) => canonicalUrl(address, locale, path, env.appUrl)
}

const idsOf = (items: readonly IssueItem[], kind: IssueItem['kind']) =>
  items.flatMap((item) => (item.kind === kind ? [item.id] : []))

async function newsBy(tx: Tx, officeId: string, items: readonly IssueItem[]): Promise<Map<string, News>> {
  const rows = await tx.news.findMany({ where: { officeId, id: { in: idsOf(items, 'news') } } })
  return new Map(rows.map((row) => [row.id, row]))
}

type Version = Awaited<ReturnType<typeof readVersions>>[number]
const readVersions = (tx: Tx, officeId: string, ids: string[]) =>
  tx.policyVersion.findMany({
    where: { officeId, id: { in: ids } },
    omit: { body: true, source: true },
    include: { policy: { select: { slug: true } } },
  })

async function versionsBy(tx: Tx, officeId: string, items: readonly IssueItem[]): Promise<Map<string, Version>> {
  const rows = await readVersions(tx, officeId, idsOf(items, 'version'))
  return new Map(rows.map((row) => [row.id, row]))
}

const newsProblems: Record<string, string> = {
  draft: 'Ta aktualność nie jest jeszcze opublikowana. Najpierw ją opublikuj.',
  withdrawn: 'Ta aktualność została wycofana. Usuń ją z wydania.',
  closed: 'Dostęp do tej aktualności zamknięto. Usuń ją z wydania.',
}

function newsPart({ id, whole }: IssueItem & { kind: 'news' }, row: News | undefined, href: Href): Part {
  if (!row || row.state === 'closed') return { item: null, problem: newsProblems.closed ?? null }
  const locale = row.locale as Locale
  const opening = row.lead || shortened(passagesOf(row.body).find(({ heading }) => !heading)?.text ?? '', 300)
  const item: ComposedItem = {
    ...{ kind: 'news', id, locale, title: row.title },
    lead: whole ? row.lead : opening,
    body: whole ? row.body : '',
    href: href(locale, newsPath(row.slug)),
    sha256: digest([row.title, row.lead, row.body].join('\n\n')),
  }
  return { item, problem: newsProblems[row.state] ?? null }
}

function versionPart({ id }: IssueItem & { kind: 'version' }, row: Version | undefined, href: Href): Part {
  if (!row) return { item: null, problem: 'Tej wersji dokumentu już nie ma. Usuń ją z wydania.' }
  const { effectiveFrom, effectiveTo, withdrawnAt, closedAt } = row
  const force = { from: dayOf(effectiveFrom), to: effectiveTo && dayOf(effectiveTo) }
  const status = statusOf({ ...force, withdrawn: withdrawnAt !== null, closed: closedAt !== null }, polishDay())
  if (status === 'closed') return { item: null, problem: 'Dostęp do tej wersji zamknięto. Usuń ją z wydania.' }
  const locale = isVariant(row.locale) ? languageOf(row.locale) : 'pl'
  const item: ComposedItem = {
    ...{ kind: 'version', id, locale, title: row.title, lead: row.changeNote, body: '' },
    href: href(locale, versionPath(row.policy.slug, row.number)),
    sha256: row.sha256,
  }
  if (status === 'withdrawn') return { item, problem: 'Ta wersja została wycofana. Usuń ją z wydania.' }
  if (status === 'superseded')
    return { item, problem: 'Tę wersję zastąpiła już nowsza. Usuń ją z wydania i dodaj nowszą.' }
  return { item, problem: null }
}

function textPart({ id, title, body }: IssueItem & { kind: 'text' }, locale: Locale): Part {
  const item: ComposedItem = {
    ...{ kind: 'text', id, locale, title: title, lead: '', body: body, href: null },
    sha256: digest([title, body].join('\n\n')),
  }
  if (!body.trim()) return { item, problem: 'Ta część nie ma treści. Wpisz ją albo usuń część.' }
  return { item, problem: title.trim() ? null : 'Ta część nie ma tytułu.' }
}
