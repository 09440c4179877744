// The views: as many as said, each with one code; whatever else stands in an address or a cookie is the plain view.
import { describe, expect, it } from 'vitest'
import { askedView, contrasts, plainView, spacings, textSizes, viewCode, viewOf } from './view'

const all = contrasts.flatMap((contrast) =>
  textSizes.flatMap((text) => spacings.map((spacing) => ({ contrast, text, spacing }))),
)

describe('views', () => {
  it('have one code each, that leads back to them', () => {
    expect(new Set(all.map(viewCode)).size).toBe(32)
    for (const view of all) expect(viewOf(viewCode(view))).toEqual(view)
  })

  it.each(['', 'k0', 't100', 'k1-k2', 't150-k1', 'k1-', 'K1', 'k9', 'k1-t150-o1-k1', 'k1 t150', null, undefined])(
    'know no other spelling: %j is the plain view',
    (code) => expect(viewOf(code)).toEqual(plainView),
  )
})

describe('the view of a request', () => {
  it.each([
    ['', undefined, '', false],
    ['?widok=k1-t150', undefined, 'k1-t150', false],
    ['?druk=1&widok=o1', 'x=1', 'o1', false],
    ['?widok=t150-k1', undefined, '', false],
    ['', 'okienko-widok=t200', 't200', true],
    ['', 'a=b; okienko-widok=k3-o1; c=d', 'k3-o1', true],
    // the reader's own wish comes before another person's link
    ['?widok=k1', 'okienko-widok=t200', 't200', true],
    ['?widok=k1', 'okienko-widok=junk', 'k1', false],
    ['', 'not-okienko-widok=k1', '', false],
    ['', 'okienko-widok="k1"', '', false],
    ['', `okienko-widok=${'k1'.repeat(5000)}`, '', false],
  ] as const)('query %j with cookies %j asks for %j, remembered: %s', (search, cookies, code, kept) => {
    expect(askedView(search, cookies)).toEqual({ code, kept })
  })
})
