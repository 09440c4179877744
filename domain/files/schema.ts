// What comes into this room from staff (messages are the sentences a person reads) and what leaves it for screens. Browser-safe.
import { z } from 'zod'
import { storedText } from '@/lib/stored-text'
import { altProblem, linkTextProblem } from './rules/words'

/** Largest upload, in bytes, as people count them. The door takes 12 MB with everything around the file. */
export const sizeLimits = { picture: 10_000_000, attachment: 10_000_000 } as const
export type FileKind = keyof typeof sizeLimits

/** What an attachment may be: its type for the browser, ending and name for people. */
export const attachmentTypes = {
  pdf: { mime: 'application/pdf', label: 'PDF' },
  docx: { mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', label: 'DOCX' },
  xlsx: { mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', label: 'XLSX' },
  odt: { mime: 'application/vnd.oasis.opendocument.text', label: 'ODT' },
  ods: { mime: 'application/vnd.oasis.opendocument.spreadsheet', label: 'ODS' },
  rtf: { mime: 'application/rtf', label: 'RTF' },
  csv: { mime: 'text/csv', label: 'CSV' },
  txt: { mime: 'text/plain', label: 'TXT' },
} as const
export type AttachmentType = keyof typeof attachmentTypes

/** What is wrong with an attachment, as staff read it; kept with the file as codes. */
export const remarkTexts = {
  scan: 'PDF jest skanem bez tekstu: czytnik ekranu go nie przeczyta, a wyszukiwarka nie znajdzie. Dodaj wersję dostępną.',
  pdf_title: 'PDF nie ma tytułu. Czytnik ekranu odczyta nazwę pliku.',
  pdf_language: 'PDF nie ma ustawionego języka. Czytnik ekranu może czytać polski tekst po angielsku.',
  pdf_tags: 'PDF nie ma znaczników struktury (nagłówki, listy, tabele). Zapisz go jako „PDF dostępny” (PDF/UA).',
  pdf_active: 'PDF zawiera skrypty lub polecenia uruchamiania. Zapisz go bez nich, zanim go udostępnisz.',
  author: 'W danych pliku jest nazwisko lub nazwa autora. Sprawdź, czy mają być publiczne.',
  comments: 'Plik zawiera komentarze lub śledzone zmiany. Czytelnicy je zobaczą.',
  not_read: 'Nie udało się odczytać treści pliku w rozsądnym czasie. Wyszukiwarka nie znajdzie jego słów.',
} as const
export type Remark = keyof typeof remarkTexts

const line = (max: number) =>
  z
    .string()
    .default('')
    .transform((text) => storedText(text).replace(/\s+/g, ' ').trim())
    .refine((text) => text.length <= max, `Najwyżej ${max} znaków.`)
const ticked = z
  .string()
  .optional()
  .transform((text) => text !== undefined && text !== '')
const area = (max: number) =>
  z
    .string()
    .default('')
    .transform((text) => storedText(text).trim())
    .refine((text) => text.length <= max, `Najwyżej ${max} znaków.`)

/** Alt text, or the word that the picture only adorns: one of them is always said (WCAG 1.1.1). */
const pictureWords = z.object({ alt: line(300), decorative: ticked }).superRefine(({ alt, decorative }, context) => {
  const message = altProblem(alt, decorative)
  if (message) context.addIssue({ code: 'custom', path: ['alt'], message })
})
const attachmentWords = z
  .object({
    linkText: line(200),
    accessibleText: area(100_000),
    accessibleFileId: z.union([z.literal(''), z.uuid('Wybierz plik z listy.')]).default(''),
  })
  .superRefine(({ linkText }, context) => {
    const message = linkTextProblem(linkText)
    if (message) context.addIssue({ code: 'custom', path: ['linkText'], message })
  })
const upload = z.file('Wybierz plik.')

export const newPictureInput = z.object({ picture: upload }).and(pictureWords)
export const newAttachmentInput = z.object({ attachment: upload }).and(attachmentWords)

const revision = { revision: z.coerce.number().int().min(1) }
export const changePictureInput = z.object(revision).and(pictureWords)
export const changeAttachmentInput = z.object(revision).and(attachmentWords)
export type PictureWords = z.infer<typeof pictureWords>
export type AttachmentWords = z.infer<typeof attachmentWords>

export const closeFileInput = z.object({
  reason: area(1000).refine((text) => text !== '', 'Podaj powód. Zostanie w dzienniku i na karcie pliku.'),
})

/** A file in the library. */
export type FileInList = {
  id: string
  kind: FileKind
  name: string
  /** what people call it: words of the link, or the text alternative */
  label: string
  decorative: boolean
  alt: string
  type: string
  size: number
  width: number | null
  height: number | null
  createdAt: Date
  uses: number
  state: FileState
  scanned: boolean
  /** has an accessible version of its own */
  accessible: boolean
}

/** `hidden`: no published text uses it; `public`: anybody may fetch it; `closed`: gone for the public (410). */
export type FileState = 'hidden' | 'public' | 'closed'

/** A text that links to the file, with its address in the panel. */
export type FileUser = {
  kind: 'version' | 'draft' | 'news'
  title: string
  href: string
  state: 'draft' | 'public' | 'closed'
}

export type FileDesk = Omit<FileInList, 'uses'> & {
  originalName: string
  sha256: string
  pages: number | null
  remarks: Remark[]
  accessibleText: string
  accessibleFileId: string
  revision: number
  uploadedBy: string | null
  publicAt: Date | null
  closedAt: Date | null
  closedReason: string | null
  erasedAt: Date | null
  users: FileUser[]
  /** titles of files whose accessible version this is */
  standsFor: string[]
}
