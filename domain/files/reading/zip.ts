// The table of contents of a zip file, read without unpacking anything, and single entries unpacked within bounds. Office documents
// are zips; what is packed to explode, encrypted, or no plain zip from its first byte to its last is refused by its table alone.
import { inflateRawSync } from 'node:zlib'

export type ZipEntry = { name: string; method: number; packed: number; size: number; at: number }
export type Zip = { entries: ReadonlyMap<string, ZipEntry> } | { problem: 'not_zip' | 'broken' | 'encrypted' | 'bomb' }

const limits = { entries: 5_000, total: 300_000_000, ratio: 200, single: 100_000_000 }
const endMark = 0x06054b50
const entryMark = 0x02014b50
const localMark = 0x04034b50

/** Place of the end record; it stands in the last 64 KB, and its comment ends with the file. */
function endOf(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at -= 1)
    if (bytes.readUInt32LE(at) === endMark && at + 22 + bytes.readUInt16LE(at + 20) === bytes.length) return at
  return -1
}

/** Reads the table of contents. Never throws. */
export function readZip(bytes: Buffer): Zip {
  if (bytes.length < 22 || bytes.readUInt32LE(0) !== localMark) return { problem: 'not_zip' }
  const end = endOf(bytes)
  if (end < 0) return { problem: 'broken' }
  const [count, size, start] = [
    bytes.readUInt16LE(end + 10),
    bytes.readUInt32LE(end + 12),
    bytes.readUInt32LE(end + 16),
  ]
  // anything between the table and its end record, or before the first entry, is another file hidden in this one
  if (start + size !== end || count === 0xffff) return { problem: 'broken' }
  if (count > limits.entries) return { problem: 'bomb' }
  const entries = new Map<string, ZipEntry>()
  let total = 0
  let at = start
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== entryMark) return { problem: 'broken' }
    const flags = bytes.readUInt16LE(at + 8)
    const entry = entryAt(bytes, at)
    if (flags & 1) return { problem: 'encrypted' }
    if (entry.size > limits.single || (entry.size > 1_000_000 && entry.size > entry.packed * limits.ratio))
      return { problem: 'bomb' }
    total += entry.size
    if (total > limits.total) return { problem: 'bomb' }
    // two entries of one name: readers disagree on which they show
    if (entries.has(entry.name) || entry.at >= start) return { problem: 'broken' }
    entries.set(entry.name, entry)
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return at === end ? { entries } : { problem: 'broken' }
}

const entryAt = (bytes: Buffer, at: number): ZipEntry => ({
  name: bytes.toString('utf8', at + 46, at + 46 + bytes.readUInt16LE(at + 28)),
  method: bytes.readUInt16LE(at + 10),
  packed: bytes.readUInt32LE(at + 20),
  size: bytes.readUInt32LE(at + 24),
  at: bytes.readUInt32LE(at + 42),
})

/** One entry's bytes, at most `most`; null when it is not there, too large or broken. */
export function unpack(bytes: Buffer, entry: ZipEntry | undefined, most = 20_000_000): Buffer | null {
  if (!entry || entry.size > most || entry.at + 30 > bytes.length || bytes.readUInt32LE(entry.at) !== localMark)
    return null
  const from = entry.at + 30 + bytes.readUInt16LE(entry.at + 26) + bytes.readUInt16LE(entry.at + 28)
  const packed = bytes.subarray(from, from + entry.packed)
  try {
    if (entry.method === 0) return packed
    // the table may lie about the size; the limit does not
    return entry.method === 8 ? inflateRawSync(packed, { maxOutputLength: most }) : null
  } catch {
    return null
  }
}
