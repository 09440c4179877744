// Where an old address may lead: a page of the same office, with its anchor or print view, and nowhere else. Pure.
import { longestOldPath, pathKey } from './old-paths'

/** Pages that every office has. */
const fixedPages: ReadonlySet<string> = new Set([
  ...['/', '/polityki', '/aktualnosci', '/newsletter', '/newsletter/archiwum', '/wniosek', '/kontakt', '/iod'],
  ...['/cookies', '/deklaracja-dostepnosci', '/mapa-strony', '/szukaj', '/statystyki', '/kanal.xml'],
])
/** Parts of the site that hold pages of their own. */
const folder = /^\/(?:polityki|aktualnosci|newsletter\/archiwum|pliki)(?:\/[^/]+){1,5}$/
const printQuery = /^\?druk=1(?:&grafika=(?:tak|nie))?$/

export type TargetOffice = {
  slug: string
  /** its own origin, or null */
  origin: string | null
  hosts: readonly string[]
  /** origin of the installation */
  portal: string
}
/** Slugs of documents that have a version in force, and of published news. */
export type LivingPages = { documents: ReadonlySet<string>; news: ReadonlySet<string> }

const outside = { problem: 'Adres docelowy musi być stroną tego urzędu, na przykład /polityki/prywatnosc.' }

/** The part of an absolute address below the office, or null when it is another site's. */
function belowOffice(url: string, office: TargetOffice): string | null {
  if (!URL.canParse(url)) return null
  const { origin, hostname, pathname, search, hash } = new URL(url)
  const rest = `${search}${hash}`
  if (origin === office.origin || office.hosts.includes(hostname)) return pathname + rest
  const base = `/${office.slug}`
  if (origin !== office.portal || (pathname !== base && !pathname.startsWith(`${base}/`))) return null
  return (pathname.slice(base.length) || '/') + rest
}

const anchorOf = (hash: string): string => {
  try {
    return hash === '' ? '' : `#${encodeURIComponent(decodeURIComponent(hash.slice(1)))}`
  } catch {
    return ''
  }
}

/** Path below office and language. */
const withoutLanguage = (path: string): string => path.replace(/^\/(?:en|uk)(?=\/|$)/, '') || '/'

/** The target as it is stored (`/en/polityki/rodo?druk=1#prawa`), or the Polish reason why it cannot be one. */
export function oldPathTarget(typed: string, office: TargetOffice): { target: string } | { problem: string } {
  const text = typed.trim()
  if (text === '') return { problem: 'Podaj adres docelowy, na przykład /polityki/prywatnosc.' }
  const absolute = /^[a-z][a-z0-9+.-]*:|^\/\//i.test(text)
  const local = absolute ? belowOffice(text, office) : text
  if (local === null || !local.startsWith('/') || /[\s\\\p{Cc}]/u.test(local)) return outside
  const [, asked = '', query = '', hash = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(local) ?? []
  const below = asked === `/${office.slug}` || asked.startsWith(`/${office.slug}/`)
  const path = (below ? asked.slice(office.slug.length + 1) : asked) || '/'
  const file = /^(.*\/pliki\/)([^/]+)\/([^/]+)$/i.exec(path)
  const key = file ? pathKey(`${file[1]}${file[2]}`) : pathKey(path)
  if (key === null) return outside
  const clean = file ? `${key}/${file[3]}` : key
  const page = withoutLanguage(clean)
  if (!fixedPages.has(page) && !folder.test(page))
    return { problem: 'Urząd nie ma strony o takim adresie. Sprawdź adres docelowy.' }
  if (query !== '' && !printQuery.test(query))
    return { problem: 'Po znaku zapytania może stać tylko widok do druku: ?druk=1 albo ?druk=1&grafika=nie.' }
  const target = clean + query + anchorOf(hash)
  return target.length > longestOldPath ? { problem: 'Adres docelowy jest za długi.' } : { target }
}

/** Whether an address (stored source or target) is a page of the office today. Files are taken on trust. */
export function isLivingPage(address: string, { documents, news }: LivingPages): boolean {
  const page = withoutLanguage(address.split(/[?#]/, 1)[0] ?? '')
  if (fixedPages.has(page)) return true
  const [, part, slug = ''] = page.split('/')
  if (part === 'polityki') return documents.has(decodeURIComponent(slug))
  if (part === 'aktualnosci') return news.has(decodeURIComponent(slug))
  return part === 'pliki' && folder.test(page)
}
