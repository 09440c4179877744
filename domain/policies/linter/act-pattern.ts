// How an act is recognised in a text: plain words that people type become a pattern that knows Polish endings. Nobody types regular
// expressions, and what comes out of here is read in one pass. Browser-safe and pure.
import { lightStem } from '@/domain/search/stems'
import { fold } from './text'

const gap = '[\\s.,:;()–—-]{1,9}'
const letters = /[a-z0-9]+/g

/** One word in any grammatical case; numbers and short words stand as they are. */
function wordPattern(word: string): string {
  if (/^\d+$/.test(word)) return `${word}(?!\\d)`
  if (word === 'r' || word === 'roku') return 'r(?:oku)?\\b'
  if (word.length < 4) return `${word}\\b`
  return `${lightStem(word, 'pl')}\\w{0,6}`
}

/** A folded pattern for plain words: `ustawa z dnia 29 sierpnia 1997 r. o …` also finds `ustawy z 29 sierpnia 1997 roku o …`. */
export function patternOfWords(words: string): string {
  const tokens = fold(words).match(letters) ?? []
  const parts = tokens.map((token, at) => {
    if (token === 'dnia') return `(?:dnia${gap})?`
    return at === tokens.length - 1 ? wordPattern(token) : wordPattern(token) + gap
  })
  return `(?<![a-z0-9])${parts.join('')}`
}

/** Fewest letters that may stand for an act: less would be found in any text. */
export const shortestPhrase = 4

/** Place in the journal: `2018 poz. 1265`, `2004 nr 99 poz. 1001`, as texts cite it. Null when it is none. */
export function patternOfJournal(journal: string): string | null {
  const [, year, number, position] =
    /(\d{4})\D{0,8}(?:nr\D{0,3}(\d{1,3})\D{0,4})?poz\.?\D{0,3}(\d{1,5})/.exec(fold(journal)) ?? []
  if (!year || !position) return null
  const issue = number ? `(?:nr\\s?${number},?\\s{0,3})?` : ''
  return `d(?:z\\.?)?\\s?u\\.?\\s{0,3}(?:z\\s)?(?:${year}\\s?(?:r\\.|roku)?,?\\s{0,3})${issue}poz\\.?\\s?${position}(?!\\d)`
}

/** Pattern of several phrases and places in the journal; null when there is nothing to find an act by. */
export function patternOf(phrases: readonly string[], journals: readonly string[]): string | null {
  const parts = [
    ...phrases.filter((words) => fold(words).replace(/[^a-z0-9]/g, '').length >= shortestPhrase).map(patternOfWords),
    ...journals.flatMap((journal) => patternOfJournal(journal) ?? []),
  ]
  return parts.length === 0 ? null : parts.map((part) => `(?:${part})`).join('|')
}
