// HTML as pieces: headings, lists with the markers that a browser would draw, tables, paragraphs. Words in a row become Markdown by
// remark; links get their full address; pictures become their words.
import type { Element, ElementContent, Root, RootContent } from 'hast'
import type { Root as Markdown } from 'mdast'
import rehypeParse from 'rehype-parse'
import rehypeRemark from 'rehype-remark'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { headTables, mendLinks } from './html-mend'
import { isLayout, namesOf, pageOf, textOf } from './html-tree'
import { escapedWords, withoutEntities, withoutNeedlessEscapes } from './markdown-parts'
import { asWords, type Piece } from './pieces'
import { noteNumber, notesRestored, readSign } from './signs'

type Node = RootContent | ElementContent

const deepest = 60
const blockTags =
  /^(?:address|article|blockquote|body|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|h[1-6]|header|hgroup|hr|html|li|main|ol|p|pre|section|summary|table|tbody|td|th|thead|tr|ul)$/
const isBlock = (node: Node): node is Element =>
  node.type === 'element' && (blockTags.test(node.tagName) || holdsBlock(node))
const holdsBlock = (node: Element): boolean =>
  /^(?:a|span|b|strong|em|i|font|ins|del|label|u|small)$/.test(node.tagName) &&
  node.children.some((child) => child.type === 'element' && isBlock(child))

const toMarkdown = unified().use(rehypeRemark)
const writer = unified()
  .use(remarkGfm, { singleTilde: false })
  .use(remarkStringify, { bullet: '-', emphasis: '*', rule: '-', resourceLink: false })

function markdownOf(nodes: readonly Node[]): string {
  const root: Root = { type: 'root', children: [...nodes] as RootContent[] }
  const text = writer.stringify(toMarkdown.runSync(root) as Markdown)
  return notesRestored(withoutNeedlessEscapes(withoutEntities(text)).replace(/&#x20;/g, ' ')).trim()
}

/** Words in a row, as one paragraph. */
function rowOf(nodes: readonly Node[]): string {
  const words = nodes.map(textOf).join('').trim()
  const picture = nodes.some((node) => node.type === 'element' && node.tagName === 'img')
  if (words === '' && !picture) return ''
  // most paragraphs are words alone
  if (nodes.every(({ type }) => type === 'text'))
    return asWords(notesRestored(escapedWords(words.replace(/[ \t\n\r\f]+/g, ' '))))
  return markdownOf([{ type: 'element', tagName: 'p', properties: {}, children: [...nodes] as ElementContent[] }])
}

/** What a browser would draw before an item of this list. */
function markerOf(list: Element, number: number): string {
  if (list.tagName === 'ul') return '-'
  const style = String(list.properties.style ?? '')
  const names = namesOf(list).join(' ')
  const type = String(list.properties.type ?? '')
  const letters = type === 'a' || /lower-(?:alpha|latin)/.test(`${style} ${names}`)
  if (letters && number <= 26) return `${String.fromCharCode(96 + number)})`
  return `${number}${/(?:bracket|paren|nawias)/.test(names) ? ')' : '.'}`
}

class Walker {
  readonly pieces: Piece[] = []
  /** level of the list around; -1 outside */
  private level = -1
  private depth = 0

  walk(nodes: readonly Node[]): void {
    let row: Node[] = []
    const close = () => {
      const text = rowOf(row)
      row = []
      if (text !== '') this.words(text)
    }
    if (this.depth > deepest) {
      this.words(rowOf([{ type: 'text', value: nodes.map(textOf).join(' ') }]))
      return
    }
    this.depth += 1
    for (const node of nodes) {
      if (!isBlock(node)) {
        row.push(node)
        continue
      }
      close()
      this.block(node)
    }
    close()
    this.depth -= 1
  }

  private words(text: string): void {
    if (text === '') return
    const sign = readSign(text)
    if (sign) this.pieces.push({ kind: 'item', level: sign.level, marker: sign.marker, text: sign.text })
    else if (this.level < 0) this.pieces.push({ kind: 'text', text })
    else this.pieces.push({ kind: 'more', level: this.level, text })
  }

  private block(node: Element): void {
    const { tagName, children } = node
    if (/^h[1-6]$/.test(tagName)) this.heading(node)
    else if (tagName === 'ul' || tagName === 'ol') this.list(node)
    else if (tagName === 'table' && !isLayout(node)) this.words(tableOf(node))
    else if (tagName === 'pre') this.words(markdownOf([node]))
    else if (tagName === 'blockquote') this.words(quoted(children))
    else if (tagName === 'dt') this.words(`**${rowOf(children).replaceAll('**', '')}**`)
    else if (tagName !== 'hr') this.walk(children)
  }

  private heading(node: Element): void {
    const text = rowOf(node.children)
      .replace(/^\*\*([^*]+)\*\*$/, '$1')
      .replace(/\\\n|\n/g, ' ')
    const sign = readSign(text)
    const words = sign ? `${/^[-*•]$/.test(sign.marker) ? '' : `${sign.marker} `}${sign.text}` : text
    if (words === '') return
    if (this.level < 0) this.pieces.push({ kind: 'heading', depth: Number(node.tagName[1]), text: words })
    else this.words(`**${words.replaceAll('**', '')}**`)
  }

  private list(node: Element): void {
    const items = node.children.filter((child): child is Element => child.type === 'element')
    this.level += 1
    let number = Number(node.properties.start ?? 1) || 1
    for (const item of items) {
      // lists written straight into lists, without an item around
      if (item.tagName !== 'li') {
        if (item.tagName === 'ul' || item.tagName === 'ol') this.list(item)
        else this.walk([item])
        continue
      }
      const own = Number(item.properties.value)
      if (own > 0) number = own
      this.item(item, markerOf(node, number))
      number += 1
    }
    this.level -= 1
  }

  private item(node: Element, marker: string): void {
    const from = this.pieces.length
    const note = noteNumber(node)
    this.walk(node.children)
    const first = this.pieces[from]
    if (!first) return
    if (note !== null && first.kind === 'more')
      this.pieces[from] = { kind: 'text', text: `[^${note}]: ${first.text.replaceAll('\n', ' ')}` }
    else if (first.kind === 'more' && first.level === this.level)
      this.pieces[from] = { kind: 'item', level: this.level, marker, text: first.text }
  }
}

function quoted(children: readonly Node[]): string {
  const inner = new Walker()
  inner.walk(children)
  return inner.pieces
    .map(({ text }) => text)
    .join('\n\n')
    .replace(/^/gm, '> ')
}

/** Cells hold one line: their paragraphs and points stand after one another. */
function tableOf(table: Element): string {
  visit(table, 'element', (cell) => {
    if (cell.tagName !== 'td' && cell.tagName !== 'th') return
    const inner = new Walker()
    inner.walk(cell.children)
    const plain = inner.pieces.map((piece) =>
      piece.kind === 'item' && piece.marker !== '-' ? `${piece.marker} ${piece.text}` : piece.text,
    )
    cell.children = [
      {
        type: 'text',
        value: plain
          .join('; ')
          .replace(/\s*\n\s*/g, ' ')
          .replace(/([.,;:]); /g, '$1 '),
      },
    ]
  })
  return markdownOf([table])
}

export type FromHtml = { pieces: Piece[]; title: string; notes: string[] }

/** characters that are read at all; whatever is longer can become no draft, and would keep everybody waiting */
export const mostRead = 600_000

/** A whole page (its content is looked for) or, `whole`, every word of a fragment. */
export function fromHtml(source: string, { whole = false } = {}): FromHtml {
  const tree = unified().use(rehypeParse, { fragment: whole }).parse(source)
  const page = whole ? { root: tree, title: '', base: '', dropped: new Map<string, number>() } : pageOf(tree)
  // said by the caller, who measures the draft
  if (textOf(page.root).length > mostRead)
    return { pieces: [{ kind: 'text', text: textOf(page.root) }], title: '', notes: [] }
  const notes = new Set([...page.dropped.keys()].map((name) => `Pominięto ${name}.`))
  mendLinks(page.root, page.base, notes)
  headTables(page.root, notes)
  const walker = new Walker()
  walker.walk(page.root.children)
  return { pieces: boldHeadings(walker.pieces), title: page.title, notes: [...notes] }
}

/** A text without headings whose bold lines do their work. */
function boldHeadings(pieces: readonly Piece[]): Piece[] {
  if (pieces.some(({ kind }) => kind === 'heading')) return [...pieces]
  return pieces.map((piece) => {
    const bold = piece.kind === 'text' ? /^\*\*([^*\n]{2,100})\*\*$/.exec(piece.text) : null
    return bold?.[1] && !/[.,;]$/.test(bold[1]) ? { kind: 'heading', depth: 2, text: bold[1].replace(/:$/, '') } : piece
  })
}
