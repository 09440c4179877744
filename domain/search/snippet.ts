// The passage of a text that answers a query best, with the found words marked. Marks are pieces, never markup: whoever shows them
// escapes the text as any other.
import type { Locale } from '@/domain/offices/schema'
import type { QueryGroup } from './query'
import type { Piece } from './schema'
import { termsOf } from './terms'
import { isStopWord, type Word, wordsOf } from './words'

const longestSnippet = 260
/** Longer texts are searched for a passage only so far. */
const furthest = 120_000

type Found = Word & { /** number of the query's word */ of: number }

function foundWords(text: string, locale: Locale, groups: readonly QueryGroup[]): Found[] {
  const wanted = new Map<string, number>()
  for (const [of, { terms }] of groups.flatMap(({ words }) => words).entries())
    for (const term of terms) if (!wanted.has(term)) wanted.set(term, of)
  return wordsOf(text).flatMap((word) => {
    if (isStopWord(word.word, locale)) return []
    const term = termsOf(word.word, locale, 'text').find((one) => wanted.has(one))
    return term === undefined ? [] : [{ ...word, of: wanted.get(term) ?? 0 }]
  })
}

/** The whole text in pieces. */
export function marked(text: string, locale: Locale, groups: readonly QueryGroup[]): Piece[] {
  return pieces(text, 0, text.length, foundWords(text, locale, groups))
}

/** At most about 260 characters around the densest place, cut at words; the text's beginning when nothing is found in it. */
export function snippetOf(text: string, locale: Locale, groups: readonly QueryGroup[]): Piece[] {
  const near = text.slice(0, furthest)
  const found = foundWords(near, locale, groups)
  const { start, end } = windowOf(near, bestOf(found))
  const cut = pieces(near, start, end, found)
  if (start > 0) cut.unshift({ text: '… ', marked: false })
  if (end < text.length) cut.push({ text: ' …', marked: false })
  return cut
}

/** Place of the run of found words with the most different ones, the first of several. */
function bestOf(found: readonly Found[]): { from: number; to: number } {
  let best = { from: 0, to: 0, different: 0, all: 0 }
  let last = 0
  for (const [at, { start }] of found.entries()) {
    last = Math.max(last, at)
    while ((found[last + 1]?.end ?? Number.POSITIVE_INFINITY) - start <= longestSnippet - 60) last++
    const run = found.slice(at, last + 1)
    const different = new Set(run.map(({ of }) => of)).size
    if (different > best.different || (different === best.different && run.length > best.all))
      best = { from: start, to: run.at(-1)?.end ?? start, different, all: run.length }
  }
  return best
}

function windowOf(text: string, { from, to }: { from: number; to: number }): { start: number; end: number } {
  const room = Math.max(0, longestSnippet - (to - from))
  // a sentence that begins near reads better than the middle of one
  const sentence = Math.max(text.lastIndexOf('. ', from) + 2, text.lastIndexOf('\n', from) + 1)
  let start = from - sentence <= room * 0.7 && sentence <= from ? sentence : from - Math.round(room / 3)
  start = Math.max(0, start)
  while (start > 0 && start < from && /[\p{L}\p{N}\p{M}]/u.test(text[start - 1] ?? '')) start++
  let end = Math.min(text.length, start + longestSnippet)
  while (end < text.length && end > to && !/[\s.,;:]/.test(text[end] ?? '')) end--
  return { start, end: Math.max(end, to) }
}

function pieces(text: string, start: number, end: number, found: readonly Found[]): Piece[] {
  const cut: Piece[] = []
  let at = start
  const plain = (to: number) => {
    // passages end like sentences, also headings and items of lists
    const part = text
      .slice(at, to)
      .replace(/(?<![.!?:;,…–])\n/g, '. ')
      .replace(/\s+/g, ' ')
    if (part !== '') cut.push({ text: part, marked: false })
  }
  for (const word of found) {
    if (word.start < start || word.end > end) continue
    plain(word.start)
    cut.push({ text: text.slice(word.start, word.end), marked: true })
    at = word.end
  }
  plain(end)
  return cut
}
