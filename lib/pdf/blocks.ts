// The blocks of a text, drawn and tagged one after another: headings, paragraphs, lists, quotations, code, tables. The tree is
// what lib/markdown.ts makes for the page (sanitised, headings in order, typography set), so paper and page say the same.
import type { Element, Root, RootContent } from 'hast'
import type { StructElement } from 'pdfkit'
import { child, type Pen, setLines } from './pen'
import { isBlock, type Run, runsOf, textOfRuns } from './runs'
import type { Sheet, Type } from './sheet'
import { drawTable } from './table'

export const body: Type = { size: 11, leading: 16 }
const headings: Record<number, Type> = {
  1: { size: 22, leading: 28 },
  2: { size: 15, leading: 20 },
  3: { size: 12.5, leading: 17 },
}
const smallHeading: Type = { size: 11, leading: 16 }
const gap = 8
/** Lists and quotations deeper than this move no further to the right. */
const deepestIndent = 6
const indent = 20

/** Where blocks stand: `x` and `width` in points, tag around them. */
type Place = { tag: StructElement; x: number; width: number; depth: number; rules: readonly number[]; tight?: boolean }

export async function drawRoot(pen: Pen, root: Root, tag: StructElement): Promise<void> {
  await drawBlocks(pen, root.children, { tag, x: pen.sheet.left, width: pen.sheet.width, depth: 0, rules: [] })
}

/** Blocks in order; inline nodes between them form a paragraph that has no tag of its own. */
async function drawBlocks(pen: Pen, nodes: readonly RootContent[], place: Place): Promise<void> {
  let loose: RootContent[] = []
  const flush = () => {
    const runs = runsOf(loose, pen.inline)
    if (runs.length > 0) setText(pen, runs, place.tag, 'LBody', place)
    loose = []
  }
  for (const node of nodes) {
    if (!isBlock(node)) {
      loose.push(node)
      continue
    }
    flush()
    await drawBlock(pen, node, place)
    await pen.breath()
  }
  flush()
}

async function drawBlock(pen: Pen, node: Element, place: Place): Promise<void> {
  const { sheet } = pen
  const name = node.tagName
  if (typeof node.properties.id === 'string' && pen.inline.targets.has(node.properties.id))
    sheet.mark(node.properties.id)
  const level = /^h([1-6])$/.exec(name)?.[1]
  if (level) return drawHeading(pen, node, Number(level), place)
  if (name === 'p') return drawParagraph(pen, node, place)
  if (name === 'ul' || name === 'ol') return drawList(pen, node, place)
  if (name === 'blockquote') return drawQuote(pen, node, place)
  if (name === 'pre') return drawCode(pen, node, place)
  if (name === 'table') return drawTable(pen, node, place)
  if (name === 'hr') return drawRule(sheet, place)
  // sections and regions are the page's own
  return drawBlocks(pen, node.children, place)
}

function setText(pen: Pen, runs: readonly Run[], tag: StructElement, name: string, place: Place, type = body): void {
  const lines = setLines(pen, runs, place.width, type)
  pen.sheet.lines(lines, { x: place.x, type, tag, name, rules: place.rules })
}

function drawParagraph(pen: Pen, node: Element, place: Place): void {
  const small = node.properties.className?.toString() === 'small'
  const lead = node.properties.className?.toString() === 'lead'
  const runs = runsOf(node.children, pen.inline)
  if (runs.length === 0) return
  pen.sheet.space(place.tight ? 0 : small ? 2 : gap)
  const tag = child(pen, place.tag, 'P', options(node))
  setText(pen, runs, tag, 'P', place, small ? { size: 10, leading: 14 } : lead ? { size: 12, leading: 18 } : body)
  tag.end()
  place.tight = false
}

const options = ({ properties }: Element) => (typeof properties.lang === 'string' ? { lang: properties.lang } : {})

/** A heading takes at least two lines of what follows along to its sheet. */
function drawHeading(pen: Pen, node: Element, level: number, place: Place): void {
  const type = headings[level] ?? smallHeading
  const runs = runsOf(node.children, pen.inline, { face: 'bold' })
  if (runs.length === 0) return
  const lines = setLines(pen, runs, place.width, type)
  pen.sheet.space(level === 1 ? 6 : level === 2 ? 18 : 12)
  pen.sheet.need(lines.length * type.leading + gap + 2 * body.leading)
  bookmark(pen, textOfRuns(runs).replace(/\s+/g, ' '), level)
  const tag = child(pen, place.tag, `H${level}`, options(node))
  pen.sheet.lines(lines, { x: place.x, type, tag, name: `H${level}`, rules: place.rules })
  tag.end()
  pen.sheet.y += 2
}

function bookmark({ doc, sheet, bookmarks }: Pen, title: string, depth: number): void {
  while ((bookmarks.at(-1)?.depth ?? 0) >= depth) bookmarks.pop()
  const parent = bookmarks.at(-1)?.item ?? doc.outline
  const item = parent.addItem(title, { left: doc.page.width, top: sheet.y, expanded: true })
  bookmarks.push({ depth, item })
}

async function drawList(pen: Pen, node: Element, place: Place): Promise<void> {
  const ordered = node.tagName === 'ol'
  const items = node.children.filter((one): one is Element => one.type === 'element' && one.tagName === 'li')
  const first = Number(node.properties.start ?? 1)
  const letters = node.properties.type === 'a'
  const list = child(pen, place.tag, 'L')
  list.dictionary.data.A = {
    O: 'List',
    ListNumbering: ordered ? (letters ? 'LowerAlpha' : 'Decimal') : bullets(place.depth).numbering,
  }
  const step =
    place.depth < deepestIndent ? Math.max(indent, ordered ? 10 + 6.5 * `${first + items.length}`.length : 0) : 0
  pen.sheet.space(place.depth === 0 ? gap : 3)
  for (const [index, item] of items.entries()) {
    if (index > 0) pen.sheet.space(3)
    const text = ordered ? signOf(node, first + index) : bullets(place.depth).sign
    await drawItem(pen, item, list, text, {
      ...place,
      x: place.x + step,
      width: place.width - step,
      depth: place.depth + 1,
    })
    await pen.breath()
  }
  list.end()
}

/** `1.`, `1)` or `a)`, as the text was written (decision 0021). */
function signOf({ properties: { type, className } }: Element, number: number): string {
  if (type === 'a') return `${String.fromCharCode(96 + number)})`
  return className ? `${number})` : `${number}.`
}

const bullets = (depth: number) =>
  depth % 2 === 0 ? { sign: '•', numbering: 'Disc' } : { sign: '–', numbering: 'None' }

async function drawItem(pen: Pen, node: Element, list: StructElement, sign: string, place: Place): Promise<void> {
  const item = child(pen, list, 'LI')
  const label = child(pen, item, 'Lbl')
  const width = pen.sheet.measure(sign, { face: 'regular', raised: false }, body.size)
  pen.sheet.label({ text: sign, x: place.x - Math.max(width + 6, 14), tag: label })
  if (typeof node.properties.id === 'string' && pen.inline.targets.has(node.properties.id))
    pen.sheet.mark(node.properties.id)
  const holder = child(pen, item, 'LBody')
  await drawBlocks(pen, node.children, { ...place, tag: holder, tight: true })
  // an item without any text still has its sign
  if (pen.sheet.waiting)
    pen.sheet.lines([{ pieces: [], width: 0 }], { x: place.x, type: body, tag: holder, name: 'LBody' })
  holder.end()
  item.end()
}

async function drawQuote(pen: Pen, node: Element, place: Place): Promise<void> {
  const tag = child(pen, place.tag, 'BlockQuote')
  pen.sheet.space(gap / 2)
  const step = place.depth < deepestIndent ? indent : 0
  await drawBlocks(pen, node.children, {
    tag,
    x: place.x + step,
    width: place.width - step,
    depth: place.depth + 1,
    rules: step > 0 ? [...place.rules, place.x + 6] : place.rules,
  })
  tag.end()
}

function drawCode(pen: Pen, node: Element, place: Place): void {
  const inner = node.children.flatMap((one) => (one.type === 'element' ? one.children : [one]))
  const runs = runsOf(inner, pen.inline, { tag: { type: 'Code' } }, true)
  const last = runs.at(-1)
  if (last) last.text = last.text.replace(/\n+$/, '')
  pen.sheet.space(gap)
  const tag = child(pen, place.tag, 'P')
  setText(pen, runs, tag, 'P', place, { size: 10, leading: 14 })
  tag.end()
}

function drawRule(sheet: Sheet, { x, width }: Place): void {
  sheet.need(2 * gap + 2 * body.leading)
  sheet.space(gap * 1.5)
  sheet.artifact(() => sheet.rule(x, sheet.y, x + width, sheet.y, 0.6))
  sheet.y += gap / 2
}
