// Words of the rich editor that Markdown writes in ways of its own: line breaks of the source, pictures, links, passages in another
// language, and passages of source, which keep their exact text.
import { Mark, mergeAttributes, Node } from '@tiptap/core'
import Image from '@tiptap/extension-image'
import { TableCell, TableHeader } from '@tiptap/extension-table'
import { Plugin } from '@tiptap/pm/state'
import { safeAddress } from '@/lib/rich-text/paste-inline'

/** Where a line ended in the source: a space for the reader. */
export const SoftBreak = Node.create({
  name: 'softBreak',
  group: 'inline',
  inline: true,
  selectable: false,
  renderHTML: () => ['span', { class: 'rt-soft' }, ' '],
  renderText: () => ' ',
})

/** A picture of this portal in a line of text; of another one only its description, as on the page. */
export const Picture = Image.extend({
  name: 'picture',
  inline: true,
  group: 'inline',
  draggable: false,
  addAttributes: () => ({ src: { default: '' }, alt: { default: '' }, title: { default: null } }),
  parseHTML: () => [],
  addInputRules: () => [],
  renderHTML: ({ node }) => {
    const { src, alt } = node.attrs
    if (/^\/(?![/\\])/.test(src)) return ['img', { src, alt, class: 'rt-picture' }]
    return ['span', { class: 'rt-chip' }, `obraz: ${alt || 'bez opisu'}`]
  },
})

export const Link = Mark.create({
  name: 'link',
  inclusive: false,
  priority: 1000,
  addAttributes: () => ({ href: { default: '' }, title: { default: null }, outer: { default: false } }),
  parseHTML: () => [
    {
      tag: 'a[href]',
      getAttrs: (element) => {
        const href = element.getAttribute('data-href') ?? safeAddress(element.getAttribute('href'))
        return href === '' ? false : { href }
      },
    },
  ],
  renderHTML: ({ mark }) => {
    const href = String(mark.attrs.href)
    return ['a', { href: safeAddress(href) || '#', 'data-href': href, title: mark.attrs.title }, 0]
  },
  addProseMirrorPlugins: () => [
    new Plugin({
      // an address pasted over words makes them a link; by itself it is one
      props: {
        handlePaste: (view, event) => {
          const text = event.clipboardData?.getData('text/plain').trim() ?? ''
          if (!/^https?:\/\/\S+$/.test(text)) return false
          const { state } = view
          const mark = state.schema.marks.link?.create({ href: text })
          if (!mark || state.selection.$from.parent.type.spec.code) return false
          const { from, to, empty } = state.selection
          view.dispatch(
            empty
              ? state.tr.replaceSelectionWith(state.schema.text(text, [mark]), false)
              : state.tr.addMark(from, to, mark),
          )
          return true
        },
      },
    }),
  ],
})

export const Lang = Mark.create({
  name: 'lang',
  inclusive: false,
  addAttributes: () => ({ lang: { default: 'en' } }),
  parseHTML: () => [{ tag: 'span[lang]', getAttrs: (element) => ({ lang: element.getAttribute('lang') }) }],
  renderHTML: ({ HTMLAttributes }) => ['span', mergeAttributes(HTMLAttributes, { class: 'rt-lang' }), 0],
})

export const SourcePassage = Node.create({
  name: 'sourcePassage',
  group: 'block',
  content: 'text*',
  marks: '',
  code: true,
  defining: true,
  isolating: true,
  parseHTML: () => [{ tag: 'pre[data-source]', preserveWhitespace: 'full' }],
  renderHTML: () => [
    'pre',
    { 'data-source': '', class: 'rt-source', title: 'Fragment źródła (Markdown)' },
    ['code', { spellcheck: 'false' }, 0],
  ],
  addKeyboardShortcuts() {
    const inside = () => this.editor.isActive(this.name)
    return {
      Enter: () => inside() && this.editor.commands.insertContent({ type: 'text', text: '\n' }),
      'Mod-Enter': () => inside() && this.editor.commands.createParagraphNear(),
    }
  },
})

const cellAttributes = {
  align: { default: null, rendered: false },
  colspan: { default: 1, rendered: false },
  rowspan: { default: 1, rendered: false },
  colwidth: { default: null, rendered: false },
}

/** Cells as Markdown knows them: one paragraph, nothing merged, no widths. */
export const Cell = TableCell.extend({
  content: 'paragraph',
  addAttributes: () => cellAttributes,
  renderHTML: () => ['td', 0],
})
export const HeaderCell = TableHeader.extend({
  content: 'paragraph',
  addAttributes: () => cellAttributes,
  renderHTML: () => ['th', { scope: 'col' }, 0],
})
