// What a PDF says and how it is made: its words, whether it is a scan, whether a screen reader can follow it. In the thread only.
import { getDocumentProxy } from 'unpdf'
import type { Remark } from '@/domain/files/schema'
import { boundedText, longestText, type Reading, type Unreadable } from './read-document'

const mostPages = 500
/** Fewer letters on a page than this is a scan's page number, not a text. */
const fewLetters = 20

type Info = { Title?: unknown; Author?: unknown; Language?: unknown }

/** Reads the text of at most 500 pages. Encrypted and broken files have a `problem`. */
export async function readPdf(bytes: Uint8Array): Promise<Reading | Unreadable> {
  let pdf: Awaited<ReturnType<typeof getDocumentProxy>>
  const raw = Buffer.from(bytes).toString('latin1')
  try {
    pdf = await getDocumentProxy(new Uint8Array(bytes), { isEvalSupported: false, maxImageSize: 1, verbosity: 0 })
  } catch (cause) {
    return { problem: cause instanceof Error && cause.name === 'PasswordException' ? 'encrypted' : 'broken' }
  }
  if (pdf.numPages === 0) return { problem: 'broken' }
  const text: string[] = []
  let length = 0
  let empty = 0
  const read = Math.min(pdf.numPages, mostPages)
  for (let number = 1; number <= read && length < longestText; number += 1) {
    const words = await pageText(pdf, number)
    if (words.replace(/\s/g, '').length < fewLetters) empty += 1
    text.push(words)
    length += words.length
  }
  const scanned = empty > text.length / 2
  const remarks = await remarksOf(pdf, raw, scanned)
  return { text: boundedText(text.join('\n\n')), pages: pdf.numPages, scanned, remarks }
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>

async function pageText(pdf: Pdf, number: number): Promise<string> {
  const page = await pdf.getPage(number)
  const { items } = await page.getTextContent()
  const words = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
  page.cleanup()
  return words
}

async function remarksOf(pdf: Pdf, raw: string, scanned: boolean): Promise<Remark[]> {
  const { info, metadata } = await pdf.getMetadata()
  const { Title, Author, Language } = info as Info
  const marked = await pdf.getMarkInfo()
  const told = (value: unknown) => typeof value === 'string' && value.trim() !== ''
  const titled = told(Title) || told(metadata?.get('dc:title'))
  return [
    ...(scanned ? (['scan'] as const) : []),
    ...(titled ? [] : (['pdf_title'] as const)),
    ...(told(Language) || /\/Lang\s*[(<]/.test(raw) ? [] : (['pdf_language'] as const)),
    ...(marked?.Marked ? [] : (['pdf_tags'] as const)),
    ...(/\/(?:JavaScript|JS|Launch)\b/.test(raw) ? (['pdf_active'] as const) : []),
    ...(told(Author) || told(metadata?.get('dc:creator')) ? (['author'] as const) : []),
  ]
}
