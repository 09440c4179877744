// Addresses: which page an address means, and its one canonical form. Pure; never throws, whatever the Internet sends.
// Public address = `/{office}[/en|uk]/…` (or without the office on its own host); internal = `/{office}/{locale}/…`.

const locales = ['pl', 'en', 'uk'] as const
type Locale = (typeof locales)[number]

/** An office as the door knows it; `hosts` are its own host names, lower case, without port. */
export type DoorOffice = {
  slug: string
  id: string
  hosts: readonly string[]
  state: string
  /** where its pages live when that is not the installation: `https://www.urzad.example` */
  ownOrigin?: string | null
  /** switched off: every page answers with this status; `until` is the day of its return, or empty */
  off?: { status: 503 | 410; until: string } | null
  /** changes with its old paths; 0: there are none */
  oldPathsVersion?: number
}
export type Offices = { bySlug: ReadonlyMap<string, DoorOffice>; byHost: ReadonlyMap<string, DoorOffice> }

/** Hosts of the installation itself, and its public origin (APP_URL). */
export type Site = { hosts: ReadonlySet<string>; origin: string }

export type OfficePlace = {
  office: DoorOffice
  locale: Locale
  /** public prefix of the office's addresses: `/slug`, or nothing on its own host */
  base: string
}
export type Address =
  | ({ kind: 'office'; internal: string; rest: readonly string[] } & OfficePlace)
  /** list of offices and the one-time links; the second root layout */
  | { kind: 'installation'; internal: string; oneTime: boolean }
  | { kind: 'staff' | 'api' | 'asset'; internal: string }
  | { kind: 'file'; name: 'robots.txt' | 'favicon.ico' }
  /** `internal` and `place` where the address belongs to an office */
  | { kind: 'redirect'; to: string; internal?: string; place?: OfficePlace }
  | { kind: 'missing'; place?: OfficePlace }

const staffWords = new Set(['panel', 'logowanie'])
const oneTimeWords = new Set(['potwierdz', 'wypis', 'moje-dane', 'paczka'])
/** First segments that can never be an office. */
const reserved = new Set([...staffWords, 'api', ...oneTimeWords, ...locales, '_next', 'blad'])
/** Documents with a short canonical address (their versions keep the long one). */
const shortDocuments = new Set(['cookies', 'deklaracja-dostepnosci'])
/** Where a weakness may be reported (RFC 9116); a page of the installation, or of the office whose own host was asked. */
const securityPath = '/.well-known/security.txt'
const securityFile = 'security.txt'
/** Lists of addresses for robots, of the installation's own host. */
const installationMaps = new Set(['/sitemap.xml', '/sitemap-portal.xml'])
const longestPath = 2000

const filesOfVersions: Readonly<Record<string, string>> = { txt: 'tekst', pdf: 'pdf' }

/** `…/wersje/{n}.txt` and `.pdf` are files to the reader and folders to Next; null for the folders' own names, which are no address. */
function internalOf(rest: readonly string[]): readonly string[] | null {
  const [first, slug, part, number = '', ...more] = rest
  if (first === securityFile) return null
  if (first !== 'polityki' || part !== 'wersje') return rest
  if (Object.values(filesOfVersions).includes(more[0] ?? '')) return null
  const [, version, type = ''] = /^(\d+)\.(\w+)$/.exec(number) ?? []
  const folder = filesOfVersions[type]
  return version && folder && more.length === 0 ? [first, slug ?? '', part, version, folder] : rest
}

const isLocale = (text: string | undefined): text is Locale => locales.some((locale) => locale === text)
const missing: Address = { kind: 'missing' }

/** Decoded segments of a path without empty ones; null for junk (bad escapes, dots, slashes or control characters inside). */
function segmentsOf(path: string): string[] | null {
  if (!path.startsWith('/') || path.length > longestPath) return null
  const segments: string[] = []
  for (const raw of path.split('/')) {
    if (raw === '') continue
    let segment: string
    try {
      segment = decodeURIComponent(raw)
    } catch {
      return null
    }
    if (/^\.{1,2}$/.test(segment) || /[/\\\p{Cc}\ufffd]/u.test(segment)) return null
    segments.push(segment)
  }
  return segments
}

const pathOf = (segments: readonly string[]): string => `/${segments.map(encodeURIComponent).join('/')}`

/** Lower case, except the name of an attachment (`pliki/{id}/{name}`), which is the file's own. */
function lowered(segments: readonly string[]): string[] {
  const name = segments[0]?.toLowerCase() === 'pliki' ? 2 : segments.length
  return segments.map((segment, index) => (index < name ? segment.toLowerCase() : segment))
}

/** `away`: origin to which the office's pages have moved from the host that was asked, or null when they are here. */
function officeAddress(
  path: string,
  search: string,
  office: DoorOffice,
  after: readonly string[],
  base: string,
  away: string | null,
): Address {
  const first = after[0]?.toLowerCase()
  const named = isLocale(first)
  const locale = named ? first : 'pl'
  const asked = lowered(named ? after.slice(1) : after)
  const place = { office, locale, base }
  const word = asked[0] ?? ''
  // without Polish's prefix these words would mean something else
  if (reserved.has(word) || (base === '' && word === office.slug)) return { kind: 'missing', place }
  const short = asked.length === 2 && asked[0] === 'polityki' && shortDocuments.has(asked[1] ?? '')
  const long = asked.length > 1 && asked[1] === 'latwy-tekst' && shortDocuments.has(word)
  const rest = short ? asked.slice(1) : long ? ['polityki', ...asked] : asked
  // colours and logo also dress the installation's pages behind mailed links, whose policy knows one origin only
  const dress = word === 'pliki' || word.startsWith('barwy-')
  const gone = dress ? null : away
  const prefix = [...(base === '' || gone !== null ? [] : [office.slug]), ...(locale === 'pl' ? [] : [locale])]
  const canonical = pathOf([...prefix, ...rest])
  const inside = internalOf(rest)
  const internal = pathOf([office.slug, locale, ...(inside ?? rest)])
  if (gone !== null || canonical !== path)
    return { kind: 'redirect', to: `${gone ?? ''}${canonical}${search}`, internal, place }
  if (!inside) return { kind: 'missing', place }
  return { kind: 'office', internal: internal + search, rest, ...place }
}

/** Addresses that do not belong to an office; null when the first segment may be one. */
function commonAddress(path: string, search: string, segments: readonly string[]): Address | null {
  const first = segments[0]?.toLowerCase() ?? ''
  if (first === 'robots.txt' || first === 'favicon.ico') {
    return segments.length === 1 ? { kind: 'file', name: first } : missing
  }
  if (first.startsWith('_next')) return { kind: 'asset', internal: path + search }
  if (first.startsWith('.')) return missing
  const kind = first === 'api' ? 'api' : staffWords.has(first) ? 'staff' : 'installation'
  if (kind === 'installation' && !oneTimeWords.has(first)) return null
  // only the word itself is lowered: a token is told by its letters
  const canonical = pathOf([first, ...segments.slice(1)])
  if (canonical !== path) return { kind: 'redirect', to: canonical + search }
  return kind === 'installation' ? { kind, internal: path + search, oneTime: true } : { kind, internal: path + search }
}

/** Origin to send to when the office's pages are not at this host. A posted form is taken where it arrives. */
function awayFrom(host: string, { ownOrigin }: DoorOffice, posted: boolean): string | null {
  if (!ownOrigin || posted) return null
  return ownOrigin.replace(/^https?:\/\/|:\d+$/g, '') === host ? null : ownOrigin
}

function onInstallationHost(
  path: string,
  search: string,
  segments: readonly string[],
  offices: Offices,
  posted: boolean,
): Address {
  if (path === securityPath) return { kind: 'installation', internal: `/${securityFile}`, oneTime: false }
  if (installationMaps.has(path)) return { kind: 'installation', internal: path, oneTime: false }
  const common = commonAddress(path, search, segments)
  if (common) return common
  const slug = segments[0]?.toLowerCase()
  if (slug === undefined || (isLocale(slug) && segments.length === 1)) {
    // the list of offices: `/`, and `/en` and `/uk` for those who do not read Polish
    const list = slug === undefined || slug === 'pl' ? '/' : `/${slug}`
    return path === list
      ? { kind: 'installation', internal: list + search, oneTime: false }
      : { kind: 'redirect', to: list + search }
  }
  const office = reserved.has(slug) ? undefined : offices.bySlug.get(slug)
  if (!office) return missing
  return officeAddress(path, search, office, segments.slice(1), `/${office.slug}`, awayFrom('', office, posted))
}

function onOwnHost(
  path: string,
  search: string,
  segments: readonly string[],
  office: DoorOffice,
  site: Site,
  away: string | null,
): Address {
  const first = segments[0]?.toLowerCase() ?? ''
  // sign-in and one-time links live on APP_URL only: cookies and `form-action 'self'` know one origin
  if (staffWords.has(first) || oneTimeWords.has(first)) {
    return { kind: 'redirect', to: site.origin + pathOf([first, ...segments.slice(1)]) + search }
  }
  if (path === securityPath) {
    const internal = pathOf([office.slug, 'pl', securityFile])
    return { kind: 'office', internal, rest: [securityFile], office, locale: 'pl', base: '' }
  }
  const common = commonAddress(path, search, segments)
  // a reader's view is remembered by the host that was asked: cookies know one
  if (common?.kind === 'api') return path === '/api/health' || path === '/api/widok' ? common : missing
  if (common) return common
  if (first !== office.slug) return officeAddress(path, search, office, segments, '', away)
  const bare = officeAddress(pathOf(segments.slice(1)), search, office, segments.slice(1), '', away)
  if (bare.kind !== 'office') return bare
  const { internal, rest: _rest, kind: _kind, ...place } = bare
  return { kind: 'redirect', to: pathOf(segments.slice(1)) + search, internal, place }
}

/**
 * What an address means. `host` is lower case without port; `path` the raw path of the request; `search` with its `?`, or empty.
 * Drafts must not be in `offices`. `posted`: a form's answer must not leave the origin its page was loaded from.
 */
export function resolveAddress(
  host: string,
  path: string,
  search: string,
  offices: Offices,
  site: Site,
  posted = false,
): Address {
  if (path === '/api/health') return { kind: 'api', internal: path }
  const segments = segmentsOf(path)
  if (!segments) return missing
  const own = offices.byHost.get(host)
  if (own) return onOwnHost(path, search, segments, own, site, awayFrom(host, own, posted))
  return site.hosts.has(host) ? onInstallationHost(path, search, segments, offices, posted) : missing
}

/** Whether an address that means nothing could mean an office that was made a moment ago: its slug, or its own host. */
export function mayBeOffice(host: string, path: string, site: Site): boolean {
  if (!site.hosts.has(host)) return /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(host)
  const first = (path.split('/', 2)[1] ?? '').toLowerCase()
  return /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])$/.test(first) && !reserved.has(first)
}

export type FormPage = { internal: string /** public path, without query */; path: string; query: string }

/**
 * The page a form belongs to, as its route handler names it in `x-form-page`: `/{office}/{locale}/…`, or the public form without
 * `pl`. Null when it is no page of the same office (or, without office, no one-time page of the installation).
 */
export function formPage(named: string, place: Pick<OfficePlace, 'base' | 'office'> | null): FormPage | null {
  const [path = '', query = ''] = named.split('?', 2)
  const segments = segmentsOf(path)
  const search = query === '' ? '' : `?${query}`
  if (!segments?.[0]) return null
  if (place === null) {
    const own = pathOf(segments)
    return oneTimeWords.has(segments[0]) ? { internal: own + search, path: own, query } : null
  }
  if (segments[0] !== place.office.slug) return null
  const locale = isLocale(segments[1]) ? segments[1] : 'pl'
  const rest = segments.slice(isLocale(segments[1]) ? 2 : 1)
  const prefix = [...(place.base === '' ? [] : [place.office.slug]), ...(locale === 'pl' ? [] : [locale])]
  return { internal: pathOf([place.office.slug, locale, ...rest]) + search, path: pathOf([...prefix, ...rest]), query }
}
