// Remembers what was made of a text: rendering Markdown is by far the dearest part of a page. Told apart by the text's hash and by
// everything else the result depends on; bounded, the longest unused goes first. On globalThis: Next makes several module graphs.
import { createHash } from 'node:crypto'

/** Letters of remembered results, about two bytes each. */
const mostLetters = 8_000_000

type Remembered = { result: unknown; letters: number }
type Memory = { texts: Map<string, Remembered>; letters: number; names: WeakMap<object, number>; named: number }
const held = globalThis as { okienkoRenderedTexts?: Memory }

function memory(): Memory {
  held.okienkoRenderedTexts ??= { texts: new Map(), letters: 0, names: new WeakMap(), named: 0 }
  return held.okienkoRenderedTexts
}

/** Number of a function that takes part in the rendering: the same function, the same number. */
function numberOf(step: object | undefined): number {
  if (!step) return 0
  const { names } = memory()
  const known = names.get(step)
  if (known !== undefined) return known
  memory().named += 1
  names.set(step, memory().named)
  return memory().named
}

/**
 * What `make` gives for this text, made once. `manner` names everything besides the text that the result depends on, `step` a
 * function among it; `lettersOf` measures a result. Results are shared: nobody may change them.
 */
export function remembered<T>(
  text: string,
  manner: readonly unknown[],
  step: object | undefined,
  make: () => T,
  lettersOf: (result: T) => number,
): T {
  const known = memory()
  const hash = createHash('sha256').update(text).digest('base64url')
  const key = `${hash} ${JSON.stringify(manner)} ${numberOf(step)}`
  const before = known.texts.get(key)
  if (before) {
    known.texts.delete(key)
    known.texts.set(key, before)
    return before.result as T
  }
  const result = make()
  const letters = lettersOf(result) + key.length
  if (letters > mostLetters / 8) return result
  known.texts.set(key, { result, letters })
  known.letters += letters
  for (const [oldest, { letters: freed }] of known.texts) {
    if (known.letters <= mostLetters) break
    known.texts.delete(oldest)
    known.letters -= freed
  }
  return result
}
