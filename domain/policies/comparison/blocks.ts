// A rendered text as blocks: what can be set beside a block of the other text (headings, paragraphs, items, rows), and the tokens
// of those that hold words. Reads the tree, never changes it.
import type { Element, ElementContent, Root, RootContent } from 'hast'
import { toString as textOf } from 'hast-util-to-string'

export type Token = {
  /** what is compared; white space is not part of it */
  key: string
  /** white space before it, as it stands in its own text */
  lead: string
  node: ElementContent
  /** emphasis and the like around it, outermost first */
  marks: readonly Element[]
  words: number
  /** target of a link, source of a picture */
  target: string | null
  /** a line break: it changes the shape of a paragraph, not its words */
  bare: boolean
}

export type Kind = 'heading' | 'text' | 'pre' | 'list' | 'item' | 'table' | 'row' | 'cell' | 'group' | 'rule'
export type Block = {
  kind: Kind
  /** tag and properties that its place in the result gets; `#inline`: bare words of a list item */
  node: Element
  children: readonly Block[]
  tokens: readonly Token[]
  /** equal keys: nothing that a reader could notice is different */
  key: string
  /** words with how often they occur, and how many there are in all */
  bag: ReadonlyMap<string, number>
  size: number
}

const inlineTags = new Set(['a', 'strong', 'em', 's', 'del', 'sup', 'span', 'img', 'br', 'code'])
const markTags = new Set(['strong', 'em', 's', 'del', 'span'])
const headingTag = /^h[1-6]$/
const part = /(\s*)([\p{L}\p{N}\p{M}]+(?:[.\-–'’@/_:+&][\p{L}\p{N}\p{M}]+)*|\S)/gu
const isWord = /[\p{L}\p{N}]/u
const plain = (text: string) => text.replace(/\s+/g, ' ').trim()
const wordsIn = (text: string) => text.split(/\s+/).filter((word) => isWord.test(word)).length

const targetOf = ({ tagName, properties }: Element): string | null => {
  const found = tagName === 'img' ? properties.src : properties.href
  return typeof found === 'string' ? found : null
}

function wholeToken(node: Element, lead: string, marks: readonly Element[]): Token {
  const text = plain(textOf(node))
  const target = targetOf(node)
  const alt = typeof node.properties.alt === 'string' ? node.properties.alt : ''
  const bare = node.tagName === 'br'
  const picture = `\u0000${alt || target}`
  const key = bare ? '\n' : node.tagName === 'img' ? picture : text || `\u0001${target}`
  return { key, lead, node, marks, words: node.tagName === 'img' ? wordsIn(alt) : wordsIn(text), target, bare }
}

/** Words, marks of punctuation, and what is compared as one: links, code, pictures. */
export function tokensOf(nodes: readonly ElementContent[]): Token[] {
  const found: Token[] = []
  let lead = ''
  const walk = (children: readonly ElementContent[], marks: readonly Element[]): void => {
    for (const node of children) {
      if (node.type === 'text') {
        let from = 0
        for (const match of node.value.matchAll(part)) {
          const value = match[2] ?? ''
          const words = isWord.test(value) ? 1 : 0
          const text: ElementContent = { type: 'text', value }
          found.push({
            ...{ key: value, lead: lead + (match[1] ?? ''), node: text },
            ...{ marks, words, target: null, bare: false },
          })
          lead = ''
          from = match.index + match[0].length
        }
        lead += node.value.slice(from)
      } else if (node.type === 'element' && markTags.has(node.tagName)) walk(node.children, [...marks, node])
      else if (node.type === 'element') {
        found.push(wholeToken(node, lead, marks))
        lead = ''
      }
    }
  }
  walk(nodes, [])
  return found
}

function kindOf({ tagName, properties }: Element): Kind {
  if (headingTag.test(tagName)) return 'heading'
  if (tagName === 'p' || tagName === '#inline') return 'text'
  if (tagName === 'ul' || tagName === 'ol') return 'list'
  if (tagName === 'div' && properties.role === 'region') return 'table'
  if (tagName === 'th' || tagName === 'td') return 'cell'
  const own: Record<string, Kind> = { pre: 'pre', li: 'item', tr: 'row', hr: 'rule' }
  return own[tagName] ?? 'group'
}

const leaves = new Set<Kind>(['heading', 'text', 'pre', 'cell'])

/** Children of a container; bare words between blocks stand as a block of their own. */
function childrenOf(nodes: readonly (ElementContent | RootContent)[]): Element[] {
  const found: Element[] = []
  let bare: ElementContent[] = []
  const flush = () => {
    if (bare.some((node) => node.type !== 'text' || node.value.trim() !== ''))
      found.push({ type: 'element', tagName: '#inline', properties: {}, children: bare })
    bare = []
  }
  for (const node of nodes) {
    if (node.type === 'element' && !inlineTags.has(node.tagName)) {
      flush()
      found.push(node)
    } else if (node.type === 'text' || node.type === 'element') bare.push(node)
  }
  flush()
  return found
}

/** Rows of a table, the head first. */
function rowsOf(region: Element): Element[] {
  const rows: Element[] = []
  const walk = (node: Element) => {
    if (node.tagName === 'tr') rows.push(node)
    else for (const child of node.children) if (child.type === 'element') walk(child)
  }
  walk(region)
  return rows
}

/** What of an element's own tag and properties a reader would notice. */
function looksOf(kind: Kind, { tagName, properties }: Element): string {
  if (kind === 'heading') return tagName
  if (kind !== 'list') return ''
  const { className = '', start = 1, type = '' } = properties
  return [tagName, start, type, className].join(' ')
}

export const numberingOf = (list: Element): string => looksOf('list', list)

function blockOf(node: Element): Block {
  const kind = kindOf(node)
  const code = kind === 'pre' ? node.children.find((one) => one.type === 'element') : undefined
  const tokens = !leaves.has(kind)
    ? []
    : code?.type === 'element'
      ? tokensOf(code.children).map((token) => ({ ...token, marks: [code] }))
      : tokensOf(node.children)
  const inner = leaves.has(kind) || kind === 'rule' ? [] : kind === 'table' ? rowsOf(node) : childrenOf(node.children)
  const children = inner.map(blockOf)
  const bag = new Map<string, number>()
  let size = 0
  const put = (word: string, count: number) => {
    bag.set(word, (bag.get(word) ?? 0) + count)
    size += count
  }
  for (const { key, words } of tokens) if (words > 0) put(key.toLowerCase(), 1)
  for (const child of children) for (const [word, count] of child.bag) put(word, count)
  const own = tokens.map(({ key, target }) => (target === null ? key : `${key}\u0002${target}`)).join(' ')
  const key = `${kind} ${looksOf(kind, node)}(${own}${children.map((child) => child.key).join(',')})`
  return { kind, node, children, tokens, key, bag, size }
}

export const blocksOf = (tree: Root): Block[] => childrenOf(tree.children).map(blockOf)
