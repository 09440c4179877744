// The second half of the gate: the mail as it was rendered. It is parsed as a mail program parses it and judged without knowing how it
// was made, so a fault of our own template stops an approval as well. Pure.
import type { Element, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { faintTexts } from './issue-contrast'
import type { GateProblem, GateRule } from './issue-gate'
import { mailMarks } from './issue-marks'

/** Gmail shows no more of a mail; a little is left for the links of a reader and for headers. */
export const largestMail = 101 * 1024

type Rendered = { html: string; text: string }
type Complaint = readonly [rule: GateRule, message: string]

export function mailProblems({ html, text }: Rendered): GateProblem[] {
  const tree = unified().use(rehypeParse).parse(html)
  const found: Complaint[] = [
    ...headings(tree),
    ...languages(tree),
    ...elements(tree),
    ...links(tree),
    ...tables(tree),
    ...faintTexts(tree).map((message): Complaint => ['contrast', message]),
    ...textPart(tree, text),
    ...marks(html, text),
    ...size(html),
  ]
  return found.map(([rule, message]) => ({ rule, message, item: '' }))
}

const all = (tree: Root, match: (node: Element) => boolean): Element[] => {
  const found: Element[] = []
  visit(tree, 'element', (node) => {
    if (match(node)) found.push(node)
  })
  return found
}

function headings(tree: Root): Complaint[] {
  const found = all(tree, ({ tagName }) => /^h[1-6]$/.test(tagName))
  const levels = found.map(({ tagName }) => Number(tagName[1]))
  const complaints: Complaint[] = []
  const first = levels.filter((level) => level === 1).length
  if (first !== 1) complaints.push(['headings', `Wiadomość ma ${first} nagłówków głównych, a musi mieć jeden.`])
  if (found.some((node) => textOf(node).trim() === ''))
    complaints.push(['headings', 'W wiadomości jest nagłówek bez słów.'])
  const gap = levels.findIndex((level, at) => level > (levels[at - 1] ?? 0) + 1)
  const skipped = found[gap]
  if (skipped) complaints.push(['headings', `Nagłówek „${textOf(skipped).trim()}” pomija poziom.`])
  return complaints
}

function languages(tree: Root): Complaint[] {
  const [root] = all(tree, ({ tagName }) => tagName === 'html')
  const [body] = all(tree, ({ tagName }) => tagName === 'body')
  const inner = body?.children.find((child) => child.type === 'element')
  const said = [root, inner?.type === 'element' ? inner : undefined].map((node) => node?.properties.lang)
  // many programs drop the document and keep what is inside
  return said.every((lang) => typeof lang === 'string' && /^(pl|en|uk)$/.test(lang))
    ? []
    : [['lang', 'Wiadomość nie mówi programom pocztowym, w jakim jest języku.']]
}

const loading = /^(img|picture|source|svg|image|video|audio|track|canvas)$/
const forbidden = /^(script|form|input|button|select|textarea|iframe|frame|object|embed|applet|link|base|noscript)$/
const fetches = /url\s*\(|@import|expression\s*\(|behavior\s*:/i

function elements(tree: Root): Complaint[] {
  const complaints: Complaint[] = []
  for (const node of all(tree, () => true)) {
    const { tagName, properties } = node
    if (loading.test(tagName) || 'background' in properties || 'src' in properties)
      complaints.push(['pictures', 'Wiadomość pobierałaby obrazek z serwera, a to mówi, kto i kiedy ją otwiera.'])
    if (forbidden.test(tagName) || (tagName === 'meta' && 'httpEquiv' in properties))
      complaints.push(['forbidden', `Wiadomość zawiera element <${tagName}>, którego w poczcie być nie może.`])
    if (Object.keys(properties).some((name) => /^on/i.test(name)))
      complaints.push(['forbidden', 'Wiadomość zawiera skrypt.'])
    const style = tagName === 'style' ? textOf(node) : String(properties.style ?? '')
    if (fetches.test(style)) complaints.push(['forbidden', 'Styl wiadomości pobierałby coś z innego serwera.'])
  }
  // what only Outlook reads stands in comments
  visit(tree, 'comment', ({ value }) => {
    if (fetches.test(value) || /<(?:img|script|v:|form|link)/i.test(value))
      complaints.push(['forbidden', 'W części dla Outlooka jest coś, co pobiera dane z innego serwera.'])
  })
  return complaints.filter(([, message], at) => complaints.findIndex(([, other]) => other === message) === at)
}

const reader = Object.values(mailMarks)

function links(tree: Root): Complaint[] {
  return all(tree, ({ tagName }) => tagName === 'a').flatMap((node): Complaint[] => {
    const href = String(node.properties.href ?? '')
    const words = textOf(node).replace(/\s+/g, ' ').trim()
    if (words === '') return [['links', 'W wiadomości jest link bez słów.']]
    const whole = reader.some((mark) => href === mark) || /^(https?:\/\/[^/\s]|mailto:|tel:)/i.test(href)
    return whole ? [] : [['links', `Link „${words}” nie ma pełnego adresu.`]]
  })
}

/** A table for layout says so; any other has titles. */
function tables(tree: Root): Complaint[] {
  const untitled = all(
    tree,
    ({ tagName, properties }) => tagName === 'table' && properties.role !== 'presentation',
  ).filter((table) => {
    let titles = 0
    let tables = 0
    visit(table, 'element', ({ tagName, properties }) => {
      if (tagName === 'th' && properties.scope) titles += 1
      if (tagName === 'table') tables += 1
    })
    return titles === 0 || tables > 1
  })
  return untitled.length > 0 ? [['tables', 'Tabela nie ma nagłówków kolumn. Wypełnij jej pierwszy wiersz.']] : []
}

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

/** Every word that is read in the HTML stands in the text part too. */
function textPart(tree: Root, text: string): Complaint[] {
  if (text.trim() === '') return [['text', 'Wiadomość nie ma części tekstowej.']]
  const known = new Set(wordsOf(text))
  const said = all(tree, ({ tagName }) => tagName === 'body')
    .map(shown)
    .join(' ')
  const missing = [...new Set(wordsOf(said))].filter((word) => !known.has(word))
  return missing.length > 0 ? [['text', `W części tekstowej brakuje słów: ${missing.slice(0, 5).join(', ')}.`]] : []
}

const blocks = /^(p|h[1-6]|li|td|th|tr|div|pre|blockquote|br|hr|table)$/
const shown = (node: Root | Element): string =>
  node.children
    .map((child) => {
      if (child.type === 'text') return child.value
      if (child.type !== 'element') return ''
      return blocks.test(child.tagName) ? ` ${shown(child)} ` : shown(child)
    })
    .join('')

function marks(html: string, text: string): Complaint[] {
  const { stop, mine } = mailMarks
  const whole = [html, text].every((part) => part.includes(stop) && part.includes(mine))
  return whole ? [] : [['links', 'W wiadomości brakuje linku do wypisania albo do danych czytelnika.']]
}

function size(html: string): Complaint[] {
  const bytes = new TextEncoder().encode(html).length
  if (bytes <= largestMail) return []
  const kilobytes = Math.ceil(bytes / 1024)
  return [
    [
      'size',
      `Wiadomość ma ${kilobytes} KB. Gmail ucina wiadomości po 102 KB razem z linkiem do wypisania. Wyślij część aktualności jako zapowiedzi albo podziel wydanie.`,
    ],
  ]
}
