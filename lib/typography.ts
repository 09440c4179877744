// Non-breaking spaces at render time, so that stored texts, hashes and searches stay clean. Idempotent: what it binds, it
// no longer sees. Text only ever gains U+00A0 in place of a space or line break; no other character changes.
export type TextLocale = 'pl' | 'en' | 'uk'

type Rule = readonly [pattern: RegExp, replacement: string]
const nbsp = '\u00a0'
/** a space or a single line break of the source */
const gap = '[ \\n]'
const before = '(?<=^|[\\s(\\[„”"«»’–—/])'
const months =
  'stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia' +
  '|січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня' +
  '|January|February|March|April|May|June|July|August|September|October|November|December'
const notLetter = '(?![\\p{L}\\p{N}])'

const everywhere: Rule[] = [
  // digits grouped: thousands, phone numbers, account numbers
  [new RegExp(`(?<=\\d)${gap}(?=\\d)`, 'gu'), nbsp],
  // day, month and year of a date
  [new RegExp(`(?<=\\d)${gap}(?=(?:${months})${notLetter})`, 'gu'), nbsp],
  [new RegExp(`(?<=${before}(?:${months}))${gap}(?=\\d)`, 'gu'), nbsp],
  // a dash never begins a line
  [new RegExp(`(?<=\\S)${gap}(?=[–—](?:\\s|${nbsp}|$))`, 'gu'), nbsp],
  [new RegExp(`(?<=[§№])${gap}(?=\\S)`, 'gu'), nbsp],
]

const units =
  'r\\.|w\\.|zł|gr|%|‰|dni|dnia|dzień|godz\\.|godzin[aęy]?|min|s|h|lat[a]?|rok|roku|miesi(?:ąc|ąca|ące|ęcy)|tygodni[ae]?|kB|KB|MB|GB|TB|B|' +
  'km|m|cm|mm|kg|g|px|tys\\.|mln|mld|ust\\.|pkt|lit\\.|zd\\.|poz\\.|ze zm\\.|osób|osoby'
const polish: Rule[] = [
  // one-letter words: a, i, o, u, w, z (also at the end of a passage that goes on in bold or in a link)
  [new RegExp(`(?<=${before}[aiouwzAIOUWZ])${gap}(?=\\S|$)`, 'gu'), nbsp],
  // art. 6 ust. 1 lit. a, Dz. U. z 2024 r. poz. 1, nr 2, ul. Klasztorna
  [
    new RegExp(
      `(?<=${before}(?:[Aa]rt\\.|[Uu]st\\.|[Pp]kt|[Ll]it\\.|[Pp]oz\\.|[Nn]r|[Ss]tr\\.|[Rr]ozdz\\.|[Zz]ał\\.|[Tt]el\\.|[Ww]ew\\.|[Gg]odz\\.|[Uu]l\\.|[Aa]l\\.|[Oo]s\\.|[Pp]l\\.))${gap}(?=[\\p{L}\\p{N}])`,
      'gu',
    ),
    nbsp,
  ],
  [new RegExp(`(?<=${before}Dz\\.)${gap}(?=U\\.|Urz\\.)`, 'gu'), nbsp],
  [new RegExp(`(?<=\\d[a-z]?)${gap}(?=(?:${units})${notLetter})`, 'gu'), nbsp],
]

const ukrainian: Rule[] = [
  [new RegExp(`(?<=${before}[абвєжзійоуяАБВЄЖЗІЙОУЯ])${gap}(?=\\S|$)`, 'gu'), nbsp],
  [
    new RegExp(
      `(?<=${before}(?:[Сс]т\\.|[Чч]\\.|[Пп]\\.|[Лл]іт\\.|[Вв]ул\\.|[Тт]ел\\.))${gap}(?=[\\p{L}\\p{N}])`,
      'gu',
    ),
    nbsp,
  ],
  [new RegExp(`(?<=\\d)${gap}(?=(?:р\\.|грн|%|днів|дні|дня|день|год\\.|хв|МБ|кБ|км|м)${notLetter})`, 'gu'), nbsp],
]

const english: Rule[] = [
  [
    new RegExp(`(?<=${before}(?:[Aa]rticles?|[Aa]rts?\\.|[Ss]ections?|[Nn]o\\.|[Pp]age|p\\.))${gap}(?=\\d)`, 'gu'),
    nbsp,
  ],
  [
    new RegExp(
      `(?<=\\d)${gap}(?=(?:%|days?|months?|years?|hours?|minutes?|kB|MB|GB|km|m|PLN|a\\.m\\.|p\\.m\\.)${notLetter})`,
      'gu',
    ),
    nbsp,
  ],
]

const ownRules: Record<TextLocale, Rule[]> = { pl: polish, en: english, uk: ukrainian }

/** The text with non-breaking spaces where its language keeps words together. Plain text, not HTML. */
export function typeset(text: string, locale: TextLocale = 'pl'): string {
  let set = text
  for (const [pattern, replacement] of [...ownRules[locale], ...everywhere]) set = set.replace(pattern, replacement)
  return set
}
