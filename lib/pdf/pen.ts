// What every part of the drawing holds: the document, its sheet, and how text is measured.
import type PDFDocument from 'pdfkit'
import type { OutlineItem, StructElement, StructOptions } from 'pdfkit'
import { type Line, linesOf } from './lines'
import type { InlineContext, Run } from './runs'
import type { Sheet, Type } from './sheet'

export type Pen = {
  doc: PDFDocument
  sheet: Sheet
  inline: InlineContext
  /** bookmarks that are open, outermost first */
  bookmarks: { depth: number; item: OutlineItem }[]
  /** lets others work; called between blocks */
  breath: () => Promise<void>
}

/** A new tag inside another one. */
export function child({ doc }: Pen, parent: StructElement, type: string, options: StructOptions = {}): StructElement {
  const element = doc.struct(type, options)
  parent.add(element)
  return element
}

export const setLines = ({ sheet }: Pen, runs: readonly Run[], width: number, { size }: Type): Line[] =>
  linesOf(runs, width, (text, run) => sheet.measure(text, run, size))
