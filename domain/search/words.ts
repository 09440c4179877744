// A text as words with their places, for index, query and snippet alike: the three must cut a text in the same way.
// Browser-safe and pure; never throws.
import type { Locale } from '@/domain/offices/schema'

export type Word = {
  /** lower case, composed, one form of apostrophe */
  word: string
  /** place in the text, for marks: [start, end) in UTF-16 units */
  start: number
  end: number
}

/** Letters and digits; an apostrophe inside belongs to the word (Ukrainian `обʼєкт`). */
const wordPattern = /[\p{L}\p{N}](?:\p{M}|[\p{L}\p{N}]|['’ʼ](?=\p{L}))*/gu
/** Longer runs of letters are no words (keys, hashes in a text). */
const longestWord = 60

/** Words of a text in order. Soft hyphens and other invisible characters do not part words of the callers' plain texts. */
export function wordsOf(text: string): Word[] {
  const found: Word[] = []
  for (const match of text.matchAll(wordPattern)) {
    const raw = match[0]
    if (raw.length > longestWord) continue
    found.push({ word: plainWord(raw), start: match.index, end: match.index + raw.length })
  }
  return found
}

/** One form for all spellings of the same word. */
export function plainWord(word: string): string {
  return word.normalize('NFC').toLowerCase().replace(/[’ʼ]/g, "'")
}

const folds = new Map(
  Object.entries({ ą: 'a', ć: 'c', ę: 'e', ł: 'l', ń: 'n', ó: 'o', ś: 's', ź: 'z', ż: 'z', ґ: 'г' }),
)

/** The word without the marks that people leave out when they type. */
export function folded(word: string): string {
  let text = ''
  for (const letter of word) text += folds.get(letter) ?? letter
  return text.replace(/['’ʼ]/g, '')
}

/** Whether the writer uses Polish letters, so that a letter without a mark is meant to have none. */
export const hasMarks = (word: string): boolean => /[ąćęłńóśźż]/.test(word)

const stopWords: Record<Locale, ReadonlySet<string>> = {
  pl: setOf(
    'a aby albo ale bo by być był była było były co czy dla do i ich im jak jako jest je jego jej już która które którego której ' +
      'którą którym którzy który których kto lecz lub ma może na nad nie niej nim nich o od oraz po pod przed przez przy są się ' +
      'ta tak także tam te tego tej ten też to tu ty tych tym u w we więc z za ze że żeby',
  ),
  en: setOf(
    'a about an and are as at be been by can do does for from has have how i if in into is it its may no not of on or our ' +
      'that the their them there these they this those to was we were what when where which who will with you your',
  ),
  uk: setOf(
    'а або але без би був була були було в від вона вони він все для до є ж за з зі і із її їх його й коли на над не про ' +
      'по під при та так також те ти то у це цей ці цього чи що щоб як який яка яке які якщо',
  ),
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}

/** Words that stand in every text and tell nothing of it. */
export const isStopWord = (word: string, locale: Locale): boolean => stopWords[locale].has(word)
