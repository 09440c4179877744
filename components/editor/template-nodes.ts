// Marks of templates as the rich editor shows them: variables as chips with their present value, conditions as lines in words,
// clauses of the library as blocks with their words. Each is one thing: it is selected, moved and deleted whole.
import { type Editor, InputRule, Node } from '@tiptap/core'
import { type Mark, markOf, noTemplates, type Templates } from './kinds'

type Options = { templates: Templates }
const addOptions = (): Options => ({ templates: noTemplates })

const kindWords: Record<Mark['kind'], string> = {
  variable: 'zmienna',
  condition: 'warunek',
  clause: 'klauzula',
  outside: 'dane spoza programu',
}

function element(tag: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(tag)
  made.className = className
  made.textContent = text
  return made
}

/** What such a thing is, for those who listen, then its words. */
function chip(tag: string, mark: Mark, className = ''): HTMLElement {
  const dom = element(tag, `rt-chip rt-${mark.kind} ${className}`.trim())
  dom.append(element('span', 'sr-only', `${kindWords[mark.kind]}: `), mark.words)
  if ('known' in mark && !mark.known) dom.classList.add('rt-unknown')
  if (mark.kind === 'variable' && mark.known && mark.known.value === '') dom.classList.add('rt-unknown')
  return dom
}

export const TemplateMark = Node.create<Options>({
  name: 'templateMark',
  group: 'inline',
  inline: true,
  atom: true,
  addOptions,
  addAttributes: () => ({ inside: { default: '' } }),
  parseHTML: () => [{ tag: 'span[data-mark]', getAttrs: (dom) => ({ inside: dom.getAttribute('data-mark') }) }],
  renderHTML: ({ node }) => ['span', { 'data-mark': node.attrs.inside }, `{{${node.attrs.inside}}}`],
  renderText: ({ node }) => `{{${node.attrs.inside}}}`,
  addNodeView() {
    return ({ node, editor, getPos }) => {
      const dom = chip('span', markOf(String(node.attrs.inside), this.options.templates))
      // a click beside words puts the cursor next to it: what it is would never be told
      dom.addEventListener('click', () => {
        const at = getPos()
        if (at !== undefined) editor.commands.setNodeSelection(at)
      })
      return { dom }
    }
  },
  addInputRules() {
    return [
      new InputRule({
        find: /\{\{([^{}]+)\}\}$/,
        handler: ({ state, range, match }) => {
          state.tr.replaceWith(range.from, range.to, this.type.create({ inside: match[1] }))
        },
      }),
    ]
  },
})

const insideOf = (mark: string): string => mark.replace(/^\s*\{\{|\}\}\s*$/g, '')

const lineAttributes = () => ({
  mark: { default: '' },
  tightBefore: { default: false, rendered: false },
  tightAfter: { default: false, rendered: false },
})

export const Condition = Node.create<Options>({
  name: 'condition',
  group: 'block',
  atom: true,
  addOptions,
  addAttributes: lineAttributes,
  parseHTML: () => [{ tag: 'div[data-condition]', getAttrs: (dom) => ({ mark: dom.getAttribute('data-condition') }) }],
  renderHTML: ({ node }) => ['div', { 'data-condition': node.attrs.mark }],
  renderText: ({ node }) => String(node.attrs.mark),
  addNodeView() {
    return ({ node }) => {
      const mark = markOf(insideOf(String(node.attrs.mark)), this.options.templates)
      return { dom: chip('div', mark, 'rt-line') }
    }
  },
})

export const ClauseBlock = Node.create<Options>({
  name: 'clause',
  group: 'block',
  atom: true,
  addOptions,
  addAttributes: lineAttributes,
  parseHTML: () => [{ tag: 'div[data-clause]', getAttrs: (dom) => ({ mark: dom.getAttribute('data-clause') }) }],
  renderHTML: ({ node }) => ['div', { 'data-clause': node.attrs.mark }],
  renderText: ({ node }) => String(node.attrs.mark),
  addNodeView() {
    return ({ node }) => {
      const mark = markOf(insideOf(String(node.attrs.mark)), this.options.templates)
      const dom = element('div', mark.kind === 'clause' && mark.known ? 'rt-block' : 'rt-block rt-unknown')
      const title = element('p', 'rt-block-title')
      title.append(element('span', 'sr-only', 'klauzula z biblioteki: '), mark.words)
      dom.append(title)
      if (mark.kind === 'clause' && mark.known) {
        const words = element('div', 'rt-block-words')
        for (const line of mark.known.preview.split(/\n+/)) words.append(element('p', '', plainLine(line)))
        dom.append(words)
      }
      return { dom }
    }
  },
})

/** A line of a clause without the marks of Markdown. */
const plainLine = (line: string): string =>
  line
    .replace(/^[-*] /, '• ')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*\*|`/g, '')

/** The mark that is selected as a whole, if one is. */
export function selectedMark(editor: Editor, templates: Templates): Mark | null {
  const { node } = editor.state.selection as { node?: { type: { name: string }; attrs: Record<string, unknown> } }
  if (!node) return null
  if (node.type.name === 'templateMark') return markOf(String(node.attrs.inside), templates)
  return node.type.name === 'condition' || node.type.name === 'clause'
    ? markOf(insideOf(String(node.attrs.mark)), templates)
    : null
}
