// Words of a paragraph, from the tree of Markdown to the editor's document: text with marks, chips for the marks of templates.
// Returns null where something stands that the rich view does not know; the whole block is then kept as source.
import type { PhrasingContent } from 'mdast'
import { languageMark } from '@/lib/language-mark'
import type { DocMark, DocNode } from './document'
import { templateMark } from './template-lines'

const simpleMarks: Partial<Record<PhrasingContent['type'], string>> = {
  strong: 'bold',
  emphasis: 'italic',
  delete: 'strike',
}

const marked = (node: DocNode, marks: readonly DocMark[]): DocNode =>
  marks.length > 0 ? { ...node, marks: [...marks] } : node

/** Inline nodes of the document; adjacent texts of the same marks are one. */
export function inlineOf(nodes: readonly PhrasingContent[], marks: readonly DocMark[] = []): DocNode[] | null {
  const found: DocNode[] = []
  for (const node of nodes) {
    const part = partOf(node, marks)
    if (!part) return null
    found.push(...part)
  }
  return found
}

function partOf(node: PhrasingContent, marks: readonly DocMark[]): DocNode[] | null {
  if (node.type === 'text') return textParts(node.value, marks)
  if (node.type === 'break') return [marked({ type: 'hardBreak' }, marks)]
  if (node.type === 'inlineCode') {
    // a line break in code is a space on the page
    return [marked({ type: 'text', text: node.value.replace(/\n/g, ' ') }, [...marks, { type: 'code' }])]
  }
  if (node.type === 'image') {
    const { url, alt, title } = node
    return [marked({ type: 'picture', attrs: { src: url, alt: alt ?? '', title: title ?? null } }, marks)]
  }
  if (node.type === 'link') {
    if (marks.some(({ type }) => type === 'link') || node.children.length === 0) return null
    const outer = node.children.length === 1 && node.children[0] !== undefined && node.children[0].type in simpleMarks
    return inlineOf(node.children, [...marks, linkMark(node.url, node.title, outer)])
  }
  const type = simpleMarks[node.type]
  if (!type || !('children' in node) || marks.some((mark) => mark.type === type)) return null
  return inlineOf(node.children, [...marks, { type }])
}

/** `outer`: bold or italic words fill the link, and are inside it. */
const linkMark = (href: string, title: string | null | undefined, outer: boolean): DocMark => ({
  type: 'link',
  attrs: { href, title: title ?? null, outer },
})

/** Passages in another language first, because chips may stand in them. */
function textParts(value: string, marks: readonly DocMark[]): DocNode[] {
  const parts: DocNode[] = []
  let from = 0
  for (const { 0: whole, 1: words = '', 2: lang, index } of value.matchAll(languageMark)) {
    parts.push(
      ...chips(value.slice(from, index), marks),
      ...chips(words, [...marks, { type: 'lang', attrs: { lang } }]),
    )
    from = index + whole.length
  }
  return [...parts, ...chips(value.slice(from), marks)]
}

function chips(value: string, marks: readonly DocMark[]): DocNode[] {
  const parts: DocNode[] = []
  let from = 0
  for (const { 0: whole, 1: inside = '', index } of value.matchAll(templateMark)) {
    parts.push(...lines(value.slice(from, index), marks), marked({ type: 'templateMark', attrs: { inside } }, marks))
    from = index + whole.length
  }
  return [...parts, ...lines(value.slice(from), marks)]
}

/** A line break of the source is a space for the reader; it stays where it was typed. */
function lines(value: string, marks: readonly DocMark[]): DocNode[] {
  return value
    .split('\n')
    .flatMap((line, index) => [
      ...(index > 0 ? [marked({ type: 'softBreak' }, marks)] : []),
      ...(line === '' ? [] : [marked({ type: 'text', text: line }, marks)]),
    ])
}
