// A text as a tagged PDF (PDF/UA-1): A4, one embedded type family, structure, bookmarks, and a foot on every sheet. Pure: the
// same input gives the same bytes, for ever, so a copy can be kept and told by its hash.
import type { Root } from 'hast'
import { visit } from 'unist-util-visit'
import { drawRoot } from './blocks'
import { fontOf } from './fonts'
import { DescribedDocument } from './metadata'
import { type Pen, setLines } from './pen'
import type { Face, Run } from './runs'
import { ink, margin, Sheet } from './sheet'

export type PdfText = {
  /** blocks in reading order; `lang` on elements in another language; headings in order from one h1 */
  root: Root
  title: string
  author: string
  subject: string
  lang: string
  /** the document's own date, the only time in it */
  date: Date
  /** address against which links of the text are read */
  base: string
  foot: {
    /** lines at the left, each cut to one */
    lines: readonly string[]
    /** `strona 1 z 5` */
    page: (page: number, pages: number) => string
  }
}

const faces: readonly Face[] = ['regular', 'bold', 'italic', 'bolditalic']
const footType = { size: 8, leading: 11.5 }
/** Milliseconds of drawing after which others come first. */
const longestStretch = 12

/** The finished file. Gives way to other requests between blocks; throws only where pdfkit does. */
export async function taggedPdf(text: PdfText): Promise<Buffer> {
  const { title, author, subject, lang, date } = text
  const doc = new DescribedDocument({ title, author, subject, lang, date, producer: 'Okienko' })
  const chunks: Uint8Array[] = []
  const finished = new Promise<void>((resolve, reject) => {
    doc.on('data', (chunk) => chunks.push(chunk))
    doc.on('end', resolve)
    doc.on('error', reject)
  })
  for (const face of faces) doc.registerFont(face, fontOf(face))
  doc.font('regular')
  const { font } = doc._font
  const pen: Pen = {
    doc,
    sheet: new Sheet(doc),
    inline: { base: text.base, targets: targetsOf(text.root), drawable: (code) => font.hasGlyphForCodePoint(code) },
    bookmarks: [],
    breath: breather(),
  }
  const whole = doc.struct('Document')
  doc.addStructure(whole)
  doc.addPage()
  await drawRoot(pen, text.root, whole)
  whole.end()
  drawFeet(pen, text)
  doc.end()
  await finished
  return Buffer.concat(chunks)
}

/** Ids that a link of the text leads to; no other becomes a named place. */
function targetsOf(root: Root): Set<string> {
  const asked = new Set<string>()
  const found = new Set<string>()
  visit(root, 'element', ({ properties: { href, id } }) => {
    if (typeof href === 'string' && href.startsWith('#')) asked.add(href.slice(1))
    if (typeof id === 'string') found.add(id)
  })
  return new Set([...asked].filter((id) => found.has(id)))
}

function breather(): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < longestStretch) return
    await new Promise<void>((resolve) => setImmediate(resolve))
    since = performance.now()
  }
}

/** The running foot: artifacts of the pagination, drawn when the number of sheets is known. */
function drawFeet(pen: Pen, { foot }: PdfText): void {
  const { doc, sheet } = pen
  const { count } = doc.bufferedPageRange()
  const look: Omit<Run, 'text'> = { face: 'regular', raised: false, struck: false, tag: null }
  const line = (text: string) => setLines(pen, [{ ...look, text }], 10_000, footType)[0]
  const wide = line(foot.page(count, count))?.width ?? 0
  for (let index = 0; index < count; index += 1) {
    doc.switchToPage(index)
    const top = doc.page.height - margin.bottom + 26
    sheet.artifact(() => {
      sheet.rule(sheet.left, top - 6, sheet.left + sheet.width, top - 6, 0.5)
      for (const [at, text] of foot.lines.entries()) {
        const room = at === 0 ? sheet.width - wide - 16 : sheet.width
        const shown = line(cutTo(pen, text, room))
        if (shown) sheet.bare(shown, { x: sheet.left, type: footType, colour: ink.text }, top + at * footType.leading)
      }
      const page = line(foot.page(index + 1, count))
      if (page) sheet.bare(page, { x: sheet.left + sheet.width - page.width, type: footType }, top)
    }, 'Pagination')
  }
}

/** The text as far as it fits into one line, with an ellipsis for the rest; characters without a sign as boxes. */
function cutTo({ sheet, inline }: Pen, text: string, width: number): string {
  const known = [...text.normalize('NFC')].map((sign) => (inline.drawable(sign.codePointAt(0) ?? 0) ? sign : '□'))
  const look = { face: 'regular', raised: false } as const
  if (sheet.measure(known.join(''), look, footType.size) <= width) return known.join('')
  let low = 0
  let high = known.length
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (sheet.measure(`${known.slice(0, middle).join('').trimEnd()}…`, look, footType.size) <= width) low = middle
    else high = middle - 1
  }
  return `${known.slice(0, low).join('').trimEnd()}…`
}
