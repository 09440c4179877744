// An HTML page as the text that a person reads, in Markdown, with the line of the page that each of its lines came from. For the
// command line only: what comes into the portal is imported.
import type { Element, Nodes, RootContent } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'

export type PageText = {
  text: string
  /** line of the page for each line of the text */
  lines: number[]
}

const silent = new Set(['head', 'script', 'style', 'template', 'noscript', 'svg', 'object', 'iframe'])
const blocks =
  /^(?:address|article|aside|blockquote|body|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|html|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/

export const looksLikeHtml = (text: string): boolean =>
  /^\s*(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body|div|main|article|section|h[1-6]|p)\b/i.test(
    text.slice(0, 3000),
  )

class Writer {
  private readonly out: string[] = ['']
  private readonly from: number[] = [1]
  /** an empty line is owed before the next word */
  private owed = false
  private prefix = ''

  block(prefix = '') {
    this.owed = true
    this.prefix = prefix
  }

  write(text: string, line: number) {
    if (text === '') return
    if (this.owed) {
      if (text.trim() === '') return
      this.out.push('', this.prefix)
      this.from.push(line, line)
      this.owed = false
      this.prefix = ''
    }
    this.out[this.out.length - 1] += text
  }

  newLine(line: number) {
    if (this.owed) return
    this.out.push('')
    this.from.push(line)
  }

  result(): PageText {
    return { text: `${this.out.map((line) => line.trimEnd()).join('\n')}\n`, lines: this.from }
  }
}

function writeText(writer: Writer, text: string, start: number) {
  let line = start
  for (const part of text.split(/(\s*\n\s*)/)) {
    const breaks = part.split('\n').length - 1
    line += breaks
    if (breaks > 0) writer.newLine(line)
    else writer.write(part.replace(/[ \t\f]+/g, ' '), line)
  }
}

function opening({ tagName, properties }: Element, parent: string, index: number): string {
  const [, depth] = /^h([1-6])$/.exec(tagName) ?? []
  if (depth) return `${'#'.repeat(Number(depth))} `
  if (tagName === 'li') return parent === 'ol' ? `${Number(properties.start ?? 0) + index + 1}. ` : '- '
  return tagName === 'tr' ? '| ' : ''
}

function walk(node: Nodes, writer: Writer, parent: string): void {
  if (node.type === 'text') writeText(writer, node.value, node.position?.start.line ?? 1)
  if (node.type === 'root') walkAll(node.children, writer, parent)
  if (node.type === 'element' && !silent.has(node.tagName)) walkElement(node, writer)
}

function walkElement(node: Element, writer: Writer): void {
  const { tagName, properties } = node
  const line = node.position?.start.line ?? 1
  const end = node.position?.end.line ?? line
  if (tagName === 'a' && properties.href !== undefined) {
    writer.write('[', line)
    walkAll(node.children, writer, tagName)
    writer.write(`](${String(properties.href).trim()})`, end)
  } else if (tagName === 'code' || tagName === 'kbd') {
    writer.write('`', line)
    walkAll(node.children, writer, tagName)
    writer.write('`', end)
  } else if (tagName === 'td' || tagName === 'th') {
    walkAll(node.children, writer, tagName)
    writer.write(' | ', end)
  } else if (tagName === 'br') writer.newLine(line)
  else walkAll(node.children, writer, tagName)
}

function walkAll(children: readonly RootContent[], writer: Writer, parent: string): void {
  let items = 0
  for (const child of children) {
    const block = child.type === 'element' && blocks.test(child.tagName) && !/^t[dh]$/.test(child.tagName)
    if (block) writer.block(opening(child, parent, child.tagName === 'li' ? items++ : 0))
    walk(child, writer, parent)
    if (block) writer.block()
  }
}

/** Reads a page; whatever is broken in it is read as browsers do. */
export function pageText(html: string): PageText {
  const writer = new Writer()
  walk(unified().use(rehypeParse).parse(html), writer, '')
  return writer.result()
}
