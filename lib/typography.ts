// Typography at render time, so that stored texts, hashes and searches stay clean: hard spaces, quotation marks, dashes, ellipses.
// Idempotent: what it has set, it no longer sees. Addresses of the Internet and of mailboxes stay as they are.
import { withQuotes } from './quotes'

export type TextLocale = 'pl' | 'en' | 'uk'

type Rule = readonly [pattern: RegExp, replacement: string]
const nbsp = '\u00a0'
/** a space or a single line break of the source */
const gap = '[ \\n]'
const before = '(?<=^|[\\s(\\[„”"«»“‘–—/])'
const notLetter = '(?![\\p{L}\\p{N}])'
const rule = (left: string, right: string): Rule => [new RegExp(`(?<=${left})${gap}(?=${right})`, 'gu'), nbsp]
const months =
  'stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia' +
  '|січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня' +
  '|January|February|March|April|May|June|July|August|September|October|November|December'

/** Hyphens that were meant as dashes; each rule changes one character for one. */
const dashes: Rule[] = [
  [/(?<=\S[ \u00a0])-(?=[ \u00a0]\S)/g, '–'],
  // hours and years: other numbers with a hyphen are telephones, postcodes, case numbers
  [/(?<=(?<![\d.:])\d{1,2}[.:]\d{2})-(?=\d{1,2}[.:]\d{2}(?![\d.:]))/g, '–'],
  [/(?<=(?<![\d./-])(?:19|20)\d{2})-(?=(?:19|20)\d{2}(?![\d/-]))/g, '–'],
  [/(?<=(?:[Aa]rt\.|[Uu]st\.|[Pp]kt|[Ss]tr\.|§|[Aa]rticles?|ст\.|п\.)[ \u00a0]\d{1,4})-(?=\d{1,4}(?![\d-]))/g, '–'],
]

const everywhere: Rule[] = [
  // digits grouped: thousands, phone numbers, account numbers
  rule('\\d', '\\d'),
  // day, month and year of a date
  rule('\\d', `(?:${months})${notLetter}`),
  rule(`${before}(?:${months})`, '\\d'),
  // a dash never begins a line
  rule('\\S', `[–—](?:\\s|${nbsp}|$)`),
  rule('[§№]', '\\S'),
  // initials: S. Moniuszki, J. R. R. Tolkien
  rule(`${before}\\p{Lu}\\.`, '\\p{Lu}'),
]

const units =
  'r\\.|w\\.|zł|gr|%|‰|dni|dnia|dzień|godz\\.|godzin[aęy]?|min|s|h|lat[a]?|rok|roku|miesi(?:ąc|ąca|ące|ęcy)|mies\\.|tygodni[ae]?|' +
  'kB|KB|MB|GB|TB|B|km|m|cm|mm|kg|g|px|tys\\.|mln|mld|ust\\.|pkt|lit\\.|zd\\.|poz\\.|ze zm\\.|osób|osoby'
/** Abbreviations that point to the next word or number. */
const polishPointers =
  '[Aa]rt\\.|[Uu]st\\.|[Pp]kt|[Ll]it\\.|[Zz]d\\.|[Pp]oz\\.|[Nn]r|[Ss]tr\\.|[Rr]ozdz\\.|[Zz]ał\\.|[Tt]el\\.|[Ww]ew\\.|[Gg]odz\\.|' +
  '[Uu]l\\.|[Aa]l\\.|[Oo]s\\.|[Pp]l\\.|[Ii]m\\.|[Śś]w\\.|[Dd]r|[Pp]rof\\.|[Mm]gr|[Ii]nż\\.'
const polish: Rule[] = [
  // one-letter words: a, i, o, u, w, z (also at the end of a passage that goes on in bold or in a link)
  rule(`${before}[aiouwzAIOUWZ]`, '\\S|$'),
  // art. 6 ust. 1 lit. a, Dz. U. z 2024 r. poz. 1, nr 2, ul. Klasztorna
  rule(`${before}(?:${polishPointers})`, '[\\p{L}\\p{N}]'),
  rule(`${before}Dz\\.`, 'U\\.|Urz\\.'),
  rule(`Dz\\.[ ${nbsp}]U\\.`, `(?:z[ ${nbsp}]\\d|\\d)`),
  rule('\\d[a-z]?', `(?:${units})${notLetter}`),
  rule(`${before}[Ww]ersj[aeęiąo]`, '\\d'),
]

const ukrainian: Rule[] = [
  rule(`${before}[авєзійоуяАВЄЗІЙОУЯ]`, '\\S|$'),
  // particles lean on the word before them
  rule('\\p{L}', `[бж]${notLetter}`),
  rule(`${before}(?:[Сс]т\\.|[Чч]\\.|[Пп]\\.|[Лл]іт\\.|[Вв]ул\\.|[Мм]\\.|[Тт]ел\\.)`, '[\\p{L}\\p{N}]'),
  rule(`${before}[Вв]ерсі[яїюєй]`, '\\d'),
  rule('\\d', `(?:р\\.|грн|%|днів|дні|дня|день|місяців|місяці|міс\\.|год\\.|хв|МБ|кБ|км|м)${notLetter}`),
]

const english: Rule[] = [
  rule(`${before}(?:[Aa]rticles?|[Aa]rts?\\.|[Ss]ections?|[Nn]o\\.|[Pp]age|p\\.|[Vv]ersion)`, '\\d'),
  rule('\\d', `(?:%|days?|months?|years?|hours?|minutes?|kB|MB|GB|km|m|PLN|a\\.m\\.|p\\.m\\.)${notLetter}`),
]

const ownRules: Record<TextLocale, Rule[]> = { pl: polish, en: english, uk: ukrainian }

/** An address is told by its letters: nothing inside it is touched. */
const link = /(?:https?:\/\/|www\.)\S+/g
const mailHost = /@[\w-]+(?:\.[\w-]+)+/g
const ofMailbox = /[\w.+-]/
const threeDots = /(?<!\.)\.\.\.(?!\.)/g

type Passage = readonly [from: number, to: number]

/** The next match at or after a place, asked for in ascending order: none is looked for twice. */
function upcoming(next: (from: number) => Passage | null): (from: number) => Passage | null {
  let held: Passage | null | undefined
  return (from) => {
    if (held === undefined || (held && held[0] < from)) held = next(from)
    return held
  }
}

const matchOf = (pattern: RegExp, text: string, from: number): Passage | null => {
  pattern.lastIndex = from
  const found = pattern.exec(text)
  return found && [found.index, found.index + found[0].length]
}

/** Addresses of a text in order. Mailboxes are found from their `@` backwards: one pattern would try every letter of a long word. */
function addressesIn(text: string): Passage[] {
  const nextLink = upcoming((from) => matchOf(link, text, from))
  const nextMail = upcoming((from) => {
    for (let host = matchOf(mailHost, text, from); host; host = matchOf(mailHost, text, host[0] + 1)) {
      let start = host[0]
      while (start > from && ofMailbox.test(text[start - 1] ?? '')) start -= 1
      if (start < host[0]) return [start, host[1]]
    }
    return null
  })
  const found: Passage[] = []
  for (let at = 0; ; ) {
    const [site, mail] = [nextLink(at), nextMail(at)]
    const first = site && mail ? (mail[0] < site[0] ? mail : site) : (site ?? mail)
    if (!first) return found
    found.push(first)
    at = first[1]
  }
}

/** Three dots as one sign, outside addresses. */
function withEllipses(text: string): string {
  if (!text.includes('...')) return text
  const inside = addressesIn(text)
  let at = 0
  return text.replace(threeDots, (dots, index: number) => {
    while ((inside[at]?.[1] ?? text.length) <= index) at += 1
    const [from] = inside[at] ?? [text.length]
    return from < index + dots.length ? dots : '…'
  })
}

/** Everything that keeps the length of the text: quotes, dashes, hard spaces. */
function setCharacters(text: string, locale: TextLocale): string {
  let set = withQuotes(text, locale)
  for (const [pattern, replacement] of [...dashes, ...ownRules[locale], ...everywhere])
    set = set.replace(pattern, replacement)
  if (set === text) return set
  let kept = ''
  let at = 0
  for (const [from, to] of addressesIn(text)) {
    kept += set.slice(at, from) + text.slice(from, to)
    at = to
  }
  return kept + set.slice(at)
}

/**
 * Pieces that are read as one text, such as the words of a paragraph around a bold one: set together, returned in their pieces,
 * so that a mark knows what stands before it and a short word what stands after it.
 */
export function typesetPieces(pieces: readonly string[], locale: TextLocale): string[] {
  const dotted = pieces.map(withEllipses)
  const set = setCharacters(dotted.join(''), locale)
  let at = 0
  return dotted.map(({ length }) => {
    at += length
    return set.slice(at - length, at)
  })
}

/** The text as its language is printed. Plain text, not HTML. */
export function typeset(text: string, locale: TextLocale = 'pl'): string {
  return typesetPieces([text], locale)[0] ?? ''
}

/** A text of several lines, each set by itself, so that its line breaks stay. */
export function typesetLines(text: string, locale: TextLocale = 'pl'): string {
  return text
    .split('\n')
    .map((line) => typeset(line, locale))
    .join('\n')
}
