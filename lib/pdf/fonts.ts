// The four faces of Source Sans 3 that a PDF embeds (SIL OFL 1.1), whole; each file gets only the signs it uses. Read once.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Face } from './runs'

const files: Record<Face, string> = {
  regular: 'SourceSans3-Regular.ttf',
  bold: 'SourceSans3-Semibold.ttf',
  italic: 'SourceSans3-It.ttf',
  bolditalic: 'SourceSans3-SemiboldIt.ttf',
}
const read = new Map<Face, Uint8Array>()

export function fontOf(face: Face): Uint8Array {
  const known =
    read.get(face) ?? new Uint8Array(readFileSync(path.resolve('node_modules/source-sans/TTF', files[face])))
  read.set(face, known)
  return known
}
