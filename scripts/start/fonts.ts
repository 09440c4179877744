// The portal's own cut of Source Sans 3 (OFL-1.1), made from its package before pages are built: the letters that Polish,
// English and Ukrainian need, nothing else. Its name is Okienko Sans, because the licence reserves the name "Source".
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { type FontCut, fontCuts, lettersOf } from '@/lib/font-letters'
import { renameFont } from './font-name'

const source = createRequire(import.meta.url).resolve('source-sans/VF/SourceSans3VF-Upright.ttf')
/** Kerning only: features nobody switches on would bring their glyphs along (41 KB instead of 18 for the first cut). */
const keepFeatures = ['kern']
/** Not read by any browser. */
const dropTables = ['STAT', 'DSIG', 'meta']
const names = {
  0: "Copyright 2010-2024 Adobe (http://www.adobe.com/), with Reserved Font Name 'Source'. A cut made by Okienko.",
  1: 'Okienko Sans',
  2: 'Regular',
  4: 'Okienko Sans',
  6: 'OkienkoSans',
  13: 'SIL Open Font License 1.1, http://scripts.sil.org/OFL',
}

/** Makes the cuts that are missing or were made otherwise, as `app/styles/fonts/{name}.woff2`. Needs no network. */
export async function ensureFonts(root: string): Promise<void> {
  const folder = path.join(root, 'app/styles/fonts')
  const stamp = path.join(folder, 'cut-from')
  const recipe = createHash('sha256').update(JSON.stringify([fontCuts, keepFeatures, dropTables, names]))
  const wanted = recipe.update(readFileSync(source)).digest('hex')
  const fileOf = ({ name }: FontCut) => path.join(folder, `${name}.woff2`)
  const made = fontCuts.every((cut) => existsSync(fileOf(cut)))
  if (made && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  mkdirSync(folder, { recursive: true })
  for (const cut of fontCuts) replaceFile(fileOf(cut), await cutOf(cut))
  replaceFile(stamp, wanted)
}

/** All weights stay: a narrower range of the axis makes the files larger, since its ends must be computed anew. */
async function cutOf(cut: FontCut): Promise<Buffer> {
  const { default: subsetFont } = await import('subset-font')
  const options = { keepFeatures, dropTables, noHinting: true, preserveNameIds: Object.keys(names).map(Number) }
  const plain = await subsetFont(readFileSync(source), lettersOf(cut), { ...options, targetFormat: 'truetype' })
  return subsetFont(renameFont(plain, names), lettersOf(cut), { ...options, targetFormat: 'woff2' })
}

/** In one step: another build may be reading. */
function replaceFile(file: string, bytes: Buffer | string): void {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, bytes)
  renameSync(draft, file)
}
