// `{{> clause.id}}` in a text becomes the text of that clause of the library, before any variable is filled. Pure.
// A clause may hold others; one that would hold itself, an unknown one, and one too many stay as markers, which are then named as broken.

const include = /\{\{>\s*([^{}\s]*)\s*\}\}/g
/** No real document comes near; a text of nothing but markers must not grow without end. */
const longest = 1_000_000

/** `textOf`: text of a clause by its id, undefined when there is none. */
export function expandClauses(source: string, textOf: (id: string) => string | undefined): string {
  let left = longest - source.length
  const expand = (text: string, inside: readonly string[]): string =>
    text.replace(include, (marker, id: string) => {
      const clause = inside.includes(id) ? undefined : textOf(id)?.trim()
      if (clause === undefined || clause.length > left) return marker
      left -= clause.length
      return expand(clause, [...inside, id])
    })
  return expand(source, [])
}

/** Ids of the clauses that a text names itself, each once, in the order of the text. */
export function includedClauses(source: string): string[] {
  return [...new Set([...source.matchAll(include)].map(([, id = '']) => id))]
}
