// Typography and languages of whole texts: across bold words and links, never in code and addresses.
import { expect, test } from 'vitest'
import { renderMarkdown } from '@/lib/markdown'

const html = (text: string, locale: 'pl' | 'en' | 'uk' = 'pl') =>
  renderMarkdown(text, { locale }).html.replaceAll('\u00a0', '~')

test('words of a paragraph are set together, whatever is bold or a link', () => {
  expect(html('Mieszka w **domu** i "[tam](/pup)".')).toBe(
    '<p>Mieszka w~<strong>domu</strong> i~„<a href="/pup">tam</a>”.</p>',
  )
  expect(html('"Jeden\n\nDrugi"')).toBe('<p>"Jeden</p>\n<p>Drugi"</p>')
})

test('code, addresses and mailboxes stay as they were typed', () => {
  expect(html('w `"a" - b` i https://a.example/"x" oraz o.w@a.example')).toContain('<code>"a" - b</code>')
  const links = html('z https://a.example/2024-2026/x...html i a-b@a.example')
  expect(links).toContain('>https://a.example/2024-2026/x...html</a>')
  expect(links).toContain('>a-b@a.example</a>')
  expect(html('```\nw "domu"\n```')).toContain('w "domu"')
})

test('a long text of quotes is set in time that people do not notice', () => {
  const began = performance.now()
  renderMarkdown('"a '.repeat(60_000), { locale: 'pl' })
  expect(performance.now() - began).toBeLessThan(10_000)
})

test('a passage in another language says so', () => {
  expect(html('Lista [newsletter]{lang=en} i [Urząd "A"]{lang=pl}.', 'pl')).toBe(
    '<p>Lista <span lang="en">newsletter</span> i~<span lang="pl">Urząd „A”</span>.</p>',
  )
})

test.each(['[a]{lang=en-US}', '[a]{lang="en"}', '[a]{lang=en onclick=x}', '[a]{lang=EN}', '`[a]{lang=en}`'])(
  'nothing but two letters gets through: %s',
  (text) => expect(html(text)).not.toContain('<span'),
)

test('headings of the contents are set like those of the text', () => {
  const [heading] = renderMarkdown('## Dane w "dzienniku"', { locale: 'pl' }).headings
  expect(heading).toMatchObject({ id: 'tresc-dane-w-dzienniku', text: 'Dane w\u00a0„dzienniku”' })
})
