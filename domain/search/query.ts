// What a person typed, as words to find: all of them, in any form; in quotation marks side by side. Nothing typed is an operator
// of the database: a query is built of our own terms only. Pure but for the dictionary.
import type { Locale } from '@/domain/offices/schema'
import { mostWords } from './rules'
import { termsOf } from './terms'
import { quoted } from './vector'
import { isStopWord, wordsOf } from './words'

export type QueryWord = {
  /** as typed, lower case */
  word: string
  /** any of them means the word */
  terms: readonly string[]
}
/** Words that stand side by side; `steps[n]`: how far word n+1 stands behind word n. One word alone: no steps. */
export type QueryGroup = { words: QueryWord[]; steps: number[] }

const phrase = /["„“”«»]([^"„“”«»]*)["„“”«»]/g

/** The query's groups in a language; empty when it has no word that tells anything. */
export function groupsOf(query: string, locale: Locale): QueryGroup[] {
  const groups: QueryGroup[] = []
  const phrases = [...query.matchAll(phrase)].map((match) => match[1] ?? '')
  for (const text of phrases) groups.push(...phraseGroup(text, locale))
  for (const { word } of wordsOf(query.replace(phrase, ' ')))
    if (!isStopWord(word, locale)) groups.push({ words: [queryWord(word, locale)], steps: [] })
  let left = mostWords
  return groups.filter(({ words }) => {
    left -= words.length
    return left >= 0
  })
}

const queryWord = (word: string, locale: Locale): QueryWord => ({ word, terms: termsOf(word, locale, 'query') })

function phraseGroup(text: string, locale: Locale): QueryGroup[] {
  const words: QueryWord[] = []
  const steps: number[] = []
  let last = -1
  for (const [at, { word }] of wordsOf(text).entries()) {
    if (isStopWord(word, locale)) continue
    if (last >= 0) steps.push(at - last)
    last = at
    words.push(queryWord(word, locale))
  }
  return words.length === 0 ? [] : [{ words, steps }]
}

const anyOf = (terms: readonly string[]): string => `(${terms.map(quoted).join('|')})`

function groupQuery({ words, steps }: QueryGroup): string {
  const [first, ...rest] = words.map(({ terms }) => anyOf(terms))
  return `(${rest.reduce((query, next, at) => `${query}<${steps[at] ?? 1}>${next}`, first ?? '')})`
}

/** Text form of the `tsquery`: all groups, or any of them; null without groups. */
export function queryOf(groups: readonly QueryGroup[], need: 'all' | 'any'): string | null {
  if (groups.length === 0) return null
  return `(${groups.map(groupQuery).join(need === 'all' ? '&' : '|')})`
}
