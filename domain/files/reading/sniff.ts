// What an attachment is, told by its bytes: neither its name nor the type a browser declares proves anything. Programs, macros,
// drawings, pages and files hidden in files are refused with a sentence that says what to do instead.
import { originalNameOf } from '@/domain/files/rules/words'
import type { AttachmentType } from '@/domain/files/schema'
import { readZip, unpack, type Zip } from './zip'

export type Sniffed = { type: AttachmentType } | { problem: string }

const allowed = 'Dozwolone są pliki PDF, DOCX, ODT, XLSX, ODS, RTF, CSV i TXT.'
const problems = {
  picture: 'To jest obraz. Dodaj go w formularzu „Dodaj obraz”, z opisem.',
  svg: 'Rysunków SVG i stron HTML nie przyjmujemy, bo mogą zawierać programy. Zapisz plik jako PDF albo obraz PNG.',
  macros: 'Ten plik zawiera makra (program). Zapisz go bez makr jako DOCX, XLSX albo PDF.',
  old: 'To plik starego formatu (DOC, XLS, PPT). Zapisz go jako DOCX, XLSX albo PDF i wgraj ponownie.',
  archive: `Archiwów nie przyjmujemy: czytelnik nie wie, co jest w środku. Wgraj pliki osobno. ${allowed}`,
  bomb: 'Ten plik po rozpakowaniu byłby nadmiernie duży. Nie możemy go przyjąć.',
  encrypted: 'Plik jest zabezpieczony hasłem, więc czytelnicy go nie otworzą. Zapisz go bez hasła.',
  broken:
    'Plik jest uszkodzony albo ucięty, albo kryje w sobie drugi plik. Zapisz go ponownie w programie, w którym powstał.',
  program: `To jest program, a nie dokument. ${allowed}`,
  unknown: `Nie rozpoznajemy tego rodzaju pliku. ${allowed}`,
} as const

const begins = (bytes: Buffer, hex: string) => bytes.subarray(0, hex.length / 2).equals(Buffer.from(hex, 'hex'))
const pictures = ['89504e470d0a1a0a', 'ffd8ff', '474946383961', '474946383761', '49492a00', '4d4d002a', '424d']

/** The type of an attachment, or why it cannot be one. `name` only tells CSV from TXT, which are the same bytes. */
export function sniffAttachment(bytes: Buffer, name: string): Sniffed {
  if (bytes.length === 0) return { problem: 'Plik jest pusty.' }
  if (begins(bytes, '25504446')) return wholePdf(bytes) ? { type: 'pdf' } : { problem: problems.broken }
  if (begins(bytes, '504b0304')) return sniffZip(bytes)
  if (begins(bytes, 'd0cf11e0a1b11ae1')) return { problem: problems.old }
  if (pictures.some((mark) => begins(bytes, mark)) || isWebpOrAvif(bytes)) return { problem: problems.picture }
  if (begins(bytes, '4d5a') || begins(bytes, '7f454c46') || begins(bytes, '2321') || begins(bytes, 'cafebabe'))
    return { problem: problems.program }
  if (begins(bytes, '1f8b') || begins(bytes, '377abcaf271c') || begins(bytes, '526172211a07'))
    return { problem: problems.archive }
  if (begins(bytes, '7b5c72746631')) return sniffRtf(bytes)
  return sniffText(bytes, name)
}

/** Nothing but the end of a line after the last `%%EOF`: what stands there would be another file. */
const wholePdf = (bytes: Buffer): boolean =>
  /%%EOF\s*\0*\s*$/.test(bytes.toString('latin1', Math.max(0, bytes.length - 1_024)))

const isWebpOrAvif = (bytes: Buffer): boolean =>
  (begins(bytes, '52494646') && bytes.toString('latin1', 8, 12) === 'WEBP') ||
  (bytes.toString('latin1', 4, 8) === 'ftyp' && /avif|avis|heic|mif1/.test(bytes.toString('latin1', 8, 32)))

function sniffZip(bytes: Buffer): Sniffed {
  const zip = readZip(bytes)
  if ('problem' in zip) return { problem: zip.problem === 'not_zip' ? problems.unknown : problems[zip.problem] }
  const { entries } = zip
  const names = [...entries.keys()]
  if (names.some((name) => /vbaProject\.bin$|^Basic\/|^Scripts\//i.test(name))) return { problem: problems.macros }
  // an entry that leaves its folder is an attack on whoever unpacks it
  if (names.some((name) => /(^|[/\\])\.\.([/\\]|$)|^[/\\]|\0/.test(name))) return { problem: problems.broken }
  return openDocument(bytes, entries)
}

type Entries = Extract<Zip, { entries: unknown }>['entries']

function openDocument(bytes: Buffer, entries: Entries): Sniffed {
  const kind = unpack(bytes, entries.get('mimetype'), 200)?.toString('latin1').trim()
  if (kind === 'application/vnd.oasis.opendocument.text' && entries.has('content.xml')) return { type: 'odt' }
  if (kind === 'application/vnd.oasis.opendocument.spreadsheet' && entries.has('content.xml')) return { type: 'ods' }
  const types = unpack(bytes, entries.get('[Content_Types].xml'), 2_000_000)?.toString('utf8')
  if (types === undefined) return { problem: problems.archive }
  if (/macroEnabled/i.test(types)) return { problem: problems.macros }
  if (entries.has('word/document.xml')) return { type: 'docx' }
  return entries.has('xl/workbook.xml') ? { type: 'xlsx' } : { problem: problems.unknown }
}

/** Objects packed into RTF are programs of their own. */
function sniffRtf(bytes: Buffer): Sniffed {
  const text = bytes.toString('latin1')
  if (/\\(?:object|objdata|objupdate|objocx|bin\d)\b/i.test(text)) return { problem: problems.macros }
  return /\}\s*\0*\s*$/.test(text) ? { type: 'rtf' } : { problem: problems.broken }
}

/** tab, line end, page end, return */
const spaces = new Set([0x09, 0x0a, 0x0c, 0x0d])

function sniffText(bytes: Buffer, name: string): Sniffed {
  // a control character is in no text; UTF-16 has NULs
  if (bytes.some((byte) => byte < 0x20 && !spaces.has(byte))) return { problem: problems.unknown }
  if (
    /^\s*(?:\ufeff|ï»¿)?\s*(?:<!doctype|<html|<svg|<\?xml|<script|<!--|<body|<head|<iframe)/i.test(
      bytes.toString('latin1', 0, 1_024),
    )
  )
    return { problem: problems.svg }
  return { type: /\.csv$/i.test(originalNameOf(name)) ? 'csv' : 'txt' }
}

/** A text's bytes as words: UTF-8, else the Polish Windows of old spreadsheets. */
export function decodedText(bytes: Uint8Array): { text: string; charset: 'utf-8' | 'windows-1250' } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), charset: 'utf-8' }
  } catch {
    return { text: new TextDecoder('windows-1250').decode(bytes), charset: 'windows-1250' }
  }
}
