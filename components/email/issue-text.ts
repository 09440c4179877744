// The tree of an item as plain text, written to be read: lines of at most 76 characters, lists with their signs, tables as lines that
// name their columns, addresses in angle brackets, which mail programs open and nobody has to cut out of a sentence.
import type { Element, ElementContent, Root, RootContent } from 'hast'
import { numbered } from './issue-html'

const width = 76
type Node = Root | RootContent | ElementContent

/** Lines of a text at most `width` characters long; an address is never broken. `lead` stands before the first, `rest` before others. */
export function wrapped(text: string, lead = '', rest = ' '.repeat(lead.length)): string {
  return text
    .split('\n')
    .map((line, at) => wrappedLine(line, at === 0 ? lead : rest, rest))
    .join('\n')
    .replaceAll('\u00a0', ' ')
}

function wrappedLine(text: string, lead: string, rest: string): string {
  const lines: string[] = []
  let line = lead
  let empty = true
  for (const word of text.split(/[ \t]+/).filter(Boolean)) {
    if (!empty && line.length + 1 + word.length > width) {
      lines.push(line)
      line = rest
      empty = true
    }
    line += empty ? word : ` ${word}`
    empty = false
  }
  return [...lines, line].join('\n').trimEnd()
}

/** A title with a line below it. */
export const underlined = (title: string, sign: string): string => {
  const lines = wrapped(title)
  const longest = Math.max(...lines.split('\n').map((line) => line.length))
  return `${lines}\n${sign.repeat(Math.max(3, longest))}`
}

/** The text of an item, without an empty line at its end. */
export const itemText = (tree: Root): string => blocks(tree.children).join('\n\n')

const blockNames = /^(p|h[1-6]|ul|ol|blockquote|pre|table|hr|div|section)$/
const isBlock = (node: Node): node is Element => node.type === 'element' && blockNames.test(node.tagName)

/** Blocks one after another; words that stand between blocks are a block of their own. */
function blocks(children: readonly (RootContent | ElementContent)[]): string[] {
  const found: string[] = []
  let loose: (RootContent | ElementContent)[] = []
  const flush = () => {
    const text = inline(loose).trim()
    if (text) found.push(wrapped(text))
    loose = []
  }
  for (const child of children) {
    if (!isBlock(child)) loose.push(child)
    else {
      flush()
      const text = block(child)
      if (text) found.push(text)
    }
  }
  flush()
  return found
}

function block(node: Element): string {
  const { tagName, children } = node
  if (tagName === 'h3') return underlined(inline(children).trim(), '~')
  if (tagName === 'hr') return '* * *'
  if (tagName === 'pre') return indented(plain(node).replace(/\n$/, ''), '    ')
  if (tagName === 'ul' || tagName === 'ol') return list(node)
  if (tagName === 'table') return table(node)
  if (tagName === 'blockquote') return indented(blocks(children).join('\n\n'), '> ')
  if (/^(div|section)$/.test(tagName)) return blocks(children).join('\n\n')
  return wrapped(inline(children).trim())
}

const indented = (text: string, sign: string): string =>
  text
    .split('\n')
    .map((line) => `${sign}${line}`.trimEnd())
    .join('\n')

function list(node: Element): string {
  const points =
    node.tagName === 'ol'
      ? numbered(node)
      : node.children.flatMap((item) => (item.type === 'element' ? [{ item, sign: '-' }] : []))
  return points
    .map(({ item, sign }) => {
      const text = blocks(item.children).join('\n')
      const room = ' '.repeat(sign.length + 1)
      // what was wrapped without the indentation is wrapped again with it, unless its lines mean something
      const lines = item.children.some(isBlock) ? indented(text, room) : wrapped(inline(item.children).trim(), room)
      return `${sign} ${lines.slice(room.length)}`
    })
    .join('\n')
}

function rowsOf(node: Element): Element[] {
  return node.children.flatMap((child) =>
    child.type !== 'element' ? [] : child.tagName === 'tr' ? [child] : rowsOf(child),
  )
}
const cellsOf = (row: Element) => row.children.filter((child): child is Element => child.type === 'element')

/** Each row as one point: what a column is called stands before its value. */
function table(node: Element): string {
  const rows = rowsOf(node)
  const [head, ...body] = rows
  const titles = head?.children.some((one) => one.type === 'element' && one.tagName === 'th')
    ? cellsOf(head).map((one) => inline(one.children).trim())
    : null
  const lines = (titles ? body : rows).map((row) =>
    cellsOf(row)
      .map((one, at) => {
        const value = inline(one.children).trim().replaceAll('\n', ' ')
        return [titles?.[at], value || '–'].filter(Boolean).join(': ')
      })
      .join('; '),
  )
  // a table of nothing but titles still says them
  if (titles && body.length === 0) return wrapped(titles.join('; '), '- ')
  return lines.map((line) => wrapped(line, '- ')).join('\n')
}

const plain = (node: Node): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(plain).join('') : ''

/** Words of a passage; line breaks of the source are spaces, those of the writer stay. */
function inline(nodes: readonly (RootContent | ElementContent)[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value.replace(/[ \t\r\n]+/g, ' ')
      if (node.type !== 'element') return ''
      if (node.tagName === 'br') return '\n'
      if (node.tagName === 'a') return linked(node)
      return inline(node.children)
    })
    .join('')
    .replace(/ *\n */g, '\n')
}

function linked(node: Element): string {
  const href = String(node.properties.href ?? '')
  const words = inline(node.children)
  const bare = href.replace(/^(?:mailto|tel):/, '')
  const shown = words.trim()
  if (shown === '' || shown === href) return `<${href}>`
  // `urzad@testowo.example` and telephone numbers are their own address
  if (shown === bare || shown.replace(/[\s\u00a0-]/g, '') === bare) return words
  return `${words} <${href}>`
}
