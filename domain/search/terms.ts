// From a word to the terms under which the index knows it. Polish words stand under their dictionary forms, so every form finds
// every other; words that the dictionary does not know stand under a light stem (`~`).
import type { Locale } from '@/domain/offices/schema'
import { polishDictionary } from './dictionary'
import { lightStem } from './stems'
import { folded, hasMarks } from './words'

/** Raised with every change of what a word becomes: entries of another number are made anew (`entriesToRenew`). */
export const analyzerVersion = 1

/** Forms that the dictionary keeps apart from their word, of words that offices use. */
const families: readonly string[] = [
  'dziecko dziecka dziecku dzieckiem dzieci dzieciom dziećmi dzieciach',
  'człowiek człowieka człowiekowi człowiekiem człowieku ludzie ludzi ludziom ludźmi ludziach',
  'tydzień tygodnia tygodniowi tygodniem tygodniu tygodnie tygodni tygodniom tygodniami tygodniach',
  'rok roku rokiem rokowi lata lat latom latami latach',
  'dzień dnia dniowi dniem dniu dni dnie dniom dniami dniach',
  'cookie cookies',
]
const heads = new Map(
  families.flatMap((family) => family.split(' ').map((form, _, [head = '']): [string, string] => [form, head])),
)
const foldedHeads = new Map([...heads].map(([form, head]) => [folded(form), head]))

/** Which word was meant: a text is taken as it is written, a query without Polish letters may have left them out. */
export type Reading = 'text' | 'query'

const mostRemembered = 40_000
const remembered = new Map<string, readonly string[]>()

/** Terms of a word (lower case, as `wordsOf` gives it); never empty. A text and a query about it share at least one term. */
export function termsOf(word: string, locale: Locale, reading: Reading): readonly string[] {
  const key = `${locale}${reading === 'text' ? '.' : '?'}${word}`
  const known = remembered.get(key)
  if (known) return known
  const terms = locale === 'pl' ? polishTerms(word, reading) : [`~${lightStem(folded(word), locale)}`]
  // a plain bound: the words of any language that are in use fit
  if (remembered.size >= mostRemembered) remembered.clear()
  remembered.set(key, terms)
  return terms
}

function polishTerms(word: string, reading: Reading): string[] {
  const bare = folded(word)
  const stem = `~${lightStem(bare, 'pl')}`
  if (/\d/.test(word)) return [stem]
  const forms = polishDictionary().formsOf(bare)
  const exact = forms.filter(({ form }) => form === word)
  // who writes „sąd” means „sąd”; „sad” in a query may be both
  const meant = exact.length > 0 && (reading === 'text' || hasMarks(word)) ? exact : forms
  const head = reading === 'query' && !hasMarks(word) ? foldedHeads.get(bare) : heads.get(word)
  const lemmas = new Set([...meant.map(({ lemma }) => lemma), ...(head ? [head] : [])])
  // an entry without other forms (names of towns) would find only itself
  if (!meant.some(({ inflected }) => inflected)) lemmas.add(stem)
  return [...lemmas]
}
