// Which lines of a plain text are headings. Underlined ones and those of capital letters are; a short line alone is; a numbered short
// line is when no list goes on below it.
import { readMarker } from './pieces'
import type { Block } from './text-lists'

const letters = (text: string) => text.replace(/[^\p{L}]/gu, '')
const chapter = /^(?:rozdział|część|dział|oddział|załącznik)\s+(?:nr\s+)?[\divxlIVXL]+\.?/iu
const paragraphSign = /^§\s*\d+[a-z]?\.?/

export const isShouted = (text: string) =>
  letters(text).length >= 4 &&
  letters(text) === letters(text).toUpperCase() &&
  text.length <= 120 &&
  !/[,;]$/.test(text)

/** A short line that begins like a heading and does not end like a sentence. */
export function looksLikeHeading(text: string): boolean {
  const words = text.split(/\s+/).length
  if (text.length > 90 || words > 12 || /[.,;]$/.test(text)) return false
  return /^[„"]?[\p{Lu}\d§]/u.test(text) && /\p{L}{2}/u.test(text) && !/[@[\]|]|https?:|www\.|\d{2}[ -]\d{3}/.test(text)
}

const titleWords =
  /^(?:polityka|klauzula|informacj[ae]|regulamin|deklaracja|zasady|obowiązek informacyjny|oświadczenie)(?![\p{L}\d])/iu

/** The first lines name the document, in one or two lines, whatever stands right below them. */
const isTitle = (text: string) => titleWords.test(text) && text.length <= 200 && !/[.,;:]$/.test(text)

/** `Znamy również:` leads to its list; `Sposób dopisania się:` before whole sentences is a heading. */
function isHeading(block: Block, next: Block | undefined, first: boolean): boolean {
  const { text } = block
  if (!next) return false
  if (first && isTitle(text)) return true
  if (paragraphSign.test(text)) return text.length <= 90 && !/[.,;:]$/.test(text.replace(paragraphSign, '').trim())
  if (chapter.test(text)) return text.length <= 120
  if (isShouted(text)) return true
  if (next.kind === 'heading' || block.leads || !block.after) return first && block.after && looksLikeHeading(text)
  if (/:$/.test(text)) return looksLikeHeading(text) && text.split(/\s+/).length <= 8 && !beginsSmall(next)
  return block.before && looksLikeHeading(text) && (next.kind === 'item' || !beginsSmall(next))
}

const beginsSmall = ({ text, kind, before }: Block) =>
  kind !== 'heading' && (kind === 'item' || !before) && /^\p{Ll}/u.test(text)

/** `1. Postanowienia ogólne` between empty lines, with no second point right below. */
function isNumberedHeading(block: Block, next: Block | undefined): boolean {
  if (!/^(?:\d{1,3}|[IVX]{1,4})\.$/.test(block.marker) || !block.before || !block.after) return false
  if (!next || !looksLikeHeading(block.text) || /:$/.test(block.text)) return false
  const own = readMarker(block.marker)
  const below = next.kind === 'item' ? readMarker(next.marker) : null
  return !(next.kind === 'item' && (below?.style === own?.style || below === null))
}

function depthOf(block: Block, seen: ReadonlySet<string>): number {
  if (block.depth) return block.depth
  if (paragraphSign.test(block.text)) return seen.has('chapter') ? 3 : 2
  return /:$/.test(block.text.trim()) && seen.has('plain') ? 3 : 2
}

function sortOf({ text }: Block): string {
  if (chapter.test(text)) return 'chapter'
  return paragraphSign.test(text) || /:$/.test(text.trim()) ? 'lesser' : 'plain'
}

/** The blocks with their headings marked as such. A heading loses the colon at its end, nothing else. */
export function promoted(blocks: readonly Block[]): Block[] {
  const seen = new Set<string>()
  let headings = 0
  return blocks.map((block, at) => {
    const next = blocks[at + 1]
    const numbered = block.kind === 'item' && isNumberedHeading(block, next)
    const is =
      block.kind === 'heading' ||
      numbered ||
      (block.kind === 'text' && isHeading(block, next, headings === 0 && at === 0))
    if (!is) return block
    const depth = depthOf(block, seen)
    // the first heading is the document's title
    if (headings > 0) seen.add(sortOf(block))
    headings += 1
    const text = `${numbered ? `${block.marker} ` : ''}${block.text}`.replace(/\s*:$/, '')
    return { ...block, kind: 'heading', depth, text, marker: '' }
  })
}
