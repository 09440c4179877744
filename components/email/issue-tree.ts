// The text of one item as a tree, made ready for a mail: no picture, no address without a host, nothing that leads inside the page.
// HTML and text part are both written from this one tree, so neither can say what the other does not.
import type { Element, ElementContent, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { SKIP, visit } from 'unist-util-visit'
import type { ComposedItem } from '@/domain/newsletter/schema/issue'
import { textTree } from '@/lib/markdown'
import { issueMailWords } from '@/messages/issue-mail'

export type ItemTree = { tree: Root /** whether pictures were left out */; pictures: boolean }

/** Depth of an item's title; headings of its text begin one below. */
const titleDepth = 2
/** begins the ids of footnotes, by which they are told from other links inside the text */
const textPrefix = 'tresc'

// an issue is rendered for three languages of frames; its text is the same in all of them
const made = new WeakMap<ComposedItem, { origin: string } & ItemTree>()

/** The tree is shared: whoever changes it copies it first. */
export function itemTree(item: ComposedItem, origin: string): ItemTree {
  const known = made.get(item)
  if (known?.origin === origin) return known
  const fresh = { origin, ...makeTree(item, origin) }
  made.set(item, fresh)
  return fresh
}

function makeTree({ body, locale }: ComposedItem, origin: string): ItemTree {
  const { tree } = textTree(body, { locale, headingShift: titleDepth, idPrefix: textPrefix })
  const pictures = tellPictures(tree, issueMailWords[locale].item.picture)
  leadOut(tree, origin)
  unwrapTables(tree)
  dropEmpty(tree)
  return { tree, pictures }
}

/** A picture fetched from us would tell when and where a mail is opened: its description stands in its place (decision 0033). */
function tellPictures(tree: Root, words: (alt: string) => string): boolean {
  let found = false
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'img' || index === undefined || !parent) return
    const alt = String(node.properties.alt ?? '').trim()
    found = true
    if (alt) parent.children[index] = { type: 'text', value: `[${words(alt)}]` }
    else parent.children.splice(index, 1)
    return [SKIP, alt ? index + 1 : index]
  })
  return found
}

/** Addresses of our own get the portal's origin. Links inside a page lead nowhere in a mail: their words stay, arrows back go. */
function leadOut(tree: Root, origin: string): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'a' || index === undefined || !parent) return
    const href = String(node.properties.href ?? '')
    if (href.startsWith(`#${textPrefix}_fnref`)) {
      parent.children.splice(index, 1)
      return [SKIP, index]
    }
    if (href.startsWith('#')) {
      const words = href.startsWith(`#${textPrefix}_fn-`) ? bracketed(node) : node.children
      parent.children.splice(index, 1, ...words)
      return [SKIP, index + words.length]
    }
    // `www.gov.pl` typed by itself became a link with the old scheme
    const whole = href === `http://${textOf(node)}` ? href.replace('http:', 'https:') : href
    node.properties = { href: /^\/(?![/\\])/.test(whole) ? `${origin}${whole}` : whole }
    return
  })
}

const bracketed = (node: Element): ElementContent[] => [{ type: 'text', value: `[${textOf(node)}]` }]

/** The region that scrolls a table on a page is no help in a mail program. */
function unwrapTables(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    const [table] = node.children
    if (node.tagName !== 'div' || node.properties.role !== 'region' || index === undefined || !parent || !table) return
    parent.children[index] = table
  })
}

/** What held a picture and nothing else is gone with it. */
function dropEmpty(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (!/^(p|a|strong|em|del)$/.test(node.tagName) || index === undefined || !parent) return
    if (textOf(node).trim() !== '') return
    parent.children.splice(index, 1)
    return [SKIP, index]
  })
}
