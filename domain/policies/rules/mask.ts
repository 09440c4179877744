// How a name goes out of the labels under versions: what stood beside it stays, else the unit, else the role. Pure.

export const labelColumns = ['authorLabel', 'enteredLabel', 'approverLabel', 'publisherLabel'] as const
export type LabelColumn = (typeof labelColumns)[number]
export type Labels = Record<LabelColumn, string>

/** Whose label a column is, and what the public reads when neither name nor unit is told. */
export const signatures = {
  authorLabel: { id: 'authorId', role: 'redaktor' },
  enteredLabel: { id: 'enteredById', role: 'redaktor' },
  approverLabel: { id: 'approverId', role: 'wydawca' },
  publisherLabel: { id: 'publisherId', role: 'wydawca' },
} as const satisfies Record<LabelColumn, { id: string; role: string }>

/** Words of the names by which a person may be told; initials and particles tell nobody. */
export function tellingWords(...names: readonly string[]): Set<string> {
  const words = names.flatMap((name) => name.toLocaleLowerCase('pl').match(/[\p{L}\p{M}]+/gu) ?? [])
  return new Set(words.filter((word) => word.length >= 3))
}

/** The label without the name; null where it tells no name. A name stands first, its unit behind a comma. */
export function maskedLabel(label: string, names: ReadonlySet<string>, unit: string, role: string): string | null {
  const parts = label.split(', ')
  const tells = (part: string) => [...tellingWords(part)].some((word) => names.has(word))
  if (!parts.some(tells)) return null
  return parts.filter((part) => !tells(part)).join(', ') || unit || role
}

type Signed = Labels & Record<(typeof signatures)[LabelColumn]['id'], string | null>

/** Labels of a version that change when this person's name is masked; empty where none tells it. */
export function maskedLabels(
  version: Signed,
  personId: string,
  names: ReadonlySet<string>,
  unit: string,
): Partial<Labels> {
  const changes: Partial<Labels> = {}
  for (const column of labelColumns) {
    const { id, role } = signatures[column]
    const masked = version[id] === personId ? maskedLabel(version[column], names, unit, role) : null
    if (masked !== null) changes[column] = masked
  }
  return changes
}
