// What holds for every text: nothing is lost but what the notes name, a second import changes nothing, rubbish is refused or read, never thrown at.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { renderMarkdown } from '@/lib/markdown'
import { exampleSettings } from '@/prisma/maker-settings'
import { importText } from './import-text'
import type { ImportOffice } from './names'

const office: ImportOffice = {
  kind: 'city_hall',
  settings: exampleSettings(),
  values: {},
  hosts: ['testowo.example'],
  others: [],
}
/** ms; a busy machine is slow */
const patient = 90_000
const bytesOf = (text: string) => new TextEncoder().encode(text)
const words = (text: string) => text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []
/** words as a reader sees them: numbers of points are drawn, not written */
const seen = (markdown: string) =>
  words(
    renderMarkdown(markdown, { locale: 'pl' })
      .html.replace(/<[^>]*>/g, ' ')
      .replace(/&#x?[\da-f]+;|&\w+;/gi, ' '),
  ).filter((word) => !/^(?:\d+|[a-z]|[ivx]+)$/i.test(word))

const word = fc.constantFrom(
  ...'Urząd prywatności dane osobowe zażółć gęślą jaźń Administrator nie i w z cookie RODO art. ust. e-mail'.split(' '),
  ...[
    'adres_strony_x',
    '2*3',
    '[at]',
    '(zwanej',
    'dalej)',
    '„cytat”',
    'a<b',
    'C#',
    '50%',
    '`kod`',
    '~~',
    '||',
    '\\d',
    '{x}',
    '*ważne',
    '__init__',
  ],
)
const sentence = fc.array(word, { minLength: 1, maxLength: 14 }).map((all) => all.join(' '))
const beginning = fc.constantFrom(
  '',
  '',
  '',
  '- ',
  '• ',
  '1. ',
  '2. ',
  '3. ',
  '1) ',
  '2) ',
  'a) ',
  'b) ',
  'ii) ',
  '§ 3. ',
  'I. ',
  '  - ',
  '> ',
  '+ ',
  '1.1. ',
)
const ending = fc.constantFrom('', '.', ':', ',', ';', '!')
const line = fc.tuple(beginning, sentence, ending).map((parts) => parts.join(''))
const plainText = fc
  .array(fc.oneof(line, line, line, fc.constant('')), { minLength: 1, maxLength: 30 })
  .map((all) => all.join('\n'))

test(
  'every word of a plain text comes through, in its order, to the draft and to its reader',
  async () => {
    await fc.assert(
      fc.asyncProperty(plainText, async (text) => {
        const { title, markdown, notes, refused } = await importText(bytesOf(text), '', office)
        if (refused) {
          expect(words(text)).toEqual([])
          return
        }
        const twice = notes.some((note) => note.startsWith('Tytuł powtórzony'))
        if (twice || notes.some((note) => note.startsWith('W tekście nie ma tytułu') && title !== '')) return
        // a text that is nothing but a title stands in both places
        if (words(markdown).join() === words(title).join()) return
        const [given, kept] = [words(text), words(`${title}\n${markdown}`)]
        expect(kept).toEqual(given)
        const visible = given.filter((one) => !/^(?:\d+|[a-z]|[ivx]+)$/i.test(one))
        const shown = [...words(title).filter((one) => !/^(?:\d+|[a-z]|[ivx]+)$/i.test(one)), ...seen(markdown)]
        expect(shown.toSorted()).toEqual(visible.toSorted())
      }),
      { numRuns: 120 },
    )
  },
  patient,
)

test(
  'a draft imported again is the same draft',
  async () => {
    await fc.assert(
      fc.asyncProperty(plainText, async (text) => {
        const first = await importText(bytesOf(`# Tytuł dokumentu\n\n## Pierwszy rozdział\n\n${text}`), '', office)
        const again = await importText(bytesOf(`# ${first.title}\n\n${first.markdown}`), '', office)
        expect(again.markdown).toBe(first.markdown)
        expect(again.title).toBe(first.title)
      }),
      { numRuns: 60 },
    )
  },
  patient,
)

test(
  'rubbish is never thrown at',
  async () => {
    const heads = fc.constantFrom(
      '',
      'PK\x03\x04',
      '<!doctype html><html>',
      '<table><td><ol type=a>',
      '%PDF',
      '---\ntitle: x\n---\n',
      '{{',
      '\ufeff',
    )
    await fc.assert(
      fc.asyncProperty(heads, fc.uint8Array({ maxLength: 600 }), async (head, tail) => {
        const bytes = Uint8Array.from([...bytesOf(head), ...tail])
        const { markdown, refused } = await importText(bytes, 'x', office)
        expect(refused === null).toBe(markdown !== '')
      }),
      { numRuns: 100 },
    )
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 400 }), async (text) => {
        const { markdown } = await importText(bytesOf(text), 'x', office)
        expect(markdown).not.toMatch(/[\ue000-\ue004]/)
      }),
      { numRuns: 100 },
    )
  },
  patient,
)

test(
  'deep nests and long lines end in time',
  async () => {
    const began = performance.now()
    for (const text of [
      '<div>'.repeat(9000),
      `<ul>${'<li><ul>'.repeat(3000)}`,
      '> '.repeat(30_000),
      '['.repeat(10_000),
      '- '.repeat(3000),
      '<p>a</p>'.repeat(1500),
      `# x\n${'*a '.repeat(5000)}`,
    ])
      await importText(bytesOf(text), 'x', office)
    expect(performance.now() - began).toBeLessThan(60_000)
  },
  patient,
)
