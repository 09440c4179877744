// Addresses of an office's former site: how they are written, which of them a request means, and that they never lead in circles.
// A source is kept decoded, in lower case and encoded again, so that `/Main/Polityka%20x/` and `/main/polityka%20x` are one. Pure.

export type OldPath = { id: string; source: string; target: string }
export type OldPathHit = { id: string; target: string }
export type OldPathIndex = {
  size: number
  /** what a request means; null when no row is meant, or when it would be sent in circles */
  find: (path: string, search: string) => OldPathHit | null
  /** the row that a stored target would meet in turn, were it no page */
  after: (target: string) => OldPathHit | null
}

export const longestOldPath = 1000
const deepest = 40

/** First segments that never reach an office's table, because the door knows them as something else. */
const neverAsked: readonly string[] = [
  ...['panel', 'logowanie', 'api', 'potwierdz', 'wypis', 'moje-dane', 'paczka', 'blad', '_next', '_okienko'],
  ...['robots.txt', 'favicon.ico', '.well-known'],
]

/** One spelling of a path: `/a/b`, or null when it cannot be read. The home page is `/`. */
export function pathKey(path: string): string | null {
  const segments: string[] = []
  for (const raw of path.split('/')) {
    if (raw === '') continue
    try {
      const segment = decodeURIComponent(raw).normalize('NFC').toLowerCase()
      if (/^\.{1,2}$/.test(segment) || /[/\\\p{Cc}\ufffd]/u.test(segment)) return null
      segments.push(encodeURIComponent(segment))
    } catch {
      return null
    }
  }
  if (segments[0] === 'pl') segments.shift()
  return segments.length > deepest ? null : `/${segments.join('/')}`
}

type Pair = readonly [name: string, value: string]

function pairsOf(search: string): Pair[] {
  const pairs = [...new URLSearchParams(search.toLowerCase())]
  return pairs.toSorted(([a, x], [b, y]) => (a === b ? (x < y ? -1 : 1) : a < b ? -1 : 1))
}

/** How a source is stored: one spelling of path and query; `/*` at the end stays. Or the Polish reason why it cannot be one. */
export function oldPathSource(typed: string, slug: string): { source: string } | { problem: string } {
  const bare = typed
    .trim()
    .replace(/^https?:\/\/[^/?#]*/i, '')
    .replace(/#.*$/s, '')
  const wild = bare.endsWith('/*')
  const [path = '', ...query] = (wild ? bare.slice(0, -1) : bare).split('?')
  if (bare === '' || (path === '' && query.length === 0))
    return { problem: 'Podaj stary adres, na przykład /main/polityka.' }
  if (/\s/.test(bare))
    return { problem: 'Stary adres nie może zawierać odstępów (w adresie są one zapisane jako %20).' }
  if (path.includes('*') || query.join().includes('*'))
    return { problem: 'Gwiazdka może stać tylko na końcu, po ukośniku: /main/aktualnosci/*.' }
  const key = pathKey(path.startsWith(`/${slug}/`) ? path.slice(slug.length + 1) : path)
  if (key === null) return { problem: 'Tego adresu nie da się odczytać. Sprawdź znaki zapisane z procentem.' }
  const search = new URLSearchParams(pairsOf(query.join('?')).map(([name, value]) => [name, value])).toString()
  if (key === '/' && search === '')
    return { problem: wild ? 'Podaj początek adresu przed gwiazdką.' : 'To strona główna urzędu, działa i bez tego.' }
  if (neverAsked.includes(key.split('/')[1] ?? ''))
    return { problem: 'Ten adres należy do portalu i nie trafi do urzędu.' }
  const source = `${key}${wild ? '/*' : ''}${search && `?${search}`}`
  if (source.length > longestOldPath) return { problem: `Stary adres może mieć najwyżej ${longestOldPath} znaków.` }
  return { source }
}

type Entry = { id: string; target: string; pairs: readonly Pair[] }

function match(
  exact: ReadonlyMap<string, readonly Entry[]>,
  wild: ReadonlyMap<string, Entry>,
  key: string,
  search: string,
): Entry | null {
  const here = exact.get(key)
  if (here) {
    const asked = here.some(({ pairs }) => pairs.length > 0) ? pairsOf(search) : []
    const holds = (entry: Entry) =>
      entry.pairs.every(([n, v]) => asked.some(([name, value]) => n === name && v === value))
    const found = here.find(holds)
    if (found) return found
  }
  for (let end = key.lastIndexOf('/'); end > 0; end = key.lastIndexOf('/', end - 1)) {
    const found = wild.get(key.slice(0, end))
    if (found) return found
  }
  return null
}

/** Path and query of a stored target, without its anchor. */
export const splitTarget = (target: string) => {
  const [address = ''] = target.split('#', 1)
  const at = address.indexOf('?')
  return at < 0 ? { path: address, search: '' } : { path: address.slice(0, at), search: address.slice(at) }
}

/** Builds what the door asks: exact sources first (those with a query before those without), then the longest beginning. */
export function indexOldPaths(rows: readonly OldPath[]): OldPathIndex {
  const exact = new Map<string, Entry[]>()
  const wild = new Map<string, Entry>()
  for (const { id, source, target } of rows) {
    const [path = '', query = ''] = source.split('?', 2)
    if (path.endsWith('/*')) {
      wild.set(path.slice(0, -2), { id, target, pairs: [] })
      continue
    }
    const list = exact.get(path) ?? []
    list.push({ id, target, pairs: pairsOf(query) })
    exact.set(path, list)
  }
  for (const list of exact.values()) list.sort((a, b) => b.pairs.length - a.pairs.length)
  const step = (path: string, search: string) => {
    const key = pathKey(path)
    return key === null ? null : { key, found: match(exact, wild, key, search) }
  }
  const find = (path: string, search: string): OldPathHit | null => {
    const first = step(path, search)
    if (!first?.found) return null
    const seen = new Set([first.key])
    let at = splitTarget(first.found.target)
    // nobody may be sent in circles, whatever was written since: then the old address is a missing page
    for (let steps = 0; steps < 10; steps += 1) {
      const next = step(at.path, at.search)
      if (!next) break
      if (seen.has(next.key)) return null
      seen.add(next.key)
      if (!next.found || pathKey(splitTarget(next.found.target).path) === next.key) break
      at = splitTarget(next.found.target)
    }
    return { id: first.found.id, target: first.found.target }
  }
  const after = (target: string) => {
    const { path, search } = splitTarget(target)
    return step(path, search)?.found ?? null
  }
  return { size: rows.length, find, after }
}

/** An address as people read it. */
export function readablePath(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}
