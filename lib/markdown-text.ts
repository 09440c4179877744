// The words of a Markdown text without its marks, for search and snippets: what a reader of the page would read, in order.
// Raw HTML is left out, as it is on the page. Never throws, whatever the text.
import type { Root, RootContent } from 'mdast'
import { withoutLanguageMarks } from '@/lib/language-mark'
import { parseMarkdown } from '@/lib/markdown-parser'

/** One heading, paragraph, list item or cell. */
export type Passage = { text: string; heading: boolean }

const blocks = new Set(['paragraph', 'heading', 'code', 'tableCell'])

type Node = Root | RootContent

/** Passages in the order of the text, without empty ones. */
export function passagesOf(markdown: string): Passage[] {
  const found: Passage[] = []
  collect(parseMarkdown(markdown), found)
  return found
}

function collect(node: Node, found: Passage[]): void {
  if (blocks.has(node.type)) {
    const text = textOf(node).replace(/\s+/g, ' ').trim()
    if (text !== '') found.push({ text, heading: node.type === 'heading' })
  } else if ('children' in node) for (const child of node.children) collect(child, found)
}

function textOf(node: Node): string {
  if (node.type === 'text') return withoutLanguageMarks(node.value)
  if (node.type === 'inlineCode' || node.type === 'code') return node.value
  if (node.type === 'image') return node.alt ?? ''
  if (node.type === 'break') return ' '
  return 'children' in node ? node.children.map(textOf).join('') : ''
}
