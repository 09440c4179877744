// Gives a TrueType font another name. Browsers refuse a font without names, and a cut may not bear the reserved one (OFL-1.1, 3);
// the copyright line and the licence stay in the font, as the licence asks. Every other table is copied as it is.

type Names = Readonly<Record<number, string>>

/** Names by their number (OpenType `name`): 0 copyright, 1 family, 2 style, 4 full name, 6 PostScript name, 13 licence. */
function nameTable(names: Names): Buffer {
  const records = Object.entries(names).map(([id, text]) => ({
    id: Number(id),
    bytes: Buffer.from(text, 'utf16le').swap16(),
  }))
  const head = Buffer.alloc(6 + records.length * 12)
  head.writeUInt16BE(records.length, 2)
  head.writeUInt16BE(head.length, 4)
  let offset = 0
  for (const [n, { id, bytes }] of records.entries()) {
    // platform Windows, Unicode, English
    for (const [at, value] of [3, 1, 0x409, id, bytes.length, offset].entries())
      head.writeUInt16BE(value, 6 + n * 12 + at * 2)
    offset += bytes.length
  }
  return Buffer.concat([head, ...records.map(({ bytes }) => bytes)])
}

const padded = (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)])

function checksum(bytes: Buffer): number {
  const whole = padded(bytes)
  let sum = 0
  for (let at = 0; at < whole.length; at += 4) sum = (sum + whole.readUInt32BE(at)) >>> 0
  return sum
}

/** The same font under these names. `font` is an sfnt (TrueType) file with a `name` table. */
export function renameFont(font: Buffer, names: Names): Buffer {
  const count = font.readUInt16BE(4)
  const head = Buffer.from(font.subarray(0, 12 + count * 16))
  const parts: Buffer[] = [head]
  let end = head.length
  for (let n = 0; n < count; n += 1) {
    const at = 12 + n * 16
    const from = head.readUInt32BE(at + 8)
    const old = font.subarray(from, from + head.readUInt32BE(at + 12))
    const table = head.toString('latin1', at, at + 4) === 'name' ? nameTable(names) : old
    head.writeUInt32BE(checksum(table), at + 4)
    head.writeUInt32BE(end, at + 8)
    head.writeUInt32BE(table.length, at + 12)
    parts.push(padded(table))
    end += padded(table).length
  }
  return Buffer.concat(parts)
}
