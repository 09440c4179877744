// Pictures of the portal bear their size in the last segment of their address: `/{office}/pliki/{id}/mapa-1600x1200.webp`. So a page
// can leave room for them before they arrive, and knows of the smaller one for phones. Pure, browser-safe.

/** Widest picture that is kept, and the width of the smaller one beside it. */
export const pictureWidths = { full: 1600, small: 800 } as const
/** From this width on there is a smaller one. */
const widestSingle = 1000

const sized = /^(.*\/pliki\/[0-9a-f-]{36}\/[^/?#]*?-)(\d{1,4})x(\d{1,4})(\.webp)$/

export type NamedPicture = {
  width: number
  height: number /** address and width of the smaller one */
  small: { src: string; width: number } | null
}

/** Size of the smaller picture beside one of this size, or null when there is none. */
export function smallSize(width: number, height: number): { width: number; height: number } | null {
  if (width <= widestSingle) return null
  return { width: pictureWidths.small, height: Math.max(1, Math.round((height * pictureWidths.small) / width)) }
}

/** What the address of a picture tells about it; null for any other address. */
export function namedPicture(src: string): NamedPicture | null {
  const [, before = '', w = '', h = '', end = ''] = sized.exec(src) ?? []
  const [width, height] = [Number(w), Number(h)]
  if (!width || !height) return null
  const small = smallSize(width, height)
  return { width, height, small: small && { src: `${before}${small.width}x${small.height}${end}`, width: small.width } }
}
