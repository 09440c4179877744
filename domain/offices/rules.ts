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

/** The list of offices of this installation: `/`, `/en`, `/uk`. */
export const officesHref = (locale: Locale): string => (locale === 'pl' ? '/' : `/${locale}`)

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
export function officeName({ settings }: WithSettings, locale: Locale): Passage {
  const { names } = settings
  if (locale === 'en' && names.english) return { text: typeset(names.english, locale), locale }
  if (locale === 'uk' && names.ukrainian) return { text: typeset(names.ukrainian, locale), locale }
  return { text: typeset(names.nominative, 'pl'), locale: 'pl' }
}

/** A passage and the language it is written in, which may differ from the page's. */
export type Passage = { text: string; locale: Locale }

/** „the City Office of …”; a town's hall is known by its name alone, and an office may have written its article itself. */
function withArticle(name: string): string {
  if (/^the\s/i.test(name)) return `the${name.slice(3)}`
  return /\b(?:city|town)\shall$/i.test(name) ? name : `the ${name}`
}

/**
 * The office's name as the sentences of messages/ take it: in Polish the genitive, in English with its article, in Ukrainian as it is
 * (sentences quote it after «установа»). Where no translation was given, the Polish name stands in it, and its `locale` says so.
 */
export function nameInSentence(office: WithSettings, locale: Locale): Passage {
  if (locale === 'pl') return { text: typeset(office.settings.names.genitive, locale), locale }
  const name = officeName(office, locale)
  return name.locale === 'en' ? { ...name, text: withArticle(name.text) } : name
}

export type KeyTarget = OfficeSettings['accessKeys'][number]['target']

/**
 * Access keys of the office's profile that lead somewhere, each key and target once, in the order of the keys. `missing`: targets that
 * this office's pages have not; a key that leads nowhere would be a false promise.
 */
export function livingKeys(
  { settings }: WithSettings,
  missing: readonly KeyTarget[] = [],
): { key: string; target: KeyTarget }[] {
  const taken = new Set<string>()
  return [...settings.accessKeys]
    .sort((a, b) => a.key.localeCompare(b.key))
    .filter(({ key, target }) => {
      if (missing.includes(target) || taken.has(key) || taken.has(target)) return false
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
  return [typeset(street), [postcode, city].filter(Boolean).join('\u00a0')].filter(Boolean)
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
