// Whether an office's colour may be chosen: white letters on it (buttons of mails) must be readable. The palettes of the site are
// computed to pass anyhow (colours.ts); a mail has one scheme and no second colour. Pure and browser-safe.
import { contrast, palettes } from '../colours'

/** WCAG 2.2, criterion 1.4.3. */
export const leastContrast = 4.5

/** A Polish sentence that names the nearest readable shade, or null. */
export function colourProblem(colour: string): string | null {
  const ratio = contrast(colour, '#ffffff')
  if (ratio >= leastContrast) return null
  const shown = (Math.floor(ratio * 10) / 10).toFixed(1).replace('.', ',')
  return `Kontrast tego koloru z bielą wynosi ${shown} : 1, a potrzeba co najmniej 4,5 : 1. Najbliższy czytelny odcień: ${palettes(colour).light.brandText}.`
}
