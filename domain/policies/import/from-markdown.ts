// Markdown as it is: only what the portal could not show is changed (raw HTML, pictures from elsewhere, needless escapes), and told.
import type { Html, Image } from 'mdast'
import { parseMarkdown } from '@/lib/markdown-parser'
import {
  type Edit,
  edited,
  nodesOf,
  type Placed,
  readable,
  withoutEntities,
  withoutNeedlessEscapes,
  wordsOf,
} from './markdown-parts'

/** Markdown of its own structure: marked headings, or lists and links beside emphasis. Links alone may stand in a plain text too. */
export function isMarkdown(text: string): boolean {
  const headings = (text.match(/^ {0,3}#{1,6} \S/gm) ?? []).length
  const tables = /^\|?.*\|.*\n\|?\s*:?-{3,}/m.test(text)
  const footnotes = /^\[\^[^\]]+\]:/m.test(text)
  return headings > 0 || tables || footnotes || /^(```|~~~)/m.test(text)
}

/** Signs of Markdown among the words: links, addresses in brackets, emphasis. */
export function hasMarkedWords(text: string): boolean {
  return /\[[^\]\n]+\]\([^)\n]*\)|<https?:\/\/[^\s<>]+>|\*\*\S[^*\n]*\S\*\*|\{\{[^{}\n]+\}\}|\\[_*[\]]/.test(text)
}

const inlineTags: Record<string, string> = { b: '**', strong: '**', i: '*', em: '*', del: '~~', s: '~~', code: '`' }

function htmlEdit({ node, from, to }: Placed<Html>, convert: (html: string) => string): Edit {
  const value = node.value.trim()
  if (/^<!--/.test(value)) return { from, to, text: '' }
  if (/^<br\s*\/?>$/i.test(value)) return { from, to, text: '\\\n' }
  const tag = /^<\/?([a-z][a-z\d]*)[^>]*>$/i.exec(value)
  if (tag) return { from, to, text: inlineTags[tag[1]?.toLowerCase() ?? ''] ?? '' }
  return { from, to, text: convert(node.value).trim() }
}

const isOwn = (url: string) => /^\/[^/]/.test(url)

function imageEdit({ node, from, to }: Placed<Image>): Edit[] {
  return isOwn(node.url) ? [] : [{ from, to, text: node.alt ?? '' }]
}

function escapeEdits(source: string, { from, to }: { from: number; to: number }): Edit[] {
  const text = source.slice(from, to)
  const plain = withoutEntities(withoutNeedlessEscapes(text))
  return plain === text ? [] : [{ from, to, text: plain }]
}

/** `convert` makes Markdown of a block of HTML. A second import of the result changes nothing. */
export function fromMarkdown(source: string, convert: (html: string) => string): { markdown: string; notes: string[] } {
  const text = readable(source)
  const tree = parseMarkdown(text)
  const html = nodesOf(tree, 'html')
  const images = nodesOf(tree, 'image').filter(({ node }) => !isOwn(node.url))
  const underlined = nodesOf(tree, 'heading').filter(
    ({ from, to }) => !text.slice(from, to).trimStart().startsWith('#'),
  )
  const edits = [
    ...underlined.map(({ node, from, to }) => ({
      from,
      to,
      text: `${'#'.repeat(node.depth)} ${headText(text.slice(from, to))}`,
    })),
    ...html.map((one) => htmlEdit(one, convert)),
    ...images.flatMap(imageEdit),
    ...nodesOf(tree, 'text').flatMap((one) => escapeEdits(text, one)),
  ]
  const notes: string[] = []
  if (html.length > 0)
    notes.push(`Znaczniki HTML w tekście (${html.length}) zamieniono na zwykły zapis albo pominięto.`)
  for (const { node } of images) notes.push(pictureNote(node.alt ?? ''))
  const relative = nodesOf(tree, 'link').filter(({ node }) => isRelative(node.url))
  if (relative.length > 0) notes.push(relativeNote(relative.map(({ node }) => wordsOf(node))))
  return { markdown: edited(text, edits), notes }
}

const headText = (text: string) => text.trim().split('\n').slice(0, -1).join(' ').trim()

export const isRelative = (url: string) => url !== '' && !/^(?:[a-z][a-z\d+.-]*:|\/\/|#|\/[a-z\d-]+\/|\{\{)/i.test(url)

export const pictureNote = (alt: string) =>
  alt.trim() === '' ? 'Pominięto obraz.' : `Pominięto obraz „${alt.trim().slice(0, 80)}” (zostawiono jego opis).`

export const relativeNote = (texts: readonly string[]) =>
  `Odnośniki bez pełnego adresu (${texts.length}) nie zadziałają na tej stronie. Uzupełnij je: ${texts
    .slice(0, 5)
    .map((text) => `„${text.trim().slice(0, 60)}”`)
    .join(', ')}.`
