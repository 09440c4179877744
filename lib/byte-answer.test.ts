// Ranges, conditions and headers of stored bytes.
import { expect, test } from 'vitest'
import { byteAnswer, rangeOf } from './byte-answer'

test.each([
  [null, null],
  ['bytes=0-9', { from: 0, to: 9 }],
  ['bytes=90-', { from: 90, to: 99 }],
  ['bytes=-5', { from: 95, to: 99 }],
  ['bytes=-500', { from: 0, to: 99 }],
  ['bytes=50-500', { from: 50, to: 99 }],
  ['bytes=100-', null],
  ['bytes=9-5', null],
  ['bytes=0-1,5-6', null],
  ['bytes=-', null],
  ['bytes=-0', null],
  ['lines=1-2', null],
])('%s of 100 bytes', (header, range) => {
  expect(rangeOf(header, 100)).toEqual(range)
})

const bytes = new Uint8Array(1_500_000).map((_, index) => index % 251)
const asked: [number, number][] = []
const read = async (from: number, length: number) => {
  asked.push([from, length])
  return bytes.slice(from, from + length)
}
const answer = (headers: Record<string, string> = {}, mime = 'application/pdf', method = 'GET') =>
  byteAnswer(
    new Request('http://localhost/a', { method, headers }),
    { name: 'a.pdf', mime, size: bytes.length, tag: 'abc', cache: 'no-cache' },
    read,
  )

test('comes in pieces, whole or in part, and only when somebody reads', async () => {
  const whole = answer()
  expect(asked).toEqual([])
  expect(Buffer.from(await whole.arrayBuffer()).equals(Buffer.from(bytes))).toBe(true)
  expect(asked.length).toBe(3)
  const part = answer({ range: 'bytes=10-19' })
  expect([part.status, part.headers.get('content-range')]).toEqual([206, 'bytes 10-19/1500000'])
  expect([...new Uint8Array(await part.arrayBuffer())]).toEqual([...bytes.slice(10, 20)])
})

test('knows what the client has, and forgets the range of other bytes', () => {
  expect(answer({ 'if-none-match': 'W/"x", "abc"' }).status).toBe(304)
  expect(answer({ 'if-none-match': '"x"' }).status).toBe(200)
  expect(answer({ range: 'bytes=0-1', 'if-range': '"x"' }).status).toBe(200)
  expect(answer({ range: 'bytes=0-1', 'if-range': '"abc"' }).status).toBe(206)
})

test('what a browser would not show itself is saved, and nothing may run', () => {
  const sheet = answer({}, 'text/csv; charset=utf-8')
  expect(sheet.headers.get('content-disposition')).toBe('attachment; filename="a.pdf"')
  expect(sheet.headers.get('content-security-policy')).toMatch(/sandbox$/)
  expect(sheet.headers.get('x-content-type-options')).toBe('nosniff')
  expect(answer().headers.get('content-disposition')).toBe('inline; filename="a.pdf"')
  expect(answer({}, 'image/webp', 'HEAD').body).toBe(null)
})
