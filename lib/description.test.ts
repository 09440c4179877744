// Descriptions fit into a list of results, end at a word, and keep the facts that stand last.
import { expect, test } from 'vitest'
import { describe as described, openingOf, shortened } from './description'

const facts = ['Wersja 2, obowiązuje od 13 października 2026 r.']

test('what fits stays as it is', () => {
  expect(described('Jakie dane powstają i kiedy są usuwane.', facts)).toBe(
    'Jakie dane powstają i kiedy są usuwane. Wersja 2, obowiązuje od 13 października 2026 r.',
  )
  expect(described('Bez kropki', ['Fakt.'])).toBe('Bez kropki. Fakt.')
  expect(described('Samo zdanie.')).toBe('Samo zdanie.')
})

test.each([
  ['z kropkami', 'Zdanie o danych osobowych, które się powtarza. '.repeat(9)],
  ['jedno słowo', 'a'.repeat(400)],
  ['dwa słowa', `${'a'.repeat(100)} ${'b'.repeat(100)}`],
])('a long opening is shortened, facts stay: %s', (_name, opening) => {
  const text = described(opening, facts)
  expect(text.length).toBeLessThanOrEqual(160)
  expect(text.endsWith(facts[0] ?? '')).toBe(true)
  expect(text).toMatch(/\S… Wersja/)
})

test('facts that would take the room of the opening are left out', () => {
  expect(described('Otwarcie.', ['x'.repeat(90)])).toBe('Otwarcie.')
})

test('no loose mark stands before an ellipsis', () => {
  expect(shortened('jeden dwa, trzy cztery pięć', 11)).toBe('jeden dwa…')
})

test('the opening is the first paragraph that says something, as plain text', () => {
  const html =
    '<h2>Tytuł</h2><p>Krótko.</p><p>Dane &#x3C;osobowe&#x3E; i <a href="/a">prawa osób</a>&nbsp;w urzędzie &amp; poza nim.</p>'
  expect(openingOf(html.replace('&nbsp;', ' '))).toBe('Dane <osobowe> i prawa osób w urzędzie & poza nim.')
  expect(openingOf('<h2>Tytuł</h2>')).toBe('')
})
