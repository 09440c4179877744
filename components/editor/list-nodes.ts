// Lists of the rich editor: bullets and the three ways of numbering in Polish law (1. / 1) / a)), kept as the text was written.
// Tab is not theirs: it leaves the editor. A point goes deeper with Ctrl+] and back with Ctrl+[.
import { mergeAttributes, Node, wrappingInputRule } from '@tiptap/core'
import type { Numbering } from '@/lib/markdown-parser'

const loose = { default: false, rendered: false }

export const BulletList = Node.create({
  name: 'bulletList',
  group: 'block list',
  content: 'listItem+',
  addAttributes: () => ({ loose }),
  parseHTML: () => [{ tag: 'ul' }],
  renderHTML: ({ HTMLAttributes }) => ['ul', HTMLAttributes, 0],
  addInputRules() {
    return [wrappingInputRule({ find: /^\s*[-–•*]\s$/, type: this.type })]
  },
})

const letterNumber = (sign: string): number => (/^[a-z]$/.test(sign) ? sign.charCodeAt(0) - 96 : Number(sign))

export const OrderedList = Node.create({
  name: 'orderedList',
  group: 'block list',
  content: 'listItem+',
  addAttributes: () => ({
    loose,
    start: { default: 1, parseHTML: (element) => Number(element.getAttribute('start') ?? 1) },
    numbering: {
      default: '1.',
      parseHTML: (element): Numbering => {
        if (element.getAttribute('type') === 'a') return 'a)'
        return element.classList.contains('paren') ? '1)' : '1.'
      },
      renderHTML: ({ numbering }) =>
        numbering === '1.' ? {} : { class: 'paren', ...(numbering === 'a)' ? { type: 'a' } : {}) },
    },
  }),
  parseHTML: () => [{ tag: 'ol' }],
  renderHTML: ({ HTMLAttributes }) => ['ol', mergeAttributes(HTMLAttributes), 0],
  addInputRules() {
    return [
      wrappingInputRule({
        find: /^(\d{1,9}|[a-z])([.)])\s$/,
        type: this.type,
        getAttributes: ([, sign = '1', end = '.']) => ({
          start: letterNumber(sign),
          numbering: /\d/.test(sign) ? `1${end}` : 'a)',
        }),
        joinPredicate: ([, sign = '1'], node) => node.childCount + Number(node.attrs.start) === letterNumber(sign),
      }),
    ]
  },
})

export const ListItem = Node.create({
  name: 'listItem',
  content: 'block+',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: ({ HTMLAttributes }) => ['li', HTMLAttributes, 0],
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      'Mod-]': () => this.editor.commands.sinkListItem(this.name),
      'Mod-[': () => this.editor.commands.liftListItem(this.name),
      // an empty point at its beginning leaves the list
      Backspace: () => {
        const { $from, empty } = this.editor.state.selection
        const first = empty && $from.parentOffset === 0 && $from.depth > 1 && $from.node(-1).type.name === this.name
        return first && $from.index(-1) === 0 ? this.editor.commands.liftListItem(this.name) : false
      },
    }
  },
})
