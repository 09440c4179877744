// Between the rich editor and the Markdown in its field. A document that was not touched is the text it was read from, byte by byte;
// in a touched one so are all blocks that were not touched.
import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import type { DocNode } from '@/lib/rich-text/document'
import { readMarkdown } from '@/lib/rich-text/from-markdown'
import { docToMarkdown } from '@/lib/rich-text/to-markdown'

export type TextBridge = {
  /** the document of a text; throws when it does not fit the editor */
  docOf: (markdown: string) => Node
  /** opens a text: a beginning that cannot be undone */
  open: (markdown: string) => void
  /** puts a text in place of the present one; only what differs is changed, in one step that can be undone */
  replaceAll: (markdown: string) => void
  /** the present text */
  text: () => string
}

export function textBridge(editor: Editor): TextBridge {
  const slices = new WeakMap<Node, string>()
  let read: { doc: Node; text: string } | null = null
  const docOf = (markdown: string): Node => {
    const { doc, slices: texts } = readMarkdown(markdown)
    const node = editor.schema.nodeFromJSON(doc)
    node.check()
    node.forEach((block, _, index) => {
      slices.set(block, texts[index] ?? '')
    })
    return node
  }
  /** The document now says what `next` says: its blocks have the same texts. */
  const remember = (next: Node, text: string) => {
    const { doc } = editor.state
    read = doc.eq(next) ? { doc: next, text } : null
    doc.forEach((block, _, index) => {
      const same = index < next.childCount ? next.child(index) : null
      const slice = same?.eq(block) ? slices.get(same) : undefined
      if (slice !== undefined) slices.set(block, slice)
    })
  }
  return {
    docOf,
    open(markdown) {
      const next = docOf(markdown)
      const { doc, tr } = editor.state
      editor.view.dispatch(tr.replaceWith(0, doc.content.size, next.content).setMeta('addToHistory', false))
      remember(next, markdown)
    },
    replaceAll(markdown) {
      const next = docOf(markdown)
      const { doc, tr } = editor.state
      const from = doc.content.findDiffStart(next.content)
      const to = doc.content.findDiffEnd(next.content)
      if (from !== null && to) {
        // what is the same before and after may overlap
        const overlap = Math.max(0, from - Math.min(to.a, to.b))
        editor.view.dispatch(tr.replace(from, to.a + overlap, next.slice(from, to.b + overlap)))
      }
      remember(next, markdown)
    },
    text() {
      const { doc } = editor.state
      if (read?.doc.eq(doc)) return read.text
      return docToMarkdown(doc.toJSON() as DocNode, (index) => slices.get(doc.child(index)))
    },
  }
}
