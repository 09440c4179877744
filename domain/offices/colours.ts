// The office's one colour made into readable ones. Whatever colour an office has, every pair made here passes WCAG 2.2 AA in
// the light and in the dark scheme: hue and saturation stay, lightness moves until the contrast is there. Pure.

type Rgb = readonly [red: number, green: number, blue: number]

/** Grounds of the two schemes, as app/styles/tokens.css has them; a test holds the two files together. */
export const grounds = {
  light: { paper: '#ffffff', wash: '#f3f5f6' },
  dark: { paper: '#12161b', wash: '#1a2027' },
} as const
const white = '#ffffff'
const black = '#0b0c0e'

const toLinear = (c: number) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
const toGamma = (c: number) => (c <= 0.0031308 ? c * 12.92 : 1.055 * c ** (1 / 2.4) - 0.055)
const linearOf = (hex: string): Rgb => {
  const part = (at: number) => toLinear(Number.parseInt(hex.slice(at, at + 2), 16) / 255)
  return [part(1), part(3), part(5)]
}
const hexOf = (rgb: Rgb): string =>
  `#${rgb
    .map((c) =>
      Math.round(Math.min(1, Math.max(0, toGamma(c))) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`

const luminance = ([red, green, blue]: Rgb) => 0.2126 * red + 0.7152 * green + 0.0722 * blue

/** WCAG contrast of two colours (`#rrggbb`), 1 to 21. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(linearOf(one)), luminance(linearOf(other))]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

// OKLab (Björn Ottosson): equal steps of lightness look equal, so a darkened colour keeps its hue for the eye
function lchOf(hex: string): { chroma: number; hue: number } {
  const [r, g, b] = linearOf(hex)
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  const x = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s
  const y = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
  return { chroma: Math.hypot(x, y), hue: Math.atan2(y, x) }
}

function linearOfLch(lightness: number, chroma: number, hue: number): Rgb {
  const [x, y] = [chroma * Math.cos(hue), chroma * Math.sin(hue)]
  const l = (lightness + 0.3963377774 * x + 0.2158037573 * y) ** 3
  const m = (lightness - 0.1055613458 * x - 0.0638541728 * y) ** 3
  const s = (lightness - 0.0894841775 * x - 1.291485548 * y) ** 3
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
}

/** The colour of this hue at a lightness (0–1), as saturated as asked or as the screen can show. */
function shade(hue: number, chroma: number, lightness: number): string {
  for (let c = chroma; c > 0.002; c *= 0.94) {
    const rgb = linearOfLch(lightness, c, hue)
    if (rgb.every((part) => part >= -0.0005 && part <= 1.0005)) return hexOf(rgb)
  }
  return hexOf(linearOfLch(lightness, 0, hue))
}

type Step = { hue: number; chroma: number; from: number; by: number }

/** Walks through the lightnesses of a hue to the first shade that has the contrast against all the grounds. */
function readable({ hue, chroma, from, by }: Step, against: readonly string[], least: number): string {
  for (let lightness = from; lightness > 0.02 && lightness < 0.99; lightness += by) {
    const found = shade(hue, chroma, lightness)
    if (against.every((ground) => contrast(found, ground) >= least)) return found
  }
  return by < 0 ? black : white
}

export type Palette = {
  /** ground of the header's line, buttons and the home page's panel; `onBrand` is read on it and on `brandHover` */
  brand: string
  brandHover: string
  onBrand: string
  /** links and small signs on paper, wash and tint */
  brandText: string
  brandTint: string
}

/** What the eye needs, and a little more than the 4.5 : 1 of the norm. */
const textContrast = 5

function lightPalette(primary: string, hue: number, chroma: number): Palette {
  const brandTint = shade(hue, Math.min(chroma, 0.018), 0.965)
  const { paper, wash } = grounds.light
  const start = lightnessOf(primary)
  const brandText = readable(
    { hue, chroma, from: Math.min(start, 0.6), by: -0.01 },
    [paper, wash, brandTint],
    textContrast,
  )
  // a light colour (yellow) stays itself and bears dark letters; darkened to bear white ones it would be another colour
  if (start > 0.72 && contrast(primary, black) >= 7) {
    return {
      brand: primary,
      brandHover: shade(hue, chroma, Math.min(0.97, start + 0.04)),
      onBrand: black,
      brandText,
      brandTint,
    }
  }
  const brand =
    contrast(primary, white) >= textContrast
      ? primary
      : readable({ hue, chroma, from: start, by: -0.01 }, [white], textContrast)
  const brandHover = shade(hue, chroma, Math.max(0.08, lightnessOf(brand) - 0.07))
  return { brand, brandHover, onBrand: white, brandText, brandTint }
}

function darkPalette(hue: number, chroma: number): Palette {
  const calm = Math.min(chroma, 0.13)
  const brandTint = shade(hue, Math.min(chroma, 0.03), 0.255)
  const { paper, wash } = grounds.dark
  const brandText = readable({ hue, chroma: calm, from: 0.7, by: 0.01 }, [paper, wash, brandTint], 7)
  const brand = readable({ hue, chroma: calm, from: 0.5, by: -0.01 }, [white], 7)
  const brandHover = readable({ hue, chroma: calm, from: lightnessOf(brand) + 0.06, by: -0.005 }, [white], 4.6)
  return { brand, brandHover, onBrand: white, brandText, brandTint }
}

function lightnessOf(hex: string): number {
  const [r, g, b] = linearOf(hex)
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s
}

/** Both palettes of a colour `#rrggbb`. */
export function palettes(primary: string): { light: Palette; dark: Palette } {
  const { chroma, hue } = lchOf(primary)
  return { light: lightPalette(primary, hue, chroma), dark: darkPalette(hue, chroma) }
}

const declarations = (p: Palette) =>
  `--brand:${p.brand};--brand-hover:${p.brandHover};--on-brand:${p.onBrand};--brand-text:${p.brandText};--brand-tint:${p.brandTint}`

/** The office's stylesheet. It lies in no layer, so it prevails over the tokens wherever it stands. */
export function colourSheet(primary: string): string {
  const { light, dark } = palettes(primary)
  return `:root{${declarations(light)}}@media (prefers-color-scheme:dark){:root{${declarations(dark)}}}\n`
}

/** Name of the sheet, `barwy-{hash}.css`: FNV-1a of its text, so that another colour is another address. */
export function colourSheetName(primary: string): string {
  let hash = 0x811c9dc5
  for (const char of colourSheet(primary)) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193) >>> 0
  return `barwy-${hash.toString(16).padStart(8, '0')}.css`
}
