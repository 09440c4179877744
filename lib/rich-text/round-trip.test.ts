// The rich editor loses nothing: what is read and written again reads the same to the public, and the second time byte by byte.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { renderMarkdown } from '@/lib/markdown'
import { type DocNode, textOf } from './document'
import { markdownToDoc, readMarkdown } from './from-markdown'
import { readingsOf } from './template-lines'
import { docToMarkdown } from './to-markdown'

/** what is published has no empty lines at its end (the template's filling); a hard space there is a letter to Markdown */
const htmlOf = (text: string) => renderMarkdown(`${text.replace(/[ \t\r\n]+$/, '')}\n`, { locale: 'pl' }).html
/** As a public page reads it, with marks standing there and with every way of filling its conditions. */
function expectSame(text: string): void {
  const once = docToMarkdown(markdownToDoc(text))
  expect(readingsOf(once).map(htmlOf)).toEqual(readingsOf(text).map(htmlOf))
  expect(docToMarkdown(markdownToDoc(once))).toBe(once)
  const { doc, slices } = readMarkdown(text)
  expect(readingsOf(docToMarkdown(doc, (index) => slices[index])).map(htmlOf)).toEqual(readingsOf(text).map(htmlOf))
}
const passages = (node: DocNode): string[] =>
  node.type === 'sourcePassage' ? [textOf(node)] : (node.content ?? []).flatMap(passages)

const known = [
  '# A\n\n## B *c*\n\ntext **b** *i* ~~d~~ `c` [l](/x "t") ![p](/a.png)',
  '1. raz:\n   1) dwa:\n      a) trzy;\n      b) cztery:\n         - pięć;\n   2) siedem\n2. osiem',
  '- a\n- b\n\n* c\n* d\n\n+ e',
  'Wiersz\nzłamany  \ntwardo\\\ni tak',
  '| a | b |\n|:--|--:|\n| **c** | `d` |\n| e | |',
  '| | |\n|--|--|\n| c | d |',
  '> cytat\n> dalej\n>\n> - punkt',
  '```html\n<b>\n\n```\n\n    wcięty\n\n***',
  'Adres https://example.org/a_b, poczta a@example.org, <https://example.org> i www.example.org.',
  'Gwiazdka \\* i \\[nawias], a\\) oraz 1\\. liczba, {pojedynczy}',
  '[{{office.host}}]({{office.url}}){{#if dpo.name}}. Funkcję pełni **{{dpo.name}}**{{/if}}',
  '- a,\n{{#if x}}\n- b,\n{{else}}\n- c,\n{{/if}}\n- d.',
  'A\n{{#unless x}}\nB\n{{/unless}}\nC\n\n{{#if y}}\n\nD\n\n{{/if}}',
  '{{> controller.office}}\n\n## X\n\n{{> a.b}}\n{{#if z}}\n{{> c.d}}\n{{/if}}',
  'We [{{office.name}}]{lang=pl} write **[Urząd Miasta]{lang=pl} words**.',
  '[**tłusty**](/x) i **[link](/x)** oraz ***oba*** i **a *b* c**',
  '- \n- b\n\n  dalej\n\n  > cytat',
  '***\n\n- ***\n- a',
  'a) x\n\n   y\n\nb) z',
  '3) c\n4) d\n\nb) x\nc) y',
]
const unknown = [
  '<div>surowy</div>',
  'a <b>x</b> c',
  'Tekst[^1]\n\n[^1]: Przypis',
  '[x][1] i [1]\n\n[1]: https://example.org "t"',
  '- [x] zadanie\n- [ ] drugie',
  '- a\n{{#if x}}\n  - głębiej\n{{/if}}\n- b',
  '<!-- uwaga -->',
]

describe('what the rich view knows', () => {
  test.each(known)('%j', (text) => {
    expectSame(text)
    expect(passages(markdownToDoc(text))).toEqual([])
  })
})

describe('what it does not know stays as source', () => {
  test.each(unknown)('%j', (text) => {
    expectSame(text)
    const found = passages(markdownToDoc(text))
    expect(found.length).toBeGreaterThan(0)
    for (const passage of found) expect(text).toContain(passage)
  })
})

describe('real texts', () => {
  const folder = '../shared/seeds'
  const seeds = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : []
  const texts = seeds.map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')] as const)
  test.each([...texts, ['README', readFileSync('README.md', 'utf8')] as const])('%s', (_, text) => expectSame(text))
})

// seconds on a quiet machine; a busy one may take its time
test('any mixture of fragments', { timeout: 120_000 }, () => {
  const fragment = fc.oneof(
    fc.constantFrom(...known, ...unknown),
    fc.constantFrom(
      '\n',
      '\n\n',
      '- ',
      '1. ',
      '1) ',
      'a) ',
      'b) ',
      '> ',
      '**',
      '*',
      '_',
      '`',
      '# ',
      '| a |',
      '   ',
      '    ',
      '\t',
      '~~',
      '[',
      '](',
      ')',
    ),
    fc.constantFrom(
      '{{#if x}}',
      '{{/if}}',
      '{{else}}',
      '\n{{#if x}}\n',
      '\n{{/if}}\n',
      '\n{{else}}\n',
      '{{> a}}',
      '{{a.b_c}}',
      '{{',
      '}}',
    ),
    fc.constantFrom(
      'słowo',
      'a',
      ' ',
      'https://example.org',
      'x@example.org',
      '<',
      '&amp;',
      '\\',
      '\u00a0',
      '[^1]',
      '[x]{lang=en}',
    ),
    fc.string({ maxLength: 6 }),
  )
  fc.assert(
    fc.property(fc.array(fragment, { maxLength: 9 }), (parts) => expectSame(parts.join(''))),
    { numRuns: 250 },
  )
})
