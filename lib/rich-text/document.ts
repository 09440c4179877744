// The document of the rich editor, as JSON of ProseMirror: the names of its nodes and marks, and nothing that needs a browser.
import type { Numbering } from '@/lib/markdown-parser'

export type DocMark = { type: string; attrs?: Record<string, unknown> }
export type DocNode = {
  type: string
  attrs?: Record<string, unknown>
  content?: DocNode[]
  marks?: DocMark[]
  text?: string
}

/** A list's sign; null for bullets. */
export const numberingOfNode = ({ type, attrs }: DocNode): Numbering =>
  type === 'orderedList' ? ((attrs?.numbering as Numbering | undefined) ?? '1.') : null

export const textOf = (node: DocNode): string => node.text ?? (node.content ?? []).map(textOf).join('')

/** What the view does not know, with its exact text. */
export const sourcePassage = (source: string): DocNode => ({
  type: 'sourcePassage',
  ...(source === '' ? {} : { content: [{ type: 'text', text: source }] }),
})
