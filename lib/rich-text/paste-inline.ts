// Words from the clipboard: bold, italic, struck out, code and safe links stay, everything else of their looks goes.
import type { Element, ElementContent } from 'hast'
import type { DocMark, DocNode } from './document'
import { unwrapped } from './paste-text'

const styleOf = ({ properties }: Element): string => String(properties.style ?? '').toLowerCase()

/** Emphasis that an element itself gives, by tag or style; a style may also take it away (Google Docs wraps everything in a bold one). */
export function emphasisOf(node: Element): string[] {
  const style = styleOf(node)
  const weight = /(?:^|[;\s])font-weight:\s*(\w+)/.exec(style)?.[1]
  const slant = /(?:^|[;\s])font-style:\s*(\w+)/.exec(style)?.[1]
  const bold = weight ? /^(bold|bolder|[6-9]00)$/.test(weight) : /^(b|strong|th)$/.test(node.tagName)
  const italic = slant ? slant === 'italic' : /^(i|em|cite)$/.test(node.tagName)
  const strike = /^(s|strike)$/.test(node.tagName) || /text-decoration[^;]*line-through/.test(style)
  const inner = node.children.length === 1 && node.children[0]?.type === 'element' ? emphasisOf(node.children[0]) : []
  return [
    ...(bold ? ['bold'] : []),
    ...(italic ? ['italic'] : []),
    ...(strike ? ['strike'] : []),
    ...(/^(td|th|p)$/.test(node.tagName) ? inner : []),
  ]
}

/** The address as it may stand in a text, without the detour of a search engine; empty where there is none. */
export function safeAddress(href: unknown): string {
  const address = String(href ?? '').trim()
  const detour = /^https:\/\/www\.google\.com\/url\?(?:[^#]*&)?q=([^&#]+)/.exec(address)?.[1]
  const meant = detour ? decodeURIComponent(detour) : address
  return /^(https?:\/\/|mailto:|tel:|\/(?![/\\]))/i.test(meant) && !/[\s<>]/.test(meant) ? meant : ''
}

function marksFrom(node: Element, marks: readonly DocMark[]): DocMark[] {
  const own = emphasisOf(node)
  const added = own.filter((type) => !marks.some((mark) => mark.type === type)).map((type): DocMark => ({ type }))
  const href =
    node.tagName === 'a' && !marks.some(({ type }) => type === 'link') ? safeAddress(node.properties.href) : ''
  const code = node.tagName === 'code' || node.tagName === 'kbd' ? [{ type: 'code' }] : []
  const link = href === '' ? [] : [{ type: 'link', attrs: { href, title: null, outer: false } }]
  return [...marks, ...link, ...added, ...code]
}

/** A comment's anchor, a picture, a list's sign drawn by Word. */
const isGone = (node: Element): boolean =>
  /^(img|style|script|del|svg|input|button|select|textarea|object|iframe)$/.test(node.tagName) ||
  /display:\s*none|mso-hide:\s*all|mso-list:\s*ignore|mso-element:\s*comment/.test(styleOf(node)) ||
  /MsoCommentReference|msocomanchor/i.test([node.properties.className ?? []].flat().join(' '))

function wordsOf(nodes: readonly ElementContent[], marks: readonly DocMark[]): DocNode[] {
  return nodes.flatMap((node): DocNode[] => {
    if (node.type === 'text') {
      const text = node.value
        .replace(/\u00ad/g, '')
        .replace(/[ \t\r\n\f]+/g, ' ')
        .replace(/[ \u00a0]*\u00a0[ \u00a0]+|[ \u00a0]+\u00a0[ \u00a0]*/g, ' ')
      return text === '' ? [] : [{ type: 'text', text, ...(marks.length > 0 ? { marks: [...marks] } : {}) }]
    }
    if (node.type !== 'element' || isGone(node)) return []
    if (node.tagName === 'br') return [{ type: 'hardBreak' }]
    return wordsOf(node.children, marksFrom(node, marks))
  })
}

/** One space between words, none at the edges of a line. */
function squeezed(words: readonly DocNode[]): DocNode[] {
  const kept: DocNode[] = []
  for (const word of words) {
    const last = kept.at(-1)
    const opens = !last || last.type === 'hardBreak' || (last.text ?? '').endsWith(' ')
    const text = word.type === 'text' && opens ? word.text?.replace(/^ +/, '') : word.text
    if (word.type === 'hardBreak' && last?.type === 'text')
      kept[kept.length - 1] = { ...last, text: (last.text ?? '').trimEnd() }
    if (word.type === 'hardBreak' || text) kept.push(word.type === 'hardBreak' ? word : { ...word, text: text ?? '' })
  }
  while (kept.length > 0 && (kept.at(-1)?.type === 'hardBreak' || !kept.at(-1)?.text?.trim())) kept.pop()
  while (kept[0]?.type === 'hardBreak') kept.shift()
  const last = kept.at(-1)
  if (last?.type === 'text') kept[kept.length - 1] = { ...last, text: (last.text ?? '').trimEnd() }
  return kept
}

/** Paragraphs of the words: two line breaks end one; line breaks of a narrow column (PDF) are no breaks. */
export function inlineBlocks(nodes: readonly ElementContent[], oneLine = false): DocNode[] {
  const words = wordsOf(nodes, [])
  const paragraphs: DocNode[][] = [[]]
  for (const [index, word] of words.entries()) {
    const next = words.slice(index + 1).find((one) => one.type !== 'text' || one.text?.trim() !== '')
    if (!oneLine && word.type === 'hardBreak' && next?.type === 'hardBreak') paragraphs.push([])
    else paragraphs.at(-1)?.push(oneLine && word.type === 'hardBreak' ? { type: 'text', text: ' ' } : word)
  }
  return paragraphs
    .map((paragraph) => unwrapped(squeezed(paragraph)))
    .filter((content) => content.some(({ text }) => text !== undefined && text.replace(/\u00a0/g, ' ').trim() !== ''))
    .map((content) => ({ type: 'paragraph', content }))
}
