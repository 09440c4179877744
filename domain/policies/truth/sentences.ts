// Two texts sentence by sentence: what stands in one and not in the other, the old beside the new where they belong together. Pure.
import { diffArrays } from 'diff'

/** A sentence that differs. `old`: as published, empty when it should be said and is not; `now`: as it would read today, empty when it should go. */
export type Difference = { old: string; now: string }

const abbreviation =
  /(?:^|[\s(„[])(?:np|m\.in|in|itp|itd|tj|t\.j|art|ust|pkt|lit|poz|nr|str|dz|u|urz|r|ul|al|pl|os|tel|wew|godz|t|d|zm|św|im|gen|ks|dr|prof|mgr|inż|no|item|st)\.$/i

/** Sentences of one line; marks of lists and headings stay with the first. */
function inLine(line: string): string[] {
  const sentences: string[] = []
  let from = 0
  for (const match of line.matchAll(/[.!?]["”»)*_]*\s+(?=[\p{Lu}\d„«"[*_(])/gu)) {
    const end = match.index + match[0].trimEnd().length
    if (abbreviation.test(line.slice(from, match.index + 1))) continue
    sentences.push(line.slice(from, end))
    from = match.index + match[0].length
  }
  sentences.push(line.slice(from))
  return sentences.filter((sentence) => sentence.trim() !== '')
}

/** Sentences, list items, headings and rows of tables of a Markdown text, in order. */
export function sentencesOf(text: string): string[] {
  return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : inLine(line.trim())))
}

/** What counts when two sentences are compared: not the end of a list's item, which hangs on the next one, and not white space. */
const essence = (sentence: string) =>
  sentence
    .replace(/\s+/g, ' ')
    .replace(/^\d+[.)] /, '')
    .replace(/[.,;]$/, '')
    .trim()

const ruler = /^\|[\s|:-]+\|?$/

/** Words that two sentences share, against the longer one: 0 to 1. */
function likeness(a: string, b: string): number {
  const [one, two] = [a, b].map((text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
  if (!one?.length || !two?.length) return 0
  const left = new Map<string, number>()
  for (const word of one) left.set(word, (left.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of two) {
    const count = left.get(word) ?? 0
    if (count > 0) shared += 1
    left.set(word, count - 1)
  }
  return shared / Math.max(one.length, two.length)
}

/** Removed and added sentences of one place, each old one beside the new one that is most like it; the order of the text is kept. */
function paired(removed: readonly string[], added: readonly string[]): Difference[] {
  if (removed.length === added.length) return removed.map((old, at) => ({ old, now: added[at] ?? '' }))
  const free = new Set(added.keys())
  const pairs = removed.map((old): Difference => {
    const best = [...free].map((at) => ({ at, alike: likeness(old, added[at] ?? '') }))
    const [found] = best.toSorted((a, b) => b.alike - a.alike)
    if (!found || found.alike < 0.4) return { old, now: '' }
    free.delete(found.at)
    return { old, now: added[found.at] ?? '' }
  })
  return [...pairs, ...[...free].map((at) => ({ old: '', now: added[at] ?? '' }))]
}

/** Sentences of `published` that `now` does not say so. White space and the numbering of lists do not count. */
export function differences(published: string, now: string): Difference[] {
  if (published === now) return []
  const [before, after] = [published, now].map((text) => sentencesOf(text).filter((line) => !ruler.test(line)))
  const parts = diffArrays(before ?? [], after ?? [], { comparator: (a, b) => essence(a) === essence(b) })
  const found: Difference[] = []
  let removed: string[] = []
  let added: string[] = []
  const close = () => {
    found.push(...paired(removed, added))
    removed = []
    added = []
  }
  for (const part of parts) {
    if (part.removed) removed.push(...part.value)
    else if (part.added) added.push(...part.value)
    else close()
  }
  close()
  return found
}
