// Markdown to the document of the rich editor. Nothing is lost: a block that the rich view does not know, or could not write back
// as it was, becomes a passage of source with its exact text. Pure and browser-safe.
import type { BlockContent, DefinitionContent, List, RootContent, Table } from 'mdast'
import { numberingOf, parseMarkdown } from '@/lib/markdown-parser'
import { type DocNode, sourcePassage } from './document'
import { inlineOf } from './inline'
import { definitionsOf, sameTree } from './same-tree'
import { type Piece, piecesOf, readingsOf } from './template-lines'
import { blocksToMarkdown, docToMarkdown } from './to-markdown'

type Block = RootContent | BlockContent | DefinitionContent

export type Kept = { doc: DocNode /** exact text of each block of the document */; slices: string[] }

/** The document, and for each of its blocks the text it was made of. */
export function readMarkdown(markdown: string): Kept {
  const source = markdown.replace(/\r\n?/g, '\n')
  const definitions = definitionsOf(parseMarkdown(source), source)
  const blocks = piecesOf(source).flatMap((piece, index, all) => blocksOf(piece, all[index + 1], definitions))
  const content = blocks.map(([node]) => node)
  const doc: DocNode = { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] }
  const slices = content.length > 0 ? blocks.map(([, slice]) => slice) : ['']
  if (sameReadings(source, docToMarkdown(doc))) return { doc, slices }
  const whole = source.replace(/\n$/, '')
  return { doc: { type: 'doc', content: [sourcePassage(whole)] }, slices: [whole] }
}

export const markdownToDoc = (markdown: string): DocNode => readMarkdown(markdown).doc

/** The texts say the same, whatever their conditions leave of them. */
function sameReadings(one: string, other: string): boolean {
  const [mine, theirs] = [readingsOf(one), readingsOf(other)]
  return mine.every((text, index) => sameTree(parseMarkdown(text), parseMarkdown(theirs[index] ?? '')))
}

function blocksOf(piece: Piece, next: Piece | undefined, definitions: string): [DocNode, string][] {
  if (piece.kind !== 'text') {
    const joints = { tightBefore: piece.tight, tightAfter: next?.tight ?? false }
    return [[{ type: piece.kind, attrs: { mark: piece.text, ...joints } }, piece.text]]
  }
  // what goes on inside a list cannot be read without it
  if (/^[ \t]/.test(piece.text)) return [[sourcePassage(piece.text), piece.text]]
  const tree = parseMarkdown(`${piece.text}\n\n${definitions}`)
  const found: [DocNode, string][] = []
  for (const node of tree.children) {
    const from = node.position?.start.offset ?? 0
    if (from >= piece.text.length) break
    // the indent of its first line belongs to a block
    const slice = piece.text.slice(piece.text.lastIndexOf('\n', from - 1) + 1, node.position?.end.offset)
    found.push([blockOrSource(node, slice, definitions), slice])
  }
  return found
}

/** The block, if what would be written of it reads the same; else its source. */
function blockOrSource(node: RootContent, slice: string, definitions: string): DocNode {
  const block = blockOf(node)
  if (!block) return sourcePassage(slice)
  const again = parseMarkdown(blocksToMarkdown([block]))
  const before = parseMarkdown(`${slice}\n\n${definitions}`)
  before.children.length = Math.min(before.children.length, 1)
  return sameTree(before, again) ? block : sourcePassage(slice)
}

function blockOf(node: Block): DocNode | null {
  if (node.type === 'paragraph') return wordy({ type: 'paragraph' }, inlineOf(node.children))
  if (node.type === 'heading') return wordy({ type: 'heading', attrs: { level: node.depth } }, inlineOf(node.children))
  if (node.type === 'thematicBreak') return { type: 'horizontalRule' }
  if (node.type === 'blockquote') return holding({ type: 'blockquote' }, node.children)
  if (node.type === 'list') return listOf(node)
  if (node.type === 'table') return tableOf(node)
  if (node.type !== 'code' || node.meta) return null
  const text = node.value === '' ? {} : { content: [{ type: 'text', text: node.value }] }
  return { type: 'codeBlock', attrs: { language: node.lang ?? null }, ...text }
}

const wordy = (node: DocNode, content: DocNode[] | null): DocNode | null =>
  content && (content.length > 0 ? { ...node, content } : node)

function holding(node: DocNode, children: readonly Block[]): DocNode | null {
  const content: DocNode[] = []
  for (const child of children) {
    const block = blockOf(child)
    if (!block) return null
    content.push(block)
  }
  return { ...node, content: content.length > 0 ? content : [{ type: 'paragraph' }] }
}

function listOf(list: List): DocNode | null {
  const content: DocNode[] = []
  for (const item of list.children) {
    const node = typeof item.checked === 'boolean' ? null : holding({ type: 'listItem' }, item.children)
    if (!node) return null
    content.push(node)
  }
  const loose = Boolean(list.spread) || list.children.some(({ spread }) => spread)
  const numbering = numberingOf(list)
  if (!numbering) return { type: 'bulletList', attrs: { loose }, content }
  return { type: 'orderedList', attrs: { start: list.start ?? 1, numbering, loose }, content }
}

/** A table whose first row is empty is one without a header, which Markdown cannot say otherwise. */
function tableOf({ children, align }: Table): DocNode | null {
  const rows: DocNode[] = []
  const width = children[0]?.children.length ?? 0
  const headless = children.length > 1 && children[0]?.children.every((cell) => cell.children.length === 0)
  for (const [index, row] of children.entries()) {
    if (headless && index === 0) continue
    const cells: DocNode[] = []
    for (let column = 0; column < width; column += 1) {
      const words = inlineOf(row.children[column]?.children ?? [])
      if (!words) return null
      const type = index === 0 ? 'tableHeader' : 'tableCell'
      cells.push({
        type,
        attrs: { align: align?.[column] ?? null },
        content: [wordy({ type: 'paragraph' }, words) ?? sourcePassage('')],
      })
    }
    rows.push({ type: 'tableRow', content: cells })
  }
  return { type: 'table', content: rows }
}
