// A text cut at the lines that belong to the template language: a condition's marker alone on its line, and a clause of the library.
// Such a line is no part of the Markdown around it (filling takes it away), so what stands between two of them is read by itself.

/** Any mark of a template inside a line of text. */
export const templateMark = /\{\{([^{}]*)\}\}/g

const conditionLine = /^\{\{\s*(?:#(?:if|unless)\s[^{}]*|else|\/(?:if|unless))\s*\}\}[ \t]*$/
const clauseLine = /^\{\{>[^{}]*\}\}[ \t]*$/

export type Piece = {
  kind: 'text' | 'condition' | 'clause'
  /** lines without the empty ones around them */
  text: string
  /** whether it follows the piece before without an empty line */
  tight: boolean
}

/** Hard spaces are words to Markdown. */
const hasWords = (line: string): boolean => /[^ \t]/.test(line)

const kindOf = (line: string): Piece['kind'] =>
  conditionLine.test(line) ? 'condition' : clauseLine.test(line) ? 'clause' : 'text'

/** The pieces of a text, in order; empty lines between them only leave `tight`. */
export function piecesOf(source: string): Piece[] {
  const pieces: Piece[] = []
  let lines: string[] = []
  let blank = false
  const add = (kind: Piece['kind'], text: string) => {
    pieces.push({ kind, text, tight: pieces.length > 0 && !blank })
    blank = false
  }
  const flush = () => {
    const first = lines.findIndex(hasWords)
    const last = lines.findLastIndex(hasWords)
    if (first > 0 || (first < 0 && lines.length > 0)) blank = true
    if (first >= 0) add('text', lines.slice(first, last + 1).join('\n'))
    if (first >= 0 && last < lines.length - 1) blank = true
    lines = []
  }
  for (const line of source.replace(/\r\n?/g, '\n').split('\n')) {
    const kind = kindOf(line)
    if (kind === 'text') lines.push(line)
    else {
      flush()
      add(kind, line.trimEnd())
    }
  }
  flush()
  return pieces
}

/** The text as its conditions may leave it: everything, then without what stands under `if`, then without what stands under `else`. */
export function readingsOf(source: string): string[] {
  const lines = source.replace(/\r\n?/g, '\n').split('\n')
  const reading = (shown: (inElse: boolean) => boolean) => {
    const open: boolean[] = []
    const kept = lines.filter((line) => {
      if (kindOf(line) !== 'condition') return open.every(shown)
      if (/#/.test(line)) open.push(false)
      else if (/\//.test(line)) open.pop()
      else if (open.length > 0) open[open.length - 1] = true
      return false
    })
    return kept.join('\n')
  }
  return [reading(() => true), reading((inElse) => inElse), reading((inElse) => !inElse)]
}
