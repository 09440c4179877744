// The views: as many as said, each with one code; whatever else stands in an address or a cookie is the plain view.
import { describe, expect, it } from 'vitest'
import { contrasts, plainView, spacings, textSizes, viewCode, viewOf } from './view'

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
