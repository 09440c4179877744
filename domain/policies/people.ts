// Who of the office may do what with its documents, by name and address: for choices, labels and mails. Read in the caller's
// transaction; asks no permission.
import { type Capability, capabilities } from '@/domain/access/permissions'
import type { Tx } from '@/lib/db/client'

export type Colleague = { id: string; name: string; email: string }

/** Living accounts with a role that holds the capability, in Polish order of names. */
export async function holdersOf(tx: Tx, officeId: string, capability: Capability): Promise<Colleague[]> {
  const roles = [...capabilities[capability]]
  const people = await tx.person.findMany({
    where: { disabledAt: null, grants: { some: { officeId, role: { in: roles }, revokedAt: null } } },
    select: { id: true, name: true, email: true },
  })
  return people.toSorted((a, b) => a.name.localeCompare(b.name, 'pl'))
}

/** Names by id; people who are gone are missing. */
export async function namesOf(tx: Tx, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  const people = await tx.person.findMany({ where: { id: { in: wanted } }, select: { id: true, name: true } })
  return new Map(people.map(({ id, name }) => [id, name]))
}
