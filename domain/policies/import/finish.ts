// The last step of every import: the title is found and stands once, headings are in order below it, braces bring no unknown variables.
import type { Heading } from 'mdast'
import { parseMarkdown } from '@/lib/markdown-parser'
import { variableLabels } from '../clauses/variables'
import { fold } from '../linter/text'
import { type Edit, edited, nodesOf, type Placed, readable, wordsOf } from './markdown-parts'

export type Finished = { title: string; markdown: string; notes: string[] }

const sameWords = (a: string, b: string) => {
  const plain = (text: string) =>
    fold(text)
      .replace(/[^a-z\d]+/g, ' ')
      .trim()
  return plain(a) !== '' && plain(a) === plain(b)
}

type Placing = Placed<Heading> & { text: string }

/** Headings that are the title: the first thing of the text, or its only one of the first level. */
function titleHeading(headings: readonly Placing[], source: string): Placing | undefined {
  const [first] = headings
  const tops = headings.filter(({ node }) => node.depth === 1)
  if (tops.length === 1) return tops[0]
  if (first && source.slice(0, first.from).trim() === '') return first
  return undefined
}

/** Everything at the beginning that only says the title again. */
function repeated(source: string, from: number, title: string): Edit[] {
  const edits: Edit[] = []
  let at = from
  for (;;) {
    const match = /^\s*(?:#{1,6}\s+)?([^\n]+)(?:\n|$)/.exec(source.slice(at))
    if (!match?.[1] || !sameWords(match[1], title)) return edits
    edits.push({ from: at, to: at + match[0].length, text: '' })
    at += match[0].length
  }
}

/** Levels from 2 on, none skipped: as deep as in the text, at most one deeper than the heading before. */
function orderly(headings: readonly Placing[]): Edit[] {
  const top = Math.min(...headings.map(({ node }) => node.depth))
  let before = 1
  return headings.map(({ node, from, to, text }) => {
    const depth = Math.min(before + 1, 6, node.depth - top + 2)
    before = depth
    return { from, to, text: node.depth === depth ? text : text.replace(/^#+/, '#'.repeat(depth)) }
  })
}

function headingsOf(source: string): Placing[] {
  if (!/^[ >\t]*#{1,6}[ \t]/m.test(source)) return []
  return nodesOf(parseMarkdown(source), 'heading').flatMap((one) => {
    const text = source.slice(one.from, one.to)
    return text.startsWith('#') ? [{ ...one, text }] : []
  })
}

const known = (inside: string) =>
  Object.hasOwn(variableLabels, inside) ||
  /^(?:#(?:if|unless)\s+[\w.]+|else|\/(?:if|unless)|\?.*|>\s*[\w.-]+)$/.test(inside)

/** Double braces that are no variable of ours are parted: the text may not bring instructions along. */
export function harmlessBraces(markdown: string): { markdown: string; notes: string[] } {
  const foreign = new Set<string>()
  const kept = new Set<string>()
  const parted = markdown.replace(/\{\{([^{}\n]*)\}\}|\{(?=\{)/g, (whole, inside?: string) => {
    const name = inside?.trim() ?? ''
    if (inside !== undefined && known(name)) {
      kept.add(name)
      return whole
    }
    foreign.add(name)
    return inside === undefined ? '{ ' : whole.replace('{{', '{ {')
  })
  const notes = []
  if (kept.size > 0) notes.push(`W tekście są zmienne portalu; zostawiono je: ${[...kept].slice(0, 12).join(', ')}.`)
  if (foreign.size > 0)
    notes.push(
      'Podwójne nawiasy klamrowe, które nie są zmiennymi portalu, rozdzielono odstępem, aby zostały zwykłym tekstem.',
    )
  return { markdown: parted, notes }
}

/** `title` is what the file itself said (front matter, `<title>`); the text's own heading goes before it unless it is `binding`. */
export function finish(source: string, said: { title: string; binding: boolean }): Finished {
  const text = readable(source).replace(/^\n+/, '')
  const headings = headingsOf(text)
  const heading = titleHeading(headings, text)
  const own = heading ? wordsOf(heading.node).replace(/\s+/g, ' ').trim() : ''
  const title = said.binding && said.title !== '' ? said.title : own || said.title
  const drop = heading && (!said.binding || said.title === '' || sameWords(own, title)) ? heading : undefined
  const rest = headings.filter((one) => one !== drop)
  const again = title === '' ? [] : repeated(text, drop ? drop.to : 0, title)
  const gone = (at: number) => again.some(({ from, to }) => at >= from && at < to)
  const edits = [
    ...(drop ? [{ from: drop.from, to: drop.to, text: '' }] : []),
    ...again,
    ...orderly(rest.filter(({ from }) => !gone(from))),
  ]
  const markdown = edited(text, edits)
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  // a text that is nothing but its title keeps it
  const body = markdown || text.trim()
  const braces = harmlessBraces(body === '' ? '' : `${body}\n`)
  const twice = again.length > 0 ? ['Tytuł powtórzony na początku tekstu zostawiono raz.'] : []
  return { title: title.slice(0, 200), markdown: braces.markdown, notes: [...twice, ...braces.notes] }
}
