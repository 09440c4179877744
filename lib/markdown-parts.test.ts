import { describe, expect, test } from 'vitest'
import { renderMarkdown } from './markdown'
import { parseMarkdown } from './markdown-parser'
import { partsOf } from './markdown-parts'

const prose = Array.from({ length: 60 }, (_, at) => `Zdanie ${at} o danych osobowych w urzędzie.`).join(' ')
/** several parts, each pair with one of these between */
const long = (between: string) =>
  `## A\n\n${prose}\n\n${prose}\n${between}\n## B\n\n${prose}\n\n${prose}\n\n## C\n\nkoniec\n`

describe('a long text is read in parts', () => {
  test.each([
    ['a list goes on over empty lines', '\n- a\n\n- b\n\n  dalej\n\n'],
    ['letters', '\n1. a:\na) b\nb) c\n\n2. d\n\n'],
    ['a quotation', '\n> a\n\n> b\n\n'],
    ['a table', '\n| a | b |\n|---|---|\n| c | d |\n\n'],
    ['code by indent', '\n    a\n\n    b\n\n'],
  ])('%s: nothing is lost, and everything is at its place', (_, between) => {
    const text = long(between)
    const parts = partsOf(text)
    expect(parts.length).toBeGreaterThan(1)
    expect(parts.map((part) => part.text).join('')).toBe(text)
    for (const part of parts) expect(text.slice(0, part.offset).split('\n').length - 1).toBe(part.line)
    // a comment at the end keeps the text whole
    const whole = parseMarkdown(`${text}\n<!-- -->\n`).children.slice(0, -1)
    expect(partsOf(`${text}\n<!-- -->\n`)).toHaveLength(1)
    expect(parseMarkdown(text).children).toEqual(whole)
  })

  test.each(['\n```\n\n## kod\n\n```\n\n', '\n[a]: /b\n\n', '\n[^1]: nota\n\n', '\n<pre>\n\n## x\n\n</pre>\n\n'])(
    'what reaches over empty lines keeps it whole: %j',
    (between) => expect(partsOf(long(between))).toHaveLength(1),
  )
})

test('one title thousands of times has ids of its own, in order', () => {
  const { headings } = renderMarkdown('## Punkt\n\n'.repeat(3000), { locale: 'pl' })
  expect(new Set(headings.map(({ id }) => id)).size).toBe(3000)
  expect(headings.slice(0, 3).map(({ id }) => id)).toEqual(['tresc-punkt', 'tresc-punkt-2', 'tresc-punkt-3'])
})
