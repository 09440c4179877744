// Which word of the office's own texts was meant by one that stands in none of them. PostgreSQL finds alike words by their trigrams;
// the least mistakes of a hand decide among them.
import type { Locale } from '@/domain/offices/schema'
import type { Tx } from '@/lib/db/client'
import type { QueryGroup } from './query'
import { queryOf } from './query'
import { localeTerm, officeTerm, quoted } from './vector'
import { folded } from './words'

/** Least likeness of trigrams (0 to 1): one wrong letter in four still passes. */
const leastAlike = 0.2
const candidates = 40

/** Letters put in, left out, changed or swapped with a neighbour to get from one word to the other (optimal string alignment). */
export function mistakesBetween(one: string, other: string): number {
  const a = Array.from(one)
  const b = Array.from(other)
  let before: number[] = []
  let row = b.map((_, at) => at + 1)
  row.unshift(0)
  for (const [i, letter] of a.entries()) {
    const next = [i + 1]
    for (const [j, wanted] of b.entries()) {
      const changed = (row[j] ?? 0) + (letter === wanted ? 0 : 1)
      const swapped =
        i > 0 && j > 0 && letter === b[j - 1] && a[i - 1] === wanted
          ? (before[j - 1] ?? 0) + 1
          : Number.POSITIVE_INFINITY
      next.push(Math.min(changed, swapped, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    before = row
    row = next
  }
  return row[b.length] ?? 0
}

/** How many mistakes a word of this length forgives. */
export const forgiven = (length: number): number => (length <= 3 ? 0 : length <= 5 ? 1 : length <= 9 ? 2 : 3)

export type Likely = { word: string; folded: string; entries: number }

/** The likeliest of alike words: fewest mistakes, then the one that stands in most texts; null when none is near enough. */
export function likeliest(typed: string, words: readonly Likely[]): string | null {
  const bare = folded(typed)
  const near = words
    .map((one) => ({ ...one, mistakes: mistakesBetween(bare, one.folded) }))
    .filter(({ mistakes }) => mistakes > 0 && mistakes <= forgiven(bare.length))
    .toSorted((a, b) => a.mistakes - b.mistakes || b.entries - a.entries || a.word.localeCompare(b.word))
  return near[0]?.word ?? null
}

/** Replacements for the words of the query that no text of the office holds in this language; empty when none is near. */
export async function corrections(
  tx: Tx,
  officeId: string,
  locale: Locale,
  groups: readonly QueryGroup[],
): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const word of groups.flatMap(({ words }) => words)) {
    const bare = folded(word.word)
    if (found.has(word.word) || forgiven(bare.length) === 0) continue
    const query = [officeTerm(officeId), localeTerm(locale)].map(quoted).join('&')
    const alone = `${query}&${queryOf([{ words: [word], steps: [] }], 'all')}`
    const [held] = await tx.$queryRaw<{ held: boolean }[]>`
      SELECT EXISTS (SELECT FROM search_terms WHERE terms @@ ${alone}::tsquery) AS held`
    if (held?.held) continue
    const alike = await alikeWords(tx, officeId, locale, bare)
    const better = likeliest(word.word, alike)
    if (better) found.set(word.word, better)
  }
  return found
}

function alikeWords(tx: Tx, officeId: string, locale: Locale, bare: string): Promise<Likely[]> {
  const reach = forgiven(bare.length)
  return tx.$queryRaw<Likely[]>`
    SELECT word, folded, entries FROM search_words
    WHERE office_id = ${officeId}::uuid AND locale = ${locale}
      AND length BETWEEN ${bare.length - reach} AND ${bare.length + reach} AND similarity(folded, ${bare}) >= ${leastAlike}::real
    ORDER BY similarity(folded, ${bare}) DESC, entries DESC LIMIT ${candidates}`
}
