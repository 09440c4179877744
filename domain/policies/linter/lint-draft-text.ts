// The linter over a draft with variables: rules read the filled text, findings are told at their places in the source. Pure.
import type { Filled } from '../clauses/template'
import type { Variant } from '../rules'
import { catalogue } from '../rules/rule-catalogue'
import type { DocumentFinding } from '../schema/document-finding'
import type { Finding } from '../schema/finding'
import type { LintContext } from './context'
import { lintText } from './lint'
import type { Chooser } from './mending-clause'
import { fillMapped, type MappedText, sourceSpot } from './source-map'
import { lineOf, linesOf } from './text'

type Draft = {
  locale: Variant
  title: string
  /** composed, line ends as `\n` */
  source: string
  /** filled text that was published */
  body?: string
}

/** Findings in the order of the source's lines; what is said of the title stands first. */
export function lintDraftText(
  { locale, title, source, body }: Draft,
  context: LintContext,
  fill: (source: string) => Filled,
  clauseFor: Chooser = () => null,
): DocumentFinding[] {
  const mapped = body === undefined ? fillMapped(source, fill) : publishedMap(source, body)
  const head = title.trim() === '' ? '' : `${title.trim()}\n\n`
  const lines = linesOf(source)
  const findings = lintText(head + mapped.body, { ...context, variant: locale })
  const place = { source, mapped, head: head.length, lines, clauseFor }
  return findings.map((finding) => placed(finding, place))
}

/** What was published long ago has no map: a passage is looked for in its source. */
function publishedMap(source: string, body: string): MappedText {
  const places = new Int32Array(body.length).fill(~0)
  let from = 0
  for (const line of body.split('\n')) {
    const at = line.trim() === '' ? -1 : source.indexOf(line)
    for (let index = 0; index < line.length; index += 1) places[from + index] = at < 0 ? ~0 : at + index
    from += line.length + 1
  }
  return { body, places, missing: [] }
}

type Place = { source: string; mapped: MappedText; head: number; lines: readonly number[]; clauseFor: Chooser }

function placed(finding: Finding, { source, mapped, head, lines, clauseFor }: Place): DocumentFinding {
  const { why, law } = catalogue[finding.rule]
  const told = { explanation: why, law, clause: clauseFor(finding) }
  if (finding.to === 0) return { ...finding, ...told, place: 'whole' }
  if (finding.from < head)
    return { ...finding, ...told, place: 'whole', message: `W tytule: ${finding.message}`, from: 0, to: 0 }
  const spot = sourceSpot(source, mapped, finding.from - head, finding.to - head)
  const line = lineOf(lines, spot.from)
  const { from, to } = spot
  if (!spot.literal) {
    const { replacement: _, ...rest } = finding
    return { ...rest, ...told, place: 'variable', line, from, to }
  }
  return { ...withContext({ ...finding, from, to }, source), ...told, place: 'source', line }
}

const longestContext = 60

/** A passage to be replaced must stand once in the source: words around it are taken in until it does. */
function withContext(finding: Finding, source: string): Finding {
  const { replacement } = finding
  if (replacement === undefined) return finding
  let { from, to } = finding
  const once = () => {
    const passage = source.slice(from, to)
    const at = source.indexOf(passage)
    return at === from && source.indexOf(passage, at + 1) < 0
  }
  const wider = (at: number, step: 1 | -1) => {
    let next = at
    do next += step
    while (
      next > 0 &&
      next < source.length &&
      source[next - 1] !== '\n' &&
      source[next] !== '\n' &&
      !/\s/.test(source[step < 0 ? next - 1 : next] ?? ' ')
    )
    return Math.min(Math.max(next, 0), source.length)
  }
  while (!once() && finding.from - from < longestContext && to - finding.to < longestContext) {
    const [left, right] = [source[from - 1] === '\n' ? from : wider(from, -1), source[to] === '\n' ? to : wider(to, 1)]
    if (left === from && right === to) break
    from = left
    to = right
  }
  return {
    ...finding,
    from,
    to,
    passage: source.slice(from, to),
    replacement: source.slice(from, finding.from) + replacement + source.slice(finding.to, to),
  }
}
