// The file itself is read: the machine-checkable conditions of PDF/UA-1, the order of reading, the same bytes for the same text.
import type { Element } from 'hast'
import { getDocumentProxy } from 'unpdf'
import { describe, expect, test } from 'vitest'
import { textTree } from '@/lib/markdown'
import { type PdfText, taggedPdf } from './tagged-pdf'
import { brokenRules } from './testing/check-ua'

const h1 = (text: string): Element => ({
  type: 'element',
  tagName: 'h1',
  properties: {},
  children: [{ type: 'text', value: text }],
})

function pdfOf(markdown: string, change: Partial<PdfText> = {}): Promise<Buffer> {
  const locale = (change.lang ?? 'pl') as 'pl'
  const { tree } = textTree(markdown, { locale })
  tree.children.unshift(h1(change.title ?? 'Polityka prywatności'))
  return taggedPdf({
    root: tree,
    title: 'Polityka prywatności',
    author: 'Powiatowy Urząd Pracy',
    subject: 'Wersja 3',
    lang: locale,
    date: new Date('2026-03-01T10:00:00Z'),
    base: 'https://portal.example/pup/polityki/prywatnosc/wersje/3',
    foot: {
      lines: ['PUP · Polityka prywatności', 'Wersja 3, obowiązuje od 1 marca 2026 r.', 'SHA-256: abc'],
      page: (page, pages) => `strona ${page} z ${pages}`,
    },
    ...change,
  })
}

type Tree = { role?: string; alt?: string; type?: string; children?: Tree[] }

async function readingOf(pdf: Buffer) {
  const document = await getDocumentProxy(new Uint8Array(pdf))
  const texts: string[] = []
  const trees: Tree[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    texts.push(items.map((item) => ('str' in item ? item.str : '')).join(''))
    trees.push((await page.getStructTree()) as Tree)
  }
  return {
    pages: document.numPages,
    texts,
    trees,
    info: (await document.getMetadata()).info as Record<string, unknown>,
  }
}

const rolesIn = (tree: Tree): string[] => [tree.role ?? '', ...(tree.children ?? []).flatMap(rolesIn)].filter(Boolean)

const rich = `Zażółć **gęślą** *jaźń*, art. 6 ust. 1 lit. a, [skarga](https://uodo.gov.pl/pl/p/skargi), <iod@portal.example>.

## Administrator

1. Pierwszy
   - podpunkt
     1. głębiej, [dalej](#tresc-tabela)
2. Drugi

   Drugi akapit.

### Tabela

| Dane | Jak długo | Ile |
|---|:-:|--:|
| Adres | 90 dni | 12 |
| \`sesja\` |  | 1 |

> Cytat
>
> - z listą

\`\`\`
sha256sum 3.txt
\`\`\`

![Herb miasta](/pliki/x/herb.png) ![](/pliki/y/linia.png) przypis[^1] 漢字 😀

---

[^1]: Treść przypisu.
`
const long = Array.from({ length: 12 }, (_, at) => `## Rozdział ${at}\n\n${rich.replaceAll('[^1]', '')}`).join('\n\n')
const bigTable = [
  '| A | B |',
  '|---|---|',
  ...Array.from({ length: 120 }, (_, at) => `| ${at} | ${'słowo '.repeat(at % 9)} |`),
]

describe('PDF/UA-1', () => {
  const unbroken = 'a'.repeat(300)
  const cases: [string, string, Partial<PdfText>?][] = [
    ['every kind of block', rich],
    ['nothing but a title', ''],
    ['many sheets', long],
    ['a table over several sheets', bigTable.join('\n')],
    ['a row higher than a sheet', `| A | B |\n|---|---|\n| ${'długi tekst '.repeat(900)} | [x](https://a.example/) |`],
    ['words without end', `${unbroken}\n\n| ${unbroken} |\n|---|\n| ${unbroken} |\n\n- ${unbroken}`],
    ['quotes in lists in quotes', '> - a\n>   > - b\n>   >   > 1. c\n\n-\n- x\n  -'],
    ['forty levels', Array.from({ length: 40 }, (_, at) => `${'  '.repeat(at)}- poziom ${at}`).join('\n')],
    [
      'a link over two sheets',
      `${'wiersz\\\n'.repeat(40)}[${'bardzo długi odnośnik '.repeat(30)}](https://a.example/x)`,
    ],
    ['Ukrainian', '## Хто відповідає\n\nЇжак, ґанок, «лапки», №\u00a05 – і ще.', { lang: 'uk', title: 'Політика' }],
    ['a title of 200 signs with marks', 'x', { title: `<&>"'(\\) ${'Bardzo długa nazwa '.repeat(10)}` }],
  ]
  test.each(cases)('%s', async (_name, markdown, change) => {
    expect([...new Set(brokenRules(await pdfOf(markdown, change)))]).toEqual([])
  })

  test('the check sees what is broken', async () => {
    const pdf = (await pdfOf(rich)).toString('latin1')
    const swapped = (from: string, to: string) => {
      expect(pdf).toContain(from)
      return brokenRules(Buffer.from(pdf.replaceAll(from, to), 'latin1')).length
    }
    expect(swapped('/Lang (pl)', '/Lang (xx)')).toBeGreaterThan(0)
    expect(swapped('/Tabs /S', '/Tabs /R')).toBeGreaterThan(0)
    expect(swapped('/Scope /Column', '/Scope /Colomn')).toBeGreaterThan(0)
    expect(swapped('/Type /OBJR', '/Type /OBJX')).toBeGreaterThan(0)
    expect(swapped('/S /H3', '/S /H5')).toBeGreaterThan(0)
    expect(swapped('/S /Lbl', '/S /Xbl')).toBeGreaterThan(0)
    expect(swapped('/Contents', '/Contentz')).toBeGreaterThan(0)
    expect(swapped('<pdfuaid:part>1<', '<pdfuaid:part>2<')).toBeGreaterThan(0)
    expect(swapped('/DisplayDocTitle true', '/DisplayDocTitle null')).toBeGreaterThan(0)
  })
})

describe('reading', () => {
  test('a reader hears the blocks in their order, with the words of a picture', async () => {
    const { trees, texts, info } = await readingOf(await pdfOf(rich))
    const roles = trees.flatMap(rolesIn)
    expect(roles.slice(0, 5)).toEqual(['Root', 'Document', 'H1', 'P', 'Link'])
    for (const role of ['H2', 'H3', 'L', 'LI', 'Lbl', 'LBody', 'Table', 'TH', 'TD', 'BlockQuote', 'Code', 'Figure'])
      expect(roles).toContain(role)
    expect(JSON.stringify(trees)).toContain('"alt":"Herb miasta"')
    const text = texts.join(' ').replaceAll('\u00a0', ' ')
    expect(text).toContain('Zażółć gęślą jaźń')
    expect(text).toContain('skarga (https://uodo.gov.pl/pl/p/skargi)')
    expect(text).toContain('[Herb miasta]')
    expect(text).not.toContain('linia.png')
    expect(info).toMatchObject({ Title: 'Polityka prywatności', Author: 'Powiatowy Urząd Pracy' })
  })

  test('every sheet says what it is a print of and which one it is', async () => {
    const { pages, texts } = await readingOf(await pdfOf(long))
    expect(pages).toBeGreaterThan(5)
    for (const [at, text] of texts.entries()) {
      expect(text).toContain(`strona ${at + 1} z ${pages}`)
      expect(text).toContain('Wersja 3, obowiązuje od 1 marca 2026 r.')
      expect(text).toContain('SHA-256: abc')
    }
  })

  test('a table that goes on repeats its head, for the eye only', async () => {
    const head = '| Nagłówek | B |\n|---|---|\n'
    const { texts, trees, pages } = await readingOf(await pdfOf(head + bigTable.slice(2).join('\n')))
    expect(pages).toBeGreaterThan(2)
    for (const text of texts) expect(text).toContain('Nagłówek')
    expect(trees.flatMap(rolesIn).filter((role) => role === 'TH')).toHaveLength(2)
  })
})

test('the same text gives the same bytes; another one others', async () => {
  const [one, two, other] = [await pdfOf(rich), await pdfOf(rich), await pdfOf(`${rich}!`)]
  expect(one.equals(two)).toBe(true)
  expect(one.equals(other)).toBe(false)
})
