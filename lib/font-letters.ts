// Which letters the portal's font holds, in cuts that a browser fetches only when a page has a letter of theirs. `base` draws
// Polish and English pages alone; a test holds that every letter of the public site's own words is in a cut.

/** Ranges of code points, both ends included; written as CSS writes `unicode-range`. */
export type FontCut = { name: string; ranges: readonly (readonly [from: number, to: number])[] }

const one = (letters: string) => [...letters].map((letter) => letter.codePointAt(0) ?? 0).map((at) => [at, at] as const)

const polish = one('óÓąćęłńśźżĄĆĘŁŃŚŹŻ')
/** Spaces, dashes, quotes and signs that our texts use. */
const signs = one('\u00a0§©«»\u00ad®°±²³·×½‐‑–—‘’‚“”„†•…‰€№→←↑↓−≤≥≠\u2009\u202f')
const base = [[0x20, 0x7e] as const, ...polish, ...signs]
const inBase = (at: number) => base.some(([from, to]) => from <= at && at <= to)
/** Latin-1 and Latin Extended-A without what `base` has: names of people and places from all over Europe. */
const otherLatin = Array.from({ length: 0x180 - 0xa1 }, (_, i) => 0xa1 + i).filter((at) => !inBase(at))
/** Ukrainian, the letters of its neighbours' names, the accent over a vowel, the apostrophe, the hryvnia. */
const cyrillic = [
  [0x401, 0x401],
  [0x404, 0x404],
  [0x406, 0x407],
  [0x410, 0x44f],
  [0x451, 0x451],
  [0x454, 0x454],
] as const
const ukrainian = [...cyrillic, [0x456, 0x457] as const, [0x490, 0x491] as const, ...one('\u02bc₴')]

export const fontCuts: readonly FontCut[] = [
  { name: 'base', ranges: joined(base) },
  { name: 'latin', ranges: joined(otherLatin.map((at) => [at, at] as const)) },
  { name: 'ukrainian', ranges: joined(ukrainian) },
]

/** The same code points in as few ranges as possible, in order. */
function joined(ranges: FontCut['ranges']): FontCut['ranges'] {
  const merged: [number, number][] = []
  for (const [from, to] of ranges.toSorted(([a], [b]) => a - b)) {
    const last = merged.at(-1)
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to)
    else merged.push([from, to])
  }
  return merged
}

/** All letters of a cut, in order. */
export function lettersOf({ ranges }: FontCut): string {
  return ranges
    .flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)))
    .join('')
}

const hex = (at: number) => at.toString(16).toUpperCase().padStart(4, '0')

/** The cut's value of CSS `unicode-range`. */
export function unicodeRange({ ranges }: FontCut): string {
  return ranges.map(([from, to]) => `U+${hex(from)}${to > from ? `-${hex(to)}` : ''}`).join(', ')
}
