// Pages of a list: the ends, and what is no page.
import { expect, test } from 'vitest'
import { pageWithin } from '@/lib/pages'

test.each([
  [1, 0, { page: 1, pages: 1, skip: 0 }],
  [1, 50, { page: 1, pages: 1, skip: 0 }],
  [2, 51, { page: 2, pages: 2, skip: 50 }],
  [99_999, 51, { page: 2, pages: 2, skip: 50 }],
  [0, 51, { page: 1, pages: 2, skip: 0 }],
  [Number.NaN, 51, { page: 1, pages: 2, skip: 0 }],
  [undefined, 51, { page: 1, pages: 2, skip: 0 }],
])('page %s of %i rows', (asked, total, expected) => {
  expect(pageWithin(asked, total, 50)).toEqual({ ...expected, take: 50 })
})
