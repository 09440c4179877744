// Words of the editor's document as the tree of Markdown: marks become nested, spaces at their edges move out of them (Markdown
// would not read `**word **`), marks of templates are written as they are.
import type { PhrasingContent } from 'mdast'
import type { DocMark, DocNode } from './document'
import { templateMark } from './template-lines'

/** Outermost first, where two marks cover the same words. */
const ranks = ['italic', 'bold', 'strike', 'link', 'lang', 'code']
const longestPassage = 280

const sameMark = (one: DocMark, other: DocMark): boolean =>
  one.type === other.type && JSON.stringify(one.attrs ?? null) === JSON.stringify(other.attrs ?? null)

const rankOf = ({ type, attrs }: DocMark): number => (attrs?.outer === true ? -1 : ranks.indexOf(type))
const has = (node: DocNode, mark: DocMark): boolean => (node.marks ?? []).some((one) => sameMark(one, mark))

/** `oneLine`: breaks become spaces, for headings and cells. */
export function phrasingOf(nodes: readonly DocNode[], oneLine = false): PhrasingContent[] {
  const flat = nodes.map((node) =>
    oneLine && node.type.endsWith('Break') ? { ...node, type: 'text', text: ' ' } : node,
  )
  return nested(trimmed(hoisted(flat)))
}

const bare = (node: DocNode | undefined): boolean =>
  node?.type === 'text' && !node.marks?.some(({ type }) => type === 'code')

/** Spaces at the edges of marked words stand outside of the marks. */
function hoisted(nodes: readonly DocNode[]): DocNode[] {
  return nodes.flatMap((node, index) => {
    const marks = node.marks ?? []
    if (!bare(node) || marks.length === 0) return [node]
    const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(node.text ?? '') ?? []
    const stays = (beside: DocNode | undefined) => marks.filter((mark) => beside !== undefined && has(beside, mark))
    const space = (text: string, beside: DocNode | undefined): DocNode[] =>
      text === '' ? [] : [{ type: 'text', text, marks: stays(beside) }]
    if (words === '') {
      const [left, right] = [nodes[index - 1], nodes[index + 1]]
      return [
        { type: 'text', text: before, marks: stays(left).filter((mark) => right !== undefined && has(right, mark)) },
      ]
    }
    return [...space(before, nodes[index - 1]), { ...node, text: words }, ...space(after, nodes[index + 1])]
  })
}

/** A paragraph neither begins nor ends with spaces or line breaks. */
function trimmed(nodes: readonly DocNode[]): DocNode[] {
  const kept = [...nodes]
  const empty = (node: DocNode | undefined) =>
    node !== undefined && (node.type.endsWith('Break') || (bare(node) && /^[ \t\n]*$/.test(node.text ?? '')))
  while (empty(kept[0])) kept.shift()
  while (empty(kept.at(-1))) kept.pop()
  const [first] = kept
  if (first && bare(first)) kept[0] = { ...first, text: (first.text ?? '').replace(/^[ \t\n]+/, '') }
  const last = kept.at(-1)
  if (last && bare(last)) kept[kept.length - 1] = { ...last, text: (last.text ?? '').replace(/[ \t\n]+$/, '') }
  return kept
}

function nested(nodes: readonly DocNode[]): PhrasingContent[] {
  const found: PhrasingContent[] = []
  for (let at = 0; at < nodes.length; ) {
    const node = nodes[at]
    if (!node) break
    const outermost = (node.marks ?? [])
      .map((mark) => {
        let end = at
        for (let next = nodes[end]; next && has(next, mark); next = nodes[end]) end += 1
        return { mark, end }
      })
      .sort((one, other) => other.end - one.end || rankOf(one.mark) - rankOf(other.mark))[0]
    if (!outermost) {
      found.push(...leaf(node))
      at += 1
      continue
    }
    const { mark, end } = outermost
    const inner = nodes
      .slice(at, end)
      .map((one) => ({ ...one, marks: (one.marks ?? []).filter((own) => !sameMark(own, mark)) }))
    found.push(...wrapped(mark, inner))
    at = end
  }
  return joined(found)
}

function wrapped(mark: DocMark, inner: readonly DocNode[]): PhrasingContent[] {
  const words = inner.map(({ type, text }) => text ?? (type === 'templateMark' ? '{{}}' : ' ')).join('')
  if (mark.type === 'code') return [{ type: 'inlineCode', value: words }]
  const children = nested(inner)
  if (mark.type === 'bold') return [{ type: 'strong', children }]
  if (mark.type === 'italic') return [{ type: 'emphasis', children }]
  if (mark.type === 'strike') return [{ type: 'delete', children }]
  if (mark.type === 'link') {
    const { href, title } = mark.attrs ?? {}
    return [{ type: 'link', url: String(href ?? ''), title: typeof title === 'string' ? title : null, children }]
  }
  const lang = String(mark.attrs?.lang ?? '')
  // what such a mark cannot hold stays without it (lib/language-mark.ts)
  const plain = inner.every(
    ({ type, marks = [] }) => /^(text|templateMark|softBreak)$/.test(type) && marks.length === 0,
  )
  if (mark.type !== 'lang' || !plain || /[[\]]/.test(words) || words.trim() === '') return children
  if (words.length <= longestPassage) return [{ type: 'languagePassage', lang, children }]
  return inner.flatMap((one) =>
    pieces(one).map((part): PhrasingContent => ({ type: 'languagePassage', lang, children: leaf(part) })),
  )
}

/** A long text cut at spaces. */
function pieces(node: DocNode): DocNode[] {
  const parts = (node.text ?? '').match(new RegExp(`[\\s\\S]{1,${longestPassage}}(?=\\s|$)|\\S+`, 'g'))
  return node.type === 'text' && parts ? parts.map((text) => ({ ...node, text })) : [node]
}

function leaf(node: DocNode): PhrasingContent[] {
  if (node.type === 'templateMark') return [{ type: 'verbatim', value: `{{${node.attrs?.inside ?? ''}}}` }]
  if (node.type === 'hardBreak') return [{ type: 'break' }]
  if (node.type === 'softBreak') return [{ type: 'text', value: '\n' }]
  if (node.type === 'picture') {
    const { src, alt, title } = node.attrs ?? {}
    return [
      {
        type: 'image',
        url: String(src ?? ''),
        alt: String(alt ?? ''),
        title: typeof title === 'string' ? title : null,
      },
    ]
  }
  // a mark that was typed by hand
  return (node.text ?? '')
    .split(new RegExp(`(${templateMark.source.replace('(', '(?:')})`))
    .filter((part) => part !== '')
    .map((value) => ({ type: /^\{\{[^{}]*\}\}$/.test(value) ? 'verbatim' : 'text', value }) as PhrasingContent)
}

function joined(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const kept: PhrasingContent[] = []
  for (const node of nodes) {
    const last = kept.at(-1)
    if (node.type === 'text' && last?.type === 'text')
      kept[kept.length - 1] = { type: 'text', value: last.value + node.value }
    else kept.push(node)
  }
  return kept
}
