// Plain text as pieces: headings, lists (marked and, after a colon, unmarked) and paragraphs whose wrapped lines are joined.
// Words are never changed, only joined; what is uncertain stays a paragraph.
import { type Piece, readMarker } from './pieces'
import { promoted } from './text-headings'
import { type Block, listedAfterColon } from './text-lists'

const marked = /^(\s*)(?:([-*+•–—▪·●○◦‣➢✓])|(\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})\)|\d{1,3}\.|[ivxIVX]{1,4}\.))\s+(?=\S)/
const underline = /^\s*(={3,}|-{3,})\s*$/

/** Columns at which the lines were wrapped; endless when each paragraph is one line. */
function wrapWidth(lines: readonly string[]): number {
  const wrapped = lines.filter((line, at) => line.trim() !== '' && (lines[at + 1] ?? '').trim() !== '')
  const lengths = wrapped.map((line) => line.trimEnd().length).toSorted((a, b) => a - b)
  const wide = lengths[Math.floor(lengths.length * 0.95)] ?? 0
  return lengths.length < 3 || wide < 40 || wide > 160 ? Number.POSITIVE_INFINITY : wide
}

/** Whether the line was ended on purpose: the next word would still have stood on it. */
function endedOnPurpose(line: string, next: string, width: number, points: boolean): boolean {
  if (/^\s*data\s*:/i.test(next)) return true
  const [word = ''] = next.trim().split(/\s/)
  const length = line.trimEnd().length + 1 + word.length
  if (/[.:;!?…][”"»)]*\s*$/.test(line)) return length <= width
  if (points && /,\s*$/.test(line)) return length <= width * 0.8
  return /^\s*[\p{Lu}\d§]/u.test(next) && !/[,(]\s*$/.test(line) && length <= width * 0.8
}

/** A hyphen that wrapping made goes; `e-` and other single letters, and capital letters, keep theirs. */
function joined(text: string, next: string): string {
  const line = next.trim()
  if (/\p{L}\u00ad$/u.test(text)) return text.slice(0, -1) + line
  if (/\p{L}{2}-$/u.test(text) && /^\p{Ll}{2}/u.test(line)) return text.slice(0, -1) + line
  if (/\p{L}-$/u.test(text) && /^\p{Ll}/u.test(line)) return text + line
  return `${text} ${line}`
}

/** A hyphen at the beginning of a line goes on with the sentence of the line before when no other line near it has one. */
function isDash(lines: readonly string[], at: number, before: string): boolean {
  if (!/^\s*[-–—]\s/.test(lines[at] ?? '') || before === '' || /[.:;,!?]\s*$/.test(before)) return false
  let other = at + 1
  while ((lines[other] ?? '').trim() !== '' && other < at + 12) {
    if (/^\s*[-–—]\s/.test(lines[other] ?? '')) return false
    other += 1
  }
  return true
}

type Begun = Omit<Block, 'before' | 'after' | 'last'>

class Reader {
  readonly blocks: Block[] = []
  private current: Block | null = null
  private blank = true
  /** after a colon, until a sentence ends: lines may be points */
  private points = false

  constructor(
    private readonly lines: readonly string[],
    private readonly width: number,
  ) {}

  read(): Block[] {
    for (let at = 0; at < this.lines.length; at += 1) this.line(this.lines[at] ?? '', at)
    return this.blocks
  }

  private begin(block: Begun): void {
    this.current = { ...block, before: this.blank, after: false, last: block.text }
    this.blocks.push(this.current)
    this.blank = false
  }

  private line(line: string, at: number): void {
    const text = line.trim()
    const rule = underline.exec(line)?.[1]
    const hash = /^(#{1,6})\s+(.*?)\s*#*$/.exec(text)
    const item = this.itemAt(line, at)
    if (text === '') this.close()
    else if (rule) this.underlined(rule)
    else if (item) this.begin(item)
    else if (hash?.[2]) {
      this.begin({ kind: 'heading', marker: '', indent: 0, text: hash[2], depth: hash[1]?.length ?? 2 })
      this.current = null
    } else if (this.current && !endedOnPurpose(this.current.last, line, this.width, this.points)) {
      this.current.text = joined(this.current.text, line)
      this.current.last = line
    } else this.begin({ kind: 'text', marker: '', indent: 0, text })
    if (/[:.!?]$/.test(text)) this.points = text.endsWith(':')
  }

  private itemAt(line: string, at: number): Begun | null {
    const mark = marked.exec(line)
    if (!mark || (this.current && isDash(this.lines, at, this.current.last))) return null
    const text = line.slice(mark[0].length).trim()
    return { kind: 'item', marker: mark[2] ? '-' : (mark[3] ?? ''), indent: mark[1]?.length ?? 0, text }
  }

  private close(): void {
    if (this.current) this.current.after = true
    this.current = null
    this.blank = true
  }

  private underlined(rule: string): void {
    if (this.current?.kind === 'text' && this.current.text.length <= 120) {
      Object.assign(this.current, { kind: 'heading', depth: rule.startsWith('=') ? 1 : 2 })
      this.current.after = true
    }
    this.current = null
    this.blank = true
  }
}

/** An ending or a beginning of the text is as good as an empty line. */
function closeEnds(blocks: Block[]): void {
  const last = blocks.at(-1)
  if (last) last.after = true
  for (const [at, block] of blocks.entries()) if (blocks[at + 1]?.before) block.after = true
}

/** Levels of list items: a kind of marker that is open goes on, a new kind goes one deeper. */
export function levelled(blocks: readonly Block[], toWords: (text: string) => string): Piece[] {
  let open: { style: string; indent: number }[] = []
  return blocks.map((block): Piece => {
    if (block.kind !== 'item') {
      open = []
      if (block.kind === 'heading') return { kind: 'heading', depth: block.depth ?? 2, text: toWords(block.text) }
      return { kind: 'text', text: toWords(block.text) }
    }
    const style = styleOf(block.marker, open)
    const fits = (one: { style: string; indent: number }) =>
      one.style === style && (style !== 'bullet' || one.indent + 1 >= block.indent || one.indent === block.indent)
    const at = open.findLastIndex((one) => fits(one) && (style !== 'bullet' || one.indent <= block.indent + 1))
    const lowest = open.findIndex((one) => one.style === style)
    const level =
      at >= 0
        ? at
        : style === 'bullet' && lowest >= 0 && (open[lowest]?.indent ?? 0) > block.indent
          ? lowest
          : open.length
    open = [...open.slice(0, level), { style, indent: block.indent }]
    return { kind: 'item', level, marker: block.marker, text: toWords(block.text) }
  })
}

function styleOf(marker: string, open: readonly { style: string }[]): string {
  const lettered = open.some(({ style }) => style === 'letter')
  if (/^[ivx]{2,4}\)$/.test(marker) || (marker === 'i)' && !lettered)) return 'roman'
  return readMarker(marker)?.style ?? marker.replace(/[\da-zA-Z]+/, '')
}

/** `toWords` makes Markdown of a run of words: escapes, or leaves what already is Markdown. */
export function fromText(lines: readonly string[], toWords: (text: string) => string): Piece[] {
  const blocks = new Reader(lines, wrapWidth(lines)).read()
  closeEnds(blocks)
  return levelled(promoted(listedAfterColon(blocks)), toWords)
}
