// The public memory of a document: two of its versions compared, and what was in force on a day. Callable without log-in: a closed
// version gives away nothing but that it is closed.
import type { Locale } from '@/domain/offices/schema'
import { type Comparison, compareTexts } from '@/domain/policies/comparison/compare'
import { entryOf, publicVersionOf, type VersionRow } from '@/domain/policies/public-version'
import { versionsOnDay } from '@/domain/policies/rules/day'
import type { PublicPolicy, VersionEntry } from '@/domain/policies/schema'
import { inLanguage, versionsFound, withoutText } from '@/domain/policies/version-rows'
import { withScope } from '@/lib/db/client'
import { isoDay } from '@/lib/format'

export type ComparisonState =
  /** one of the two is closed: the page answers 410 and shows neither text */
  | { kind: 'closed'; from: VersionEntry; to: VersionEntry; closed: VersionEntry; versions: VersionEntry[] }
  | {
      kind: 'shown'
      from: VersionEntry
      to: VersionEntry
      /** all versions of this language, newest first */
      versions: VersionEntry[]
      comparison: Comparison
      /** the same text to the last character */
      same: boolean
    }

const rowsOf = (officeId: string, slug: string) => withScope([officeId], (tx) => versionsFound(tx, officeId, slug))

/** Versions `a` and `b` of a document in one language, `a` as what was; null where one of them does not exist. */
export async function versionsCompared(
  officeId: string,
  slug: string,
  locale: Locale,
  a: number,
  b: number,
): Promise<ComparisonState | null> {
  const found = await rowsOf(officeId, slug)
  if (!found) return null
  const versions = inLanguage(found.versions, locale).map((row) => entryOf(row, found.policy))
  const from = versions.find(({ number }) => number === a)
  const to = versions.find(({ number }) => number === b)
  if (!from || !to) return null
  // read anew with their texts: whatever happened to them meanwhile counts
  const rows = await withScope([officeId], (tx) =>
    tx.policyVersion.findMany({ where: { officeId, id: { in: [from.id, to.id] } } }),
  )
  const texts = new Map(rows.map((row) => [row.id, publicVersionOf(row, found.policy)]))
  const [before, after] = [texts.get(from.id), texts.get(to.id)]
  if (!before || !after) return null
  const closed = [before, after].find(({ status }) => status === 'closed')
  if (closed) return { kind: 'closed', from, to, closed, versions }
  const same = before.sha256 === after.sha256 && before.title === after.title
  return { kind: 'shown', from, to, versions, comparison: compareTexts(before, after, to.locale), same }
}

/** What is known of a document on a day. */
export type DocumentOnDay = {
  slug: string
  /** title of what was in force, else of the newest text */
  title: string
  titleLocale: Locale
  /** versions in force on that day; empty: none was. Closed ones are among them, without a title. */
  versions: VersionEntry[]
}

function onDay(policy: PublicPolicy, rows: readonly VersionRow[], locale: Locale, day: string): DocumentOnDay {
  const entries = rows.map((row) => entryOf(row, policy))
  const inForce = (text: Locale) =>
    versionsOnDay(
      entries.filter((one) => one.locale === text && !one.easy),
      day,
      isoDay,
    )
  const own = inForce(locale)
  const versions = own.length > 0 ? own : inForce('pl')
  const named = [...versions, ...inLanguage(entries, locale)].find(({ title }) => title !== '')
  return { slug: policy.slug, title: named?.title ?? '', titleLocale: named?.locale ?? 'pl', versions }
}

/** What of a document was (or is to be) in force on a day: in the language, else in Polish; null for an unknown document. */
export async function documentOnDay(
  officeId: string,
  slug: string,
  locale: Locale,
  day: string,
): Promise<DocumentOnDay | null> {
  const found = await rowsOf(officeId, slug)
  return found && onDay(found.policy, found.versions, locale, day)
}

/** All documents of which something was (or is to be) in force on a day, in the office's order. */
export async function documentsOnDay(officeId: string, locale: Locale, day: string): Promise<DocumentOnDay[]> {
  const policies = await withScope([officeId], (tx) =>
    tx.policy.findMany({
      where: { officeId },
      include: { versions: { omit: withoutText, orderBy: { number: 'desc' } } },
      orderBy: [{ position: 'asc' }, { slug: 'asc' }],
    }),
  )
  return policies
    .map(({ versions, ...policy }) => onDay(policy, versions, locale, day))
    .filter(({ versions }) => versions.length > 0)
}
