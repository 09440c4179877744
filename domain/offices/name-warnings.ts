// What may be wrong with names typed into the settings: forms that do not decline, and names of another office of this installation,
// which come in by copying. Warnings only: two offices may well name each other.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { withScope } from '@/lib/db/client'
import { formDoubts } from './rules/name-forms'
import type { OfficeSettings } from './schema'
import { type AnySectionValues, withSection } from './schema/sections'
import { settingsOf } from './stored-settings'

/** Short names as „PUP” belong to many. */
const shortest = 8

/** Texts of the settings in which another office's name would be a slip. A supplier of the server may well be another office. */
const textsOf = ({ names, controllerName, authorship, accessibility, contact }: OfficeSettings): string[] => [
  ...Object.values(names),
  controllerName,
  authorship.unit,
  accessibility.contactUnit,
  accessibility.architecture,
  accessibility.communication,
  ...contact.departments.map(({ name }) => name),
]

const fold = (text: string) => text.toLowerCase().replace(/\s+/g, ' ').trim()

/** Polish sentences; empty when nothing is wrong. Only what this section's values bring in is asked about. */
export async function nameWarnings(actor: Actor, officeId: string, values: AnySectionValues): Promise<string[]> {
  permit(actor, 'office.settings', officeId)
  // names of public offices stand in the directory for everybody
  const offices = await withScope([], (tx) =>
    tx.office.findMany({
      where: { OR: [{ id: officeId }, { state: 'live' }] },
      select: { id: true, kind: true, settings: true },
    }),
  )
  const own = offices.find(({ id }) => id === officeId)
  if (!own) return []
  const before = settingsOf(own)
  const after = withSection(before, values)
  const known = new Set(textsOf(before).map(fold))
  const fresh = textsOf(after)
    .map(fold)
    .filter((text) => !known.has(text))
  const mine = Object.values(after.names).map(fold)
  const foreign = offices
    .filter(({ id }) => id !== officeId)
    .flatMap((office) => {
      const { names } = settingsOf(office)
      const copied = Object.values(names)
        .map(fold)
        .filter((name) => name.length >= shortest && !mine.some((one) => one !== name && one.includes(name)))
        .some((name) => fresh.some((text) => text.includes(name)))
      return copied
        ? [`W polach jest nazwa innego urzędu: ${names.nominative}. Sprawdź, czy nie została skopiowana.`]
        : []
    })
  const doubts = 'names' in values ? formDoubts(after.names).map(({ message }) => message) : []
  return [...doubts, ...foreign]
}
