// Made once for a text and a manner, made anew for any other, and forgotten when too much is remembered.
import { expect, test } from 'vitest'
import { renderMarkdown } from './markdown'
import { remembered } from './rendered-texts'

const lengthOf = (text: string) => text.length

test('the same text in the same manner is made once', () => {
  let made = 0
  const make = () => {
    made += 1
    return `made ${made}`
  }
  const ask = (text: string, manner: unknown[], step?: object) => remembered(text, manner, step, make, lengthOf)
  const step = () => {}
  expect(ask('tekst raz', ['pl'])).toBe(ask('tekst raz', ['pl']))
  const others = [ask('tekst dwa', ['pl']), ask('tekst raz', ['en']), ask('tekst raz', ['pl'], step)]
  expect(new Set([ask('tekst raz', ['pl']), ...others]).size).toBe(4)
  expect(ask('tekst raz', ['pl'], step)).toBe(others[2])
  expect(made).toBe(4)
})

test('a page of text differs by language, depth and decoration', () => {
  const text = '# Tytuł\n\nTekst z "cudzysłowem".'
  const html = (options: Parameters<typeof renderMarkdown>[1]) => renderMarkdown(text, options).html
  expect(html({ locale: 'pl' })).toBe(html({ locale: 'pl' }))
  const all = [html({ locale: 'pl' }), html({ locale: 'en' }), html({ locale: 'pl', headingShift: 2 })]
  const decorated = html({ locale: 'pl', decorate: (tree) => void tree.children.pop() })
  expect(new Set([...all, decorated]).size).toBe(4)
})

test('what was not asked for lately is forgotten', () => {
  let made = 0
  const big = (n: number) =>
    remembered(
      `duży ${n}`,
      [],
      undefined,
      () => {
        made += 1
        return 'x'.repeat(900_000)
      },
      lengthOf,
    )
  for (let n = 0; n < 20; n += 1) big(n)
  big(19)
  expect(made).toBe(20)
  big(0)
  expect(made).toBe(21)
})
