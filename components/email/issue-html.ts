// The tree of an item as HTML for mail programs: styles on the elements, because many drop style sheets; attributes that old ones
// understand; nothing but what is listed here. Colours that turn in the dark are classes of the sheet (issue-document.ts).
import type { Element, ElementContent, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'

/** For programs that do not inherit it into headings and tables. */
export const mailFont = "font-family:'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif"
export const ink = '#1b1f23'
const cell = 'padding:8px 10px;border:1px solid #6b737b;font-size:16px;line-height:24px;vertical-align:top'
const heading = (size: number, line: number) =>
  `margin:24px 0 8px;${mailFont};font-size:${size}px;line-height:${line}px;font-weight:700;color:${ink}`

const styles: Readonly<Record<string, string>> = {
  p: 'margin:0 0 16px',
  h3: heading(19, 26),
  h4: heading(17, 26),
  h5: heading(17, 26),
  h6: heading(17, 26),
  ul: 'margin:0 0 16px;padding:0 0 0 28px',
  ol: 'margin:0 0 16px;padding:0 0 0 28px',
  li: 'margin:0 0 6px',
  blockquote: 'margin:0 0 16px;padding:0 0 0 16px;border-left:4px solid #6b737b',
  hr: 'margin:24px 0;border:0;border-top:1px solid #6b737b',
  pre: 'margin:0 0 16px;padding:12px;border:1px solid #6b737b;font-family:Consolas,monospace;font-size:15px;line-height:22px;white-space:pre-wrap;word-break:break-word',
  code: 'font-family:Consolas,monospace;font-size:15px',
  table: `width:100%;margin:0 0 16px;border-collapse:collapse;${mailFont}`,
  th: `${cell};font-weight:700`,
  td: cell,
}
const classes: Readonly<Record<string, string>> = {
  ...{ h3: 'ink', h4: 'ink', h5: 'ink', h6: 'ink', a: 'link' },
  ...{ blockquote: 'rule', hr: 'rule', pre: 'rule', th: 'rule', td: 'rule' },
}

/** Sanitised HTML of an item's text. `link`: colour of links on the light ground. */
export function itemHtml(tree: Root, link: string): string {
  const copy = structuredClone(tree)
  visit(copy, 'element', (node) => {
    if (node.tagName === 'ol' && listed(node.properties.className).includes('paren')) writeNumbers(node)
    dress(node, link)
  })
  return unified().use(rehypeStringify).stringify(copy)
}

const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** Looks that depend on where an element stands; one step notes them on it, the next writes them down. */
const looks: Readonly<Record<string, string>> = {
  /** the only paragraph of a list's point */
  tight: 'margin:0',
  /** a list in a point of another */
  nested: 'margin:6px 0 0;padding:0 0 0 28px',
  /** a list whose signs are written out */
  bare: 'margin:0 0 16px;padding:0 0 0 8px;list-style:none',
}

/** Only what is named here stays of an element's attributes. */
function dress(node: Element, link: string): void {
  const { href, start, type, lang, scope, className, dataLook } = node.properties
  const name = node.tagName
  const aligned = /^align-(left|center|right)$/.exec(String(listed(className)[0] ?? ''))?.[1]
  const look = looks[String(dataLook)]
  const style = name === 'a' ? `color:${link};text-decoration:underline` : (look ?? styles[name])
  node.properties = {
    ...(classes[name] !== undefined && { className: [classes[name]] }),
    ...(name === 'a' && { href }),
    ...(name === 'ol' && { start, type }),
    ...(lang !== undefined && { lang }),
    ...(name === 'th' && { scope }),
    ...(name === 'table' && { width: '100%', cellPadding: '0', cellSpacing: '0', border: '0' }),
    ...((name === 'th' || name === 'td') && { align: aligned ?? 'left' }),
    ...(style !== undefined && { style }),
    ...(dataLook === 'bare' && { role: 'list' }),
  }
  if (name === 'section') node.tagName = 'div'
  if (name === 'li') notePlaces(node)
}

/** Notes the looks of what stands in a point of a list; its children are dressed after it. */
function notePlaces(point: Element): void {
  const inside = point.children.filter((child): child is Element => child.type === 'element')
  const [first] = point.children
  if (first?.type === 'element' && first.tagName === 'p' && inside.length === 1) first.properties.dataLook = 'tight'
  for (const list of inside) if (/^[uo]l$/.test(list.tagName)) list.properties.dataLook ??= 'nested'
}

/** `1)` and `a)`: no mail program can number so; the sign is written out, since a law is quoted by it. */
function writeNumbers(list: Element): void {
  for (const { item, sign } of numbered(list)) {
    const mark: ElementContent = { type: 'text', value: `${sign}\u00a0` }
    const first = item.children.find((child) => child.type === 'element')
    const block = first?.type === 'element' && first.tagName === 'p' ? first : item
    block.children.unshift(mark)
    if (block === item && item.children[1]?.type === 'text')
      item.children[1].value = item.children[1].value.replace(/^\s+/, '')
  }
  list.properties.dataLook = 'bare'
  list.properties.start = undefined
  list.properties.type = undefined
}

/** The points of a numbered list with the sign each bears: `1.`, `1)` or `a)`. */
export function numbered(list: Element): { item: Element; sign: string }[] {
  const from = Number(list.properties.start ?? 1)
  const end = listed(list.properties.className).includes('paren') ? ')' : '.'
  return list.children
    .filter((child): child is Element => child.type === 'element' && child.tagName === 'li')
    .map((item, at) => {
      const number = from + at
      const letter = list.properties.type === 'a' && number >= 1 && number <= 26
      return { item, sign: `${letter ? String.fromCharCode(96 + number) : number}${end}` }
    })
}

/** Whether a tree says anything. */
export const isEmpty = (tree: Root): boolean => textOf(tree).trim() === ''
