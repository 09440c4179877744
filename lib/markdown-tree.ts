// The steps of lib/markdown.ts that change the HTML tree. Each keeps what the sanitiser left safe: they add fixed attributes
// and ids made of letters, digits and hyphens, or take things away.
import type { Element, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { SKIP, visit } from 'unist-util-visit'
import type { Heading } from '@/lib/markdown'
import { slugOf } from '@/lib/slug'

const headingTag = /^h([1-6])$/
/** id that mdast-util-to-hast gives to the label of footnotes */
const footnoteLabel = 'footnote-label'

/** Check boxes of task lists as characters: a form control without a label would be an obstacle. */
export function plainCheckboxes(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'input' || index === undefined || !parent) return
    parent.children[index] = { type: 'text', value: node.properties.checked ? '☑' : '☐' }
  })
}

/** Only pictures of this portal stay (P02: nothing is loaded from third parties); others leave their description. */
export function dropForeignImages(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'img' || index === undefined || !parent) return
    const { src, alt } = node.properties
    if (typeof src === 'string' && /^\/(?![/\\])/.test(src)) node.properties.alt = typeof alt === 'string' ? alt : ''
    else parent.children[index] = { type: 'text', value: typeof alt === 'string' ? alt : '' }
  })
}

/** Links that leave the portal say so to machines; links without an address become plain text. */
export function markLinks(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'a' || index === undefined || !parent) return
    const { href } = node.properties
    if (typeof href !== 'string' || href === '') {
      parent.children.splice(index, 1, ...node.children)
      return [SKIP, index]
    }
    if (/^(https?:|\/\/|\/\\)/i.test(href)) node.properties.rel = ['external', 'noopener', 'noreferrer']
    markForPaper(node, href)
    return
  })
}

/** On paper an address stands after its link, unless the link's text is the address; a mailbox without its scheme. */
function markForPaper(node: Element, href: string): void {
  const address = href.replace(/^mailto:/i, '')
  const shown = textOf(node).trim()
  if (shown.includes(address) || shown.replace(/\/$/, '') === address.replace(/^https?:\/\//i, '').replace(/\/$/, '')) {
    if (/^https?:/i.test(href)) node.properties.className = ['bare']
  } else if (address !== href) node.properties.dataAddress = address.split('?')[0] ?? ''
}

/** Label of the footnotes: the library's fixed id gets the text's own prefix, so that two texts fit on one page. */
export function nameFootnotes(tree: Root, prefix: string): void {
  visit(tree, 'element', ({ properties }) => {
    if (properties.id === footnoteLabel) properties.id = `${prefix}_przypisy`
    if (properties.ariaDescribedBy !== undefined) properties.ariaDescribedBy = [`${prefix}_przypisy`]
  })
}

/**
 * Moves headings below the page's own, closes gaps between levels, gives ids made of their words; returns them in order.
 * The first heading of a title has that title's plain id for ever; what is added or edited elsewhere does not move it. Later ones
 * of the same title are told apart by the heading they stand under, and only by a number where that is the same too.
 */
export function orderHeadings(tree: Root, shift: number, prefix: string): Heading[] {
  const found: (Heading & { node: Element; above: string })[] = []
  const open: { level: number; slug: string }[] = []
  visit(tree, 'element', (node) => {
    const level = Number(headingTag.exec(node.tagName)?.[1])
    if (!level) return
    // depth = number of headings it stands under, so a level left out by the writer leaves no gap
    if (node.properties.id !== undefined) open.length = 0
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= level) open.pop()
    const text = textOf(node).replace(/\s+/g, ' ').trim()
    const slug = slugOf(text) || 'punkt'
    const above = open.at(-1)?.slug ?? ''
    open.push({ level, slug })
    const depth = Math.min(shift + open.length, 6)
    node.tagName = `h${depth}`
    const id = node.properties.id === undefined ? `${prefix}-${slug}` : String(node.properties.id)
    found.push({ id, text, depth, node, above: above && `${prefix}-${above}-${slug}` })
  })
  const plain = new Set(found.map(({ id }) => id))
  const taken = new Set<string>()
  const counts = new Map<string, number>()
  return found.map(({ id: wanted, text, depth, node, above }) => {
    const id = freeId(wanted, above, plain, taken, counts)
    taken.add(id)
    node.properties.id = id
    return { id, text, depth }
  })
}

/**
 * `plain`: ids that titles have by themselves, which no repeated heading may take from them. `counts` remembers from which number on
 * a free one is looked for: numbers once taken stay taken, and a text may repeat one title thousands of times.
 */
function freeId(
  wanted: string,
  above: string,
  plain: ReadonlySet<string>,
  taken: ReadonlySet<string>,
  counts: Map<string, number>,
): string {
  if (!taken.has(wanted)) return wanted
  if (above && !taken.has(above) && !plain.has(above)) return above
  let count = counts.get(wanted) ?? 2
  while (taken.has(`${wanted}-${count}`) || plain.has(`${wanted}-${count}`)) count += 1
  counts.set(wanted, count)
  return `${wanted}-${count}`
}

const hasLink = (node: Element): boolean =>
  node.children.some((child) => child.type === 'element' && (child.tagName === 'a' || hasLink(child)))

/**
 * Makes each heading a link to itself, so that a part can be passed on. The whole heading is the link: it is named by its own words,
 * which a sign beside it could not be without being read aloud with every heading. One that holds a link already stays as it is.
 */
export function linkHeadings(tree: Root): void {
  visit(tree, 'element', (node) => {
    if (!headingTag.test(node.tagName) || node.properties.id === undefined || hasLink(node)) return
    const properties = { href: `#${node.properties.id}`, className: ['anchor'] }
    if (textOf(node).trim() === '') return
    node.children = [{ type: 'element', tagName: 'a', properties, children: node.children }]
  })
}

/** A table in a region of its own, which scrolls on narrow screens and takes the focus for that (WCAG 2.1.1, 1.4.10). */
export function wrapTables(tree: Root, word: string): void {
  let count = 0
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'table' || index === undefined || !parent) return
    count += 1
    const titles: string[] = []
    visit(node, 'element', (cell) => {
      if (cell.tagName === 'th' && textOf(cell).trim() === '') cell.tagName = 'td'
      if (cell.tagName !== 'th' && cell.tagName !== 'td') return
      const { align, ...rest } = cell.properties
      cell.properties = typeof align === 'string' ? { ...rest, className: [`align-${align}`] } : rest
      if (cell.tagName !== 'th') return
      cell.properties.scope = 'col'
      titles.push(textOf(cell).trim())
    })
    const ariaLabel = [`${word} ${count}`, titles.join(', ')].filter(Boolean).join(': ')
    const region: Element = {
      type: 'element',
      tagName: 'div',
      properties: { className: ['table-region'], role: 'region', tabIndex: 0, ariaLabel },
      children: [node],
    }
    parent.children[index] = region
    return [SKIP, index + 1]
  })
}
