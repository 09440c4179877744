// How files stand in a text: Markdown that is inserted, and what is wrong with files in a text. Pure, browser-safe.
import { formatSize, type Language } from '@/lib/format'

type Placed = { id: string; name: string }

/** Address of a file on the public site. */
export const filePath = (officeSlug: string, { id, name }: Placed): string => `/${officeSlug}/pliki/${id}/${name}`
/** Path of an attachment's own page below the office: facts, and the accessible version. */
export const attachmentPath = (id: string): string => `/zalacznik/${id}`
/** Address of a file for staff, public or not. */
export const staffFilePath = (officeSlug: string, { id, name }: Placed): string =>
  `/panel/urzedy/${officeSlug}/pliki/${id}/${name}`

const escaped = (words: string) => words.replace(/[\\[\]`*_<>!]/g, '\\$&')

/** `![alt](…)`; nothing between the brackets for a decorative picture. */
export const pictureMarkdown = (officeSlug: string, picture: Placed & { alt: string }): string =>
  `![${escaped(picture.alt)}](${filePath(officeSlug, picture)})`

type Attached = Placed & { title: string; type: string; size: number; scanned: boolean; accessible: boolean }

/** `PDF, 1,2 MB` */
export const fileFacts = (file: Pick<Attached, 'type' | 'size' | 'scanned'>, locale: Language = 'pl'): string =>
  [file.type, formatSize(file.size, locale), ...(file.scanned ? ['skan'] : [])].join(', ')

/** `[Regulamin (PDF, 120 kB)](…)`, with a link to the accessible version where there is one. */
export function attachmentMarkdown(officeSlug: string, file: Attached): string {
  const link = `[${escaped(file.title)} (${fileFacts(file)})](${filePath(officeSlug, file)})`
  if (!file.accessible) return link
  return `${link} ([wersja dostępna: ${escaped(file.title)}](/${officeSlug}${attachmentPath(file.id)}))`
}

/** A picture stands in a paragraph of its own; a link goes where the cursor is. */
export const asInserted = (markdown: string): string => (markdown.startsWith('![') ? `\n\n${markdown}\n\n` : markdown)

const linked =
  /(!?)\[((?:\\.|[^\]\\])*)\]\(\s*<?[^)\s]*\/pliki\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/([^)\s>]*)/g

export type FileInText = { id: string; name: string; picture: boolean; words: string }

/** Files that a Markdown text shows or links to, in order. */
export function filesInText(markdown: string): FileInText[] {
  return [...markdown.matchAll(linked)].map(([, mark, words = '', id = '', name = '']) => ({
    ...{ id, name, picture: mark === '!' },
    words: words.replace(/\\(.)/g, '$1').trim(),
  }))
}
