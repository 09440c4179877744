// Contrast of two colours as WCAG 2.2 defines it (relative luminance, success criterion 1.4.3). Pure and browser-safe.

function channel(value: number): number {
  const part = value / 255
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}

/** Relative luminance (0–1) of `#rrggbb`. */
export function luminance(colour: string): number {
  const parts = [1, 3, 5].map((at) => channel(Number.parseInt(colour.slice(at, at + 2), 16)))
  const [red = 0, green = 0, blue = 0] = parts
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Ratio from 1 to 21; normal text needs 4.5, large text and parts of controls need 3. */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}
