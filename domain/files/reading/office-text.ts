// Words of office documents: DOCX by mammoth, spreadsheets and OpenDocument from their own XML. In the thread only.
import mammoth from 'mammoth'
import type { AttachmentType, Remark } from '@/domain/files/schema'
import { boundedText, type Reading, type Unreadable } from './read-document'
import { readZip, unpack } from './zip'

const entity: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const unescaped = (text: string) =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (_, hex, digits, name) => {
    if (name) return entity[String(name).toLowerCase()] ?? ''
    const code = hex ? Number.parseInt(hex, 16) : Number(digits)
    return code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })

/** Text of an XML part: line ends where paragraphs, rows and cells end. */
const wordsOf = (xml: string): string =>
  unescaped(
    xml
      .replace(/<(?:text:p|text:h|table:table-row|si|row|text:line-break)\b[^>]*\/>/g, '\n')
      .replace(/<\/(?:text:p|text:h|table:table-row|si|row)>/g, '\n')
      .replace(/<text:(?:s|tab)\b[^>]*\/>|<\/table:table-cell>/g, ' ')
      .replace(/<[^>]*>/g, ''),
  )

/** Words and remarks of a document whose zip was found sound. */
export async function readOffice(bytes: Buffer, type: AttachmentType): Promise<Reading | Unreadable> {
  const zip = readZip(bytes)
  if ('problem' in zip) return { problem: 'broken' }
  const part = (name: string) => unpack(bytes, zip.entries.get(name), 40_000_000)?.toString('utf8') ?? null
  const main = { docx: 'word/document.xml', xlsx: 'xl/workbook.xml' }[type as string] ?? 'content.xml'
  const xml = part(main)
  if (xml === null) return { problem: 'broken' }
  const text =
    type === 'docx'
      ? (await mammoth.extractRawText({ buffer: bytes })).value
      : wordsOf(type === 'xlsx' ? (part('xl/sharedStrings.xml') ?? '') : xml)
  const about = part('docProps/core.xml') ?? part('meta.xml') ?? ''
  const author = /<(?:dc:creator|cp:lastModifiedBy|meta:initial-creator)>\s*[^<\s]/.test(about)
  const comments =
    zip.entries.has('word/comments.xml') || /<(?:w:ins|w:del|text:tracked-changes|office:annotation)\b/.test(xml)
  const remarks: Remark[] = [...(author ? (['author'] as const) : []), ...(comments ? (['comments'] as const) : [])]
  return { text: boundedText(text), pages: null, scanned: false, remarks }
}
