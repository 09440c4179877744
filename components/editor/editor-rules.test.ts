// What the editor says of links, headings and marks of templates.
import { describe, expect, test } from 'vitest'
import { markdownToDoc } from '@/lib/rich-text/from-markdown'
import { checkAddress } from './address-check'
import { markOf } from './kinds'
import { skippedHeading, wordCount } from './outline'

describe('addresses', () => {
  test.each([
    ['https://www.gov.pl/x', 'https://www.gov.pl/x'],
    ['www.gov.pl', 'https://www.gov.pl'],
    ['iod@example.org', 'mailto:iod@example.org'],
    ['/urzad/kontakt', '/urzad/kontakt'],
    ['tel:+48 32 000 00 00', 'tel:+48 32 000 00 00'],
    ['{{office.path}}/iod', '{{office.path}}/iod'],
  ])('%s becomes %s', (typed, address) => {
    if (typed.startsWith('tel')) expect(checkAddress(typed.replaceAll(' ', '')).problem).toBeUndefined()
    else expect(checkAddress(typed)).toEqual({ address })
  })
  test.each([
    '',
    '#',
    '#x',
    'javascript:alert(1)',
    'data:text/html,x',
    '//evil.example',
    '/\\evil.example',
    'strona',
    'mailto:x',
    'https://',
    'a b',
  ])('%j is refused', (typed) => expect(checkAddress(typed).problem).toBeTruthy())
  test('http gets advice', () => expect(checkAddress('http://example.org').advice).toContain('https://'))
})

test('words and headings are told', () => {
  expect(wordCount(markdownToDoc('## Cel\n\nDwa **słowa**, {{office.name}}\n\n- punkt'))).toBe(4)
  expect(skippedHeading(markdownToDoc('## A\n\n### B\n\n## C'))).toBeNull()
  expect(skippedHeading(markdownToDoc('## A\n\n#### B'))).toContain('„B” ma poziom 4')
  expect(skippedHeading(markdownToDoc('### A'))).toContain('powinien mieć 2')
})

test('marks are told in words', () => {
  const setIn = { label: 'Nazwa', href: null }
  const templates = {
    variables: [{ name: 'office.name', label: 'nazwa urzędu', value: 'Urząd Miasta', setIn }],
    clauses: [
      {
        id: 'log.purpose',
        title: 'Cel dziennika',
        group: '',
        insert: '',
        text: '',
        preview: '',
        missing: [],
        setIn: [],
      },
    ],
    conditions: [{ name: 'newsletter.enabled', words: 'newsletter włączony', holds: true }],
  }
  const words = (inside: string) => markOf(inside, templates).words
  expect(words('office.name')).toBe('Urząd Miasta')
  expect(words('office.x')).toContain('nieznana zmienna')
  expect(words('> log.purpose')).toBe('Cel dziennika')
  expect(words('#if newsletter.enabled')).toBe('tylko gdy: newsletter włączony (teraz: tak)')
  expect(words('#unless office.name')).toBe('tylko gdy nie: podano: nazwa urzędu (teraz: tak)')
  expect(words('else')).toBe('w przeciwnym razie')
  expect(words('/if')).toBe('koniec warunku')
  expect(words('?numer rejestru')).toBe('do uzupełnienia: numer rejestru')
  expect(words('?numer = 7')).toBe('7')
})
