// Files as offices have them, each read by its content: encodings, plain text, Markdown, pages of two content managers, Word documents.
import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { exampleSettings } from '@/prisma/maker-settings'
import { importText } from './import-text'
import type { ImportOffice } from './names'
import { writeZip } from './zip'

const office: ImportOffice = { kind: 'city_hall', settings: exampleSettings(), values: {}, hosts: [], others: [] }
const bytesOf = (text: string) => new TextEncoder().encode(text)
const read = (text: string, name = '') => importText(bytesOf(text), name, office)

describe('encodings', () => {
  const text = 'Polityka prywatności\n\nZażółć gęślą jaźń: ŚĆŹŻ „cytat”.\n'
  const windows: Record<string, number> = Object.fromEntries(
    [...'ąćęłńóśźżĄĆĘŁŃÓŚŹŻ„”'].map((letter, at) => [
      letter,
      [
        0xb9, 0xe6, 0xea, 0xb3, 0xf1, 0xf3, 0x9c, 0x9f, 0xbf, 0xa5, 0xc6, 0xca, 0xa3, 0xd1, 0xd3, 0x8c, 0x8f, 0xaf,
        0x84, 0x94,
      ][at] ?? 0,
    ]),
  )
  const iso = { ...windows, ś: 0xb6, ź: 0xbc, Ś: 0xa6, Ź: 0xac, ą: 0xb1, Ą: 0xa1 }
  const coded = (table: Record<string, number>, from: string) =>
    Uint8Array.from([...from].map((letter) => table[letter] ?? letter.charCodeAt(0)))
  const wide = (order: 'le' | 'be', mark: boolean) => {
    const bytes = Buffer.from(mark ? `\ufeff${text}` : text, 'utf16le')
    return order === 'le' ? bytes : Buffer.from(bytes).swap16()
  }
  test.each<[string, Uint8Array, string]>([
    ['UTF-8', bytesOf(text), ''],
    ['UTF-8 with a mark', bytesOf(`\ufeff${text}`), ''],
    ['windows-1250', coded(windows, text), 'Windows-1250'],
    ['ISO 8859-2', coded(iso, text.replaceAll(/[„”]/g, '"')), 'ISO 8859-2'],
    ['UTF-16 LE with a mark', wide('le', true), 'UTF-16'],
    ['UTF-16 BE with a mark', wide('be', true), 'UTF-16'],
    ['UTF-16 LE without', wide('le', false), 'UTF-16'],
  ])('%s', async (_name, bytes, told) => {
    const { title, markdown, notes } = await importText(bytes, 'x.bin', office)
    expect(title).toBe('Polityka prywatności')
    expect(markdown).toMatch(/^Zażółć gęślą jaźń: ŚĆŹŻ ["„]cytat["”]\.\n$/)
    expect(notes.join()).toContain(told)
    expect(notes.length).toBe(told === '' ? 0 : 1)
  })
})

describe('plain text', () => {
  test('headings, numbers as they were, wrapped lines, hyphens, pages', async () => {
    const page = (number: number) => `\n\nUrząd Gminy Testowo – polityka\n\n                 ${number}\n\f`
    const text = [
      'POLITYKA PRYWATNOŚCI',
      '====================',
      '',
      '§ 1. Postanowienia ogólne',
      '',
      'Ta polityka opisuje, jak urząd przetwarza dane osobowe osób, które odwiedzają jego stro-',
      'nę, a także osób, które do niego piszą pocztą elektroniczną albo e-',
      'mailem z formularza.',
      page(1),
      '§ 2. Zasady',
      '',
      '1. Urząd przetwarza dane:',
      '1) zgodnie z prawem, w szczególności z:',
      'a) rozporządzeniem 2016/679,',
      'b) ustawą o ochronie danych osobowych;',
      '2) rzetelnie.',
      '2. Urząd nie sprzedaje danych.',
      page(2),
      'Znamy również:',
      '',
      '• czas zapytania,',
      '• adres strony.',
      page(3),
    ].join('\n')
    const { title, markdown, notes } = await read(text)
    expect(title).toBe('POLITYKA PRYWATNOŚCI')
    expect(markdown).toBe(`## § 1. Postanowienia ogólne

Ta polityka opisuje, jak urząd przetwarza dane osobowe osób, które odwiedzają jego stronę, a także osób, które do niego piszą pocztą elektroniczną albo e-mailem z formularza.

## § 2. Zasady

1. Urząd przetwarza dane:
   1) zgodnie z prawem, w szczególności z:
      a) rozporządzeniem 2016/679,
      b) ustawą o ochronie danych osobowych;
   2) rzetelnie.
2. Urząd nie sprzedaje danych.

Znamy również:

- czas zapytania,
- adres strony.
`)
    expect(notes).toEqual([
      'Pominięto numery stron (3).',
      'Pominięto powtarzający się nagłówek lub stopkę strony: „Urząd Gminy Testowo – polityka”.',
    ])
  })

  test('points that lost their signs, each on its line, right below one another', async () => {
    const { markdown } = await read(
      'Tytuł\n\nWstęp do rzeczy.\n\nZnamy również:\nczas zapytania,\nadres strony;\nkraj.\nKoniec.\n',
    )
    expect(markdown).toBe(
      'Wstęp do rzeczy.\n\nZnamy również:\n\n- czas zapytania,\n- adres strony;\n- kraj.\n\nKoniec.\n',
    )
  })

  test('signs of Markdown among plain words stay words; a number that does not count on stays as it is', async () => {
    const { markdown } = await read(
      'Zwykłe *gwiazdki* i <b>znaczniki</b> oraz adres_pliku_x.\n\n3. trzeci\n7. siódmy\n',
    )
    expect(markdown).toBe(
      'Zwykłe \\*gwiazdki\\* i \\<b>znaczniki\\</b> oraz adres_pliku_x.\n\n3. trzeci\n\n7\\. siódmy\n',
    )
  })

  test('braces that are no variables of ours bring none', async () => {
    const { markdown, notes } = await read(
      'Tekst {{ obce.pole }} i {{office.name.genitive}} oraz {{{x}}}.\n\nDrugi akapit.',
    )
    expect(markdown).toContain('{ { obce.pole }} i {{office.name.genitive}} oraz { { {x}}}')
    expect(notes.join(' ')).toContain('office.name.genitive')
  })
})

test('Markdown stays; front matter is read; escapes, entities, HTML and pictures from elsewhere are mended', async () => {
  const { title, markdown, notes, changeNote, kind } = await read(`---
title: "Polityka cookies"
date: 2023-05-04
version: 3
author: Redaktor Przykładowy
---

# Polityka cookies

Podtytuł
--------

Adres\\_strony\\_urzędu&nbsp;to **ważne** i H&oacute;w. ![Herb](herb.png)<br>Dalej <!-- uwaga --> tekst.

#### Głębiej

| A | B |
|---|---|
| 1 | 2 |

1) raz
2) dwa
   a) litera
`)
  expect([title, kind]).toEqual(['Polityka cookies', 'cookies'])
  expect(markdown).toBe(`## Podtytuł

Adres_strony_urzędu\u00a0to **ważne** i Hów. Herb\\
Dalej  tekst.

### Głębiej

| A | B |
|---|---|
| 1 | 2 |

1) raz
2) dwa
   a) litera
`)
  expect(changeNote).toBe('Tekst przeniesiono z poprzedniej strony urzędu (tam: wersja 3 z dnia 2023-05-04).')
  expect(notes.join(' ')).toContain('author: Redaktor Przykładowy')
  expect(notes.join(' ')).toContain('Pominięto obraz „Herb”')
})

describe('pages', () => {
  test('of a content manager with landmarks', async () => {
    const { title, markdown, notes, kind } =
      await read(`<!doctype html><html lang="pl"><head><title>Deklaracja dostępności | Urząd</title>
<link rel="canonical" href="https://testowo.example/deklaracja"><style>p{}</style><script>var a = 'x'</script></head><body>
<div id="cookie-banner">Ta strona używa ciasteczek</div><header class="site-header"><img src="logo.png" alt="Logo">Nagłówek</header>
<nav><ul><li><a href="/">Start</a></li></ul></nav>
<main><article><header><h1>Deklaracja dostępności</h1></header>
<h3>Stan</h3><p>Tekst <strong>ważny</strong>,<br>drugi wiersz, <a href="kontakt.html">kontakt</a> i <a href="#gora">do góry</a>.</p>
<ol type="a"><li>pierwszy</li><li>drugi<ul><li>pod punktem</li></ul></li></ol>
<h5>Dalej</h5><table><thead><tr><th>Klawisz</th><th>Działanie</th></tr></thead><tbody><tr><td>0</td><td><p>menu</p></td></tr></tbody></table>
<img src="a.png" alt="Plan budynku"></article></main><aside>Zobacz też</aside><footer>© Urząd</footer></body></html>`)
    expect([title, kind]).toEqual(['Deklaracja dostępności', 'accessibility'])
    expect(markdown).toBe(`## Stan

Tekst **ważny**,\\
drugi wiersz, [kontakt](https://testowo.example/kontakt.html) i do góry.

a) pierwszy
b) drugi
   - pod punktem

### Dalej

| Klawisz | Działanie |
| ------- | --------- |
| 0       | menu      |

Plan budynku
`)
    expect(notes.join(' ')).toContain('Plan budynku')
    expect(notes.join(' ')).not.toContain('Logo')
  })

  test('of an old one built of tables', async () => {
    const { title, markdown, notes } =
      await read(`<html><head><meta charset="utf-8"></head><body><table><tr><td><div class="menu"><a href="a">Menu</a></div></td>
<td><p><b>Polityka prywatności</b></p><p>Urząd&nbsp;dba o dane.</p><p><b>Zbieranie danych</b></p><p>1. Zbieramy adresy IP.</p><ul><li>raz</li><li>dwa</li></ul><a href="dane.html">dane</a></td></tr></table></body></html>`)
    expect(title).toBe('Polityka prywatności')
    expect(markdown).toBe(`Urząd\u00a0dba o dane.

## Zbieranie danych

1\\. Zbieramy adresy IP.

- raz
- dwa

[dane](dane.html)
`)
    expect(notes.join(' ')).toContain('Odnośniki bez pełnego adresu (1)')
  })
})

/** A Word document of one file with parts packed as Word packs them. */
function docx(body: string, more: Record<string, string> = {}): Buffer {
  const space =
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
  const kinds = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${kinds}.document.main+xml"/></Types>`,
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<w:document ${space}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `<w:styles ${space}><w:style w:type="paragraph" w:styleId="Nagwek1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="Nagwek2"><w:name w:val="heading 2"/></w:style></w:styles>`,
    'word/numbering.xml': `<w:numbering ${space}><w:abstractNum w:abstractNumId="1">${[
      'decimal|%1.',
      'decimal|%2)',
      'lowerLetter|%3)',
      'bullet|·',
    ]
      .map(
        (rule, at) =>
          `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${rule.split('|')[0]}"/><w:lvlText w:val="${rule.split('|')[1]}"/></w:lvl>`,
      )
      .join('')}</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
    ...more,
  }
  return writeZip(new Map(Object.entries(parts).map(([name, text]) => [name, Buffer.from(text)])))
}
const p = (text: string, style = '', level = -1) =>
  `<w:p><w:pPr>${style ? `<w:pStyle w:val="${style}"/>` : ''}${level < 0 ? '' : `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="5"/></w:numPr>`}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

describe('Word documents', () => {
  test('headings, numbers of three levels, tables, tracked changes, comments, pictures', async () => {
    const cell = (text: string) => `<w:tc>${p(text)}</w:tc>`
    const body = [
      p('Klauzula informacyjna', 'Nagwek1'),
      p('Administrator', 'Nagwek2'),
      p('Administratorem jest:', '', 0),
      p('urząd, który:', '', 1),
      p('ma siedzibę,', '', 2),
      p('ma inspektora;', '', 2),
      p('nikt inny.', '', 1),
      p('Dane są chronione.', '', 0),
      '<w:p><w:r><w:t xml:space="preserve">Zostaje </w:t></w:r><w:del w:id="1" w:author="x"><w:r><w:delText>stare</w:delText></w:r></w:del><w:ins w:id="2" w:author="x"><w:r><w:t>nowe</w:t></w:r></w:ins><w:r><w:drawing/></w:r></w:p>',
      `<w:tbl><w:tr>${cell('Cel')}${cell('Podstawa')}</w:tr><w:tr>${cell('newsletter')}${cell('zgoda')}</w:tr></w:tbl>`,
    ].join('')
    const comments =
      '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="1"/></w:comments>'
    const { title, markdown, notes, kind } = await importText(
      docx(body, { 'word/comments.xml': comments }),
      'a.txt',
      office,
    )
    expect([title, kind]).toEqual(['Klauzula informacyjna', 'rodo'])
    expect(markdown).toBe(`## Administrator

1. Administratorem jest:
   1) urząd, który:
      a) ma siedzibę,
      b) ma inspektora;
   2) nikt inny.
2. Dane są chronione.

Zostaje nowe

| Cel        | Podstawa |
| ---------- | -------- |
| newsletter | zgoda    |
`)
    expect(notes.map((note) => note.split(' ').slice(0, 2).join(' '))).toEqual([
      'Pominięto obrazy',
      'Pominięto komentarze',
      'Plik ma',
      'Pierwszy wiersz',
    ])
  })

  test('what unpacks to too much is refused before it is unpacked; so is what is no document', async () => {
    const packed = deflateRawSync(Buffer.alloc(60 * 1024 * 1024, 0x20))
    const bomb = writeZip(new Map([['word/document.xml', packed]]))
    // the directory tells the true size and method, as a real archive does
    const entry = bomb.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
    bomb.writeUInt16LE(8, entry + 10)
    bomb.writeUInt32LE(60 * 1024 * 1024, entry + 24)
    expect((await importText(bomb, 'a.docx', office)).refused).toContain('po rozpakowaniu jest za duży')
    // a directory that lies about the size
    bomb.writeUInt32LE(100, entry + 24)
    expect((await importText(bomb, 'a.docx', office)).refused).toContain('Nie udało się odczytać')
    const other = writeZip(new Map([['content.xml', Buffer.from('<x/>')]]))
    expect((await importText(other, 'a.docx', office)).refused).toContain('To nie jest dokument DOCX')
  })
})

test.each([
  ['%PDF-1.7', 'PDF'],
  ['{\\rtf1', 'RTF'],
  ['', 'pusty'],
  ['   \n \n', 'nie ma tekstu'],
])('%j is refused by a sentence', async (text, told) => {
  const { refused, markdown } = await read(text)
  expect([refused, markdown]).toEqual([expect.stringContaining(told), ''])
})
