// What lib/pdf uses of pdfkit 0.20, which ships no types (those of DefinitelyTyped are three versions behind its tagging).
// Names in dictionaries are plain strings; text must be a String object, that is how pdfkit tells the two apart.
declare module 'pdfkit' {
  type Dictionary = Record<string, unknown>
  type Reference = {
    data: Dictionary
    compress: boolean
    write(chunk: Uint8Array): void
    end(chunk?: Uint8Array): void
  }
  type StructOptions = {
    lang?: string | undefined
    alt?: string
    actual?: string | undefined
    /** left, top, right, bottom in points from the page's upper left corner */
    bbox?: [number, number, number, number]
    placement?: 'Block' | 'Inline'
    scope?: 'Column' | 'Row'
  }
  class StructContent {
    private readonly refs: unknown
  }
  interface StructElement {
    readonly dictionary: Reference
    add(child: StructElement | StructContent): this
    end(): void
  }
  type AnnotationOptions = { structParent: StructElement; Contents: object }
  type TextOptions = { lineBreak: false; baseline: 'alphabetic' }
  interface OutlineItem {
    addItem(title: string, options: { left: number; top: number; expanded?: boolean }): OutlineItem
  }
  interface EmbeddedFont {
    readonly font: { hasGlyphForCodePoint(codePoint: number): boolean }
  }

  export default class PDFDocument {
    constructor(options: {
      size: 'A4'
      margin: number
      autoFirstPage: boolean
      bufferPages: boolean
      pdfVersion: '1.7'
      tagged: true
      lang: string
      displayTitle: true
      subset: 'PDF/UA'
      info: Record<string, string | Date>
    })
    readonly page: { width: number; height: number }
    readonly info: Record<string, unknown>
    readonly outline: OutlineItem
    readonly _font: EmbeddedFont
    readonly _root: Reference
    metadata: { append(xml: string): void }

    on(event: 'data', listener: (chunk: Uint8Array) => void): this
    on(event: 'end', listener: () => void): this
    on(event: 'error', listener: (cause: Error) => void): this
    addPage(): this
    switchToPage(index: number): unknown
    bufferedPageRange(): { start: number; count: number }
    end(): void
    ref(data: Dictionary): Reference
    /** called by `end`, after everything else was written; ours describes the document itself */
    endMetadata(): void

    registerFont(name: string, bytes: Uint8Array): this
    font(name: string): this
    fontSize(size: number): this
    widthOfString(text: string): number
    text(text: string, x: number, y: number, options: TextOptions): this
    fillColor(colour: string): this
    strokeColor(colour: string): this
    lineWidth(width: number): this
    moveTo(x: number, y: number): this
    lineTo(x: number, y: number): this
    stroke(): this

    struct(type: string, options?: StructOptions): StructElement
    addStructure(element: StructElement): this
    markStructureContent(tag: string): StructContent
    markContent(tag: 'Artifact', options: { type: 'Pagination' | 'Layout' }): this
    endMarkedContent(): this
    addNamedDestination(name: string, fit: 'XYZ', left: number, top: number, zoom: null): void
    link(x: number, y: number, width: number, height: number, url: string, options: AnnotationOptions): this
    goTo(x: number, y: number, width: number, height: number, name: string, options: AnnotationOptions): this
  }
}
