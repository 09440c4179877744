// An HTML page as the validator of declarations sees it: marked elements, headings, texts, each with its place in the document.
// Pure, without recursion: any page may come in, however deeply nested.
import type { Element, Root, RootContent } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'

/** An element from `order` to `end` in the order of the document: what lies between belongs to it. */
export type Placed = { node: Element; order: number; end: number; language: string }
export type PlacedHeading = Placed & { level: number; text: string }

export type DeclarationPage = {
  /** elements with an id that begins like those of the conditions, in order; ids may repeat */
  marked: readonly (Placed & { id: string })[]
  headings: readonly PlacedHeading[]
  links: readonly Placed[]
  /** elements that hold running text, in order; a list item may hold others */
  blocks: readonly Placed[]
  /** elements with an access key */
  keys: number
  textOf: (place: Pick<Placed, 'order' | 'end'>) => string
}

type Words = { order: number; value: string }
type Step = { node: RootContent | Root; language: string } | { closes: Placed }

const attribute = (node: Element, name: string): string => {
  const value = node.properties[name]
  return Array.isArray(value) ? value.join(' ') : typeof value === 'string' ? value : ''
}

/** Ids in the way of the conditions; `a11y-` of other things (a widget's `a11y-toolbar`) counts as well and is told as a warning. */
const isMark = (id: string) => /^a11y?-/i.test(id)
/** What nobody reads. */
const unseen = new Set(['script', 'style', 'template', 'head', 'noscript'])

const blockTags = new Set(['p', 'li', 'dd', 'dt', 'td', 'th', 'div', 'section', 'article', 'main', 'address', 'body'])

/** Language of the page's body is Polish where nothing says another. */
export function readPage(html: string): DeclarationPage {
  const tree = treeOf(html)
  const marked: (Placed & { id: string })[] = []
  const found = { headings: [] as Placed[], links: [] as Placed[], blocks: [] as Placed[], texts: [] as Words[] }
  let keys = 0
  let order = 0
  const steps: Step[] = [{ node: tree, language: 'pl' }]
  for (let step = steps.pop(); step; step = steps.pop()) {
    if ('closes' in step) {
      step.closes.end = order
      continue
    }
    const { node } = step
    order += 1
    if (node.type === 'text') found.texts.push({ order, value: node.value })
    if (node.type === 'root') steps.push(...childrenOf(node.children, step.language))
    if (node.type !== 'element' || unseen.has(node.tagName)) continue
    const language = (attribute(node, 'lang') || step.language).toLowerCase().slice(0, 2)
    const place: Placed = { node, order, end: order, language }
    const id = attribute(node, 'id')
    if (isMark(id)) marked.push(Object.assign(place, { id }))
    if (/^h[1-6]$/.test(node.tagName)) found.headings.push(place)
    if (blockTags.has(node.tagName)) found.blocks.push(place)
    if (node.tagName === 'a' && node.properties.href !== undefined) found.links.push(place)
    if (node.properties.accessKey !== undefined) keys += 1
    steps.push({ closes: place }, ...childrenOf(node.children, language))
  }
  const textOf = textReader(found.texts)
  const headings = found.headings.map((place) =>
    Object.assign(place, { level: Number(place.node.tagName.slice(1)), text: textOf(place) }),
  )
  return { marked, headings, links: found.links, blocks: found.blocks, keys, textOf }
}

/** A page nested deeper than the parser can follow holds no declaration that anybody could read. */
function treeOf(html: string): Root {
  try {
    return unified().use(rehypeParse).parse(html)
  } catch (error) {
    if (error instanceof RangeError) return { type: 'root', children: [] }
    throw error
  }
}

/** Children as steps, the first of them last, because the last step is taken first. */
function childrenOf(children: readonly RootContent[], language: string): Step[] {
  return children.map((node) => ({ node, language })).reverse()
}

/** Words between two places, with single spaces. */
function textReader(texts: readonly { order: number; value: string }[]): DeclarationPage['textOf'] {
  return ({ order, end }) => {
    let text = ''
    for (let at = firstAfter(texts, order); at < texts.length && (texts[at]?.order ?? 0) <= end; at += 1)
      text += texts[at]?.value ?? ''
    return text.replace(/\s+/g, ' ').trim()
  }
}

function firstAfter(texts: readonly { order: number }[], order: number): number {
  let [low, high] = [0, texts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((texts[middle]?.order ?? 0) > order) high = middle
    else low = middle + 1
  }
  return low
}

/** Value of an attribute as text; empty when it has none. */
export const attributeOf = ({ node }: Placed, name: string): string => attribute(node, name)

export const inside = (inner: Placed, outer: Placed): boolean => outer.order < inner.order && inner.order <= outer.end
