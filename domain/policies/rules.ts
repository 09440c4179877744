// Decisions about documents, without reading or writing anything. Days are `YYYY-MM-DD` of the Polish calendar.
import { type Locale, locales } from '@/domain/offices/schema'
import type { PolicyKind } from '@/lib/db/generated/enums'

export const policyKinds = [
  'privacy',
  'cookies',
  'newsletter',
  'rodo',
  'accessibility',
  'other',
] as const satisfies readonly PolicyKind[]

/** Slug that the public contract gives to each kind; `other` is the editor's own. */
export const standardSlugs: Record<PolicyKind, string> = {
  privacy: 'prywatnosc',
  cookies: 'cookies',
  newsletter: 'newsletter',
  rodo: 'rodo',
  accessibility: 'deklaracja-dostepnosci',
  other: '',
}

/** Texts that a document may have: in each language, and in Polish that is easy to read and understand (ETR). Polish binds. */
export const variants = [...locales, 'etr'] as const
export type Variant = (typeof variants)[number]
/** Language that a text is written in. */
export const languageOf = (variant: Variant): Locale => (variant === 'etr' ? 'pl' : variant)
export function isVariant(text: string | undefined): text is Variant {
  return (variants as readonly string[]).includes(text ?? '')
}

/** Words of our own addresses, public and in the panel: no document may take them. */
export const reservedPolicySlugs = [
  'wersje',
  'rejestr-zmian',
  'porownanie',
  'latwy-tekst',
  'reguly',
  'nowy',
  'import',
  'nazwiska',
]

/** Path of a document below its office. Cookies and the declaration have short canonical addresses (public contract). */
export function documentPath(slug: string): string {
  return slug === 'cookies' || slug === 'deklaracja-dostepnosci' ? `/${slug}` : `/polityki/${slug}`
}
export const historyPath = (slug: string) => `/polityki/${slug}/wersje`
export const versionPath = (slug: string, number: number) => `/polityki/${slug}/wersje/${number}`
export const versionTextPath = (slug: string, number: number) => `/polityki/${slug}/wersje/${number}.txt`
/** Name under which a version's exact text is saved: `prywatnosc-2.txt`, `prywatnosc-2-en.txt`. */
export const textFileName = (version: { policySlug: string; number: number; locale: Locale }) =>
  `${version.policySlug}-${version.number}${version.locale === 'pl' ? '' : `-${version.locale}`}.txt`
export const versionPdfPath = (slug: string, number: number) => `/polityki/${slug}/wersje/${number}.pdf`
export const registerPath = (slug: string) => `/polityki/${slug}/rejestr-zmian`
/** Register of changes of all documents of an office. */
export const officeRegisterPath = '/polityki/rejestr-zmian'
/** Version `a` against version `b`; without numbers it leads to what changed last. */
export const comparisonPath = (slug: string, a?: number, b?: number) =>
  `/polityki/${slug}/porownanie${a === undefined || b === undefined ? '' : `/${a}/${b}`}`
const easyWord = '/latwy-tekst'
/** The plain-language text; it exists in Polish only. */
export const easyPath = (slug: string) => `/polityki/${slug}${easyWord}`

/** The same page in another language: a page that exists in Polish only leads to its document. */
export function pathInLanguage(path: string, locale: Locale): string {
  if (locale === 'pl' || !path.endsWith(easyWord)) return path
  return documentPath(path.slice(0, -easyWord.length).split('/').at(-1) ?? '')
}

/** First and last day of force: `to` is the first day no longer in force; null while open; equal to `from`: never in force. */
export type Force = { from: string; to: string | null }

export type VersionStatus = 'in_force' | 'scheduled' | 'superseded' | 'withdrawn' | 'closed'

/** What a version is on a day. Closing hides, withdrawal is told; both outweigh dates. */
export function statusOf(version: Force & { withdrawn: boolean; closed: boolean }, day: string): VersionStatus {
  if (version.closed) return 'closed'
  if (version.withdrawn) return 'withdrawn'
  if (version.to !== null && (version.to <= day || version.to <= version.from)) return 'superseded'
  return version.from > day ? 'scheduled' : 'in_force'
}

const lasts = ({ from, to }: Force) => to === null || to > from
/** Whether the version is, or was to be, in force on that day. */
export const covers = (version: Force, day: string): boolean =>
  lasts(version) && version.from <= day && (version.to === null || version.to > day)

/** What a reader of a translation or of a plain-language text must know of the Polish version in force, which binds. */
export function translationState(
  text: { sourceNumber: number | null },
  polish: { number: number } | null,
): 'current' | 'outdated' | 'unknown' {
  if (!polish || text.sourceNumber === null) return 'unknown'
  return text.sourceNumber === polish.number ? 'current' : 'outdated'
}

export type Shift = { id: string; to: string | null }

/**
 * Where a new version beginning on `from` stands among the others of its document and language: the version it interrupts ends
 * that day, and the new one lasts until the next planned one begins. Two published for one day: the first is never in force.
 */
export function placeVersion(
  existing: readonly ({ id: string } & Force)[],
  from: string,
): { shift: Shift | null; to: string | null } {
  const interrupted = existing.find((version) => covers(version, from))
  if (interrupted) return { shift: { id: interrupted.id, to: from }, to: interrupted.to }
  const next = existing.filter((version) => lasts(version) && version.from > from).map((version) => version.from)
  return { shift: null, to: next.sort()[0] ?? null }
}

/**
 * What changes when a version loses its force on `today` (withdrawn or closed). In force: it ends. Planned: it never begins, and
 * the version before it goes on until the next one. Ended long ago: nothing.
 */
export function endForce(existing: readonly ({ id: string } & Force)[], id: string, today: string): Shift[] {
  const version = existing.find((one) => one.id === id)
  if (!version || !lasts(version) || (version.to !== null && version.to <= today)) return []
  if (version.from <= today) return [{ id, to: today }]
  const before = existing.find((one) => one.id !== id && lasts(one) && one.to === version.from)
  return [{ id, to: version.from }, ...(before ? [{ id: before.id, to: version.to }] : [])]
}

/** Who is named under a version: the person only where the office decided so, else its unit, else the role. */
export function authorshipLabel(
  authorship: { unit: string; showNames: boolean },
  name: string | null,
  role: string,
): string {
  if (authorship.showNames && name) return authorship.unit ? `${name}, ${authorship.unit}` : name
  return authorship.unit || role
}

type Dated = {
  number: number
  publishedAt: Date
  changeNote: string
  withdrawnAt: Date | null
  withdrawnReason: string | null
  closedAt: Date | null
  closedReason: string | null
}
/** One act in the register of changes; `text` is empty where it was closed together with the version. */
export type Act<V extends Dated> = { kind: 'published' | 'withdrawn' | 'closed'; at: Date; text: string; version: V }

/** What was done with a document's versions, newest act first. */
export function actsOf<V extends Dated>(versions: readonly V[]): Act<V>[] {
  const acts = versions.flatMap((version): Act<V>[] => {
    const { publishedAt, withdrawnAt, closedAt } = version
    return [
      { kind: 'published', at: publishedAt, text: version.changeNote, version },
      ...(withdrawnAt
        ? [{ kind: 'withdrawn', at: withdrawnAt, text: version.withdrawnReason ?? '', version } as const]
        : []),
      ...(closedAt ? [{ kind: 'closed', at: closedAt, text: version.closedReason ?? '', version } as const] : []),
    ]
  })
  return acts.toSorted((a, b) => b.at.getTime() - a.at.getTime() || b.version.number - a.version.number)
}

/** When what is read as the text in force changed last; one published ahead is read from its first day on. */
export const textChanged = (version: { publishedAt: Date; effectiveFrom: Date }): Date =>
  version.publishedAt > version.effectiveFrom ? version.publishedAt : version.effectiveFrom

type Dates = { publishedAt: Date; withdrawnAt: Date | null; closedAt: Date | null }
/** Last act that a list of versions or a register tells of. */
export const lastAct = (versions: readonly Dates[]): Date =>
  new Date(
    Math.max(...versions.flatMap((one) => [one.publishedAt, one.withdrawnAt, one.closedAt].map((at) => Number(at)))),
  )

/** A version's number from an address; null for anything but a plain positive number. */
export function numberOf(segment: string): number | null {
  return /^[1-9]\d{0,6}$/.test(segment) ? Number(segment) : null
}

/** Title of a document from its versions, newest first; empty when all of them are closed. */
export function titleOf(versions: readonly { title: string; status: VersionStatus }[]): string {
  return (
    (versions.find(({ status }) => status === 'in_force') ?? versions.find(({ title }) => title !== ''))?.title ?? ''
  )
}

/** The planned version that begins first. */
export function nextScheduled<V extends { status: VersionStatus; effectiveFrom: string }>(
  versions: readonly V[],
): V | null {
  const planned = versions.filter(({ status }) => status === 'scheduled')
  return planned.toSorted((a, b) => a.effectiveFrom.localeCompare(b.effectiveFrom))[0] ?? null
}

/** Number that the next published version of a language will bear. */
export function nextNumber(versions: readonly { number: number }[]): number {
  return Math.max(0, ...versions.map(({ number }) => number)) + 1
}
