// Light stems for words that no dictionary here knows: names of places, new words, English and Ukrainian. They join the common
// endings of a word and promise no more: no alternation inside a word is undone. Input is folded (words.ts).
import type { Locale } from '@/domain/offices/schema'

/** Endings of each language, longest first, and how much of a word must stay. */
type Endings = { endings: readonly string[]; least: number }

const sorted = (words: string): string[] => words.split(' ').sort((a, b) => b.length - a.length)

const polish: Endings = {
  endings: sorted(
    'owie owi owie ami ach om ow em iem ie u a y i e o ego emu ych ich ymi imi ym im ej iej ia iu iach iami iom ' +
      'owego owej owym owych owa owe owy osc osci oscia nia niu niem niach niami',
  ),
  least: 4,
}

const ukrainian: Endings = {
  endings: sorted(
    'ами ями ах ях ів їв ам ям ом ем єм ою ею єю ові еві єві ого ього ому ьому им ім ими іми их іх ий ій а я о е є у ю и і ї ь ' +
      'ть ти ння нню нням ння ості істю ість ував увати ала али ало ила или ило',
  ),
  least: 3,
}

function withoutEnding(word: string, { endings, least }: Endings): string {
  const ending = endings.find((one) => word.endsWith(one) && word.length - one.length >= least)
  return ending ? word.slice(0, -ending.length) : word
}

const vowel = /[aeiouy]/

/** Plurals, -ed and -ing, as in Porter's first step; derived words (`publication`, `publish`) stay apart. */
function englishStem(word: string): string {
  let stem = word.replace(/'s$|s'$|'$/, '')
  if (stem.length > 3)
    stem = stem
      .replace(/(ss|sh|ch|x|z)es$/, '$1')
      .replace(/([^aeiou])ies$/, '$1y')
      .replace(/([^us])s$/, '$1')
  for (const ending of ['ing', 'ed']) {
    const bare = stem.slice(0, -ending.length)
    if (!stem.endsWith(ending) || bare.length < 3 || !vowel.test(bare)) continue
    stem = /([^aeioulsz])\1$/.test(bare) ? bare.slice(0, -1) : bare
    break
  }
  return stem.length > 3 ? stem.replace(/e$/, '').replace(/([^aeiou])y$/, '$1i') : stem
}

/** The stem of a folded word; words with digits stay as they are. */
export function lightStem(word: string, locale: Locale): string {
  if (/\d/.test(word)) return word
  if (locale === 'en') return englishStem(word)
  return withoutEnding(word, locale === 'uk' ? ukrainian : polish)
}
