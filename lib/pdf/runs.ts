// Running text of a hast tree as a list of runs: pieces of one look, each inside at most one tag of its own (a link, a picture).
// White space is collapsed as HTML does it; a character the font lacks is drawn as a box and read aloud as itself.
import type { Element, RootContent } from 'hast'
import { toString as textOf } from 'hast-util-to-string'

export type Face = 'regular' | 'bold' | 'italic' | 'bolditalic'

/** A tag inside a paragraph. Runs of the same tag hold the same object. */
export type Tag =
  | {
      type: 'Link'
      url?: string
      goTo?: string /** what the link says of itself, where its text does not */
      label?: string
    }
  | { type: 'Figure'; alt: string }
  | { type: 'Code' }
  | { type: 'Span'; lang?: string /** what the drawn sign stands for */; actual?: string }

export type Run = { text: string; face: Face; raised: boolean; struck: boolean; tag: Tag | null }
/** A line that ends here, whatever its length. */
export const lineEnd = '\n'

export type InlineContext = {
  /** address against which the text's own links are read */
  base: string
  /** ids that exist in this document: a link to another one is plain text */
  targets: ReadonlySet<string>
  /** whether the font has a sign for a character */
  drawable: (codePoint: number) => boolean
}

type Look = Omit<Run, 'text'>
const plain: Look = { face: 'regular', raised: false, struck: false, tag: null }

const blocks = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol li blockquote pre table thead tbody tr th td hr div section dl'.split(' '),
)
const blockOf = (node: RootContent) => node.type === 'element' && blocks.has(node.tagName)
export const isBlock = (node: RootContent): node is Element => blockOf(node)

const bolder = (face: Face): Face => (face === 'italic' || face === 'bolditalic' ? 'bolditalic' : 'bold')
const slanted = (face: Face): Face => (face === 'bold' || face === 'bolditalic' ? 'bolditalic' : 'italic')

/** Runs of inline nodes; what is a block among them is left out. `verbatim` keeps spaces and line ends (`pre`). */
export function runsOf(
  nodes: readonly RootContent[],
  context: InlineContext,
  from: Partial<Look> = {},
  verbatim = false,
) {
  const runs: Run[] = []
  const walk = (list: readonly RootContent[], look: Look): void => {
    for (const node of list) {
      if (node.type === 'text') {
        const text = verbatim ? node.value.replace(/\t/g, '    ').replace(/ /g, '\u00a0') : collapsed(node.value)
        runs.push(...drawn(text, look, context))
      } else if (node.type === 'element' && node.tagName === 'br') runs.push({ ...look, text: lineEnd })
      else if (node.type === 'element' && node.tagName === 'img') {
        const alt = collapsed(String(node.properties.alt ?? '')).trim()
        if (alt !== '') runs.push({ ...look, face: 'italic', text: `[${alt}]`, tag: { type: 'Figure', alt } })
      } else if (node.type === 'element' && !blockOf(node)) {
        const inner = lookOf(node, look, context)
        walk(node.children, inner)
        if (inner.tag !== look.tag) runs.push(...addressOf(inner.tag, textOf(node), look))
      }
    }
  }
  walk(nodes, { ...plain, ...from })
  return verbatim ? runs : trimmed(runs)
}

/** Characters without a sign as one box for each group of them; marks and joiners that only belong to such ones vanish. */
function drawn(text: string, look: Look, { drawable }: InlineContext): Run[] {
  const runs: Run[] = []
  let unknown = ''
  const box = () => {
    if (/[^\p{M}\p{Cf}\p{Cc}]/u.test(unknown))
      runs.push({ ...look, text: '□', tag: look.tag ?? { type: 'Span', actual: unknown } })
    unknown = ''
  }
  let known = ''
  const take = () => {
    if (known !== '') runs.push({ ...look, text: known })
    known = ''
  }
  for (const sign of text.normalize('NFC')) {
    if (sign !== lineEnd && !drawable(sign.codePointAt(0) ?? 0)) {
      take()
      unknown += sign
      continue
    }
    box()
    known += sign
  }
  take()
  box()
  return runs
}

/** On paper nobody follows a link: its address stands behind it, unless it is the text itself. */
function addressOf(tag: Tag | null, text: string, look: Look): Run[] {
  if (tag?.type !== 'Link' || !tag.url || tag.url.startsWith('tel:')) return []
  const address = readable(tag.url)
  return text.includes(address) || bare(text) === bare(address) ? [] : [{ ...look, text: ` (${address})` }]
}

const bare = (text: string): string => readable(text).replace(/^https?:\/\//, '')
const readable = (url: string): string =>
  decoded(url.replace(/^mailto:/, ''))
    .trim()
    .replace(/\/$/, '')

/** Spaces and single line ends of the source as one space; non-breaking ones stay. Soft hyphens are not drawn; the way back from a footnote has a sign. */
const collapsed = (text: string): string =>
  text
    .replace(/[ \t\r\n\f]+/g, ' ')
    .replace(/[\u00ad\u200b\u2060]/g, '')
    .replace(/↩/g, '↑')

function lookOf(node: Element, look: Look, context: InlineContext): Look {
  const { tagName, properties } = node
  const lang = typeof properties.lang === 'string' ? properties.lang : null
  if (tagName === 'strong') return { ...look, face: bolder(look.face) }
  if (tagName === 'em') return { ...look, face: slanted(look.face) }
  if (tagName === 'del') return { ...look, struck: true }
  if (tagName === 'sup') return { ...look, raised: true }
  if (tagName === 'a' && !look.tag) return { ...look, tag: linkOf(node, context) }
  if (tagName === 'code' && !look.tag) return { ...look, tag: { type: 'Code' } }
  return lang && !look.tag ? { ...look, tag: { type: 'Span', lang } } : look
}

function linkOf({ properties }: Element, { base, targets }: InlineContext): Tag | null {
  const href = String(properties.href ?? '')
  const label = typeof properties.ariaLabel === 'string' ? properties.ariaLabel : undefined
  if (href.startsWith('#')) {
    const goTo = decoded(href.slice(1))
    return targets.has(goTo) ? { type: 'Link', goTo, label } : null
  }
  const url = URL.canParse(href, base) ? new URL(href, base).href : ''
  return /^(https?|mailto|tel):/.test(url) ? { type: 'Link', url, label } : null
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** No space at the beginning, at the end, behind another one, or around a line's end. */
function trimmed(runs: Run[]): Run[] {
  let spaced = true
  for (const run of runs) {
    if (run.text !== lineEnd && spaced) run.text = run.text.replace(/^ +/, '')
    if (run.text !== '') spaced = run.text === lineEnd || run.text.endsWith(' ')
  }
  const last = runs.findLast((run) => run.text !== '')
  if (last && last.text !== lineEnd) last.text = last.text.replace(/ +$/, '')
  return runs.filter((run) => run.text !== '')
}

/** The text alone, as a heading in the list of bookmarks has it. */
export const textOfRuns = (runs: readonly Run[]): string =>
  runs.map(({ text }) => (text === lineEnd ? ' ' : text)).join('')
