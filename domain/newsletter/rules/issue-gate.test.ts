// The gate: every rule met by a fault of its own, and right contents let through in every colour and language.
import { describe, expect, it } from 'vitest'
import { issueMail } from '@/components/email/issue-mail'
import { locales } from '@/domain/offices/schema'
import { sampleIssue, sampleIssueOffice, sampleItem } from '@/prisma/sample-issue'
import { issueFrame } from '../issue-rendering'
import type { ComposedIssue, ComposedItem } from '../schema/issue'
import { type GateRule, issueProblems } from './issue-gate'
import { mailMarks } from './issue-marks'

const origin = 'https://okienko.example'
function judged(
  content: ComposedIssue,
  change: (html: string) => string = (html) => html,
  locale: 'pl' | 'en' | 'uk' = 'pl',
) {
  const { html, text } = issueFrame(issueMail, content, sampleIssueOffice(locale), locale, origin)
  return issueProblems({ html: change(html), text, content })
}
const withBody = (body: string, over: Partial<ComposedItem> = {}) =>
  sampleIssue({ items: [sampleItem({ body, ...over })] })

describe('lets through', () => {
  it.each(locales)('everything that the editor makes, in a frame in %s', (locale) => {
    expect(judged(sampleIssue(), undefined, locale)).toEqual([])
  })

  it.each(['#1d4e89', '#ffdd00', '#ff0000', '#000000', '#ffffff', '#7fd4c1', '#b45f06'])(
    'an office in %s',
    (accent) => {
      const content = sampleIssue()
      const mail = issueFrame(issueMail, content, sampleIssueOffice('pl', accent), 'pl', origin)
      expect(issueProblems({ ...mail, content })).toEqual([])
    },
  )

  it.each([
    ['links with names', '[Wniosek o dodatek mieszkaniowy](https://www.gov.pl/w) i [BIP](https://bip.testowo.example)'],
    ['a domain as a name', 'Zobacz [bip.testowo.pl](https://bip.testowo.pl) oraz www.gov.pl'],
    [
      'a mailbox and a telephone',
      '[urzad@testowo.example](mailto:urzad@testowo.example), [22 111 22 33](tel:221112233)',
    ],
    ['a page of our own', '[Zasady newslettera](/testowo/polityki/newsletter)'],
    ['skipped levels, which are mended', '#### Drobny nagłówek\n\nTekst\n\n## Większy\n\nTekst'],
    ['the same heading under two others', '## Kasa\n\n### Godziny\n\n8\n\n## Sala\n\n### Godziny\n\n9'],
    ['a decorative picture', '![](/testowo/pliki/00000000-0000-4000-8000-000000000000/x-800x600.webp)\n\nTekst'],
  ])('%s', (_name, body) => {
    expect(judged(withBody(body))).toEqual([])
  })
})

describe('stops content', () => {
  const cases: [string, GateRule, string, Partial<ComposedItem>?][] = [
    ['a link „tutaj”', 'links', '[tutaj](https://www.gov.pl/w)'],
    ['a link „Kliknij tutaj!”', 'links', 'Aby pobrać, [Kliknij tutaj!](https://www.gov.pl/w)'],
    ['a link „więcej”', 'links', '[Czytaj więcej…](https://www.gov.pl/w)'],
    ['a link „here”', 'links', '[click here](https://www.gov.pl/w)'],
    ['a link „тут”', 'links', '[тут](https://www.gov.pl/w)'],
    ['a bare address', 'links', 'Strona https://www.gov.pl/web/rodzina/dodatki'],
    ['no words', 'links', 'Tekst [](https://www.gov.pl/w)'],
    ['http', 'links', '[Strona gminy](http://gmina.example/a)'],
    ['a place in the page', 'links', '[Na dół strony](#dol)'],
    ['no host', 'links', '[Regulamin](regulamin.pdf)'],
    ['tracking', 'links', '[Strona gminy](https://gmina.example/a?utm_source=newsletter)'],
    ['another tracking', 'links', '[Strona gminy](https://gmina.example/a?x=1&fbclid=2)'],
    ['an empty heading', 'headings', '##\n\nTekst'],
    ['a heading twice', 'headings', '## Kasa\n\n8\n\n## Kasa\n\n9'],
    ['a title left out', 'headings', 'Tekst', { title: ' ' }],
    [
      'the name of a file',
      'pictures',
      '![IMG_2031.jpg](/testowo/pliki/00000000-0000-4000-8000-000000000000/a-8x6.webp)',
    ],
    ['a picture of others', 'pictures', '![Pixel](https://track.example/p.gif)\n\nTekst'],
    ['nothing', 'empty', ' ', { lead: '', href: null }],
  ]

  it.each(cases)('%s', (_name, rule, body, over) => {
    const content = withBody(body, over)
    const found = judged(content).filter((one) => one.item === content.items[0]?.id)
    expect(found.map((one) => one.rule)).toContain(rule)
  })

  it('two items of one title', () => {
    const second = sampleItem({ id: '00000000-0000-4000-8000-00000000000a', title: 'TARGI  pracy w urzędzie' })
    expect(judged(sampleIssue({ items: [sampleItem(), second] }))).toMatchObject([
      { rule: 'headings', item: second.id },
    ])
  })

  it('no subject, and too long a preheader', () => {
    const found = judged(sampleIssue({ subject: ' ', preheader: 'a'.repeat(151) }))
    expect(found.filter(({ rule }) => rule === 'subject')).toHaveLength(2)
  })

  it('a mail that Gmail would cut, and says how large it is', () => {
    const [problem, ...others] = judged(withBody('Długi tekst o sprawach gminy. '.repeat(4_000)))
    expect(problem).toMatchObject({ rule: 'size', item: '', message: expect.stringMatching(/ma 1\d\d KB/) })
    expect(others).toEqual([])
  })

  it('a table without titles', () => {
    expect(judged(withBody('|  |  |\n|---|---|\n| a | b |')).map(({ rule }) => rule)).toContain('tables')
  })
})

describe('stops a faulty mail', () => {
  const cases: [string, GateRule, (html: string) => string][] = [
    ['a second main heading', 'headings', (html) => html.replace('</h2>', '</h2><h1>Drugi</h1>')],
    ['a skipped level', 'headings', (html) => html.replace(/<(\/?)h3/g, '<$1h5')],
    ['no language', 'lang', (html) => html.replace('<html lang="pl"', '<html')],
    ['no language inside', 'lang', (html) => html.replace('<div class="page" lang="pl"', '<div class="page"')],
    ['a pixel', 'pictures', (html) => html.replace('</body>', '<img src="https://t.example/p.gif" alt=""></body>')],
    [
      'a background',
      'pictures',
      (html) => html.replace('<td align="center"', '<td background="https://t.example/p.gif"'),
    ],
    ['a script', 'forbidden', (html) => html.replace('</body>', '<script>1</script></body>')],
    ['a handler', 'forbidden', (html) => html.replace('<h1', '<h1 onclick="x()"')],
    ['a form', 'forbidden', (html) => html.replace('</body>', '<form><input name="a"></form></body>')],
    [
      'a style from elsewhere',
      'forbidden',
      (html) => html.replace('<style>', '<style>@import "https://t.example/a.css";'),
    ],
    [
      'a picture in a style',
      'forbidden',
      (html) => html.replace('style="margin:0', 'style="background:url(https://t.example/a);margin:0'),
    ],
    [
      'a layout that says nothing',
      'tables',
      (html) => html.replace('<table role="presentation" class="sheet"', '<table class="sheet"'),
    ],
    ['faint letters', 'contrast', (html) => html.replace('color:#4a5158', 'color:#999999')],
    [
      'letters faint in the dark',
      'contrast',
      (html) => html.replaceAll('color:#c3c9cf !important', 'color:#444444 !important'),
    ],
    ['words that the text part lacks', 'text', (html) => html.replace('</h1>', ' Nowina</h1>')],
    ['no way out', 'links', (html) => html.replace(mailMarks.stop, 'https://okienko.example/')],
    ['a link to nowhere', 'links', (html) => html.replace(/href="https:[^"]+kontakt"/, 'href="#"')],
  ]

  it.each(cases)('%s', (_name, rule, change) => {
    expect(judged(sampleIssue(), change).map((one) => one.rule)).toContain(rule)
  })

  it('without a text part', () => {
    const content = sampleIssue()
    const { html } = issueFrame(issueMail, content, sampleIssueOffice(), 'pl', origin)
    expect(issueProblems({ html, text: ' ', content }).map(({ rule }) => rule)).toContain('text')
  })
})
