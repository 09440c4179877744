// Property and table tests of address normalisation.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maxAddressLength, parseEmail } from './email-address'

const problemOf = (text: string) => {
  const result = parseEmail(text)
  return result.ok ? result.address : result.problem
}

describe('parseEmail', () => {
  it.each([
    ['czytelnik@example.org', 'czytelnik@example.org'],
    ['  Czytelnik@Example.ORG ', 'czytelnik@example.org'],
    ['\u200bczytelnik@example.org\u00a0', 'czytelnik@example.org'],
    ["o'brien+okienko@poczta.example", "o'brien+okienko@poczta.example"],
    ['kontakt@żółw.example', 'kontakt@xn--w-uga1v8h.example'],
    ['kontakt@пошта.укр', 'kontakt@xn--80a1acn3a.xn--j1amh'],
    [`${'a'.repeat(64)}@example.org`, `${'a'.repeat(64)}@example.org`],
  ])('accepts %j', (typed, address) => expect(problemOf(typed)).toBe(address))

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['example.org', 'no_at'],
    ['a@b@example.org', 'several_at'],
    ['zażółć@example.org', 'local_letters'],
    ['ktoś ważny@example.org', 'space'],
    ['"a b"@example.org', 'space'],
    ['"a"@example.org', 'local_form'],
    ['.a@example.org', 'local_form'],
    ['a..b@example.org', 'local_form'],
    ['@example.org', 'local_form'],
    [`${'a'.repeat(65)}@example.org`, 'local_form'],
    ['a@', 'domain_form'],
    ['a@localhost', 'domain_form'],
    ['a@-x.example', 'domain_form'],
    ['a@x..example', 'domain_form'],
    ['a@[127.0.0.1]', 'domain_form'],
    ['a@127.0.0.1', 'domain_form'],
    ['a@example.org:25', 'domain_form'],
    ['a@example.org/x', 'domain_form'],
    ['a@ex%61mple.org', 'domain_form'],
    [`${'a'.repeat(308)}@example.org`, 'too_long'],
    [`a@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(60)}.${'f'.repeat(60)}.example`, 'too_long'],
    ['a@example.org\r\nBcc: b@example.org', 'control_character'],
    ['a@example.org\n', 'control_character'],
    ['a\u0000@example.org', 'control_character'],
    ['<a@example.org>', 'local_form'],
    ['a,b@example.org', 'local_form'],
  ])('refuses %j', (typed, problem) => expect(problemOf(typed)).toBe(problem))

  it('gives a result that is plain ASCII, short, in one line, and its own normal form', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.emailAddress(),
      fc
        .tuple(fc.string({ unit: 'grapheme', maxLength: 70 }), fc.string({ unit: 'grapheme', maxLength: 70 }))
        .map((p) => p.join('@')),
    )
    fc.assert(
      fc.property(typed, (text) => {
        const result = parseEmail(text)
        if (!result.ok) return
        expect(result.address).toMatch(/^[\x21-\x7e]+@[a-z0-9.-]+\.[a-z0-9-]+$/)
        expect(result.address.length).toBeLessThanOrEqual(maxAddressLength)
        expect(parseEmail(result.address)).toEqual(result)
      }),
      { numRuns: 3000 },
    )
  })

  it('never lets a line break through, wherever it stands', () => {
    fc.assert(
      fc.property(
        fc.emailAddress(),
        fc.nat(),
        fc.constantFrom('\r', '\n', '\r\n', '\u2028', '\u0085'),
        (address, at, mark) => {
          const place = at % (address.length + 1)
          expect(parseEmail(address.slice(0, place) + mark + address.slice(place)).ok).toBe(false)
        },
      ),
    )
  })
})
