// News and versions that could go into an issue, and which of them wait for one. Read in the caller's transaction; asks no permission.
import { type Locale, locales } from '@/domain/offices/schema'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import type { Candidate } from './schema/issue-desk'

/** With no issue sent yet, changes of documents older than so are no news any more. */
const firstLook = 30 * 86_400_000
const most = 30

/** Ids of the parts of all issues of the office. */
async function takenIds(tx: Tx, officeId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT item ->> 'id' AS id FROM issues, jsonb_array_elements(items) AS item
    WHERE office_id = ${officeId}::uuid AND item ->> 'kind' <> 'text'`
  return rows.map(({ id }) => id)
}

/** When the last issue left; a month ago where none did. */
async function since(tx: Tx, officeId: string): Promise<Date> {
  const { _max } = await tx.issue.aggregate({ where: { officeId }, _max: { startedAt: true } })
  return _max.startedAt ?? new Date(now().getTime() - firstLook)
}

/** What waits for an issue: news marked for the newsletter, substantive versions since the last issue; the oldest first. */
export async function waitingFor(tx: Tx, officeId: string): Promise<Candidate[]> {
  const taken = await takenIds(tx, officeId)
  const free = { officeId, id: { notIn: taken } }
  const news = await tx.news.findMany({
    where: { ...free, state: 'published', toNewsletter: true },
    select: newsFacts,
    orderBy: { publishedAt: 'asc' },
    take: most,
  })
  const versions = await tx.policyVersion.findMany({
    where: { ...free, ...living, substantive: true, publishedAt: { gt: await since(tx, officeId) } },
    select: versionFacts,
    orderBy: { publishedAt: 'asc' },
    take: most,
  })
  return [...news.flatMap(ofNews), ...newestOnly(versions).map(ofVersion)].map((one) => ({ ...one, waits: true }))
}

/** What may be added, the waiting ones first, then the newest; `search` looks for words in titles. */
export async function candidates(tx: Tx, officeId: string, search: string): Promise<Candidate[]> {
  const words = search.split(/\s+/).filter(Boolean).slice(0, 6)
  const title = { AND: words.map((word) => ({ title: { contains: word, mode: 'insensitive' as const } })) }
  const news = await tx.news.findMany({
    where: { officeId, state: 'published', ...title },
    select: newsFacts,
    orderBy: { publishedAt: 'desc' },
    take: most,
  })
  const versions = await tx.policyVersion.findMany({
    where: { officeId, ...living, ...title },
    select: versionFacts,
    orderBy: { publishedAt: 'desc' },
    take: most,
  })
  const waiting = new Set((await waitingFor(tx, officeId)).map(({ id }) => id))
  const all = [...news.flatMap(ofNews), ...newestOnly(versions).map(ofVersion)]
  const marked = all.map((one) => ({ ...one, waits: waiting.has(one.id) }))
  return marked
    .toSorted((a, b) => Number(b.waits) - Number(a.waits) || b.publishedAt.getTime() - a.publishedAt.getTime())
    .slice(0, most)
}

const newsFacts = { id: true, title: true, locale: true, publishedAt: true } as const
const versionFacts = { ...newsFacts, policyId: true, number: true } as const
/** texts that readers may be sent to: in force or announced */
const living = {
  locale: { in: [...locales] },
  withdrawnAt: null,
  closedAt: null,
  effectiveTo: null,
}

type Facts = { id: string; title: string; locale: string; publishedAt: Date | null }
const ofNews = ({ id, title, locale, publishedAt }: Facts): Omit<Candidate, 'waits'>[] =>
  publishedAt ? [{ kind: 'news', id, title, locale: locale as Locale, publishedAt }] : []

type VersionFacts = Facts & { publishedAt: Date; policyId: string; number: number }
const ofVersion = ({ id, title, locale, publishedAt, number }: VersionFacts): Omit<Candidate, 'waits'> => {
  return { kind: 'version', id, title: `${title} – wersja ${number}`, locale: locale as Locale, publishedAt }
}

/** Of two versions of one document and language the later one. */
const newestOnly = (versions: readonly VersionFacts[]): VersionFacts[] =>
  versions.filter(
    ({ policyId, locale, number }) =>
      !versions.some((one) => one.policyId === policyId && one.locale === locale && one.number > number),
  )
