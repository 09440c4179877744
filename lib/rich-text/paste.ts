// What comes from the clipboard as HTML (Word, LibreOffice, Google Docs, web pages, PDF readers) as blocks of the editor's document:
// headings, lists, tables, links and emphasis stay; fonts, colours, classes, bookmarks, comments, deleted words and pictures do not. Pure.
import type { Element, ElementContent, Root, RootContent } from 'hast'
import { toString as textIn } from 'hast-util-to-string'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import type { DocNode } from './document'
import { emphasisOf, inlineBlocks } from './paste-inline'
import { gatherLists, type Loose, wordList } from './paste-lists'

export type Pasted = { blocks: DocNode[] /** pictures that were left out */; pictures: number }

const parser = unified().use(rehypeParse, { fragment: true }).freeze()
const dropped = new Set([
  'style',
  'script',
  'title',
  'meta',
  'link',
  'head',
  'del',
  'template',
  'noscript',
  'object',
  'iframe',
  'svg',
  'input',
  'button',
  'select',
  'textarea',
])
const containers = new Set([
  'div',
  'section',
  'article',
  'main',
  'body',
  'html',
  'header',
  'footer',
  'center',
  'address',
  'figure',
  'dl',
  'form',
  'fieldset',
  'nav',
  'aside',
  'details',
])
const blockTags = new Set([
  ...containers,
  'p',
  'ul',
  'ol',
  'li',
  'table',
  'blockquote',
  'pre',
  'hr',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'dt',
  'dd',
  'summary',
  'figcaption',
  'caption',
  'tr',
  'tbody',
  'thead',
])

export const styleOf = ({ properties }: Element): string => String(properties.style ?? '').toLowerCase()
const classOf = ({ properties }: Element): string => [properties.className ?? []].flat().join(' ')

/** Comments of Word, hidden text, what was struck out while changes were tracked. */
function isGone(node: Element): boolean {
  const style = styleOf(node)
  if (dropped.has(node.tagName) || /display:\s*none|mso-hide:\s*all|mso-element:\s*(comment|field-begin)/.test(style))
    return true
  return /MsoCommentReference|msocom(anchor|off|txt)|MsoComment(Text|Subject)/i.test(classOf(node))
}

const holdsBlocks = (node: Element): boolean =>
  node.children.some((child) => child.type === 'element' && (blockTags.has(child.tagName) || holdsBlocks(child)))

/** Blocks of a text from the clipboard. The title of a page is no part of its text, so headings begin at level 2. */
export function cleanPaste(html: string): Pasted {
  const tree = parser.parse(html.replace(/<!\[(?:if|endif)[^\]]*\]>/gi, ''))
  let pictures = 0
  const count = (node: Root | RootContent): void => {
    if (node.type === 'element' && node.tagName === 'img') pictures += 1
    if ('children' in node) for (const child of node.children) count(child)
  }
  count(tree)
  return { blocks: evenHeadings(gatherLists(blocksOf(tree.children))), pictures }
}

function blocksOf(nodes: readonly RootContent[]): Loose[] {
  const found: Loose[] = []
  let loose: ElementContent[] = []
  const flush = () => {
    found.push(...inlineBlocks(loose))
    loose = []
  }
  for (const node of nodes) {
    if (node.type === 'text') loose.push(node)
    else if (node.type === 'element' && !isGone(node)) {
      if (blockTags.has(node.tagName) || holdsBlocks(node)) {
        flush()
        found.push(...blockOf(node))
      } else loose.push(node)
    }
  }
  flush()
  return found
}

const headingLevel = (node: Element): number => {
  const tag = /^h([1-6])$/.exec(node.tagName)?.[1]
  const word = /\bMso(?:Heading|Title|Subtitle)\s*(\d)?|\b(?:Heading|Nag[łl]?wek)(\d)\b/i.exec(classOf(node))
  const outline = /mso-outline-level:\s*(\d)/.exec(styleOf(node))?.[1]
  return Number(tag ?? outline ?? (word ? (word[1] ?? word[2] ?? 1) : 0))
}

function blockOf(node: Element): Loose[] {
  const name = node.tagName
  const level = headingLevel(node)
  const marked = wordList(node)
  if (marked) return marked
  if (level > 0 && textIn(node).trim() !== '') {
    const [block] = inlineBlocks(node.children, true)
    return block ? [{ ...block, type: 'heading', attrs: { level } }] : []
  }
  if (name === 'ul' || name === 'ol') return [listOf(node)].filter((list) => (list.content ?? []).length > 0)
  if (name === 'table') return tableOf(node)
  if (name === 'hr') return [{ type: 'horizontalRule' }]
  if (name === 'pre')
    return [{ type: 'codeBlock', attrs: { language: null }, content: [{ type: 'text', text: textIn(node) || ' ' }] }]
  if (name === 'blockquote') {
    const content = gatherLists(blocksOf(node.children))
    return content.length > 0 ? [{ type: 'blockquote', content }] : []
  }
  return blocksOf(node.children)
}

function listOf(node: Element): Loose {
  const content: DocNode[] = []
  for (const child of node.children) {
    if (child.type !== 'element' || isGone(child)) continue
    const blocks = gatherLists(child.tagName === 'li' ? blocksOf(child.children) : blockOf(child))
    const last = content.at(-1)
    // a list right inside a list belongs to the point before it
    if (child.tagName !== 'li' && last) last.content = [...(last.content ?? []), ...blocks]
    else if (blocks.length > 0) content.push({ type: 'listItem', content: startingWithWords(blocks) })
  }
  if (node.tagName === 'ul') return { type: 'bulletList', attrs: { loose: false }, content }
  const start = Number(node.properties.start ?? 1) || 1
  const letters =
    node.properties.type === 'a' || /list-style-type:\s*lower-(alpha|latin)/.test(styleOf(node) || firstStyle(node))
  return { type: 'orderedList', attrs: { start, numbering: letters ? 'a)' : '1.', loose: false }, content }
}

const firstStyle = (node: Element): string => {
  const item = node.children.find((child): child is Element => child.type === 'element')
  return item ? styleOf(item) : ''
}

const startingWithWords = (blocks: DocNode[]): DocNode[] =>
  blocks[0]?.type === 'paragraph' ? blocks : [{ type: 'paragraph' }, ...blocks]

/** Rows and cells; a table of one column and one row was only a frame. */
function tableOf(table: Element): Loose[] {
  const rows: Element[][] = []
  const walk = (node: Element) => {
    for (const child of node.children) {
      if (child.type !== 'element' || isGone(child)) continue
      if (child.tagName === 'tr') rows.push(child.children.filter((cell): cell is Element => cell.type === 'element'))
      else if (/^t(head|body|foot)$/.test(child.tagName)) walk(child)
    }
  }
  walk(table)
  if (rows.length < 2 && (rows[0]?.length ?? 0) < 2) return rows.flat().flatMap((cell) => blocksOf(cell.children))
  const [first = []] = rows
  const bold = (cell: Element) => textIn(cell).trim() !== '' && emphasisOf(cell).includes('bold')
  const titled = first.every((cell) => cell.tagName === 'th' || bold(cell))
  const width = Math.max(...rows.map((cells) => cells.reduce((sum, cell) => sum + spanOf(cell), 0)))
  const content = rows.map((cells, index) => {
    const flat = cells.flatMap((cell) => [cell, ...Array.from({ length: spanOf(cell) - 1 }, () => undefined)])
    const type = titled && index === 0 ? 'tableHeader' : 'tableCell'
    return { type: 'tableRow', content: Array.from({ length: width }, (_, at) => cellOf(flat[at], type)) }
  })
  return [{ type: 'table', content }]
}

const spanOf = (cell: Element): number => Math.min(20, Math.max(1, Number(cell.properties.colSpan ?? 1) || 1))

function cellOf(cell: Element | undefined, type: string): DocNode {
  const blocks = cell ? blocksOf(cell.children) : []
  const words = blocks.flatMap((block, index) => [
    ...(index > 0 ? [{ type: 'text', text: ' ' }] : []),
    ...wordsOf(block).map((word) => (word.type === 'hardBreak' ? { type: 'text', text: ' ' } : word)),
  ])
  // a header is bold by itself
  const plain =
    type === 'tableHeader'
      ? words.map(({ marks, ...word }) => ({ ...word, marks: marks?.filter((mark) => mark.type !== 'bold') ?? [] }))
      : words
  return {
    type,
    attrs: { align: null },
    content: [plain.length > 0 ? { type: 'paragraph', content: plain } : { type: 'paragraph' }],
  }
}

const wordsOf = (block: DocNode): DocNode[] =>
  (block.content ?? []).flatMap((one) =>
    one.content ? wordsOf(one) : one.type === 'text' || one.type === 'hardBreak' ? [one] : [],
  )

/** Levels 2 to 4, none skipped. */
function evenHeadings(blocks: DocNode[]): DocNode[] {
  const levels = blocks.filter(({ type }) => type === 'heading').map(({ attrs }) => Number(attrs?.level))
  const shift = 2 - Math.min(...levels)
  let last = 1
  return blocks.map((block) => {
    if (block.type !== 'heading') return block
    const level = Math.min(4, Number(block.attrs?.level) + shift, last + 1)
    last = level
    return { ...block, attrs: { level } }
  })
}
