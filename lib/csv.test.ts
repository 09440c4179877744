// A cell comes back as it was, and never as a formula.
import { expect, it } from 'vitest'
import { csvLine } from './csv'

it('quotes what needs it and disarms formulas', () => {
  expect(csvLine(['a', 1, null, true])).toBe('a,1,,true\r\n')
  expect(csvLine(['a,b', 'say "x"', 'two\nlines'])).toBe('"a,b","say ""x""","two\nlines"\r\n')
  expect(csvLine(['=1+1', '+a@example.org', '-a@example.org', '@sum'])).toBe(
    "'=1+1,'+a@example.org,'-a@example.org,'@sum\r\n",
  )
  expect(csvLine([-5])).toBe('-5\r\n')
})
