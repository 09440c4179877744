// What an uploaded picture is, read from its own bytes: the name and the declared type prove nothing. PNG, JPEG and WebP as they
// are; SVG is a program (scripts, foreign content) and is kept only as svg-logo.ts draws it anew.
import { cleanSvg, looksLikeSvg } from './svg-logo'

export type ImageHeader = { mime: 'image/png' | 'image/jpeg' | 'image/webp'; width: number; height: number }

const ascii = (bytes: Buffer, from: number, to: number) => bytes.toString('latin1', from, to)

function png(bytes: Buffer): ImageHeader | null {
  if (bytes.length < 33 || !bytes.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex'))) return null
  if (ascii(bytes, 12, 16) !== 'IHDR') return null
  return { mime: 'image/png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
}

/** Walks the markers to the frame header; the first one may stand behind thumbnails and profiles. */
function jpeg(bytes: Buffer): ImageHeader | null {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return null
  let at = 2
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (frame) return { mime: 'image/jpeg', height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) }
    if (marker === 0xda || marker === 0xd9) return null
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  return null
}

function webp(bytes: Buffer): ImageHeader | null {
  if (bytes.length < 30 || ascii(bytes, 0, 4) !== 'RIFF' || ascii(bytes, 8, 12) !== 'WEBP') return null
  const mime = 'image/webp'
  switch (ascii(bytes, 12, 16)) {
    case 'VP8X':
      return { mime, width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 }
    case 'VP8 ':
      return { mime, width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff }
    case 'VP8L': {
      const bits = bytes.readUInt32LE(21)
      return { mime, width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 }
    }
    default:
      return null
  }
}

/** Kind and size of a picture, or null when the bytes are none of the three. */
export function imageHeader(bytes: Buffer): ImageHeader | null {
  const header = png(bytes) ?? jpeg(bytes) ?? webp(bytes)
  return header && header.width > 0 && header.height > 0 ? header : null
}

export const logoLimits = { bytes: 512 * 1024, minSide: 16, maxSide: 4000 } as const

export type Logo = { bytes: Buffer; mime: string; name: string }

/** The logo as it is kept, or why this file cannot be one (a Polish sentence). */
export function readLogo(bytes: Buffer): Logo | { problem: string } {
  if (bytes.length === 0) return { problem: 'Wybierz plik z logo.' }
  if (bytes.length > logoLimits.bytes) return { problem: 'Plik jest za duży. Logo może mieć najwyżej 512 KB.' }
  if (looksLikeSvg(bytes)) {
    const drawing = cleanSvg(bytes)
    return 'svg' in drawing ? { bytes: drawing.svg, mime: 'image/svg+xml', name: 'logo.svg' } : drawing
  }
  const header = imageHeader(bytes)
  if (!header) return { problem: 'Logo musi być plikiem SVG, PNG, JPEG lub WebP.' }
  const { mime, width, height } = header
  if (Math.min(width, height) < logoLimits.minSide || Math.max(width, height) > logoLimits.maxSide)
    return {
      problem: `Logo ma ${width} × ${height} pikseli. Każdy bok musi mieć od ${logoLimits.minSide} do ${logoLimits.maxSide} pikseli.`,
    }
  // never the uploaded file's own name: it may hold anything
  return { bytes, mime, name: `logo.${mime.slice('image/'.length)}` }
}
