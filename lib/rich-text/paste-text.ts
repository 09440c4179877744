// Plain text from the clipboard. Lines that a narrow column broke (PDF, mail) are joined again; points of lists begin a line of their own.
import type { DocNode } from './document'
import { markdownToDoc } from './from-markdown'

const point = /^[ \t]*(?:[-–—•▪◦*·]|\d{1,3}[.)]|[a-z]\))[ \t]+(?=\S)/
const bullet = /^([ \t]*)[–—•▪◦·][ \t]+/
/** Shorter columns than this are lists or addresses, not prose. */
const narrowest = 45

const endsSentence = (line: string): boolean => /[.!?:;]["”»)]?$/.test(line.trimEnd())

/** Whether the break after `line` was made by the width of a column. */
function isWrapped(line: string, next: string, widest: number): boolean {
  if (widest < narrowest || next.trim() === '' || point.test(next)) return false
  if (/^\p{Ll}/u.test(next.trim()) && !endsSentence(line)) return true
  return line.trimEnd().length >= widest * 0.7 && (!endsSentence(line) || line.trimEnd().length >= widest * 0.85)
}

/** `infor-` + `macja`: a word cut in two. Names such as `Bielsko-Biała` keep their hyphen. */
const join = (line: string, next: string): string =>
  /\p{Ll}[-\u00ad]$/u.test(line) && /^\p{Ll}/u.test(next) ? line.slice(0, -1) + next : `${line} ${next}`

/** Lines joined to paragraphs as their author meant them. */
export function joinLines(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const widest = Math.max(0, ...lines.map((line) => line.trimEnd().length))
  const joined: string[] = []
  let last: string | undefined
  for (const line of lines) {
    const before = joined.at(-1)
    if (before !== undefined && last?.trim() && isWrapped(last, line, widest))
      joined[joined.length - 1] = join(before.trimEnd(), line.trim())
    else joined.push(line.trimEnd())
    last = line
  }
  return joined.join('\n')
}

/** The same for words of a paragraph that are broken by hard breaks. */
export function unwrapped(words: readonly DocNode[]): DocNode[] {
  const lines: DocNode[][] = [[]]
  for (const word of words) {
    if (word.type === 'hardBreak') lines.push([])
    else lines.at(-1)?.push(word)
  }
  const texts = lines.map((line) => line.map(({ text }) => text ?? '').join(''))
  const widest = Math.max(...texts.map(({ length }) => length))
  return lines.flatMap((line, index) => {
    const next = texts[index + 1]
    if (next === undefined) return line
    return [...line, isWrapped(texts[index] ?? '', next, widest) ? { type: 'text', text: ' ' } : { type: 'hardBreak' }]
  })
}

/** Marks of Markdown or of templates: the text is taken as it is. */
const looksWritten = /^#{1,6} |\*\*\S|\]\(|\{\{|^\|.*\|$|^> /m
const escaped = (line: string): string => line.replace(/[\\`*_[\]<>#|~]/g, '\\$&')

/** Blocks of a plain text: Markdown where it is Markdown, else paragraphs and lists. */
export function cleanText(text: string): DocNode[] {
  const plain = text.replace(/\u00ad(?=\S)/g, '')
  if (looksWritten.test(plain)) return markdownToDoc(plain).content ?? []
  const lines = joinLines(plain).split('\n')
  const markdown = lines.map((line, index) => {
    const [sign = ''] = point.exec(line) ?? []
    const words = escaped(line.slice(sign.length).trim())
    if (sign !== '')
      return `${bullet.test(line) || /^[ \t]*\*/.test(line) ? '- ' : sign.trim().padEnd(sign.trim().length + 1)}${words}`
    // a line by itself is a paragraph by itself
    const before = lines[index - 1]
    return before?.trim() && line.trim() ? `\n${words}` : words
  })
  return markdownToDoc(markdown.join('\n')).content ?? []
}
