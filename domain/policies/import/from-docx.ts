// A Word document as pieces: mammoth reads it, after its numbers were written out (docx-numbering.ts) and only the parts with words were
// kept. Pictures, comments, heads and feet of pages stay behind, and that is told.
import mammoth from 'mammoth'
import { withNumbers } from './docx-numbering'
import { type FromHtml, fromHtml, mostRead } from './from-html'
import { withoutSigns } from './signs'
import { readZip, writeZip } from './zip'

const wanted =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:document|styles|numbering|footnotes|endnotes|comments|header\d*|footer\d*)\.xml|word\/_rels\/document\.xml\.rels|docProps\/core\.xml)$/
const documentPart = 'word/document.xml'

const styleMap = [
  "p[style-name='Tytuł'] => h1:fresh",
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Podtytuł'] => p:fresh",
  ...[1, 2, 3, 4, 5, 6].flatMap((depth) => [
    `p[style-name='heading ${depth}'] => h${depth}:fresh`,
    `p[style-name='Heading ${depth}'] => h${depth}:fresh`,
    `p[style-name='Nagłówek ${depth}'] => h${depth}:fresh`,
    `p.Nagwek${depth} => h${depth}:fresh`,
  ]),
  "r[style-name='Strong'] => strong",
  'u => ',
]

const count = (text: string | undefined, pattern: RegExp) => text?.match(pattern)?.length ?? 0
const hasWords = (xml: string) => /<w:t[ >][^<]*[\p{L}]/u.test(xml)

function notesOf(text: (name: string) => string | undefined, names: readonly string[]): string[] {
  const document = text(documentPart)
  const notes: string[] = []
  const pictures = count(document, /<(?:w:drawing|w:pict)[ >/]/g)
  if (pictures > 0) notes.push(`Pominięto obrazy i rysunki (${pictures}). Dodaj je w edytorze, jeżeli są potrzebne.`)
  const comments = count(text('word/comments.xml'), /<w:comment /g)
  if (comments > 0) notes.push(`Pominięto komentarze recenzentów (${comments}).`)
  if (count(document, /<w:(?:ins|del|moveFrom|moveTo) /g) > 0)
    notes.push(
      'Plik ma śledzone zmiany: przyjęto wszystkie (wstawienia zostały, usunięte słowa pominięto). Sprawdź te miejsca.',
    )
  const edges = names.filter((name) => /^word\/(?:header|footer)\d*\.xml$/.test(name) && hasWords(text(name) ?? ''))
  if (edges.length > 0) notes.push('Pominięto nagłówki i stopki stron.')
  return notes
}

const refusals = {
  too_large: 'Ten plik po rozpakowaniu jest za duży. Zapisz go bez obrazów i spróbuj ponownie.',
  broken:
    'Nie udało się odczytać tego pliku. Otwórz go w edytorze tekstu, zapisz jeszcze raz jako DOCX i spróbuj ponownie.',
  other: 'To nie jest dokument DOCX. Zapisz tekst jako DOCX (Word), HTML albo zwykły tekst i spróbuj ponownie.',
}

/** Never throws; `refused` is the sentence for the person. */
export async function fromDocx(bytes: Uint8Array): Promise<FromHtml | { refused: string }> {
  const archive = readZip(bytes, (name) => wanted.test(name))
  if (archive === 'too_large') return { refused: refusals.too_large }
  if (archive === null) return { refused: refusals.broken }
  const { parts, names } = archive
  if (!parts.has(documentPart)) return { refused: refusals.other }
  const text = (name: string) => parts.get(name)?.toString('utf8')
  const words = (text(documentPart) ?? '').replace(/<[^>]*>/g, '')
  if (words.length > mostRead) return { pieces: [{ kind: 'text', text: words }], title: '', notes: [] }
  const document = withNumbers({
    document: withoutSigns(text(documentPart) ?? ''),
    numbering: text('word/numbering.xml'),
    styles: text('word/styles.xml'),
  })
  if (document === null) return { refused: refusals.broken }
  const kept = new Map(
    [...parts].filter(([name]) => !/^word\/(?:numbering|comments|header\d*|footer\d*)\.xml$/.test(name)),
  )
  kept.set(documentPart, Buffer.from(document))
  try {
    const options = {
      styleMap,
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      externalFileAccess: false,
    }
    const { value } = await mammoth.convertToHtml({ buffer: writeZip(kept) }, options)
    const read = fromHtml(value.replace(/<img[^>]*>/g, ''), { whole: true })
    return { ...read, notes: [...notesOf(text, names), ...read.notes] }
  } catch {
    return { refused: refusals.broken }
  }
}
