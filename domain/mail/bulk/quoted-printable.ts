// Quoted-printable (RFC 2045, 6.7) at the speed of newsletters. Lines are at most 76 signs; a dot never opens a line, so that no
// dot has to be doubled on its way (RFC 5321, 4.5.2), nor does "From ", which old programs would change. Mails of one issue are the
// same but for some links: pieces that came before are not encoded again.

const newline = 10
const carriage = 13
const hex = Buffer.from('0123456789ABCDEF')
/** bytes that stand for themselves: printable ASCII without `=`; space and tab are seen to apart */
const plain = new Uint8Array(256)
for (let byte = 33; byte <= 126; byte++) plain[byte] = byte === 61 ? 0 : 1

const longest = 76
const isBlank = (byte: number | undefined): boolean => byte === 32 || byte === 9
const endsLine = (byte: number | undefined): boolean => byte === undefined || byte === newline || byte === carriage

/** Pieces between two tags or lines, at least this long: small enough that a link spoils little, long enough to be found fast. */
const pieceLength = 240
const mostKnown = 2000
const mostFresh = 400
/** pieces that came at least twice; those with a reader's own links never do */
const known = new Map<string, Buffer>()
const fresh = new Map<string, Buffer>()
const softBreak = Buffer.from('=\r\n')

/** `text` as UTF-8 in quoted-printable, in pieces to be joined. Every kind of line break becomes CRLF. */
export function quotedPrintable(text: string): Buffer[] {
  const pieces: Buffer[] = []
  for (let from = 0; from < text.length; ) {
    const to = endOfPiece(text, from)
    const piece = text.slice(from, to)
    const bytes = encodedPiece(piece)
    pieces.push(bytes)
    if (to < text.length && text.charCodeAt(to - 1) !== newline) pieces.push(softBreak)
    from = to
  }
  return pieces
}

function encodedPiece(piece: string): Buffer {
  const before = known.get(piece)
  if (before) return before
  const again = fresh.get(piece)
  // copies: a piece would keep the whole mail it was cut from, and its bytes the block they lie in
  const bytes = again ? Buffer.from(Uint8Array.from(again).buffer) : encode(piece)
  const pieces = again ? known : fresh
  if (pieces.size >= (again ? mostKnown : mostFresh)) pieces.clear()
  pieces.set(Buffer.from(piece, 'utf16le').toString('utf16le'), bytes)
  return bytes
}

/** Right after a `>` or a line's end, so that no letter and no CRLF is cut; the end of the text when there is none. */
function endOfPiece(text: string, from: number): number {
  for (let at = from + pieceLength; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === newline || code === 62) return at + 1
  }
  return text.length
}

function encode(text: string): Buffer {
  const source = Buffer.from(text, 'utf8')
  // three signs for each byte at most, and a soft break of three at every 72 of them
  const target = Buffer.allocUnsafe(source.length * 3 + Math.ceil((source.length * 3) / 72) * 3 + 16)
  let at = 0
  let column = 0
  for (let index = 0; index < source.length; index++) {
    const byte = source[index] as number
    if (byte === newline || byte === carriage) {
      if (byte === carriage && source[index + 1] === newline) index++
      target[at++] = carriage
      target[at++] = newline
      column = 0
      continue
    }
    const asItIs = isPlain(source, index, byte, column)
    // one place is kept for the `=` of a soft break, unless the line ends right here
    const room = endsLine(source[index + 1]) ? longest : longest - 1
    if (column + (asItIs ? 1 : 3) > room) {
      target[at++] = 61
      target[at++] = carriage
      target[at++] = newline
      column = 0
      index--
      continue
    }
    if (asItIs) {
      target[at++] = byte
      column++
      continue
    }
    target[at++] = 61
    target[at++] = hex[byte >> 4] as number
    target[at++] = hex[byte & 15] as number
    column += 3
  }
  return Buffer.from(target.subarray(0, at))
}

function isPlain(source: Buffer, index: number, byte: number, column: number): boolean {
  if (isBlank(byte)) return !endsLine(source[index + 1])
  if (column > 0) return plain[byte] === 1
  if (byte === 46) return false
  return byte === 70 ? !opensWithFrom(source, index) : plain[byte] === 1
}

const opensWithFrom = (source: Buffer, index: number): boolean =>
  source[index + 1] === 114 && source[index + 2] === 111 && source[index + 3] === 109 && source[index + 4] === 32
