// The register of legal acts: what came with the program, and over it what administrators entered. One entry, one highest revision.

import { patternOf } from '@/domain/policies/linter/act-pattern'
import { type Act, firstActs } from '@/domain/policies/linter/acts'
import type { ActInRegister } from '@/domain/policies/schema/acts'
import { dayOf } from '@/lib/day'
import type { Tx } from '@/lib/db/client'
import type { Act as ActRow } from '@/lib/db/generated/client'

export function entryOfRow(row: ActRow): ActInRegister {
  const { entry, revision, title, journal, phrases, replacement, active } = row
  return {
    entry,
    revision,
    builtIn: firstActs.some(({ id }) => id === entry),
    title,
    journal,
    phrases,
    inForceFrom: row.inForceFrom ? dayOf(row.inForceFrom) : null,
    repealedOn: row.repealedOn ? dayOf(row.repealedOn) : null,
    replacement,
    confidence: row.confidence === 'check' ? 'check' : 'certain',
    active,
  }
}

/** A built-in entry as it came with the program. */
export function builtInEntry(act: Act): ActInRegister {
  const { id, title, journal, phrases, inForceFrom, repealedOn, replacement, confidence } = act
  const told = { title, journal, phrases, inForceFrom, repealedOn, confidence }
  return { entry: id, revision: 0, builtIn: true, replacement: replacement ?? '', active: true, ...told }
}

/** Every entry with its last values, also those taken out; by title. */
export async function registerOf(tx: Tx): Promise<ActInRegister[]> {
  const rows = await tx.act.findMany({ orderBy: [{ entry: 'asc' }, { revision: 'desc' }], distinct: ['entry'] })
  const own = rows.map(entryOfRow)
  const untouched = firstActs.filter(({ id }) => !own.some(({ entry }) => entry === id)).map(builtInEntry)
  return [...own, ...untouched].toSorted((a, b) => a.title.localeCompare(b.title, 'pl'))
}

const sameWords = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((word, at) => word === other[at])

/** An entry as the linter reads it; null where nothing tells it from other words. */
export function actOf(entry: ActInRegister): Act | null {
  const known = firstActs.find(({ id }) => id === entry.entry)
  const words = entry.phrases.length > 0 ? entry.phrases : [entry.title]
  const places = entry.repealedOn === null ? [] : [entry.journal]
  const untouched = known && sameWords(known.phrases, entry.phrases)
  const pattern = untouched ? known.pattern : patternOf(words, places)
  if (!entry.active || pattern === null) return null
  const { title, journal, phrases, inForceFrom, repealedOn, confidence } = entry
  return {
    id: entry.entry,
    title,
    journal,
    phrases,
    inForceFrom,
    repealedOn,
    confidence,
    replacement: entry.replacement || null,
    pattern,
    ...(untouched && known.unless ? { unless: known.unless } : {}),
  }
}

/** The acts that the linter looks for: the administrators' entries win over the built-in ones. */
export async function actsOfRegister(tx: Tx): Promise<Act[]> {
  return (await registerOf(tx)).flatMap((entry) => actOf(entry) ?? [])
}
