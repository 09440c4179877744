// What offices paste: our own imitations of what Word, LibreOffice, Google Docs and PDF readers put on the clipboard.
import { describe, expect, test } from 'vitest'
import { cleanPaste } from './paste'
import { cleanText, joinLines } from './paste-text'
import { docToMarkdown } from './to-markdown'

const pasted = (html: string) => docToMarkdown({ type: 'doc', content: cleanPaste(html).blocks })
const typed = (text: string) => docToMarkdown({ type: 'doc', content: cleanText(text) })

const wordPoint = (level: number, sign: string, words: string) =>
  `<p class=MsoListParagraphCxSpMiddle style='margin-left:${36 * level}pt;text-indent:-18.0pt;mso-list:l0 level${level} lfo1'>` +
  `<![if !supportLists]><span style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>${sign}` +
  `<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>` +
  `<span style='font-family:"Arial",sans-serif;color:#1F3864'>${words}<o:p></o:p></span></p>`

describe('Word', () => {
  test('points become lists with their signs', () => {
    const html = `<html><head><style>p {mso-style-name:x}</style></head><body><!--StartFragment-->
      ${wordPoint(1, '1.', 'Administrator przetwarza:')}${wordPoint(2, '1)', 'dane kontaktowe:')}${wordPoint(3, 'a)', 'adres,')}
      ${wordPoint(3, 'b)', 'telefon;')}${wordPoint(2, '2)', 'dane pojazdu.')}${wordPoint(1, '2.', 'Okres.')}
      ${wordPoint(1, '·', 'kropka')}<!--EndFragment--></body></html>`
    expect(pasted(html)).toBe(
      '1. Administrator przetwarza:\n   1) dane kontaktowe:\n      a) adres,\n      b) telefon;\n   2) dane pojazdu.\n2. Okres.\n\n- kropka\n',
    )
  })

  test('headings, emphasis, quotes and links stay; fonts, bookmarks, comments and deleted words go', () => {
    const html = `<h1 style='mso-outline-level:1'><a name="_Toc123"></a><span style='color:#2F5496'>Postanowienia</span></h1>
      <p class=MsoHeading2>Zakres</p>
      <p class=MsoNormal><b style='mso-bidi-font-weight:normal'>Ważne:</b> „urząd” –&nbsp;<i>to</i> <del>stare</del><ins>nowe</ins>
      <a href="https://example.org/a">strona</a><span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[a1]</a></span>
      <a href="#_Toc123">spis</a>.<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>
      <div style='mso-element:comment-list'><p class=MsoCommentText>Uwaga recenzenta</p></div>`
    expect(pasted(html)).toBe(
      '## Postanowienia\n\n### Zakres\n\n**Ważne:** „urząd” –\u00a0*to* nowe [strona](https://example.org/a) spis.\n',
    )
  })

  test('a table keeps its header; merged cells are filled up', () => {
    const html = `<table class=MsoTableGrid border=1><tr><td><p class=MsoNormal><b>Nazwa</b></p></td><td><p class=MsoNormal><b>Okres</b></p></td></tr>
      <tr><td width=302 style='width:226pt'><p class=MsoNormal>dziennik</p></td><td><p>30</p><p>dni</p></td></tr><tr><td colspan=2><p>razem</p></td></tr></table>`
    expect(pasted(html)).toBe('| Nazwa | Okres |\n| - | - |\n| dziennik | 30 dni |\n| razem | |\n')
  })

  test('pictures are left out and counted', () => {
    const { blocks, pictures } = cleanPaste('<p>Mapa <img src="file:///C:/a.png" alt="x"></p><v:shape></v:shape>')
    expect([blocks.length, pictures]).toEqual([1, 1])
  })
})

test('LibreOffice', () => {
  const html = `<h2 class="western" lang="pl-PL">Prawa</h2><p class="western" style="margin-bottom: 0cm"><font face="Liberation Serif, serif"><font size="3"><b>Mają</b> Państwo prawo:</font></font></p>
    <ol type="a"><li><p style="margin-bottom: 0cm">dostępu;</p></li><li><p>sprzeciwu:</p><ul><li><p>pisemnie</p></li></ul></li></ol><p><br></p>`
  expect(pasted(html)).toBe('## Prawa\n\n**Mają** Państwo prawo:\n\na) dostępu;\nb) sprzeciwu:\n   - pisemnie\n')
})

test('Google Docs', () => {
  const html = `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><h3 dir="ltr"><span style="font-size:14pt;color:#434343">Okres</span></h3>
    <p dir="ltr"><span style="font-weight:400">Zwykły, </span><span style="font-weight:700">ważny</span><span style="font-style:italic"> i pochyły</span></p><br />
    <ul><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>raz</span></p></li><ul><li dir="ltr" aria-level="2"><p><span>niżej</span></p></li></ul></ul>
    <p><a href="https://www.google.com/url?q=https://example.org/x&amp;sa=D"><span style="color:#1155cc;text-decoration:underline">link</span></a></p></b>`
  expect(pasted(html)).toBe(
    '## Okres\n\nZwykły, **ważny** *i pochyły*\n\n- raz\n  - niżej\n\n[link](https://example.org/x)\n',
  )
})

describe('PDF', () => {
  const column = [
    'Administratorem danych osobowych jest urząd, a dane są przetwarza-',
    'ne wyłącznie w celu załatwienia sprawy, zgodnie z przepisami prawa,',
    'które wskazano poniżej.',
    'Prawa osób:',
    '• dostęp do danych, czyli informacja o tym, co o Państwu wiemy i skąd',
    'to wiemy;',
    '• sprzeciw.',
  ]
  const expected =
    'Administratorem danych osobowych jest urząd, a dane są przetwarzane wyłącznie w celu załatwienia sprawy, zgodnie z przepisami prawa, które wskazano poniżej.\n\nPrawa osób:\n\n- dostęp do danych, czyli informacja o tym, co o Państwu wiemy i skąd to wiemy;\n- sprzeciw.\n'

  test('lines of a column are joined, points and short lines are not', () =>
    expect(typed(column.join('\n'))).toBe(expected))
  test('the same as HTML of line breaks', () => {
    expect(pasted(`<p>${column.slice(1, 3).join('<br>')}</p>`)).toBe(
      'ne wyłącznie w celu załatwienia sprawy, zgodnie z przepisami prawa, które wskazano poniżej.\n',
    )
  })
  test('an address keeps its lines', () =>
    expect(joinLines('Urząd Miasta\nul. Długa 1\n00-000 Miasto')).toBe('Urząd Miasta\nul. Długa 1\n00-000 Miasto'))
})

test('Markdown in plain text is taken as it is, other signs are words', () => {
  expect(typed('## Cel\n\n{{> log.purpose}}\n\n**ważne**')).toBe('## Cel\n\n{{> log.purpose}}\n\n**ważne**\n')
  expect(typed('5 * 3 [x] <b>')).toBe('5 \\* 3 \\[x] \\<b>\n')
  expect(typed('Cele:\n1) raz;\n2) dwa:\na) x;\nb) y.')).toBe('Cele:\n\n1) raz;\n2) dwa:\n   a) x;\n   b) y.\n')
})

test('nothing that acts survives', () => {
  const html =
    '<p onclick="x()">a<script>x()</script><a href="javascript:x()">b</a><a href="data:text/html,x">c</a><iframe src="//x"></iframe></p>'
  expect(pasted(html)).toBe('abc\n')
  expect(JSON.stringify(cleanPaste(html))).not.toMatch(/javascript|onclick|data:/)
})
