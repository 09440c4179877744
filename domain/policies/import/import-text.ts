// A file of any kind that offices have, as a Markdown draft: what it is decides its content, never its name. Pure, and never throws:
// a file that is no text is refused by a sentence.
import type { PolicyKind } from '@/lib/db/generated/enums'
import { inferKind } from '../linter/context'
import { readText } from '../linter/text'
import { largestFile, longestDraft, type OfferedName } from '../schema/import'
import { decodeText } from './decode'
import { finish } from './finish'
import { fromDocx } from './from-docx'
import { fromHtml, mostRead } from './from-html'
import { fromMarkdown, hasMarkedWords, isMarkdown } from './from-markdown'
import { fromText } from './from-text'
import { type FrontMatter, withoutFrontMatter } from './front-matter'
import { escapedWords, withoutEntities, withoutNeedlessEscapes } from './markdown-parts'
import { type ImportOffice, recogniseNames } from './names'
import { type Piece, writePieces } from './pieces'
import { previousVersion } from './previous-version'
import { sniff } from './sniff'
import { cleanLines, plainCharacters } from './text-lines'

export type Imported = {
  title: string
  /** Markdown of the draft; empty when nothing could be read */
  markdown: string
  kind: PolicyKind
  /** Polish sentences: what was dropped, guessed or could not be kept */
  notes: string[]
  names: OfferedName[]
  /** what the document said of its own date and number, as a change note; empty when nothing */
  changeNote: string
  /** why the file could not be read at all, as a sentence */
  refused: string | null
}

type Read = { markdown: string; title: string; binding: boolean; notes: string[]; head: FrontMatter | null }

const markdownFromHtml = (html: string) => writePieces(fromHtml(html, { whole: true }).pieces)

function readPlain(source: string): Read {
  const { text, head } = withoutFrontMatter(plainCharacters(source.replaceAll('\f', '\n\f\n')).replace(/^\s*\n/, ''))
  const told =
    head && head.rest.length > 0 ? [`Z metryczki pliku nie przeniesiono: ${head.rest.join('; ').slice(0, 300)}.`] : []
  const said = { title: head?.title ?? '', binding: Boolean(head?.title), head }
  if (isMarkdown(text)) {
    const { markdown, notes } = fromMarkdown(text.replaceAll('\f', ''), markdownFromHtml)
    return { ...said, markdown, notes: [...told, ...notes] }
  }
  const { lines, notes } = cleanLines(text)
  const words = hasMarkedWords(text) ? (one: string) => withoutEntities(withoutNeedlessEscapes(one)) : escapedWords
  return { ...said, markdown: writePieces(fromText(lines, words)), notes: [...told, ...notes] }
}

const ofPieces = (read: { pieces: Piece[]; title: string; notes: string[] }): Read => ({
  markdown: writePieces(read.pieces),
  title: read.title,
  binding: false,
  notes: read.notes,
  head: null,
})

async function read(bytes: Uint8Array): Promise<Read | { refused: string }> {
  const kind = sniff(bytes)
  if (kind.kind === 'refused') return { refused: kind.sentence }
  if (kind.kind === 'docx') {
    const document = await fromDocx(bytes)
    return 'refused' in document ? document : ofPieces(document)
  }
  const { text, encoding } = decodeText(bytes)
  if (kind.kind === 'text' && text.length > mostRead) return { refused: tooLong }
  const result = kind.kind === 'html' ? ofPieces(fromHtml(text.replace(/[\ue000-\uf8ff]/g, ''))) : readPlain(text)
  const foreign =
    encoding === 'UTF-8' ? [] : [`Plik był zapisany w kodowaniu ${encoding}; litery zamieniono na Unicode.`]
  return { ...result, notes: [...foreign, ...result.notes] }
}

/** what is nested thousands deep makes parsers give up */
const unreadable = 'Nie udało się odczytać tego pliku. Skopiuj z niego tekst i wklej go w pole poniżej.'

const tooLong = 'Tekst jest za długi (najwyżej 200 000 znaków). Podziel go na dwa dokumenty.'

const nothing = { title: '', markdown: '', kind: 'other', notes: [], names: [], changeNote: '' } as const

/** `Strona_polityka-prywatnosci v2.docx` as words of a title. */
const titleOfFile = (name: string) =>
  name
    .replace(/^.*[\\/]/, '')
    .replace(/\.[a-z\d]{1,5}$/i, '')
    .replace(/[_-]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 120)

/** Reads a file. `fileName` only helps where the text has no title. */
export async function importText(bytes: Uint8Array, fileName: string, office: ImportOffice): Promise<Imported> {
  const refuse = (refused: string): Imported => ({ ...nothing, notes: [], names: [], refused })
  if (bytes.length > largestFile) return refuse('Plik jest za duży. Może mieć najwyżej 5 MB.')
  const result = await read(bytes).catch(() => ({ refused: unreadable }))
  if ('refused' in result) return refuse(result.refused)
  // before anything else is done with it: what is too long is only measured
  if (result.markdown.length > longestDraft * 1.5) return refuse(tooLong)
  const done = finish(result.markdown, { title: result.title, binding: result.binding })
  if (done.markdown.trim() === '')
    return refuse('W tym pliku nie ma tekstu. Jeżeli to skan, przepisz go albo wklej jego treść.')
  if (done.markdown.length > longestDraft) return refuse(tooLong)
  const untitled = done.title === ''
  const title = done.title || titleOfFile(fileName)
  return {
    title,
    markdown: done.markdown,
    kind: inferKind(readText(done.markdown), title),
    notes: [
      ...result.notes,
      ...done.notes,
      ...(untitled ? ['W tekście nie ma tytułu. Zaproponowany pochodzi z nazwy pliku albo jest pusty.'] : []),
    ],
    names: recogniseNames(done.markdown, office),
    changeNote: previousVersion(done.markdown, result.head),
    refused: null,
  }
}
