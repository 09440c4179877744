// Files for tests, made in code: sound ones and hostile ones. Nothing binary is kept in the repository.
import { deflateRawSync, deflateSync } from 'node:zlib'
import PDFDocument from 'pdfkit'
import sharp from 'sharp'

type Part = {
  name: string
  data: string | Buffer
  stored?: boolean /** what the table claims */
  claims?: number
  flags?: number
}

/** A zip file of these parts. */
export function zipOf(parts: readonly Part[]): Buffer {
  const local: Buffer[] = []
  const table: Buffer[] = []
  let at = 0
  for (const { name, data, stored, claims, flags = 0 } of parts) {
    const plain = Buffer.from(data)
    const packed = stored ? plain : deflateRawSync(plain)
    const label = Buffer.from(name)
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(flags, 6)
    head.writeUInt16LE(stored ? 0 : 8, 8)
    head.writeUInt32LE(packed.length, 18)
    head.writeUInt32LE(claims ?? plain.length, 22)
    head.writeUInt16LE(label.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    head.copy(entry, 6, 4, 30)
    entry.writeUInt32LE(at, 42)
    local.push(head, label, packed)
    table.push(entry, label)
    at += head.length + label.length + packed.length
  }
  const size = table.reduce((sum, part) => sum + part.length, 0)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...local, ...table, end])
}

const types =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
const relations =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'

/** A Word document of one paragraph; `more` are further parts. */
export function docxOf(text: string, more: readonly Part[] = []): Buffer {
  const body = `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`
  return zipOf([
    { name: '[Content_Types].xml', data: types },
    { name: '_rels/.rels', data: relations },
    { name: 'word/document.xml', data: body },
    ...more,
  ])
}

/** An OpenDocument text or spreadsheet of one paragraph. */
export function openDocumentOf(kind: 'text' | 'spreadsheet', text: string): Buffer {
  return zipOf([
    { name: 'mimetype', data: `application/vnd.oasis.opendocument.${kind}`, stored: true },
    { name: 'content.xml', data: `<office:document-content><text:p>${text}</text:p></office:document-content>` },
    { name: 'meta.xml', data: '<meta><dc:creator>Redaktor Przykładowy</dc:creator></meta>' },
  ])
}

type PdfWish = { text?: string; password?: string; title?: string; picture?: Buffer; pages?: number }

/** A PDF by pdfkit: with words, or with a picture of them only. */
export function pdfOf({ text, password, title, picture, pages = 1 }: PdfWish): Promise<Buffer> {
  const pdf = new PDFDocument({
    userPassword: password,
    info: title ? { Title: title } : {},
    autoFirstPage: false,
  } as never)
  const parts: Buffer[] = []
  return new Promise((resolve) => {
    const drawn = pdf as unknown as Record<'addPage' | 'text' | 'image' | 'on', (...given: unknown[]) => unknown>
    drawn.on('data', (part: Buffer) => parts.push(part))
    drawn.on('end', () => resolve(Buffer.concat(parts)))
    for (let page = 0; page < pages; page += 1) {
      drawn.addPage()
      if (picture) drawn.image(picture, 0, 0, { width: 300 })
      if (text) drawn.text(text)
    }
    pdf.end()
  })
}

/** A picture of one colour. */
export function plainPicture(
  width: number,
  height: number,
  format: 'png' | 'jpeg' | 'webp' | 'gif' | 'avif' = 'png',
): Promise<Buffer> {
  const picture = sharp({ create: { width, height, channels: 3, background: '#336699' } })
  return picture.toFormat(format).toBuffer()
}

/** A photograph that says who took it, with what, and where: Exif with GPS, turned by a quarter. */
export async function photographWithPlace(width: number, height: number): Promise<Buffer> {
  const picture = sharp({ create: { width, height, channels: 3, background: '#884422' } })
  const place = {
    GPSLatitudeRef: 'N',
    GPSLatitude: '50/1 5/1 30/1',
    GPSLongitudeRef: 'E',
    GPSLongitude: '18/1 13/1 0/1',
  }
  const camera = { Artist: 'Redaktor Przykladowy', Make: 'Aparat', Copyright: 'Przyklad' }
  return picture
    .withExif({ IFD0: camera, IFD3: place })
    .withIccProfile('p3')
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
}

/** A PNG whose header promises this size and whose pixels are not there: a few hundred bytes that ask for gigabytes. */
export function hugePng(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const whole = Buffer.alloc(body.length + 8)
    whole.writeUInt32BE(data.length, 0)
    body.copy(whole, 4)
    whole.writeUInt32BE(crc(body), body.length + 4)
    return whole
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([1, 0, 0, 0, 0], 8)
  const pixels = deflateSync(Buffer.alloc(Math.min(50_000_000, Math.ceil(width / 8 + 1) * height)))
  const mark = Buffer.from('89504e470d0a1a0a', 'hex')
  return Buffer.concat([mark, chunk('IHDR', head), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))])
}

function crc(bytes: Buffer): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}

export const scriptedDrawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
