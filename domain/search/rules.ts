// Decisions of the search that need no database: what an address asks for, and when a text counts as found.
import type { SearchForce, SearchState } from './schema'

/** Longest query that is read; what is longer is cut there. */
export const longestQuery = 200
export const hitsPerPage = 10
/** Among the newest of so many hits the best come first; more than that stand by date. */
export const rankedHits = 1000
/** Words of a query that are looked for; a pasted paragraph is no question. */
export const mostWords = 12
/** Searches by one client in a minute. */
export const clientLimit = { limit: 40, seconds: 60 }

/** Parameters of the page's address (public contract of the page, in Polish). */
export const searchFields = { query: 'q', kind: 'rodzaj', old: 'wersje', page: 'strona' } as const
export const kindWords = { dokumenty: 'document', aktualnosci: 'news', pliki: 'file', newsletter: 'issue' } as const

export type SearchRequest = {
  /** as typed, one line, bounded */
  query: string
  kind: keyof typeof kindWords | null
  /** versions that are not in force too */
  old: boolean
  page: number
}

type Asked = Readonly<Record<string, string | string[] | undefined>>
const first = (value: string | string[] | undefined): string => (Array.isArray(value) ? value[0] : value) ?? ''

/** What an address asks for; anything unknown means the default. */
export function searchRequestOf(asked: Asked): SearchRequest {
  const query = first(asked[searchFields.query])
    .slice(0, longestQuery * 4)
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ')
    .trim()
  const kind = first(asked[searchFields.kind])
  const page = first(asked[searchFields.page])
  return {
    query: Array.from(query).slice(0, longestQuery).join('').trim(),
    kind: Object.hasOwn(kindWords, kind) ? (kind as keyof typeof kindWords) : null,
    old: first(asked[searchFields.old]) === 'tak',
    page: /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 1,
  }
}

/** Query string of a request, without what is the default; begins with `?`. */
export function searchQueryString({ query, kind, old, page }: SearchRequest): string {
  const pairs = [
    [searchFields.query, query],
    ...(kind ? [[searchFields.kind, kind]] : []),
    ...(old ? [[searchFields.old, 'tak']] : []),
    ...(page > 1 ? [[searchFields.page, String(page)]] : []),
  ]
  return `?${new URLSearchParams(pairs as [string, string][])}`
}

/** What a text is on a day. */
export function stateOn({ from, to, withdrawn }: SearchForce, day: string): SearchState {
  if (withdrawn) return 'withdrawn'
  if (from !== null && to !== null && (to <= day || to <= from)) return 'superseded'
  return from !== null && from > day ? 'scheduled' : 'current'
}
