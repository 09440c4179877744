// Two texts as one: block beside block, item beside item, row beside row; what came is marked, what went stays in its place.
import type { Element, ElementContent } from 'hast'
import { alignBlocks, type Row } from './align'
import { type Block, numberingOf } from './blocks'
import { element, mergedWords, note, type Work, wholly } from './inline'
import { mergedTable, tableOf } from './table'
import type { Side } from './words'

/** An element with the tag and the properties of a block; bare words of a list item have no element. */
const dressed = ({ node: { tagName, properties } }: Block, children: ElementContent[]): ElementContent[] =>
  tagName === '#inline' ? children : [element(tagName, children, properties)]

/** A block that stands on one side only. */
export function marked(block: Block, side: Side, work: Work): ElementContent[] {
  const { kind, children, tokens } = block
  if (kind === 'rule') {
    work.changed = true
    return side === 'ins' ? [block.node] : []
  }
  if (kind === 'table') return [tableOf(block, side, work)]
  if (children.length > 0)
    return dressed(
      block,
      children.flatMap((child) => marked(child, side, work)),
    )
  const words = wholly(tokens, side, work)
  return words.length > 0 ? dressed(block, words) : []
}

function paired(a: Block, b: Block, work: Work): ElementContent[] {
  if (a.key === b.key) return b.node.tagName === '#inline' ? b.node.children : [b.node]
  if (b.kind === 'table') return [mergedTable(a, b, work)]
  if (b.kind === 'list') return mergedList(a, b, work)
  if (b.children.length > 0 || a.children.length > 0) return dressed(b, mergedBlocks(a.children, b.children, work))
  const words = mergedWords(a.tokens, b.tokens, work)
  if (a.kind !== 'heading' || a.node.tagName === b.node.tagName) return dressed(b, words)
  work.changed = true
  return dressed(b, [...words, note(work.words.level)])
}

export function mergedBlocks(a: readonly Block[], b: readonly Block[], work: Work): ElementContent[] {
  return alignBlocks(a, b, work.budget).flatMap((row) => ofRow(row, work))
}

function ofRow({ a, b }: Row, work: Work): ElementContent[] {
  if (a && b) return paired(a, b, work)
  if (b) return marked(b, 'ins', work)
  return a ? marked(a, 'del', work) : []
}

/** In a numbered list each item keeps the number it has in its own text, whatever stands around it. */
function mergedList(a: Block, b: Block, work: Work): ElementContent[] {
  const rows = alignBlocks(a.children, b.children, work.budget)
  const numbered = b.node.tagName === 'ol' && rows.some((row) => !row.a || !row.b)
  const first = ({ node }: Block) => Number(node.properties.start ?? 1)
  let [was, is] = [first(a), first(b)]
  const items = rows.flatMap((row) => {
    const value = row.b ? is : was
    if (row.a) was += 1
    if (row.b) is += 1
    return ofRow(row, work).map((item) => (numbered && item.type === 'element' ? withValue(item, value) : item))
  })
  const list = dressed(b, items)
  if (numberingOf(a.node) === numberingOf(b.node)) return list
  work.changed = true
  return [element('p', [note(work.words.numbering)]), ...list]
}

const withValue = (item: Element, value: number): Element => ({
  ...item,
  properties: { ...item.properties, value: String(value) },
})
