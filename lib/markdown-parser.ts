// The one parser of Markdown here: CommonMark, tables and footnotes of GFM, and lists lettered a), b) … (decision 0021). Page, paper,
// search, comparison and editor read the tree it makes, so a list is the same list to all of them. Pure and browser-safe.
import type { List, Paragraph, Parents, Root, RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { type Data, type Processor, unified } from 'unified'
import { letteredLists } from '@/lib/markdown-letters'
import { type Part, partsOf } from '@/lib/markdown-parts'

/** How a list numbers its points: `1.`, `1)`, `a)`, or not at all. */
export type Numbering = '1.' | '1)' | 'a)' | null

type Parsed = Exclude<NonNullable<Data['fromMarkdownExtensions']>[number], unknown[]>

const isList = (node: { type: string } | undefined): node is List => node?.type === 'list'

/** Writes down what the library forgets: which sign stands after a number, and that a number may be a letter. */
const numbers: Parsed = {
  enter: {
    listItemValue(token) {
      const list = this.stack.at(-2)
      if (!this.data.expectingFirstListItemValue || !isList(list)) return
      const sign = this.sliceSerialize(token)
      const letter = /^[a-z]$/.test(sign)
      list.start = letter ? sign.charCodeAt(0) - 96 : Number.parseInt(sign, 10)
      list.data = letter ? { hProperties: { type: 'a', className: ['paren'] } } : {}
      this.data.expectingFirstListItemValue = undefined
    },
    listItemMarker(token) {
      const list = this.stack.at(-2)
      if (isList(list) && list.ordered && this.sliceSerialize(token) === ')' && !list.data?.hProperties)
        list.data = { hProperties: { className: ['paren'] } }
    },
  },
}

export function numberingOf({ ordered, data }: List): Numbering {
  if (!ordered) return null
  if (data?.hProperties?.type === 'a') return 'a)'
  return data?.hProperties ? '1)' : '1.'
}

/** Whether `next` begins on the line after `node`, without an empty one between. */
const touches = (node: RootContent, next: RootContent): boolean =>
  node.position !== undefined && next.position !== undefined && next.position.start.line === node.position.end.line + 1

/** The paragraph whose last line a wrapped line would go on. */
function lastParagraph(node: RootContent | undefined): Paragraph | undefined {
  if (node?.type === 'paragraph') return node
  return node && (isList(node) || node.type === 'listItem' || node.type === 'blockquote')
    ? lastParagraph(node.children.at(-1))
    : undefined
}

/** One line `a) …` right under prose, and no `b)`: a wrapped line, not a list. It goes back to its paragraph. */
function unwrap(before: RootContent, list: List): boolean {
  const [item] = list.children
  const only = item?.children[0]
  const paragraph = lastParagraph(before)
  if (list.children.length !== 1 || item?.children.length !== 1 || only?.type !== 'paragraph' || !paragraph)
    return false
  paragraph.children.push({ type: 'text', value: `\na) ` }, ...only.children)
  joinTexts(paragraph)
  return true
}

function joinTexts(paragraph: Paragraph): void {
  for (let at = paragraph.children.length - 1; at > 0; at -= 1) {
    const [left, right] = [paragraph.children[at - 1], paragraph.children[at]]
    if (left?.type !== 'text' || right?.type !== 'text') continue
    left.value += right.value
    if (left.position && right.position) left.position.end = right.position.end
    paragraph.children.splice(at, 1)
  }
}

/** Stretches the position of a node and of the last ones in it to where what it took in ends. */
function stretch(node: RootContent, end: RootContent): void {
  if (node.position && end.position) node.position.end = end.position.end
  if (isList(node) || node.type === 'listItem' || node.type === 'blockquote') {
    const last = node.children.at(-1)
    if (last && last !== end) stretch(last, end)
  }
}

/** Letters that follow a point at once belong to it, although nobody indented them; the list goes on after them. */
function settle(parent: Parents): void {
  const nodes = parent.children as RootContent[]
  for (let at = 1; at < nodes.length; at += 1) {
    const [before, list] = [nodes[at - 1], nodes[at]]
    if (!before || !isList(list) || numberingOf(list) !== 'a)' || list.start !== 1 || !touches(before, list)) continue
    if (!unwrap(before, list)) {
      if (!isList(before) || numberingOf(before) === 'a)') continue
      before.children.at(-1)?.children.push(list)
    }
    stretch(before, list)
    nodes.splice(at, 1)
    goOn(before, nodes, at)
    at -= 1
  }
  for (const child of nodes) if ('children' in child) settle(child)
}

/** The rest of a list that letters had cut in two. */
function goOn(before: RootContent, nodes: RootContent[], at: number): void {
  const rest = nodes[at]
  if (!rest || !isList(before) || !isList(rest) || numberingOf(before) !== numberingOf(rest) || !touches(before, rest))
    return
  if (before.ordered && rest.start !== (before.start ?? 1) + before.children.length) return
  before.children.push(...rest.children)
  if (rest.spread) before.spread = true
  if (before.position && rest.position) before.position.end = rest.position.end
  nodes.splice(at, 1)
}

function letters(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), letteredLists]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), numbers]
}

const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(letters).freeze()

/** Quotes and lists nested deeper than this lose the rest: the parser is recursive, and a page must never fail on a text. */
const deepest = 40
const marker = '[ \\t]*(?:>|[-*+]|\\d{1,9}[.)]|[a-z]\\))'
const tooDeep = new RegExp(`^((?:${marker}){${deepest}})(?:${marker})+`, 'gm')
/** The text as far as every parser of Markdown here can follow it. */
export const shallowQuotes = (markdown: string): string => markdown.replace(tooDeep, '$1')

/** The tree of a part, at its place in the text. */
function treeOf({ text, line, offset }: Part): Root {
  const tree = parser.parse(text)
  if (offset === 0) return tree
  const left: (Root | RootContent)[] = [tree]
  for (let node = left.pop(); node; node = left.pop()) {
    for (const point of node.position ? [node.position.start, node.position.end] : []) {
      point.line += line
      point.offset = (point.offset ?? 0) + offset
    }
    if ('children' in node) for (const child of node.children) left.push(child)
  }
  return tree
}

/** The tree of a text. Never throws, whatever the text. */
export function parseMarkdown(markdown: string): Root {
  const [tree, ...rest] = partsOf(shallowQuotes(markdown)).map(treeOf)
  if (!tree) return { type: 'root', children: [] }
  for (const { children, position } of rest) {
    for (const child of children) tree.children.push(child)
    if (tree.position && position) tree.position.end = position.end
  }
  settle(tree)
  return tree
}
