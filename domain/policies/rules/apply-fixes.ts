// Typographic fixes applied to a text: only findings of L21 that stand in the source, each at its place. Browser-safe and pure.
import type { DocumentFinding } from '../schema/document-finding'

export const isTypographic = ({ rule, place, replacement }: DocumentFinding): boolean =>
  rule === 'L21' && place === 'source' && replacement !== undefined

/** A stretch of the source and what it becomes. */
export type Change = { from: number; to: number; passage: string; replacement: string }

/** The smallest part of a finding that really changes. */
function core({ from, to, passage, replacement = '' }: DocumentFinding): Change {
  let left = 0
  while (left < passage.length && passage[left] === replacement[left]) left += 1
  let right = 0
  const rest = Math.min(passage.length, replacement.length) - left
  while (right < rest && passage.at(-1 - right) === replacement.at(-1 - right)) right += 1
  return {
    from: from + left,
    to: to - right,
    passage: passage.slice(left, passage.length - right),
    replacement: replacement.slice(left, replacement.length - right),
  }
}

/**
 * The source with every typographic fix in it. A finding whose words no longer stand where they stood is left out, and so is one
 * that overlaps another.
 */
export function applyFixes(source: string, findings: readonly DocumentFinding[]): string {
  const standing = findings.filter(
    (finding) => isTypographic(finding) && source.slice(finding.from, finding.to) === finding.passage,
  )
  let fixed = source
  let before = source.length + 1
  for (const { from, to, replacement } of standing.map(core).toSorted((a, b) => b.from - a.from || b.to - a.to)) {
    if (to > before) continue
    fixed = fixed.slice(0, from) + replacement + fixed.slice(to)
    before = from
  }
  return fixed
}
