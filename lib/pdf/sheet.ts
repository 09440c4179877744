// The sheet being drawn: where the next line stands, and in which tag what is drawn lies. Everything on a sheet is either inside
// a tag of the structure or marked as an artifact (PDF/UA-1, 7.1); the two never nest, because each stroke opens and closes its own.
import type PDFDocument from 'pdfkit'
import type { StructElement } from 'pdfkit'
import type { Line, Piece } from './lines'
import type { Run, Tag } from './runs'

/** pdfkit writes a plain string as a name; a text is a String object. */
const textObject = (text: string): object => Object(text)

/** Points. The foot of a sheet stands below `bottom`. */
export const margin = { side: 62, top: 54, bottom: 104 }
export const ink = { text: '#000000', link: '#0b3d91', line: '#767676' }

export type Type = { size: number; leading: number }
export type Flow = {
  /** left edge of the lines */
  x: number
  type: Type
  /** tag that holds the lines */
  tag: StructElement
  name: string
  /** left edges of the rules of the quotations around */
  rules?: readonly number[]
  colour?: string
}

type Label = { text: string; x: number; tag: StructElement }

export class Sheet {
  y = margin.top
  readonly #labels: Label[] = []
  readonly #marks: string[] = []
  #quoted: { rules: readonly number[]; bottom: number } | null = null
  readonly #doc: PDFDocument

  constructor(doc: PDFDocument) {
    this.#doc = doc
  }

  get left(): number {
    return margin.side
  }
  get width(): number {
    return this.#doc.page.width - 2 * margin.side
  }
  get bottom(): number {
    return this.#doc.page.height - margin.bottom
  }
  get room(): number {
    return this.bottom - this.y
  }
  /** Height of a whole empty sheet. */
  get height(): number {
    return this.bottom - margin.top
  }
  get fresh(): boolean {
    return this.y <= margin.top
  }

  turn(): void {
    this.#doc.addPage()
    this.y = margin.top
    this.#quoted = null
  }

  /** Space above a block; none on top of a sheet. */
  space(points: number): void {
    if (!this.fresh) this.y += points
  }

  /** Turns the page unless `height` points are left (or the sheet is empty already). */
  need(height: number): void {
    if (!this.fresh && this.room < height) this.turn()
  }

  /** A list's sign, drawn beside the first line that comes. */
  label(label: Label): void {
    this.#labels.push(label)
  }

  /** Whether a list's sign still waits for its line. */
  get waiting(): boolean {
    return this.#labels.length > 0
  }

  /** The next line drawn is where `name` leads to. */
  mark(name: string): void {
    this.#marks.push(name)
  }

  /** Lines one below another over as many sheets as they need; never a single line alone at the end or beginning of one. */
  lines(lines: readonly Line[], flow: Flow): void {
    let at = 0
    while (at < lines.length) {
      const left = lines.length - at
      let fit = Math.min(left, Math.floor((this.room + 0.01) / flow.type.leading))
      if (fit < left && left - fit < 2) fit -= 1
      if (fit < Math.min(2, left) && !this.fresh) {
        this.turn()
        continue
      }
      const taken = lines.slice(at, at + Math.max(fit, 1))
      this.#chunk(taken, flow)
      at += taken.length
      if (at < lines.length) this.turn()
    }
  }

  #chunk(lines: readonly Line[], flow: Flow): void {
    const top = this.y
    this.#settle(flow)
    this.set(lines, flow, this.y)
    this.y += lines.length * flow.type.leading
    if (!flow.rules?.length) return
    const { rules } = flow
    // the rule of a quotation runs through the spaces between its blocks
    const from = this.#quoted?.rules === rules && this.#quoted.bottom < top ? this.#quoted.bottom : top
    this.artifact(() => {
      for (const x of rules) this.rule(x, from, x, this.y, 2)
    })
    this.#quoted = { rules, bottom: this.y }
  }

  /** What waited for the first line: destinations and the signs of lists. */
  #settle({ x, type }: Flow): void {
    for (const name of this.#marks.splice(0)) this.#doc.addNamedDestination(name, 'XYZ', x, this.y, null)
    for (const { text, x: left, tag } of this.#labels.splice(0)) {
      this.within(tag, 'Lbl', () =>
        this.#write(text, left, this.y + type.leading * 0.74, 'regular', type.size, ink.text),
      )
      tag.end()
    }
  }

  /** Draws lines at a place, all on this sheet. Pieces of one tag lie in one marked content, also across lines. */
  set(lines: readonly Line[], flow: Flow, top: number): void {
    const placed = lines.flatMap((line, index) =>
      line.pieces.map((piece) => ({ piece, top: top + index * flow.type.leading })),
    )
    let at = 0
    while (at < placed.length) {
      const tag = placed[at]?.piece.run.tag ?? null
      let end = at
      while (end < placed.length && (placed[end]?.piece.run.tag ?? null) === tag) end += 1
      const group = placed.slice(at, end)
      const draw = () => {
        for (const { piece, top: y } of group) this.#piece(piece, flow, y)
      }
      if (tag) this.#tagged(tag, group, flow, draw)
      else this.within(flow.tag, flow.name, draw)
      at = end
    }
  }

  #tagged(tag: Tag, group: readonly { piece: Piece; top: number }[], flow: Flow, draw: () => void): void {
    const { leading } = flow.type
    const boxes = group.map(({ piece, top }) => ({ x: flow.x + piece.x, top, width: piece.width }))
    const bbox: [number, number, number, number] = [
      Math.min(...boxes.map(({ x }) => x)),
      Math.min(...boxes.map(({ top }) => top)),
      Math.max(...boxes.map(({ x, width }) => x + width)),
      Math.max(...boxes.map(({ top }) => top + leading)),
    ]
    const figure = tag.type === 'Figure' ? { alt: tag.alt, bbox, placement: 'Inline' as const } : {}
    const span = tag.type === 'Span' ? { lang: tag.lang, actual: tag.actual } : {}
    const element = this.#doc.struct(tag.type, { ...figure, ...span })
    flow.tag.add(element)
    this.within(element, tag.type, draw)
    if (tag.type === 'Link') {
      const words = group
        .map(({ piece }) => piece.text)
        .join('')
        .trim()
      const options = { structParent: element, Contents: textObject(tag.label ?? words) }
      for (const { x, top, width } of boxes) {
        if (tag.goTo !== undefined) this.#doc.goTo(x, top, width, leading, tag.goTo, options)
        else this.#doc.link(x, top, width, leading, tag.url ?? '', options)
      }
    }
    // ended on its own sheet: pdfkit notes the sheet of a link's annotations at that moment
    element.end()
  }

  /** A line without tags; belongs inside an artifact. */
  bare({ pieces }: Line, flow: Pick<Flow, 'x' | 'type' | 'colour'>, top: number): void {
    for (const piece of pieces) this.#piece(piece, flow, top)
  }

  #piece(
    { text, run, x, width }: Piece,
    { x: left, type, colour = ink.text }: Pick<Flow, 'x' | 'type' | 'colour'>,
    top: number,
  ): void {
    const baseline = top + type.leading * 0.74
    const size = run.raised ? type.size * 0.7 : type.size
    const link = run.tag?.type === 'Link'
    const shown = link ? ink.link : colour
    this.#write(text, left + x, run.raised ? baseline - type.size * 0.35 : baseline, run.face, size, shown)
    const end = left + x + (text.endsWith(' ') ? width - this.measure(' ', run, type.size) : width)
    if (link) this.rule(left + x, baseline + 1.6, end, baseline + 1.6, 0.6, shown)
    if (run.struck) this.rule(left + x, baseline - size * 0.25, end, baseline - size * 0.25, 0.6, shown)
  }

  #write(text: string, x: number, y: number, face: Run['face'], size: number, colour: string): void {
    this.#doc.fillColor(colour).font(face).fontSize(size).text(text, x, y, { lineBreak: false, baseline: 'alphabetic' })
  }

  /** Width of a text set like a run. */
  measure(text: string, run: Pick<Run, 'face' | 'raised'>, size: number): number {
    return this.#doc
      .font(run.face)
      .fontSize(run.raised ? size * 0.7 : size)
      .widthOfString(text)
  }

  /** A straight line; belongs inside a tag or an artifact. */
  rule(x1: number, y1: number, x2: number, y2: number, width: number, colour: string = ink.line): void {
    this.#doc.lineWidth(width).strokeColor(colour).moveTo(x1, y1).lineTo(x2, y2).stroke()
  }

  within(tag: StructElement, name: string, draw: () => void): void {
    const content = this.#doc.markStructureContent(name)
    draw()
    this.#doc.endMarkedContent()
    tag.add(content)
  }

  artifact(draw: () => void, type: 'Pagination' | 'Layout' = 'Layout'): void {
    this.#doc.markContent('Artifact', { type })
    draw()
    this.#doc.endMarkedContent()
  }
}
