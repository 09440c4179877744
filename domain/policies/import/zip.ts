// The parts of a DOCX file (a ZIP archive), unpacked under limits: sizes are read from the directory and held while unpacking,
// so that a small file cannot become a large one in memory. Writes such an archive again, for the library that reads it.
import { inflateRawSync } from 'node:zlib'

export const largestPart = 20 * 1024 * 1024
const largestWhole = 40 * 1024 * 1024
const mostParts = 3000

type Entry = { name: string; method: number; packed: number; size: number; offset: number }

const endSign = 0x06054b50
const entrySign = 0x02014b50
const localSign = 0x04034b50

function directory(data: Buffer): Entry[] | null {
  const end = data.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || end + 22 > data.length || data.readUInt32LE(end) !== endSign) return null
  const count = data.readUInt16LE(end + 10)
  let at = data.readUInt32LE(end + 16)
  if (count > mostParts) return null
  const entries: Entry[] = []
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > data.length || data.readUInt32LE(at) !== entrySign) return null
    const nameLength = data.readUInt16LE(at + 28)
    entries.push({
      name: data.toString('utf8', at + 46, at + 46 + nameLength),
      method: data.readUInt16LE(at + 10),
      packed: data.readUInt32LE(at + 20),
      size: data.readUInt32LE(at + 24),
      offset: data.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32)
  }
  return entries
}

function unpack(data: Buffer, { method, packed, size, offset }: Entry): Buffer | null {
  if (offset + 30 > data.length || data.readUInt32LE(offset) !== localSign) return null
  const from = offset + 30 + data.readUInt16LE(offset + 26) + data.readUInt16LE(offset + 28)
  const body = data.subarray(from, from + packed)
  if (method === 0) return body.length === size ? body : null
  if (method !== 8) return null
  try {
    // what is written in the directory may be a lie: unpacking stops at it
    return inflateRawSync(body, { maxOutputLength: Math.max(1, size) })
  } catch {
    return null
  }
}

/**
 * The parts whose names `wanted` accepts. Null: no ZIP archive, or a broken one; `too_large`: its parts would take more memory than
 * any text does.
 */
export function readZip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): { parts: Map<string, Buffer>; names: string[] } | 'too_large' | null {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = directory(data)
  if (!entries) return null
  const chosen = entries.filter(({ name }) => wanted(name))
  const whole = chosen.reduce((sum, { size }) => sum + size, 0)
  if (whole > largestWhole || chosen.some(({ size }) => size > largestPart)) return 'too_large'
  const parts = new Map<string, Buffer>()
  for (const entry of chosen) {
    const part = unpack(data, entry)
    if (!part) return null
    parts.set(entry.name, part)
  }
  return { parts, names: entries.map(({ name }) => name) }
}

/** An archive of parts that are not packed. Checksums are left out: our reader does not ask for them. */
export function writeZip(parts: ReadonlyMap<string, Buffer>): Buffer {
  const pieces: Buffer[] = []
  const entries: Buffer[] = []
  let offset = 0
  for (const [name, body] of parts) {
    const title = Buffer.from(name)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(localSign, 0)
    local.writeUInt16LE(20, 4)
    local.writeUInt32LE(body.length, 18)
    local.writeUInt32LE(body.length, 22)
    local.writeUInt16LE(title.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(entrySign, 0)
    entry.writeUInt16LE(20, 4)
    entry.writeUInt16LE(20, 6)
    entry.writeUInt32LE(body.length, 20)
    entry.writeUInt32LE(body.length, 24)
    entry.writeUInt16LE(title.length, 28)
    entry.writeUInt32LE(offset, 42)
    pieces.push(local, title, body)
    entries.push(entry, title)
    offset += 30 + title.length + body.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(endSign, 0)
  end.writeUInt16LE(parts.size, 8)
  end.writeUInt16LE(parts.size, 10)
  end.writeUInt32LE(Buffer.concat(entries).length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...pieces, ...entries, end])
}
