// What a file is, by its first bytes. Names and declared types are not asked: they lie more often than content does.
import { decodeText } from './decode'

export type Sniffed = { kind: 'docx' | 'html' | 'text' } | { kind: 'refused'; sentence: string }

const begins = (bytes: Uint8Array, sign: string) => [...sign].every((letter, at) => bytes[at] === letter.charCodeAt(0))
const says = (sentence: string): Sniffed => ({ kind: 'refused', sentence })

const pictures = ['\x89PNG', '\xff\xd8\xff', 'GIF8', 'BM', 'II*\0', 'MM\0*']

function foreign(bytes: Uint8Array): Sniffed | null {
  if (begins(bytes, '%PDF'))
    return says('To jest plik PDF. Otwórz go, zaznacz i skopiuj tekst, a potem wklej go w pole poniżej.')
  if (begins(bytes, '\xd0\xcf\x11\xe0'))
    return says(
      'To jest dokument w starym zapisie Worda (DOC). Otwórz go i zapisz jako DOCX, a potem prześlij ponownie.',
    )
  if (begins(bytes, '{\\rtf')) return says('To jest plik RTF. Otwórz go i zapisz jako DOCX, a potem prześlij ponownie.')
  if (pictures.some((sign) => sign !== 'BM' && begins(bytes, sign)))
    return says('To jest obraz. Tekst ze skanu przepisz albo rozpoznaj programem OCR i wklej w pole poniżej.')
  return null
}

export function sniff(bytes: Uint8Array): Sniffed {
  if (bytes.length === 0) return says('Ten plik jest pusty.')
  const known = foreign(bytes)
  if (known) return known
  if (begins(bytes, 'PK\x03\x04')) return { kind: 'docx' }
  const { text } = decodeText(bytes.subarray(0, 64 * 1024))
  const odd = text.match(/(?![\t\n\v\f\r\u0080-\u009f])[\p{Cc}\ufffd]/gu)?.length ?? 0
  if (odd > Math.max(2, text.length / 100))
    return says('To nie jest plik z tekstem. Prześlij DOCX, HTML, Markdown albo zwykły tekst.')
  const head = text
    .replace(/^\ufeff/, '')
    .trimStart()
    .slice(0, 4000)
  if (/^(?:<!doctype html|<html[\s>]|<\?xml[^>]*\?>\s*<(?:!doctype html|html))/i.test(head)) return { kind: 'html' }
  // a part of a page: it begins with a block, and blocks outnumber the marks of Markdown
  const blocks = text.match(/<(?:p|div|h[1-6]|ul|ol|li|table|section|article)(?:\s[^<>]*)?>/gi)?.length ?? 0
  return {
    kind:
      /^<(?:p|div|h[1-6]|ul|ol|table|section|article|main|body|header|style|meta)[\s>]/i.test(head) && blocks >= 2
        ? 'html'
        : 'text',
  }
}
