// Whole texts in other words than ours: right ones of twenty offices (no error, hardly a warning), and faulty ones with the rules that
// must be told. A page in HTML is read by its words.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkFile } from './check-file'
import { readableText } from './read-file'

const folder = path.resolve('domain/policies/linter/fixtures')
const files = (kind: string) => readdirSync(path.join(folder, kind)).toSorted()

async function check(kind: string, name: string) {
  const read = await readableText(readFileSync(path.join(folder, kind, name)))
  if ('refused' in read) throw new Error(read.refused)
  return checkFile(name, read.text, {}, read.lines)
}

describe('right texts', () => {
  test.each(files('right'))('%s: no error, no warning', async (name) => {
    const told = (await check('right', name)).filter(({ level }) => level === 'error' || level === 'warn')
    expect(told).toEqual([])
  })
})

const expected: Readonly<Record<string, string>> = {
  'cookies-bez-polskich-liter.md': 'L12 L14 L16 L21 L27',
  'deklaracja-stara.md': 'L03 L04 L17 L20 L23',
  'gmina-z-szablonu.txt': 'L01 L03 L06 L07 L08 L11 L12 L14 L15 L17',
  'miasto-sprzeczna.html.txt': 'L01 L03 L08 L10 L18 L19 L20 L23',
  'miasto-z-portalu-pracy.md': 'L01 L03 L06 L07 L08 L11 L12 L14 L15 L21 L24 L25 L26 L27',
  'miasto-ze-strony-pracy.md': 'L01 L02 L03 L06 L07 L08 L11 L12 L14 L16 L17 L21 L23 L24 L25 L26 L27',
  'newsletter-bez-wyboru.md': 'L06 L08 L09 L18 L20 L21 L22 L24',
  'praca-dwoch-urzedow.txt': 'L01 L08',
  'praca-stare-przepisy.txt': 'L04 L05 L08 L09',
  'rodzina-z-agencji.txt': 'L01 L03 L07 L08 L10 L12 L13 L17 L27',
  'rodzina-strona.html.txt': 'L03 L07 L08 L10 L12 L13 L19 L20 L23 L27',
  'starostwo-mieszanina.txt': 'L06 L08 L10 L11 L12 L13 L14 L16 L27',
  'wnioski-kopia.md': 'L06 L07 L08 L17 L22 L23 L26',
}

describe('faulty texts', () => {
  test.each(files('faulty'))('%s: the rules that must be told, and no other', async (name) => {
    const rules = [...new Set((await check('faulty', name)).map(({ rule }) => rule))].toSorted().join(' ')
    expect(rules).toBe(expected[name])
  })

  test('the skip links and the print switch each have their line', async () => {
    const dead = (await check('faulty', 'miasto-z-portalu-pracy.md')).filter(({ rule }) => rule === 'L03')
    expect(dead.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 6, 32, 32])
  })

  test('a page tells the lines of the page', async () => {
    const found = await check('faulty', 'miasto-sprzeczna.html.txt')
    expect(found.filter(({ rule }) => rule === 'L01')).toMatchObject([{ line: 7, passage: 'Burmistrz Brzozowa' }])
    expect(found.filter(({ rule }) => rule === 'L18')).toMatchObject([{ line: 11 }])
  })
})

describe('what is no text', () => {
  test.each([
    ['nothing', new Uint8Array()],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0])],
    ['rubbish', Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 32)],
  ])('%s is refused by a sentence', async (_, bytes) => {
    expect(await readableText(bytes)).toEqual({ refused: expect.stringMatching(/^[A-ZŁŚŻ].+\.$/) })
  })

  test('a text of 1250 is read', async () => {
    // „Odnośniki” with ś as 0x9c
    const bytes = Uint8Array.from(
      [...'Zażółć gęślą'].map(
        (letter) => ({ ż: 0xbf, ó: 0xf3, ł: 0xb3, ć: 0xe6, ę: 0xea, ś: 0x9c, ą: 0xb9 })[letter] ?? letter.charCodeAt(0),
      ),
    )
    expect(await readableText(bytes)).toMatchObject({ text: 'Zażółć gęślą' })
  })
})
