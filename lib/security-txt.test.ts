// security.txt says what RFC 9116 asks for, from settings only, and does not change with every request.
import { expect, test } from 'vitest'
import { expiryOf, securityText } from './security-txt'

const facts = { address: 'https://urzad.example/.well-known/security.txt', languages: ['pl', 'en'] }
const at = new Date('2026-11-22T05:00:00Z')

test('contact, expiry, languages, its own address', () => {
  expect(securityText({ ...facts, at, contacts: ['luki@urzad.example', 'https://portal.example/luki'] })).toBe(
    `Contact: mailto:luki@urzad.example
Contact: https://portal.example/luki
Expires: 2027-06-01T00:00:00Z
Preferred-Languages: pl, en
Canonical: https://urzad.example/.well-known/security.txt
`,
  )
})

test('nobody to write to: no file', () => {
  expect(securityText({ ...facts, at, contacts: [] })).toBeNull()
})

test('an address that is not https is not named as canonical', () => {
  const text = securityText({ ...facts, at, contacts: ['luki@urzad.example'], address: 'http://localhost:3000/x' })
  expect(text).not.toContain('Canonical')
})

test('it expires in six to seven months, at the same moment for a whole month', () => {
  const day = 86_400_000
  for (let moment = at.getTime(); moment < at.getTime() + 800 * day; moment += day) {
    const now = new Date(moment)
    const ahead = (expiryOf(now).getTime() - moment) / day
    expect(ahead).toBeGreaterThan(180)
    expect(ahead).toBeLessThan(216)
    const first = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1))
    expect(expiryOf(now)).toEqual(expiryOf(first))
  }
})
