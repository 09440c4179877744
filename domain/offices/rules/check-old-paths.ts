// Judges rows that somebody wants in the table of old paths, one or ten thousand: what is wrong with each, what is worth knowing,
// and where it really leads when its target moved on as well. Pure; what is stored is exactly what comes out here.
import { isLivingPage, type LivingPages, oldPathTarget, type TargetOffice } from './old-path-target'
import { indexOldPaths, type OldPath, oldPathSource, pathKey, readablePath, splitTarget } from './old-paths'

export const mostOldPaths = 10_000

export type GivenRow = { line: number; source: string; target: string }
export type CheckedRow = {
  line: number
  source: string
  target: string
  change: 'new' | 'changed' | 'same'
  /** field that is wrong, and why (Polish) */
  problem: { field: 'source' | 'target'; text: string } | null
  /** what the person should know although the row is right */
  notes: string[]
}
export type Around = { office: TargetOffice; living: LivingPages; existing: readonly OldPath[] }

const refused = ({ line, source, target }: GivenRow, field: 'source' | 'target', text: string): CheckedRow => ({
  ...{ line, source, target },
  ...{ change: 'new', problem: { field, text }, notes: [] },
})

function read(given: GivenRow, office: TargetOffice): CheckedRow {
  const from = oldPathSource(given.source, office.slug)
  if ('problem' in from) return refused(given, 'source', from.problem)
  const to = oldPathTarget(given.target, office)
  if ('problem' in to) return refused(given, 'target', to.problem)
  return { line: given.line, source: from.source, target: to.target, change: 'new', problem: null, notes: [] }
}

/** A second row for the same address: harmless when it says the same, else nobody knows which one is meant. */
function withoutTwins(rows: readonly CheckedRow[]): CheckedRow[] {
  const first = new Map<string, CheckedRow>()
  return rows.map((row) => {
    if (row.problem) return row
    const twin = first.get(row.source)
    if (!twin) {
      first.set(row.source, row)
      return row
    }
    return refused(row, 'source', `Ten sam stary adres stoi już w wierszu ${twin.line}.`)
  })
}

/** The last address of a chain, or null when it comes back to itself. A living page ends the chain. */
function endOf(row: CheckedRow, index: ReturnType<typeof indexOldPaths>, living: LivingPages): string | null {
  const seen = new Set([pathKey(splitTarget(row.source).path)])
  let target = row.target
  while (!isLivingPage(target, living)) {
    const key = pathKey(splitTarget(target).path)
    if (seen.has(key)) return null
    seen.add(key)
    const next = index.after(target)
    if (!next || pathKey(splitTarget(next.target).path) === key) return target
    target = next.target
  }
  return target
}

function judged(row: CheckedRow, index: ReturnType<typeof indexOldPaths>, { living }: Around, was?: OldPath) {
  if (row.problem) return row
  if (row.source === splitTarget(row.target).path) return refused(row, 'target', 'Stary i nowy adres są takie same.')
  const target = endOf(row, index, living)
  if (target === null) return refused(row, 'target', 'Te adresy prowadziłyby w kółko: jeden do drugiego.')
  const notes: string[] = []
  if (target !== row.target) notes.push(`Ten adres też się przeniósł. Zapisano od razu cel: ${readablePath(target)}.`)
  if (!row.source.includes('*') && isLivingPage(splitTarget(row.source).path, living))
    notes.push('Pod starym adresem działa strona urzędu; przekierowanie zadziała dopiero, gdy jej zabraknie.')
  if (!isLivingPage(target, living)) notes.push('Strony docelowej jeszcze nie ma (albo już jej nie ma).')
  const change = was === undefined ? 'new' : was.target === target ? 'same' : 'changed'
  return { ...row, target, notes, change } as const satisfies CheckedRow
}

/** Checks rows against each other and against those that the office has; `existing` with the same source is replaced. */
export function checkOldPaths(given: readonly GivenRow[], around: Around): CheckedRow[] {
  const rows = withoutTwins(given.map((row) => read(row, around.office)))
  const before = new Map(around.existing.map((row) => [row.source, row]))
  const after = new Map(before)
  for (const { problem, source, target } of rows) if (!problem) after.set(source, { id: '', source, target })
  const index = indexOldPaths([...after.values()])
  return rows.map((row) => judged(row, index, around, before.get(row.source)))
}
