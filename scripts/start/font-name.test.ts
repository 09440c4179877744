// A font under another name: every table but the names is untouched, and the names are ours.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { renameFont } from './font-name'

const source = readFileSync(createRequire(import.meta.url).resolve('source-sans/VF/SourceSans3VF-Upright.ttf'))

function tablesOf(font: Buffer): Map<string, Buffer> {
  return new Map(
    Array.from({ length: font.readUInt16BE(4) }, (_, n) => {
      const at = 12 + n * 16
      const from = font.readUInt32BE(at + 8)
      return [font.toString('latin1', at, at + 4), font.subarray(from, from + font.readUInt32BE(at + 12))] as const
    }),
  )
}

test('only the names change', () => {
  const before = tablesOf(source)
  const after = tablesOf(renameFont(source, { 1: 'Okienko Sans', 6: 'OkienkoSans' }))
  expect([...after.keys()]).toEqual([...before.keys()])
  for (const [tag, bytes] of before) if (tag !== 'name') expect(after.get(tag)?.equals(bytes), tag).toBe(true)
  const names = Buffer.from(after.get('name') ?? [])
    .subarray(6 + 2 * 12)
    .swap16()
    .toString('utf16le')
  expect(names).toBe('Okienko SansOkienkoSans')
})
