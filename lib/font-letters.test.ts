// Every letter that the portal itself writes on public pages is in a cut of its font; no letter is in two; the stylesheet says the same.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { fontCuts, lettersOf, unicodeRange } from './font-letters'

const root = path.resolve(import.meta.dirname, '..')
const all = fontCuts.map(lettersOf).join('')
const textsUnder = (folder: string) =>
  readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.test)\.(tsx?|md|json)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !file.includes('/email/'))

test('the words of the site, the clauses and the example texts are written with letters of the font', () => {
  const missing = new Map<string, string>()
  const files = [
    'messages',
    'components/layout',
    'components/policies',
    'domain/policies/clauses',
    'prisma/seed',
  ].flatMap(textsUnder)
  expect(files.length).toBeGreaterThan(40)
  for (const file of files)
    for (const letter of readFileSync(file, 'utf8'))
      if (/[^\p{Cc}]/u.test(letter) && !all.includes(letter)) missing.set(letter, path.relative(root, file))
  expect([...missing]).toEqual([])
})

test.each([
  ['base', 'Zażółć gęślą jaźń. ĄĆĘŁŃÓŚŹŻ „cytat” – art. 13 § 2, 100 €'],
  ['ukrainian', 'ҐґЄєІіЇїЖжЩщЮюЯяЬьʼ'],
  ['latin', 'ČčŘřŠšŽžÄäÖöÜüßÉéŐő'],
])('the cut %s has its letters', (name, letters) => {
  const cut = fontCuts.find((one) => one.name === name)
  const held = new Set(cut ? lettersOf(cut) : [])
  expect([...letters].filter((letter) => !held.has(letter))).toEqual([])
})

test('no letter is in two cuts', () => {
  expect(new Set(all).size).toBe([...all].length)
})

test('the stylesheet asks for the other cuts only for their letters', () => {
  const sheet = readFileSync(path.join(root, 'app/styles/fonts.css'), 'utf8')
  const faces = (sheet.match(/@font-face \{[^}]*\}/g) ?? []).filter((face) => face.includes('./fonts/'))
  const rangeOf = (face: string) => /unicode-range:([^;]*);/.exec(face)?.[1]?.replace(/\s+/g, ' ').trim()
  expect(faces.map((face) => [/fonts\/(\w+)\.woff2/.exec(face)?.[1], rangeOf(face)])).toEqual(
    fontCuts.map((cut) => [cut.name, cut.name === 'base' ? undefined : unicodeRange(cut)]),
  )
})
