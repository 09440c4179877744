// The print view of a finished page: absolute links in its content, pictures in words, everything else untouched.
import { expect, test } from 'vitest'
import { forPaper } from './print-view'

const page = (main: string, kind = 'print-view', outside = '') =>
  `<!DOCTYPE html><html lang="pl" data-paper="Urząd &lt;x&gt;\nhttps://a" class="${kind}"><head><link rel="canonical" href="https://gmina.example/kontakt"/></head><body>${outside}<main id="tresc">${main}</main></body></html>`
const drawn = (main: string, kind?: string, outside?: string) =>
  forPaper(page(main, kind, outside), 'pl', 'http://asked.example')

test('links of the content get the site in front; places on the page, mail and other sites do not', () => {
  expect(drawn('<a href="/gmina/iod?a=1&amp;b=2#x">')).toContain('href="https://gmina.example/gmina/iod?a=1&amp;b=2#x"')
  expect(drawn('<a class="x" title="a > b" href="?strona=2">')).toContain(
    'href="https://gmina.example/kontakt?strona=2"',
  )
  for (const href of ['#a', 'mailto:a@b.example', 'https://x.example/y', 'tel:+48'])
    expect(drawn(`<a href="${href}">`)).toContain(`<a href="${href}">`)
  expect(drawn('', 'print-view', '<a href="/gmina">')).toContain('<a href="/gmina">')
})

test('pictures stay with graphics; without they are words that can begin no tag', () => {
  const picture = '<img src="/pliki/1/a.png" alt="Herb &quot;X&quot; <script>"/>'
  expect(drawn(picture)).toContain(picture)
  expect(drawn(picture, 'print-view no-graphics k1')).toContain(
    '<span class="picture-words">[Grafika: Herb &quot;X&quot; &lt;script&gt;]</span>',
  )
  expect(drawn('a<img src="x" alt=""/>b', 'print-view no-graphics')).toContain('ab')
  expect(drawn('', 'print-view no-graphics', picture)).not.toContain('<img')
})

test('every other page is left as it is', () => {
  const plain = page('<a href="/x"><img src="x" alt="y"/>', 'k1')
  expect(forPaper(plain, 'pl', 'http://asked.example')).toBe(plain)
  expect(forPaper('', 'pl', 'http://asked.example')).toBe('')
})
