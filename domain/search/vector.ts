// What the index holds of a text: its terms with their places and weights, as the text form of a `tsvector`. Made here and not by
// PostgreSQL, which has no dictionary of Polish; the database only stores, finds and ranks.
import type { Locale } from '@/domain/offices/schema'
import type { SearchEntry, SearchKind } from './schema'
import { termsOf } from './terms'
import { isStopWord, wordsOf } from './words'

/** Bounds of PostgreSQL's type: places up to 16383, at most 255 of a term. */
const lastPlace = 16_383
const mostPlaces = 255
/** Between two passages, so that no phrase reaches over their border. */
const gap = 8

/** Terms that are no words: they keep offices, languages and kinds apart inside the index. */
export const officeTerm = (officeId: string) => `@${officeId}`
export const localeTerm = (locale: Locale) => `@${locale}`
export const kindTerm = (kind: SearchKind) => `@${kind}`

/** A term as `tsvector` and `tsquery` read it. */
export const quoted = (term: string): string => `'${term.replace(/[\\']/g, '$&$&')}'`

export type Indexed = {
  /** text form of the `tsvector` */
  terms: string
  /** the different words as they stand in the text, for suggestions */
  words: string[]
}

type Weight = 'A' | 'B' | 'D'

export function indexed({ officeId, kind, locale, title, passages }: SearchEntry): Indexed {
  const places = new Map<string, string[]>()
  const words = new Set<string>()
  let place = 1
  const add = (text: string, weight: Weight) => {
    for (const { word } of wordsOf(text)) {
      const at = Math.min(place++, lastPlace)
      if (isStopWord(word, locale)) continue
      if (/^\p{L}{3,30}$/u.test(word)) words.add(word)
      for (const term of termsOf(word, locale, 'text')) {
        const known = places.get(term) ?? []
        if (known.length < mostPlaces) known.push(weight === 'D' ? String(at) : `${at}${weight}`)
        places.set(term, known)
      }
    }
    place += gap
  }
  add(title, 'A')
  for (const { text, heading } of passages) add(text, heading ? 'B' : 'D')
  const marks = [officeTerm(officeId), localeTerm(locale), kindTerm(kind)].map(quoted)
  const found = [...places].map(([term, at]) => `${quoted(term)}:${at.join(',')}`)
  return { terms: [...marks, ...found].join(' '), words: [...words].toSorted() }
}
