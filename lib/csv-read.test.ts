// Tables as spreadsheets save them.
import { expect, test } from 'vitest'
import { csvRows, tableText } from './csv-read'

const cells = (text: string) => csvRows(text, 100).rows.map((row) => row.cells)

test.each([
  [
    'a;b\nc;d',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    '\ufeffa,b\r\n"c,1","d ""x"""\r\n',
    [
      ['a', 'b'],
      ['c,1', 'd "x"'],
    ],
  ],
  [
    'a\tb\rc\td',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['/x;/y,z\n', [['/x', '/y,z']]],
  ['\n\n ; \na;b', [['a', 'b']]],
  ['"a\nb";c', [['a\nb', 'c']]],
  ['', []],
])('%j', (text, rows) => expect(cells(text)).toEqual(rows))

test('rows know their lines, also after a cell of two lines', () => {
  expect(csvRows('a;b\n\n"c\nd";e\nf;g', 100).rows.map(({ line }) => line)).toEqual([1, 3, 5])
})
test('no more than the limit is read', () => {
  expect(csvRows('a\nb\nc', 2)).toMatchObject({ rows: [{ line: 1 }, { line: 2 }], more: true })
})
test('Polish letters of Windows are understood', () => {
  expect(tableText(Uint8Array.from([0x9c, 0xb3, 0xbf]))).toBe('śłż')
  expect(tableText(new TextEncoder().encode('śłż'))).toBe('śłż')
})
test('UTF-16 of spreadsheets is understood in both orders', () => {
  const order = (bytes: number[]) => tableText(Uint8Array.from(bytes))
  expect(order([0xff, 0xfe, 0x5b, 0x01, 0x3b, 0x00])).toBe('ś;')
  expect(order([0xfe, 0xff, 0x01, 0x5b, 0x00, 0x3b])).toBe('ś;')
})
test('a cell that grows through an unclosed quote does not hold the server up', () => {
  const text = `a;b\n"${'x;y\n'.repeat(500_000)}`
  const before = performance.now()
  expect(csvRows(text, 10).rows).toHaveLength(2)
  expect(performance.now() - before).toBeLessThan(3000)
})
