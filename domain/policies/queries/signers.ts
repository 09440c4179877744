// Whose acts stand under the versions of an office, and what masking a name would change.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { officeFacts } from '@/domain/policies/office-facts'
import { namesOf } from '@/domain/policies/people'
import { type Labels, labelColumns, maskedLabels, signatures, tellingWords } from '@/domain/policies/rules/mask'
import type { MaskNamesInput, MaskPreview, Signer } from '@/domain/policies/schema/history'
import { type Tx, withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'

const signature = {
  ...{ id: true, authorId: true, enteredById: true, approverId: true, publisherId: true },
  ...{ authorLabel: true, enteredLabel: true, approverLabel: true, publisherLabel: true },
} as const

/** Everybody who signed a version here, with how many, in Polish order of names. */
export async function signersOf(actor: Actor, officeId: string): Promise<Signer[]> {
  permit(actor, 'documents.publish', officeId)
  return withScope([officeId], async (tx) => {
    const rows = await tx.policyVersion.findMany({ where: { officeId }, select: signature })
    const counts = new Map<string, number>()
    for (const row of rows)
      for (const personId of new Set(labelColumns.map((column) => row[signatures[column].id])))
        if (personId) counts.set(personId, (counts.get(personId) ?? 0) + 1)
    const names = await namesOf(tx, [...counts.keys()])
    return [...counts]
      .map(([personId, versions]) => ({ personId, name: names.get(personId) ?? 'osoba bez konta', versions }))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'pl'))
  })
}

/** The labels that masking would change, told before it is done. Throws `not_found` for somebody who signed nothing here. */
export async function maskPreview(actor: Actor, officeId: string, input: MaskNamesInput): Promise<MaskPreview> {
  permit(actor, 'documents.publish', officeId)
  return withScope([officeId], async (tx) => {
    const { name, versions } = await signedVersions(tx, officeId, input)
    const labels = new Map<string, { before: string; after: string; count: number }>()
    for (const { row, changes } of versions)
      for (const column of labelColumns) {
        const after = changes[column]
        if (after === undefined) continue
        const key = `${row[column]}\u0000${after}`
        const known = labels.get(key)
        if (known) known.count += 1
        else labels.set(key, { before: row[column], after, count: 1 })
      }
    return {
      person: { personId: input.personId, name, versions: versions.length },
      versions: versions.filter(({ changes }) => Object.keys(changes).length > 0).length,
      labels: [...labels.values()],
    }
  })
}

/** Versions that the person signed, with the labels that would change; in the caller's transaction. */
export async function signedVersions(tx: Tx, officeId: string, { personId, formerName }: MaskNamesInput) {
  const { settings } = await officeFacts(tx, officeId)
  const signed = labelColumns.map((column) => ({ [signatures[column].id]: personId }))
  const rows = await tx.policyVersion.findMany({ where: { officeId, OR: signed }, select: signature })
  if (rows.length === 0) fail('not_found')
  const name = (await namesOf(tx, [personId])).get(personId) ?? ''
  const names = tellingWords(name, formerName)
  const versions = rows.map((row): { id: string; row: Labels; changes: Partial<Labels> } => ({
    id: row.id,
    row,
    changes: maskedLabels(row, personId, names, settings.authorship.unit),
  }))
  return { name, versions }
}
