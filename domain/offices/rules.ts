// Decisions about an office that need no database: its addresses, names, and which access keys really lead somewhere.
import { typeset } from '@/lib/typography'
import { colourSheet, colourSheetName } from './colours'
import type { Locale, OfficeSettings } from './schema'
import { locales } from './schema'

/** Anything that bears the office's slug; `base` replaces `/{slug}` where the office answers on its own host. */
type WithSlug = { slug: string; base?: string }
type WithSettings = { settings: OfficeSettings }

/** Public address of a page of an office: `/{slug}`, `/{slug}/en`, then `path` (empty, or with a leading slash). */
export function officeHref(office: WithSlug, locale: Locale, path = ''): string {
  const base = office.base ?? `/${office.slug}`
  const prefix = locale === 'pl' ? base : `${base}/${locale}`
  return (path === '/' ? prefix : prefix + path) || '/'
}

export function isLocale(text: string | undefined): text is Locale {
  return (locales as readonly string[]).includes(text ?? '')
}

/**
 * The part of a public path below the office and its language: `/pup/en/polityki/cookies` → `/polityki/cookies`.
 * On an office's own host the slug is not in the path. The home page is the empty string.
 */
export function pathInOffice(publicPath: string, office: WithSlug): string {
  const segments = publicPath.split('/').filter(Boolean)
  if (segments[0] === office.slug) segments.shift()
  if (isLocale(segments[0])) segments.shift()
  return segments.length === 0 ? '' : `/${segments.join('/')}`
}

/** The office's name in the language of the page, with hard spaces; the Polish one where no translation was given. */
export function officeName({ settings }: WithSettings, locale: Locale): { text: string; locale: Locale } {
  const { names } = settings
  if (locale === 'en' && names.english) return { text: typeset(names.english, locale), locale }
  if (locale === 'uk' && names.ukrainian) return { text: typeset(names.ukrainian, locale), locale }
  return { text: typeset(names.nominative, 'pl'), locale: 'pl' }
}

export type KeyTarget = OfficeSettings['accessKeys'][number]['target']

/** Targets that have no place on the page yet: a key that leads nowhere would be a false promise. */
const withoutPlace: readonly KeyTarget[] = ['search']

/** Access keys of the office's profile that lead somewhere, each key and target once, in the order of the keys. */
export function livingKeys(
  { settings }: WithSettings,
  missing: readonly KeyTarget[] = [],
): { key: string; target: KeyTarget }[] {
  const taken = new Set<string>()
  return [...settings.accessKeys]
    .sort((a, b) => a.key.localeCompare(b.key))
    .filter(({ key, target }) => {
      if (withoutPlace.includes(target) || missing.includes(target) || taken.has(key) || taken.has(target)) return false
      taken.add(key).add(target)
      return true
    })
}

/**
 * The one canonical address of a page: at the office's own origin (rules/own-hosts.ts), else below the installation's (`origin`).
 */
export function canonicalUrl(
  office: { slug: string; ownOrigin: string | null },
  locale: Locale,
  path: string,
  origin: string,
): string {
  if (office.ownOrigin === null) return origin + officeHref({ slug: office.slug }, locale, path)
  return office.ownOrigin + officeHref({ slug: office.slug, base: '' }, locale, path)
}

/** Address in two lines, without what is empty: `['ul. Klasztorna 6', '47-400 Racibórz']`. */
export function addressLines({ settings }: WithSettings): string[] {
  const { street, postcode, city } = settings.address
  return [street, [postcode, city].filter(Boolean).join('\u00a0')].filter(Boolean)
}

/** Address of the stylesheet with the office's colours; it changes with the colours. */
export function coloursHref(office: WithSlug & WithSettings): string {
  return officeHref(office, 'pl', `/${colourSheetName(office.settings.appearance.primary)}`)
}

/** Text of that stylesheet when `name` is its name now, else null. */
export function coloursAt({ settings }: WithSettings, name: string): string | null {
  const { primary } = settings.appearance
  return name === colourSheetName(primary) ? colourSheet(primary) : null
}
