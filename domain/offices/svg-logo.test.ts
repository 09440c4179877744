// Drawings as people and attackers send them: what is drawn stays, everything else is gone, and nothing grows.
import { parseXml } from '@rgrove/parse-xml'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { readLogo } from './image-header'
import { cleanSvg, svgLimits } from './svg-logo'

const clean = (text: string): string => {
  const made = cleanSvg(Buffer.from(text))
  return 'svg' in made ? made.svg.toString() : `! ${made.problem}`
}
const svg = (inner: string, attributes = '') =>
  clean(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" ${attributes}>${inner}<path d="M0 0h1"/></svg>`)
const empty = svg('')

describe('what is drawn', () => {
  it('stays, with its size', () => {
    expect(empty).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" width="10" height="10"><path d="M0 0h1"/></svg>\n',
    )
    expect(clean('<svg width="20px" height="10"><rect width="5" height="5" fill="#fff"/></svg>')).toContain(
      'viewBox="0 0 20 10"',
    )
  })
  it('keeps the colours of drawing programs', () => {
    const made = svg(
      '<style>.st0, .x { fill:#E30613; stroke: url("#g") } path{fill:red} .st1{fill:blue;}</style>' +
        '<linearGradient id="g"><stop offset="0" stop-color="#fff"/></linearGradient>' +
        '<path class="st0" d="M1 1"/><path class="st0 st1" style="opacity:.5;fill:#000 !important" d="M2 2"/>',
    )
    expect(made).toContain('<path d="M1 1" fill="#E30613" stroke="url(#g)"/>')
    expect(made).toContain('<path d="M2 2" fill="#000" stroke="url(#g)" opacity=".5"/>')
    expect(made).not.toContain('style')
  })
  it('may copy a part of itself', () => {
    expect(svg('<defs><g id="a"><path d="M3 3"/></g></defs><use xlink:href="#a" xmlns:xlink="x"/>')).toContain(
      '<use href="#a"/>',
    )
  })
  it('may have the document type of an old program', () => {
    const made = clean(
      '<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x" [<!ENTITY ns "http://x.example/">]>' +
        '<svg xmlns:x="&ns;" viewBox="0 0 1 1"><path d="M0 0"/></svg>',
    )
    expect(made).toContain('<path d="M0 0"/>')
    expect(made).not.toContain('x.example')
  })
})

test.each([
  ['<script>alert(1)</script>'],
  ['<script href="https://zly.example/x.js"/>'],
  ['<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><script>1</script></body></foreignObject>'],
  ['<image href="https://zly.example/x.png"/>'],
  ['<image href="data:image/png;base64,AAAA"/>'],
  ['<a href="javascript:alert(1)"><title>x</title></a>'],
  ['<animate attributeName="href" values="javascript:alert(1)"/>'],
  ['<set attributeName="onload" to="alert(1)"/>'],
  ['<style>@import url(https://zly.example/x.css);</style>'],
  ['<iframe src="https://zly.example"/>'],
  ['<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>'],
  ['<!-- <script>alert(1)</script> -->'],
  ['<?xml-stylesheet href="https://zly.example/x.css"?>'],
  ['<handler type="text/ecmascript">alert(1)</handler>'],
  ['<filter id="f"><feImage href="https://zly.example/x"/></filter>'],
  ['<metadata><rdf/></metadata>'],
])('%s leaves nothing', (inner) => expect(svg(inner)).toBe(empty))

test.each([
  ['onload="alert(1)"'],
  ['onclick="alert(1)"'],
  ['style="background:url(https://zly.example/x)"'],
  ['style="fill:url(https://zly.example/x#y)"'],
  ['fill="url(//zly.example/x#y)"'],
  ['fill="URL( https://zly.example )"'],
  ['fill="u\\72l(https://zly.example)"'],
  ['href="https://zly.example/#a"'],
  ['xlink:href="data:text/html,x" xmlns:xlink="http://www.w3.org/1999/xlink"'],
  ['xml:base="https://zly.example/"'],
  ['id="a b&quot;&gt;&lt;script&gt;"'],
  ['mask="url(https://zly.example/x.svg#m)"'],
  ['clip-path="url(&apos;https://zly.example&apos;)"'],
  ['from="x" to="y" begin="0s" values="z"'],
])('an attribute %s leaves nothing', (attribute) => expect(svg(`<g ${attribute}/>`).replace('<g/>', '')).toBe(empty))

describe('a bomb', () => {
  it('of entities is not resolved', () => {
    const entities = Array.from({ length: 9 }, (_, n) => `<!ENTITY a${n + 1} "${`&a${n};`.repeat(10)}">`).join('')
    const started = performance.now()
    const made = clean(`<!DOCTYPE svg [<!ENTITY a0 "x">${entities}]><svg viewBox="0 0 1 1"><text>&a9;</text></svg>`)
    expect(made.length).toBeLessThan(300)
    expect(performance.now() - started).toBeLessThan(10_000)
  })
  it('of an outer entity is not fetched', () => {
    const made = clean(
      '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg viewBox="0 0 1 1"><text>&x;</text></svg>',
    )
    expect(made).toContain('<text/>')
  })
  it('of copies keeps only copies of what holds none', () => {
    const levels = Array.from({ length: 20 }, (_, n) => `<g id="l${n + 1}">${`<use href="#l${n}"/>`.repeat(8)}</g>`)
    const made = svg(`<g id="l0"><path d="M1 1"/></g>${levels.join('')}<use href="#l20"/>`)
    expect(made.match(/<use href=/g)?.length).toBe(8)
    expect(svg('<g id="a"><use href="#a"/></g>')).not.toContain('href')
  })
  test.each([
    ['elements', `<g>${'<g/>'.repeat(svgLimits.elements)}</g>`],
    ['depth', '<g>'.repeat(100) + '</g>'.repeat(100)],
    ['great depth', '<g>'.repeat(20_000) + '</g>'.repeat(20_000)],
    ['references', '<path fill="url(#a)"/>'.repeat(svgLimits.references + 1)],
  ])('of %s is refused', (_, inner) => expect(svg(inner)).toContain('zbyt złożony'))
})

test.each([
  ['', 'odczytać'],
  ['<svg', 'odczytać'],
  ['<html><body/></html>', 'nie jest rysunek'],
  ['<svg><path d="M0 0"/></svg>', 'wymiarów'],
  ['<svg viewBox="0 0 0 10"><path d="M0 0"/></svg>', 'wymiarów'],
  ['<svg viewBox="0 0 1 1"><image href="x.png"/></svg>', 'niczego'],
  [`<svg viewBox="0 0 1 1">${' '.repeat(svgLimits.bytes)}</svg>`, '200 KB'],
])('%.40s is refused', (text, why) => expect(clean(text)).toContain(why))

it('is well-formed whatever came in, and cleaning it again changes nothing', () => {
  const piece = fc.constantFrom(
    ...[
      '<g id="a">',
      '</g>',
      '<path d="M0 0" fill="red"/>',
      '<text>a &amp; b &lt;i&gt; "c"</text>',
      '<use href="#a"/>',
    ],
    ...[
      '<script>',
      '</script>',
      '<![CDATA[<b>]]>',
      ' onload="x" ',
      '&#60;',
      '<style>.a{fill:red}</style>',
      '\u0000',
      '<!--',
    ],
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const made = cleanSvg(Buffer.from(`<svg viewBox="0 0 1 1"><path d="M1 1"/>${pieces.join('')}</svg>`))
      if (!('svg' in made)) return
      expect(() => parseXml(made.svg.toString())).not.toThrow()
      expect(made.svg.toString()).not.toMatch(/<script|onload|<style/i)
      const again = cleanSvg(made.svg)
      expect('svg' in again && again.svg.toString()).toBe(made.svg.toString())
    }),
    { numRuns: 2000 },
  )
})

it('is kept as a drawing, never under the name it came with', () => {
  expect(readLogo(Buffer.from('\ufeff <svg viewBox="0 0 1 1"><path d="M0 0"/></svg>'))).toMatchObject({
    mime: 'image/svg+xml',
    name: 'logo.svg',
  })
  expect(readLogo(Buffer.from('<html>'))).toHaveProperty('problem')
})
