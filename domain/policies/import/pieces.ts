// A text that comes from elsewhere as pieces (headings, list items with the very marker that they bore, the rest), and the one way in
// which pieces become Markdown. A number is never changed: what Markdown would count otherwise is written as words.

export type Piece =
  | { kind: 'heading'; depth: number; text: string }
  /** `marker` as it stood: `-`, `1.`, `1)`, `a)`, or anything else, which stays words */
  | { kind: 'item'; level: number; marker: string; text: string }
  /** a further paragraph or table of the item before it */
  | { kind: 'more'; level: number; text: string }
  | { kind: 'text'; text: string }

type Style = 'bullet' | 'dot' | 'bracket' | 'letter'
/** an open list: where its words begin, and what the next item must bear */
type Open = { style: Style; due: number; indent: number; inner: number }

/** How Markdown would read a marker; null: as words. */
export function readMarker(marker: string): { style: Style; number: number } | null {
  if (/^[-*+]$/.test(marker)) return { style: 'bullet', number: 0 }
  const counted = /^(\d{1,9})([.)])$/.exec(marker)
  if (counted) return { style: counted[2] === '.' ? 'dot' : 'bracket', number: Number(counted[1]) }
  return /^[a-z]\)$/.test(marker) ? { style: 'letter', number: marker.charCodeAt(0) - 96 } : null
}

const escapedMarker = (marker: string) => marker.replace(/^(\d{1,9}|[a-z])([.)])$/, '$1\\$2').replace(/^[-+*]$/, '\\$&')

/** Keeps words at the beginning of a paragraph from being read as a list, a heading or a quotation. */
export function asWords(text: string): string {
  return text
    .replace(/^(\d{1,9}|[a-z])([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^([-+*#>]|#{2,6}|={3,}|-{3,}|_{3,}|~{3,})(?=\s|$)/, '\\$1')
}

const indented = (text: string, by: number) => text.replaceAll('\n', `\n${' '.repeat(by)}`).replace(/[ \t]+\n/g, '\n')

class Writer {
  private out = ''
  private open: Open[] = []
  private last: Piece['kind'] | null = null

  get text(): string {
    return this.out === '' ? '' : `${this.out}\n`
  }

  add(piece: Piece): void {
    const text = piece.text.trim()
    if (text === '') return
    if (piece.kind === 'item') this.item(piece.level, piece.marker, text)
    else if (piece.kind === 'more' && this.open.length > 0) this.more(piece.level, text)
    else this.block(piece.kind === 'heading' ? `${'#'.repeat(piece.depth)} ${text.replace(/\s*\n\s*/g, ' ')}` : text)
    this.last = piece.kind
  }

  private put(text: string, gap: '\n' | '\n\n'): void {
    this.out += (this.out === '' ? '' : gap) + text
  }

  private block(text: string): void {
    this.open = []
    this.put(text, '\n\n')
  }

  private more(level: number, text: string): void {
    this.open.length = Math.min(this.open.length, level + 1)
    const by = this.open.at(-1)?.inner ?? 0
    this.put(' '.repeat(by) + indented(text, by), '\n\n')
  }

  private item(level: number, marker: string, text: string): void {
    const read = readMarker(marker)
    const depth = Math.min(level, this.open.length)
    const same = this.open[depth]
    this.open.length = depth
    const indent = this.open.at(-1)?.inner ?? 0
    const goesOn =
      same !== undefined && read?.style === same.style && (read.style === 'bullet' || read.number === same.due)
    const begins = same === undefined || (read !== null && read.style !== same.style)
    // of roman numbers only the first look like letters
    const roman = /^[ivx]\)$/.test(marker) && !(goesOn && same?.style === 'letter')
    if (!read || roman || !(goesOn || begins)) {
      if (depth === 0) this.block(`${escapedMarker(marker)} ${text}`.trim())
      else this.more(depth - 1, `${escapedMarker(marker)} ${text}`.trim())
      return
    }
    const sign = read.style === 'bullet' ? '-' : marker
    const inner = indent + sign.length + 1
    // in the middle of a paragraph only a first item begins a list
    const gap = this.last === 'item' && (goesOn || read.number <= 1) ? '\n' : '\n\n'
    this.put(`${' '.repeat(indent)}${sign} ${indented(asWords(text), inner)}`, gap)
    this.open.push({ style: read.style, due: read.number + 1, indent, inner })
  }
}

/** Markdown of the pieces, in their order; ends with a line end unless there is nothing. */
export function writePieces(pieces: readonly Piece[]): string {
  const writer = new Writer()
  for (const piece of pieces) writer.add(piece)
  return writer.text
}
