// Bytes of a file as the text that the linter reads, for the command line: plain text and Markdown as they are, a page by its words,
// a Word document by its paragraphs. What the file is, its content tells; what is no text is refused by a sentence.
import { decodeText } from '../import/decode'
import { fromDocx } from '../import/from-docx'
import { writePieces } from '../import/pieces'
import { sniff } from '../import/sniff'
import { looksLikeHtml, pageText } from './html-text'

export type Readable = {
  text: string
  /** line of the file for each line of the text; absent where they are the same */
  lines?: readonly number[]
}

export async function readableText(bytes: Uint8Array): Promise<Readable | { refused: string }> {
  const kind = sniff(bytes)
  if (kind.kind === 'refused') return { refused: kind.sentence }
  if (kind.kind === 'docx') {
    const document = await fromDocx(bytes)
    return 'refused' in document ? document : { text: writePieces(document.pieces) }
  }
  const { text } = decodeText(bytes)
  if (text.trim() === '') return { refused: 'Ten plik jest pusty.' }
  return kind.kind === 'html' || looksLikeHtml(text) ? pageText(text) : { text }
}
