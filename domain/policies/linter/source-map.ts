// From a place in the filled text back to the place in its source. The source is filled with invisible marks that tell where each
// literal stretch stood, so whatever the template language does (conditions, clauses), a letter knows where it was typed.
import type { Filled } from '../clauses/template'

/** Private characters that no text keeps (`plain` takes them out): a number between `open` and `close`, or an end. */
const open = '\uE010'
const close = '\uE011'
const end = '\uE012'
const zero = 0xe000

const plain = (text: string) => text.replace(/[\uE000-\uE012]/g, '\uFFFD')
const mark = (offset: number) =>
  open + String(offset).replace(/\d/g, (digit) => String.fromCharCode(zero + Number(digit))) + close

const marker = /\{\{[^{}]*\}\}/g
/** A marker alone on its line is left alone: the template language takes such lines whole. */
const lonely = /^[ \t]*\{\{[^{}]*\}\}[ \t]*$/

/** The source with marks around every stretch that is printed as it stands. */
function marked(source: string): string {
  let at = 0
  const lines = source.split('\n').map((line) => {
    const start = at
    at += line.length + 1
    if (line.trim() === '' || lonely.test(line)) return line
    let out = ''
    let from = 0
    // white space keeps no mark: a clause's own conditions may begin right behind it and must find their line as it is
    const stretch = (to: number) => {
      const text = line.slice(from, to)
      out += text.trim() === '' ? text : mark(start + from) + text + end
    }
    for (const match of line.matchAll(marker)) {
      stretch(match.index)
      out += match[0]
      from = match.index + match[0].length
    }
    stretch(line.length)
    return out
  })
  return lines.join('\n')
}

/** A filled text; `places[i]` is where its character i stands in the source, or `~offset` after which a variable printed it. */
export type MappedText = { body: string; places: Int32Array; missing: string[] }

/** Fills `source` by `fill` and remembers where each character came from. */
export function fillMapped(source: string, fill: (source: string) => Filled): MappedText {
  const { body: raw, missing } = fill(marked(plain(source)))
  const places = new Int32Array(raw.length)
  let body = ''
  let from = 0
  /** next source offset; inside a variable, where the last literal stretch ended */
  let next = 0
  let literal = false
  const take = (to: number) => {
    for (let at = from; at < to; at += 1) {
      places[body.length + at - from] = literal ? next++ : ~next
    }
    body += raw.slice(from, to)
  }
  for (const match of raw.matchAll(/\uE010([\uE000-\uE009]+)\uE011|\uE012/g)) {
    take(match.index)
    from = match.index + match[0].length
    literal = match[0] !== end
    if (literal) next = Number((match[1] ?? '').replace(/./g, (digit) => String(digit.charCodeAt(0) - zero)))
  }
  take(raw.length)
  return { body, places: places.subarray(0, body.length), missing }
}

export type SourceSpot = { from: number; to: number; literal: boolean }

/** Where [from, to) of the filled text stands in `source`; not `literal`: a variable printed (part of) it. */
export function sourceSpot(source: string, { body, places }: MappedText, from: number, to: number): SourceSpot {
  const first = places[from] ?? ~source.length
  const last = places[to - 1] ?? ~source.length
  const passage = body.slice(from, to)
  if (first >= 0 && last >= 0 && source.slice(first, last + 1) === passage)
    return { from: first, to: last + 1, literal: true }
  const start = first >= 0 ? first : nextVariable(source, ~first)
  return { from: start, to: start, literal: false }
}

/** The marker that printed: the next one that is no condition. */
function nextVariable(source: string, after: number): number {
  const rest = source.slice(after)
  for (const match of rest.matchAll(/\{\{([^{}]*)\}\}/g))
    if (!/^\s*(?:[#/]|else\s*$)/.test(match[1] ?? '')) return after + match.index
  return after
}
