// Typography of a whole HTML tree, block by block: the words of a paragraph are set as one text, whatever is bold or a link in it.
// Code and links that show their own address stay as they were typed. Passages in another language (`[text]{lang=en}`) get their `lang`.
import type { Element, ElementContent, Root, RootContent, Text } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { SKIP, visit } from 'unist-util-visit'
import { languageMark } from '@/lib/language-mark'
import { type TextLocale, typesetPieces } from '@/lib/typography'

const inline = new Set(['a', 'strong', 'em', 'del', 'sup', 'span', 'img', 'br', 'code'])
/** stands for what is not to be set, so that the words around it know that something is there */
const opaque = '\ufffc'

const showsItself = ({ properties: { href } }: Element, text: string) =>
  typeof href === 'string' &&
  text !== '' &&
  href.replace(/^(?:mailto:|tel:|https?:\/\/)/, '').startsWith(text.replace(/^https?:\/\//, ''))

type Piece = { node: Text | null; text: string }

/** What an inline element is to the words around it; null where its own words are to be set with them. */
function standsFor(element: Element): string | null {
  const { tagName } = element
  if (tagName === 'br') return '\n'
  const closed = tagName === 'code' || tagName === 'img' || (tagName === 'a' && showsItself(element, textOf(element)))
  return closed ? opaque : null
}

/** Sets every text of the tree but code, each block by itself. */
export function typesetTree(tree: Root, locale: TextLocale): void {
  let pieces: Piece[] = []
  const flush = () => {
    const texts = pieces.map(({ text }) => text)
    for (const [index, set] of typesetPieces(texts, locale).entries()) {
      const node = pieces[index]?.node
      if (node) node.value = set
    }
    pieces = []
  }
  const walk = (node: Root | RootContent | ElementContent): void => {
    if (node.type === 'text') pieces.push({ node, text: node.value })
    else if (node.type === 'element' && inline.has(node.tagName)) {
      const text = standsFor(node)
      if (text !== null) pieces.push({ node: null, text })
      else for (const child of node.children) walk(child)
    } else if (node.type === 'root' || node.type === 'element') {
      flush()
      if (node.type === 'root' || node.tagName !== 'pre') for (const child of node.children) walk(child)
      flush()
    }
  }
  walk(tree)
}

/** Passages in another language get their `lang`, for those who listen. */
export function markLanguages(tree: Root): void {
  visit(tree, 'text', (node, index, parent) => {
    if (index === undefined || !parent || (parent.type === 'element' && parent.tagName === 'code')) return
    const found = [...node.value.matchAll(languageMark)]
    if (found.length === 0) return
    const parts: ElementContent[] = []
    let from = 0
    for (const { 0: whole, 1: value = '', 2: lang, index: at } of found) {
      if (at > from) parts.push({ type: 'text', value: node.value.slice(from, at) })
      parts.push({ type: 'element', tagName: 'span', properties: { lang }, children: [{ type: 'text', value }] })
      from = at + whole.length
    }
    if (from < node.value.length) parts.push({ type: 'text', value: node.value.slice(from) })
    parent.children.splice(index, 1, ...parts)
    return [SKIP, index + parts.length]
  })
}
