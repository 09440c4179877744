// The door's own pages speak the language that the address names, and Polish to everybody else.
import { expect, test } from 'vitest'
import { doorWords, languageOfAddress } from './last-resort-words'

test.each([
  ['/en', '', 'en'],
  ['/urzad/uk/kontakt', '', 'uk'],
  ['/urzad/kontakt', '', 'pl'],
  ['/wypis/abc', '?jezyk=uk', 'uk'],
  ['/wypis/abc', '?a=1&jezyk=en&b', 'en'],
  ['/wypis/abc', '?jezyk=xx', 'pl'],
  ['/english/ukulele', '', 'pl'],
  ['', '', 'pl'],
])('%s%s: %s', (path, search, language) => expect(languageOfAddress(path, search)).toBe(language))

test('every status has words in every language', () => {
  for (const language of ['pl', 'en', 'uk'] as const)
    for (const status of [400, 404, 405, 410, 411, 413, 414, 418, 500, 502, 503]) {
      const { title, text } = doorWords(status, language)
      expect([title, text].every((words) => words.length > 5)).toBe(true)
      if (language !== 'pl') expect(title + text).not.toMatch(/[ąćęłńóśźż]/i)
    }
})
