// Runs into lines of a given width. A line breaks at spaces and after hyphens; a word longer than the line (an address, a hash)
// breaks where its signs allow it, else anywhere. Non-breaking spaces hold, so the page and the paper break alike.
import { lineEnd, type Run } from './runs'

/** Width in points of a text set like the run. */
export type Measure = (text: string, run: Run) => number

export type Piece = { text: string; run: Run; x: number; width: number }
export type Line = { pieces: Piece[]; width: number }

type Fragment = { text: string; run: Run }
/** `space`: the run of the space behind it; `ends`: the line ends there */
type Word = { fragments: Fragment[]; space: Run | null; ends: boolean }

/** Lines of at most `width` points; at least one. */
export function linesOf(runs: readonly Run[], width: number, measure: Measure): Line[] {
  const lines: Fragment[][] = [[]]
  let room = width
  const breakLine = () => {
    lines.push([])
    room = width
  }
  for (const word of wordsOf(runs)) {
    for (const part of fitting(word, width, measure)) {
      const bare = widthOf(part.fragments, measure)
      if (bare > room + 0.01 && (lines.at(-1)?.length ?? 0) > 0) breakLine()
      lines.at(-1)?.push(...withSpace(part))
      room -= part.space ? bare + measure(' ', part.space) : bare
    }
    if (word.ends) breakLine()
  }
  return lines.map((fragments) => lineOf(fragments, measure))
}

const widthOf = (fragments: readonly Fragment[], measure: Measure): number =>
  fragments.reduce((sum, { text, run }) => sum + measure(text, run), 0)

const withSpace = ({ fragments, space }: Word): Fragment[] =>
  space ? [...fragments, { text: ' ', run: space }] : fragments

/** Words with the looks they are made of: a bold word may end with a comma that is not bold. */
function wordsOf(runs: readonly Run[]): Word[] {
  const words: Word[] = []
  let open: Word = { fragments: [], space: null, ends: false }
  const close = (change: Partial<Word>) => {
    words.push({ ...open, ...change })
    open = { fragments: [], space: null, ends: false }
  }
  for (const run of runs) {
    if (run.text === lineEnd) {
      close({ ends: true })
      continue
    }
    // a breaking space, or the place behind a hyphen between letters
    for (const part of run.text.split(/(\n)|(?<= )|(?<=\p{L}[-–])(?=\p{L})/u)) {
      if (part === undefined || part === '') continue
      if (part === '\n') close({ ends: true })
      else if (part === ' ') close({ space: run })
      else {
        open.fragments.push({ text: part.replace(/ $/, ''), run })
        if (part.endsWith(' ')) close({ space: run })
        else if (/\p{L}[-–]$/u.test(part)) close({})
      }
    }
  }
  if (open.fragments.length > 0) close({})
  return words
}

/** The word itself, or its parts when no line could hold it. */
function fitting(word: Word, width: number, measure: Measure): Word[] {
  if (widthOf(word.fragments, measure) <= width) return [word]
  const parts: Word[] = []
  let room = width
  let open: Fragment[] = []
  const close = () => {
    parts.push({ fragments: open, space: null, ends: false })
    open = []
    room = width
  }
  for (const { text, run } of word.fragments) {
    let rest = text
    while (rest !== '') {
      const cut = cutOf(rest, run, room, measure)
      if (cut === 0 && open.length > 0) {
        close()
        continue
      }
      const taken = rest.slice(0, Math.max(cut, 1))
      open.push({ text: taken, run })
      room -= measure(taken, run)
      rest = rest.slice(taken.length)
      if (rest !== '') close()
    }
  }
  return [...parts, { ...word, fragments: open }]
}

/** How many characters fit into `room`, preferably up to a sign after which an address may be broken. */
function cutOf(text: string, run: Run, room: number, measure: Measure): number {
  if (measure(text, run) <= room) return text.length
  let low = 0
  let high = text.length
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (measure(text.slice(0, middle), run) <= room) low = middle
    else high = middle - 1
  }
  const signs = text.slice(0, low).search(/[/?&=_.@-][^/?&=_.@-]*$/)
  const cut = signs > low / 2 ? signs + 1 : low
  // never between the halves of a character outside the basic plane
  return /[\ud800-\udbff]/.test(text[cut - 1] ?? '') ? cut - 1 : cut
}

/** Neighbours of one run become one piece, so that a line is drawn in few strokes. */
function lineOf(fragments: readonly Fragment[], measure: Measure): Line {
  const joined: Fragment[] = []
  for (const { text, run } of fragments) {
    const last = joined.at(-1)
    if (last?.run === run) last.text += text
    else joined.push({ text, run })
  }
  let x = 0
  const pieces = joined.map(({ text, run }): Piece => {
    const piece = { text, run, x, width: measure(text, run) }
    x += piece.width
    return piece
  })
  const last = pieces.at(-1)
  return { pieces, width: last ? last.x + measure(last.text.trimEnd(), last.run) : 0 }
}
