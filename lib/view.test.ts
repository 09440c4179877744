// Every view has one code, and nothing else is a code: a cache key made from it cannot be multiplied.
import { expect, test } from 'vitest'
import { contrasts, plainView, spacings, textSizes, viewCode, viewOf } from './view'

test('each of the 32 views comes back from its code', () => {
  const codes = contrasts.flatMap((contrast) =>
    textSizes.flatMap((text) =>
      spacings.map((spacing) => {
        const view = { contrast, text, spacing }
        expect(viewOf(viewCode(view))).toEqual(view)
        return viewCode(view)
      }),
    ),
  )
  expect(new Set(codes).size).toBe(32)
})

test.each([
  '',
  null,
  undefined,
  'k0',
  't150-k1',
  'k1-k2',
  'k1-t150-o1-x',
  'K1',
  'k1-',
  '-',
  'k1 ',
  'k1-k1',
])('%j is the plain view', (code) => expect(viewOf(code)).toEqual(plainView))
