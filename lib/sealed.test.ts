// Sealed texts open only unchanged and only for their purpose.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { open, seal } from './sealed'

it('opens what it sealed, and nothing that was changed or moved', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(), (text, at) => {
      const sealed = seal('mail-route:a', text)
      expect(open('mail-route:a', sealed)).toBe(text)
      expect(open('mail-route:b', sealed)).toBeNull()
      const bytes = Buffer.from(sealed, 'base64url')
      const place = at % bytes.length
      bytes[place] = (bytes[place] ?? 0) ^ 1
      expect(open('mail-route:a', bytes.toString('base64url'))).toBeNull()
    }),
  )
  expect(open('mail-route:a', '')).toBeNull()
})
