// A picture as it is kept: decoded within bounds, turned upright, made no wider than a text, written anew. Nothing of the upload but
// its pixels survives: no camera, no place on the map, no author, nothing hidden behind the last pixel.
import sharp from 'sharp'
import { pictureWidths, smallSize } from '@/lib/picture-name'

export type KeptPicture = { bytes: Buffer; width: number; height: number; small: Buffer | null }

const limits = { pixels: 60_000_000, side: 20_000, seconds: 20, smallest: 8 }
const formats = new Set(['png', 'jpeg', 'webp', 'gif', 'heif'])

/** libvips decides by content; only these decoders may run at all (no SVG, no PDF, no ImageMagick). */
function opened(bytes: Buffer) {
  return sharp(bytes, { limitInputPixels: limits.pixels, failOn: 'error', pages: 1, sequentialRead: true }).timeout({
    seconds: limits.seconds,
  })
}

const magic = [
  /^.PNG\r\n/,
  /^\xff\xd8\xff/,
  /^GIF8[79]a/,
  /^RIFF[\s\S]{4}WEBP/,
  /^[\s\S]{4}ftyp(?:avif|avis|mif1[\s\S]{0,20}avif)/,
]
const notPicture = 'Nie rozpoznajemy tego obrazu. Dozwolone są PNG, JPEG, WebP, GIF i AVIF.'

function refusalOf(bytes: Buffer): string | null {
  if (bytes.length === 0) return 'Plik jest pusty.'
  const head = bytes.toString('latin1', 0, 64)
  if (/^[\s\S]{4}ftyp(?:heic|heix|mif1)/.test(head))
    return 'To zdjęcie w formacie HEIC z telefonu. Zapisz je jako JPEG i wgraj ponownie.'
  if (magic.some((one) => one.test(head))) return null
  if (/^\s*(?:ï»¿)?\s*<(?:svg|\?xml|!doctype|html)/i.test(head))
    return 'Rysunków SVG nie przyjmujemy, bo mogą zawierać programy. Zapisz rysunek jako PNG.'
  return notPicture
}

let last: Promise<unknown> = Promise.resolve()

/** One picture at a time in a process: each may take 200 MB while it is open. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const next = last.then(work, work)
  last = next.catch(() => undefined)
  return next
}

/** The picture as WebP, at most 1600 px wide, and a smaller one for phones; or why it cannot be one (a Polish sentence). */
export async function readPicture(bytes: Buffer): Promise<KeptPicture | { problem: string }> {
  const problem = refusalOf(bytes)
  if (problem) return { problem }
  try {
    return await inTurn(() => convert(bytes))
  } catch (cause) {
    const text = cause instanceof Error ? cause.message : ''
    if (/pixel limit|exceeds/i.test(text)) return { problem: tooLarge }
    if (/timeout/i.test(text)) return { problem: 'Obraz otwiera się zbyt długo. Zmniejsz go i wgraj ponownie.' }
    return { problem: 'Obraz jest uszkodzony albo ucięty. Zapisz go ponownie i wgraj jeszcze raz.' }
  }
}

const tooLarge = 'Obraz ma za dużo pikseli (najwyżej 60 milionów, bok do 20 000). Zmniejsz go i wgraj ponownie.'

async function convert(bytes: Buffer): Promise<KeptPicture | { problem: string }> {
  const head = await opened(bytes).metadata()
  const [width = 0, height = 0] = [head.width, head.height]
  if (!formats.has(head.format ?? '')) return { problem: notPicture }
  if (width * height > limits.pixels || Math.max(width, height) > limits.side) return { problem: tooLarge }
  if (Math.min(width, height) < limits.smallest) return { problem: 'Obraz jest za mały (bok poniżej 8 pikseli).' }
  // drawings and screenshots keep their sharp edges
  const drawn = head.format === 'png' || head.format === 'gif'
  // colours are brought to sRGB and the profile goes with the rest: sharp keeps no metadata unless it is asked to
  const upright = opened(bytes)
    .autoOrient()
    .resize({ width: pictureWidths.full, height: 4 * pictureWidths.full, fit: 'inside', withoutEnlargement: true })
  const kept = await upright
    .webp(drawn ? { nearLossless: true, quality: 70 } : { quality: 82 })
    .toBuffer({ resolveWithObject: true })
  const { info } = kept
  const size = smallSize(info.width, info.height)
  const small =
    size &&
    (await sharp(kept.data)
      .resize({ ...size, fit: 'fill' })
      .webp({ quality: 80 })
      .toBuffer())
  return { bytes: kept.data, width: info.width, height: info.height, small }
}
