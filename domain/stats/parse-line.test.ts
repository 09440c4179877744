// Parsing of the own log: whole lines are understood, anything else is refused without an exception.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseLine } from './parse-line'
import { aLine } from './testing/sample-lines'

describe('parseLine', () => {
  it('gives back what the door wrote', () => {
    const line = aLine({ path: '/pup/polityki/prywatność', referrer: 'https://www.google.com/', bytes: 12 })
    expect(parseLine(JSON.stringify(line))).toEqual(line)
  })

  it('keeps fields that a line lacks as null or zero', () => {
    const { office, path, at, method, status } = aLine({})
    const parsed = parseLine(JSON.stringify({ office, path, at, method, status }))
    expect(parsed).toMatchObject({ bytes: 0, ms: 0, agent: null, dest: null, staff: false, aborted: false, end: at })
  })

  it.each([
    ['an empty object', {}],
    ['a list', []],
    ['no time', { ...aLine({}), at: undefined }],
    ['a day that does not exist', { ...aLine({}), at: '2026-13-45T10:00:00.000Z' }],
    ['a time without a zone', { ...aLine({}), at: '2026-11-02T10:00:00' }],
    ['a status as text', { ...aLine({}), status: '200' }],
    ['a status out of range', { ...aLine({}), status: 99 }],
    ['a path that is no text', { ...aLine({}), path: 7 }],
    ['an office that is no text', { ...aLine({}), office: { slug: 'pup' } }],
  ])('refuses %s', (_, value) => {
    expect(parseLine(JSON.stringify(value))).toBeNull()
  })

  it('refuses half a line and an endless one', () => {
    const text = JSON.stringify(aLine({}))
    expect(parseLine(text.slice(0, -5))).toBeNull()
    expect(parseLine(`"${'a'.repeat(70_000)}"`)).toBeNull()
  })

  it('never throws and never invents a number', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const line = parseLine(text)
        expect(line === null || (Number.isInteger(line.status) && line.bytes >= 0)).toBe(true)
      }),
    )
  })
})
