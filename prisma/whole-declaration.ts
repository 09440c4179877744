// The accessibility declaration of an office with one of everything: in force, with facts of its own, and one read from another page
// that waits for a person.
import { now } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { makePolicyVersion } from './makers'

/** Every text bears the mark. The row stands at revision 1. */
export async function makeDeclaration(officeId: string, mark: string): Promise<void> {
  const text = { title: `Deklaracja ${mark}`, body: `Deklaracja ${mark}.`, changeNote: `Zmiana ${mark}` }
  await makePolicyVersion(officeId, { ...text, slug: 'deklaracja-dostepnosci', kind: 'accessibility' })
  const data = { contactUnit: `Kontakt ${mark}`, communication: `Tłumacz migowy ${mark}` }
  const imported = { at: now().toISOString(), data: { ease: mark }, unread: [`Część ${mark}`], toComplete: [mark] }
  await withScope([officeId], (tx) =>
    tx.officeDeclaration.create({ data: { officeId, data, imported, revision: 1, updatedAt: now() } }),
  )
}
