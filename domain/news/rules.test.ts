// Addresses of news and pages of their list.
import { expect, test } from 'vitest'
import { freeSlug, pageOf, wasCorrected } from '@/domain/news/rules'
import { slugOf } from '@/lib/slug'

test.each([
  ['Zażółć gęślą jaźń', 'zazolc-gesla-jazn'],
  ['PIT-37: „ulgi” 2026!', 'pit-37-ulgi-2026'],
  ['Київ і область', 'kyiv-i-oblast'],
  ['  --  ', ''],
  ['a'.repeat(200), 'a'.repeat(80)],
  [`${'słowo '.repeat(30)}`, 'slowo-slowo-slowo-slowo-slowo-slowo-slowo-slowo-slowo-slowo-slowo-slowo-slowo'],
])('slugOf(%s)', (title, slug) => expect(slugOf(title)).toBe(slug))

test('freeSlug counts up', () => {
  expect(freeSlug('festyn', [])).toBe('festyn')
  expect(freeSlug('festyn', ['festyn', 'festyn-2', 'festyn-zimowy'])).toBe('festyn-3')
  expect(freeSlug('', ['aktualnosc'])).toBe('aktualnosc-2')
})

test.each([
  [undefined, 0, { page: 1, pages: 1 }],
  ['1', 0, { page: 1, pages: 1 }],
  ['2', 11, { page: 2, pages: 2 }],
  ['2', 10, null],
  ['0', 10, null],
  ['-1', 10, null],
  ['1e1', 500, null],
  ['x', 10, null],
])('pageOf(%s, %d)', (asked, total, expected) => expect(pageOf(asked, total)).toEqual(expected))

test('wasCorrected', () => {
  const at = new Date('2026-01-01T10:00:00Z')
  expect(wasCorrected({ publishedAt: null, updatedAt: at })).toBe(false)
  expect(wasCorrected({ publishedAt: at, updatedAt: at })).toBe(false)
  expect(wasCorrected({ publishedAt: at, updatedAt: new Date('2026-01-01T10:00:01Z') })).toBe(true)
})
