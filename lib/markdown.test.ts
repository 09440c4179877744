// What a text typed by staff may become on a public page, and what it never may.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { renderMarkdown } from '@/lib/markdown'

const html = (text: string) => renderMarkdown(text, { locale: 'pl' }).html
/** Tags of the result, which are the only place where something could act. */
const tags = (rendered: string) => rendered.match(/<[^>]*>/g) ?? []

const attacks = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<iframe src="//evil.example"></iframe>',
  '<a href="javascript:alert(1)">x</a>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](java&#x73;cript:alert(1))',
  '[x](&#1;javascript:alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](vbscript:x)',
  '![x](data:image/svg+xml;base64,PHN2Zz4=)',
  '![x](javascript:alert(1))',
  '<javascript:alert(1)>',
  '[x][1]\n\n[1]: javascript:alert(1)',
  '[x](https://a.example "\\" onmouseover=alert(1) x=\\"")',
  '```html" onclick=alert(1)\nx\n```',
  '# x {onclick=alert(1)}',
  '| <b onclick=x>a</b> |\n|--|\n| [b](javascript:x) |',
  '[^a]\n\n[^a]: [x](javascript:alert(1))',
  '<form action="/x"><input name=a></form>',
  '<style>*{display:none}</style><meta http-equiv=refresh content=0>',
]
const forbidden = /<\/?(script|style|iframe|object|embed|svg|math|form|input|button|meta|link|base|template)\b/i

function expectSafe(rendered: string): void {
  expect(rendered).not.toMatch(forbidden)
  for (const tag of tags(rendered)) {
    // names of attributes, without what stands in their quotes
    const names = tag.replace(/="[^"]*"/g, '=')
    expect(names).not.toMatch(/\s(on[a-z]+|style|srcdoc|formaction)\s*=/i)
    expect(names).not.toMatch(/["'`]/)
    const [, address] = /\s(?:href|src)="([^"]*)"/.exec(tag) ?? []
    if (address !== undefined) expect(address).toMatch(/^(https?:|mailto:|tel:|[^:]*$|[/?#])/i)
    expect(tag).not.toMatch(/(href|src)="\s*(javascript|data|vbscript):/i)
  }
}

describe('security', () => {
  test.each(attacks)('%s does nothing', (attack) => expectSafe(html(attack)))

  test('any mixture of fragments stays harmless, renders, and renders the same twice', () => {
    const piece = fc.oneof(fc.constantFrom(...attacks, '\n\n', '> ', '- ', '| a |', '](', '**', '<!--'), fc.string())
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('')
        const rendered = html(text)
        expectSafe(rendered)
        expect(html(text)).toBe(rendered)
        const ids = [...rendered.matchAll(/<[^>]*\sid="([^"]*)"/g)].map(([, id]) => id)
        expect(new Set(ids).size).toBe(ids.length)
      }),
      { numRuns: 400 },
    )
  })

  test('ten thousand nested quotes do not fail', () => {
    expect(html(`${'> '.repeat(10_000)}głęboko`)).toContain('głęboko')
  })

  test('pictures of other hosts leave their description only', () => {
    expect(html('![Mapa](https://evil.example/a.png) ![b](//evil.example/b.png)')).not.toContain('<img')
    expect(html('![Mapa dojazdu](/pup/pliki/1/mapa.png)')).toContain(
      '<img src="/pup/pliki/1/mapa.png" alt="Mapa dojazdu">',
    )
  })
})

describe('structure', () => {
  const outline = (text: string, headingShift = 1) =>
    renderMarkdown(text, { locale: 'pl', headingShift }).headings.map(({ depth, id }) => `${depth} ${id}`)

  test('headings stand below the page and never skip a level', () => {
    expect(outline('# A\n\n### B\n\n### C\n\n## D')).toEqual(['2 tresc-a', '3 tresc-b', '3 tresc-c', '3 tresc-d'])
    expect(outline('### A\n\n## B', 2)).toEqual(['3 tresc-a', '3 tresc-b'])
  })

  test('repeated headings get different ids', () => {
    expect(outline('## Cel\n\n## Cel\n\n## Cel 2\n\n## !')).toEqual([
      '2 tresc-cel',
      '2 tresc-cel-3',
      '2 tresc-cel-2',
      '2 tresc-punkt',
    ])
    expect(outline('## A\n\n### Cel\n\n## B\n\n### Cel\n\n### Cel')).toEqual([
      '2 tresc-a',
      '3 tresc-cel',
      '2 tresc-b',
      '3 tresc-b-cel',
      '3 tresc-cel-2',
    ])
  })

  test('the address of a heading does not change when others are added, edited or moved after it', () => {
    const title = fc.constantFrom('Cel', 'Cel 2', 'Odbiorcy', 'Okres', 'Prawa', '!', 'b cel')
    const section = fc.tuple(fc.constantFrom('##', '###'), title)
    const text = (sections: [string, string][]) => sections.map((parts) => parts.join(' ')).join('\n\n')
    fc.assert(
      fc.property(fc.array(section, { maxLength: 8 }), fc.array(section, { maxLength: 5 }), (before, after) => {
        const ids = (sections: [string, string][]) =>
          renderMarkdown(text(sections), { locale: 'pl' }).headings.map(({ id, text: words }) => ({ id, words }))
        const old = ids(before)
        const all = ids([...before, ...after])
        expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
        // the first heading of each title keeps its address
        for (const [at, one] of old.entries())
          if (old.findIndex(({ words }) => words === one.words) === at) expect(all[at]).toEqual(one)
      }),
    )
  })

  test('headings link to themselves where that is asked for, unless they hold a link', () => {
    const anchored = (text: string) => renderMarkdown(text, { locale: 'pl', anchors: true }).html
    expect(anchored('## Cel *ważny*')).toBe(
      '<h2 id="tresc-cel-wazny"><a href="#tresc-cel-wazny" class="anchor">Cel <em>ważny</em></a></h2>',
    )
    expect(anchored('## [Cel](/a)')).toBe('<h2 id="tresc-cel"><a href="/a">Cel</a></h2>')
    expect(anchored('## **[Cel](/a)**')).not.toContain('anchor')
    expect(html('## Cel')).toBe('<h2 id="tresc-cel">Cel</h2>')
  })

  test('a table is a named region that takes the focus; columns have scope, no obsolete align', () => {
    const table = html('| Nazwa | Okres |\n|:--|--:|\n| sesja | 8 godz. |')
    expect(table).toContain('<div class="table-region" role="region" tabindex="0" aria-label="Tabela 1: Nazwa, Okres">')
    expect(table).toContain('<th class="align-left" scope="col">Nazwa</th>')
    expect(table).not.toContain('align="')
  })

  test('links to other hosts carry rel, own ones do not', () => {
    expect(html('[tam](https://example.org) [tu](/pup/kontakt)')).toBe(
      '<p><a href="https://example.org" rel="external noopener noreferrer">tam</a> <a href="/pup/kontakt">tu</a></p>',
    )
  })

  test('footnotes of two texts on one page do not share ids', () => {
    const text = 'Tekst[^1]\n\n[^1]: Przypis'
    const ids = (idPrefix: string) =>
      [...renderMarkdown(text, { locale: 'pl', idPrefix }).html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(ids('a').length).toBeGreaterThan(2)
    expect(ids('a').filter((id) => ids('b').includes(id))).toEqual([])
  })

  test('code keeps its spaces, prose gets hard ones', () => {
    expect(html('w domu `w domu`')).toBe('<p>w\u00a0domu <code>w domu</code></p>')
  })
})
