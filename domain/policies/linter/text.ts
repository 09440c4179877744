// A text as the rules read it: folded to small letters without diacritics, wrapped lines joined, every character at its own
// offset, so that a match in the folded text is a passage of the original.

import type { Finding, Level, RuleId, Spot } from '../schema/finding'
import { withoutAddresses, withoutCode } from './covered'

export type Block = Spot & {
  kind: 'heading' | 'item' | 'paragraph'
  /** 1–6 for a heading that is marked as one; 0 for a short line that looks like one */
  depth: number
  text: string
}

export type LintText = {
  /** as given, line ends as `\n` */
  raw: string
  /** same length: code and comments covered, addresses kept */
  read: string
  /** same length: addresses, tags and variables covered as well; what a person reads as words */
  prose: string
  /** `read` in small letters without diacritics, line ends inside a paragraph as spaces */
  folded: string
  blocks: readonly Block[]
  /** offsets at which lines begin */
  lines: readonly number[]
}

/** Letters beyond ASCII as they were folded once. */
const letters = new Map(Object.entries({ ł: 'l', Ł: 'l', '\u00a0': ' ', '\u202f': ' ', '\u2060': ' ', '\u00ad': ' ' }))

/** One small letter without diacritics for each character (UTF-16 unit), so that offsets stay. */
export function fold(text: string): string {
  let folded = ''
  for (const unit of text) {
    if (unit < '\u0080') {
      folded += unit.toLowerCase()
      continue
    }
    let plain = letters.get(unit)
    if (plain === undefined) {
      const bare = unit.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
      plain = bare.length === unit.length ? bare : unit
      if (letters.size < 2000) letters.set(unit, plain)
    }
    folded += plain
  }
  return folded
}

const marker = /^[ \t]*(?:[-*+•–▪·]|\(?\d{1,3}[.)]|\(?[a-z][.)])[ \t]+/i
const markedHeading = /^(#{1,6})[ \t]+/
const table = /^[ \t]*\|/

/** A short line without a full stop, alone between empty lines, is what a heading becomes in plain text. */
function looksLikeHeading(text: string): boolean {
  return text.length <= 90 && /^[\p{Lu}\d]/u.test(text) && !/[.;,]$/.test(text) && text.split(/\s+/).length <= 12
}

function blockOf(raw: string, from: number, to: number): Block {
  const text = raw.slice(from, to)
  const heading = markedHeading.exec(text)
  if (heading) return { kind: 'heading', depth: heading[1]?.length ?? 1, from, to, text: text.slice(heading[0].length) }
  if (marker.test(text)) return { kind: 'item', depth: 0, from, to, text: text.replace(marker, '') }
  const plain = text.trim()
  const kind = !plain.includes('\n') && looksLikeHeading(plain) ? 'heading' : 'paragraph'
  return { kind, depth: 0, from, to, text: plain }
}

/** Paragraphs, list items and headings; a wrapped line belongs to the block before it. */
function blocksOf(raw: string): Block[] {
  const blocks: Block[] = []
  let start = -1
  let end = 0
  const close = () => {
    if (start >= 0) blocks.push(blockOf(raw, start, end))
    start = -1
  }
  let at = 0
  for (const line of raw.split('\n')) {
    const begins = marker.test(line) || markedHeading.test(line) || table.test(line)
    if (line.trim() === '' || begins) close()
    if (line.trim() !== '') {
      if (start < 0) start = at
      end = at + line.length
      if (markedHeading.test(line)) close()
    }
    at += line.length + 1
  }
  close()
  return blocks
}

export function readText(source: string): LintText {
  const raw = source.normalize('NFC').replace(/\r\n?/g, '\n')
  const read = withoutCode(raw)
  const prose = withoutAddresses(read)
  const blocks = blocksOf(read)
  return { raw, read, prose, folded: joined(fold(read), blocks), blocks, lines: linesOf(raw) }
}

/** Line ends inside a block become spaces. */
function joined(folded: string, blocks: readonly Block[]): string {
  const parts: string[] = []
  let at = 0
  for (const { from, to } of blocks) {
    parts.push(folded.slice(at, from), folded.slice(from, to).replaceAll('\n', ' '))
    at = to
  }
  return parts.join('') + folded.slice(at)
}

/** Offsets at which the lines of a text begin. */
export function linesOf(raw: string): number[] {
  const lines = [0]
  for (let at = raw.indexOf('\n'); at >= 0; at = raw.indexOf('\n', at + 1)) lines.push(at + 1)
  return lines
}

/** Line of an offset, from 1. */
export function lineOf(lines: readonly number[], offset: number): number {
  let low = 0
  let high = lines.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((lines[middle] ?? 0) <= offset) low = middle
    else high = middle
  }
  return low + 1
}

/**
 * A pattern over folded text: a space stands for any white space (` ?`: or none), `~` for up to 80 characters of the same sentence,
 * everything else is a regular expression.
 */
export function phrase(pattern: string): RegExp {
  const bounded = pattern
    .replaceAll('~', '[^.;!?\\n]{0,80}?')
    .replaceAll(' ?', '\\s{0,9}')
    .replaceAll(' ', '\\s{1,9}')
    // no word is longer: a run of letters without end must not be read again from each of its letters
    .replaceAll('\\w*', '\\w{0,30}')
    .replaceAll('\\w+', '\\w{1,30}')
  return new RegExp(bounded, 'g')
}

/** Nobody reads more of the same. */
const mostSpots = 100

export function spotsOf({ folded }: LintText, pattern: RegExp): Spot[] {
  return matchesOf(folded, pattern).map((match) => ({ from: match.index, to: match.index + match[0].length }))
}

/** The first hundred matches. */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  const matches: RegExpExecArray[] = []
  for (const match of text.matchAll(pattern)) {
    matches.push(match)
    if (matches.length === mostSpots) break
  }
  return matches
}

/** Abbreviations whose full stop ends no sentence. */
const abbreviation =
  /(?:^|[\s(])(?:np|m\. ?in|m|in|itp|itd|tj|art|ust|pkt|lit|poz|nr|str|dz|u|urz|r|ul|al|tel|wew|godz|t|d|zm|pozn|ww|tzw)\.$/

/** The sentence around a spot, in the folded text. */
export function sentenceAround(text: LintText, { from, to }: Spot): string {
  const { folded } = text
  const stops = (at: number) =>
    folded[at] === '\n' || (/[.!?;]/.test(folded[at] ?? '') && /\s|$/.test(folded[at + 1] ?? ' '))
  const ends = (at: number) => stops(at) && !abbreviation.test(folded.slice(Math.max(0, at - 12), at + 1))
  let start = from
  while (start > 0 && from - start < 600 && !ends(start - 1)) start -= 1
  let stop = to
  while (stop < folded.length && stop - to < 600 && !ends(stop)) stop += 1
  return folded.slice(start, stop)
}

const longestPassage = 200

/** A finding at a spot of the text; without a spot it is about the whole text and stands on line 1. */
export function found(
  text: LintText,
  rule: RuleId,
  level: Level,
  message: string,
  spot?: Spot,
  replacement?: string,
): Finding {
  const { from, to } = spot ?? { from: 0, to: 0 }
  const passage = text.raw.slice(from, Math.min(to, from + longestPassage))
  return {
    rule,
    level,
    line: spot ? lineOf(text.lines, from) : 1,
    passage: level === 'fix' ? passage : passage.replace(/\s+/g, ' ').trim(),
    message,
    from,
    to,
    ...(replacement === undefined ? {} : { replacement }),
  }
}
