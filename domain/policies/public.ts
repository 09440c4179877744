// Published documents, for anybody. Callable without log-in: nothing here reads a draft.
// A document is shown in the page's language where such a text exists, else in Polish, which is the binding one.
import { type Locale, locales } from '@/domain/offices/schema'
import { entryOf, publicVersionOf, type VersionRow } from '@/domain/policies/public-version'
import { lastAct, statusOf, textChanged, type Variant } from '@/domain/policies/rules'
import type {
  DocumentOnMap,
  DocumentState,
  EasyTextState,
  PublicPolicy,
  PublicVersion,
  VersionEntry,
} from '@/domain/policies/schema'
import { inLanguage, versionsFound, withoutText } from '@/domain/policies/version-rows'
import { forceOf } from '@/domain/policies/version-store'
import { polishDay } from '@/lib/clock'
import { dateOfDay } from '@/lib/day'
import { withScope } from '@/lib/db/client'

export type { DocumentOnMap, DocumentState, PublicVersion, VersionEntry }

const rowsOf = (officeId: string, slug: string) => withScope([officeId], (tx) => versionsFound(tx, officeId, slug))

/** Documents with a version in force today, in the office's order. */
export async function documentsInForce(officeId: string, locale: Locale): Promise<VersionEntry[]> {
  const day = polishDay()
  const policies = await withScope([officeId], (tx) =>
    tx.policy.findMany({
      where: { officeId },
      include: { versions: { omit: withoutText, where: inForceOn(day, [locale, 'pl']) } },
      orderBy: [{ position: 'asc' }, { slug: 'asc' }],
    }),
  )
  return policies.flatMap(({ versions, ...policy }) => {
    const current = inForce(versions, locale, day) ?? inForce(versions, 'pl', day)
    return current ? [entryOf(current, policy, day)] : []
  })
}

const inForceOn = (day: string, languages: string[]) => ({
  locale: { in: languages },
  closedAt: null,
  withdrawnAt: null,
  effectiveFrom: { lte: dateOfDay(day) },
  OR: [{ effectiveTo: null }, { effectiveTo: { gt: dateOfDay(day) } }],
})

/** The version in force on `day` (`YYYY-MM-DD`, default today) in the language, else in Polish; null when there is none. */
export async function versionInForce(
  officeId: string,
  policySlug: string,
  locale: Locale,
  day: string = polishDay(),
): Promise<PublicVersion | null> {
  const found = await rowsOf(officeId, policySlug)
  if (!found) return null
  const current = inForce(found.versions, locale, day) ?? inForce(found.versions, 'pl', day)
  return current ? withText(current, found.policy, day) : null
}

/** The version in force in this very language, without its text: no other language stands in for it. */
export async function entryInForce(officeId: string, policySlug: string, locale: Locale): Promise<VersionEntry | null> {
  const found = await rowsOf(officeId, policySlug)
  const day = polishDay()
  const row = found && inForce(found.versions, locale, day)
  return row ? entryOf(row, found.policy, day) : null
}

/** What stands at a document's address today; null for an unknown or never published document. */
export async function documentState(
  officeId: string,
  policySlug: string,
  locale: Locale,
): Promise<DocumentState | null> {
  const found = await rowsOf(officeId, policySlug)
  if (!found) return null
  const { policy, versions } = found
  const day = polishDay()
  const state = stateFor(versions, locale, day)
  if (!state) return null
  if (state.kind !== 'in_force') return { kind: state.kind, policy, version: entryOf(state.row, policy, day) }
  const polish = inForce(versions, 'pl', day)
  return {
    kind: state.kind,
    policy,
    version: await withText(state.row, policy, day),
    polish: polish ? entryOf(polish, policy, day) : null,
    easy: inForce(versions, 'etr', day) !== undefined,
  }
}

/** The plain-language text in force, or that access to the last one was closed; null where the office has none. */
export async function easyTextState(officeId: string, policySlug: string): Promise<EasyTextState | null> {
  const found = await rowsOf(officeId, policySlug)
  if (!found) return null
  const { policy, versions } = found
  const day = polishDay()
  const state = stateIn(versions, 'etr', day)
  if (state?.kind === 'closed') return { kind: 'closed', version: entryOf(state.row, policy, day) }
  if (state?.kind !== 'in_force') return null
  const polish = inForce(versions, 'pl', day)
  const version = await withText(state.row, policy, day)
  return { kind: 'in_force', version, polish: polish ? entryOf(polish, policy, day) : null }
}

/** Slugs of the documents that have a plain-language text in force, for the site map. */
export async function easyTexts(officeId: string): Promise<ReadonlySet<string>> {
  const rows = await withScope([officeId], (tx) =>
    tx.policyVersion.findMany({
      where: { officeId, ...inForceOn(polishDay(), ['etr']) },
      select: { policy: { select: { slug: true } } },
    }),
  )
  return new Set(rows.map(({ policy }) => policy.slug))
}

/**
 * Languages in whose pages something of a document stands (what is not translated stands there in Polish), and those where a text in
 * force does. Both empty for an unknown or never published document.
 */
export async function documentLanguages(
  officeId: string,
  policySlug: string,
): Promise<{ shown: Locale[]; inForce: Locale[] }> {
  const { versions = [] } = (await rowsOf(officeId, policySlug)) ?? {}
  const day = polishDay()
  return {
    shown: locales.filter((locale) => inLanguage(versions, locale).length > 0),
    inForce: locales.filter((locale) => stateFor(versions, locale, day)?.kind === 'in_force'),
  }
}

/**
 * Documents that can be read today: in which languages their address answers with a text in force, and when what is read there, or
 * in the list of versions, changed last.
 */
export async function documentsOnMap(officeId: string): Promise<DocumentOnMap[]> {
  const day = polishDay()
  const policies = await withScope([officeId], (tx) =>
    tx.policy.findMany({
      where: { officeId, versions: { some: inForceOn(day, [...locales]) } },
      include: { versions: { omit: withoutText, orderBy: { number: 'desc' } } },
      orderBy: [{ position: 'asc' }, { slug: 'asc' }],
    }),
  )
  return policies.flatMap(({ slug, versions }) => {
    const pages = locales.flatMap((locale) => {
      const state = stateFor(versions, locale, day)
      if (state?.kind !== 'in_force') return []
      return [{ locale, changed: textChanged(state.row), historyChanged: lastAct(inLanguage(versions, locale)) }]
    })
    return pages.length > 0 ? [{ slug, pages }] : []
  })
}

/** All versions of a document, newest first; null for an unknown or never published document. */
export async function versionsOf(officeId: string, policySlug: string, locale: Locale): Promise<VersionEntry[] | null> {
  const found = await rowsOf(officeId, policySlug)
  return found ? inLanguage(found.versions, locale).map((row) => entryOf(row, found.policy)) : null
}

/** A permanent version (closed ones without text); null for an unknown number. */
export async function versionNumber(
  officeId: string,
  policySlug: string,
  number: number,
  locale: Locale,
): Promise<PublicVersion | null> {
  const found = await rowsOf(officeId, policySlug)
  const row = found && inLanguage(found.versions, locale).find((one) => one.number === number)
  return row ? withText(row, found.policy) : null
}

/**
 * Newest published versions of all documents of an office, for its feed; at most `limit`, closed ones included without text.
 * Editorial changes (typing errors, links) are no news.
 */
export async function changesOf(officeId: string, locale: Locale, limit = 50): Promise<VersionEntry[]> {
  const rows = await withScope([officeId], (tx) =>
    tx.policyVersion.findMany({
      where: { officeId, locale: { in: [locale, 'pl'] }, substantive: true },
      omit: withoutText,
      include: { policy: true },
      orderBy: [{ publishedAt: 'desc' }, { number: 'desc' }],
      take: limit,
    }),
  )
  return rows.map(({ policy, ...row }) => entryOf(row, policy))
}

/** The row read anew with its text: whatever happened to it meanwhile counts. */
async function withText({ id, officeId }: VersionRow, policy: PublicPolicy, day?: string): Promise<PublicVersion> {
  const row = await withScope([officeId], (tx) => tx.policyVersion.findUniqueOrThrow({ where: { id, officeId } }))
  return publicVersionOf(row, policy, day)
}

const statusFor = (row: VersionRow, day: string) =>
  statusOf({ ...forceOf(row), withdrawn: row.withdrawnAt !== null, closed: row.closedAt !== null }, day)

function inForce(versions: readonly VersionRow[], locale: Variant, day: string): VersionRow | undefined {
  return versions.find((row) => row.locale === locale && statusFor(row, day) === 'in_force')
}

/** What stands at the document's address in a language: its own text, else the Polish one. */
function stateFor(versions: readonly VersionRow[], locale: Locale, day: string) {
  const own = stateIn(versions, locale, day)
  // a closed translation must not look as if it had only been left out
  return own && (own.kind === 'in_force' || own.kind === 'closed') ? own : (stateIn(versions, 'pl', day) ?? own)
}

/** What the document is in one of its texts: in force, else what happened to the newest version that began, else what is planned. */
function stateIn(versions: readonly VersionRow[], locale: Variant, day: string) {
  const own = versions.filter((row) => row.locale === locale)
  const current = inForce(own, locale, day)
  if (current) return { kind: 'in_force', row: current } as const
  const last = own
    .filter((row) => forceOf(row).from <= day)
    .toSorted((a, b) => forceOf(b).from.localeCompare(forceOf(a).from) || b.number - a.number)[0]
  const status = last && statusFor(last, day)
  if (last && (status === 'closed' || status === 'withdrawn')) return { kind: status, row: last } as const
  const planned = own
    .filter((row) => statusFor(row, day) === 'scheduled')
    .toSorted((a, b) => forceOf(a).from.localeCompare(forceOf(b).from))[0]
  return planned ? ({ kind: 'scheduled', row: planned } as const) : undefined
}
