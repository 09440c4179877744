// Straight quotation marks become those of the language: pl „… «…» …”, en “… ‘…’ …”, uk «… „…“ …», and apostrophes inside words ’.
// Only pairs are turned, one character for one; a mark without a partner stays as it was typed. Idempotent.
import type { TextLocale } from './typography'

type Pair = readonly [open: string, close: string]
const styles: Record<TextLocale, readonly [Pair, Pair]> = {
  pl: [
    ['„', '”'],
    ['«', '»'],
  ],
  en: [
    ['“', '”'],
    ['‘', '’'],
  ],
  uk: [
    ['«', '»'],
    ['„', '“'],
  ],
}
const apostrophe = '’'
const mark = /["'„”«»“‘’]/g
const letter = /[\p{L}\p{N}]/u
/** after these a straight mark opens: a space, a bracket, a dash, another opening mark, or the beginning of the text */
const opener = /[\s([{<\u2013\u2014/-]/u

type Mark = { at: number; char: string; opens: boolean; single: boolean }
type Found = { open: Mark; close: Mark }

/** The marks of a text that may stand in pairs, each as one that opens or one that closes. */
function marksOf(text: string, locale: TextLocale): Mark[] {
  const [outer, inner] = styles[locale]
  const marks: Mark[] = []
  for (const { 0: char, index: at } of text.matchAll(mark)) {
    const before = text[at - 1] ?? ' '
    if ((char === "'" || char === apostrophe) && letter.test(before) && letter.test(text[at + 1] ?? ' ')) continue
    const straight = char === '"' || char === "'"
    if (!straight && ![...outer, ...inner].includes(char)) continue
    if (char === "'" && locale !== 'en') continue
    const last = marks.at(-1)
    const opens = straight
      ? last?.at === at - 1
        ? last.opens
        : opener.test(before)
      : char === outer[0] || char === inner[0]
    marks.push({ at, char, opens, single: locale === 'en' && ["'", ...inner].includes(char) })
  }
  return marks
}

/** Pairs in the order in which they close; each closing mark takes the nearest open one of its kind. */
function pairsOf(marks: readonly Mark[]): Found[] {
  const open: Mark[] = []
  const pairs: Found[] = []
  for (const one of marks) {
    const last = open.at(-1)
    if (one.opens) open.push(one)
    else if (last && last.single === one.single) pairs.push({ open: open.pop() ?? one, close: one })
  }
  return pairs
}

/** The text with the quotation marks of its language; as long as it was. */
export function withQuotes(text: string, locale: TextLocale): string {
  if (!/["']/.test(text)) return text
  const characters = text.split('')
  const style = styles[locale]
  const ends = new Map(pairsOf(marksOf(text, locale)).map(({ open, close }) => [open.at, { open, close }]))
  const around: { until: number; level: number }[] = []
  for (const [at, { open, close }] of [...ends].toSorted(([a], [b]) => a - b)) {
    while ((around.at(-1)?.until ?? at) < at) around.pop()
    const typed = style.findIndex((pair) => pair[0] === open.char || pair[1] === close.char)
    const level = typed >= 0 ? typed : open.char === "'" ? 1 : around.at(-1)?.level === 0 ? 1 : 0
    around.push({ until: close.at, level })
    const [first, last] = style[level] ?? style[0]
    if (open.char === '"' || open.char === "'") characters[open.at] = first
    if (close.char === '"' || close.char === "'") characters[close.at] = last
  }
  return characters.join('').replace(/(?<=[\p{L}\p{N}])'(?=[\p{L}\p{N}])/gu, apostrophe)
}
