// What a change that nobody has saved yet would make untrue in the published documents: of an own address, of the declaration.
import type { Actor } from '@/domain/access/actor'
import { permit, permitAdministrator } from '@/domain/access/permissions'
import type { DeclarationData } from '@/domain/policies/schema/declaration'
import { type Consequence, untrueAfter } from '@/domain/policies/truth/truth'
import { withScope } from '@/lib/db/client'

/** One step with own addresses; `choose: null`: back to the portal's address. */
export type HostChange = { choose: string | null } | { add: string } | { remove: string }

/** What choosing, adding or removing an own address would make untrue; an address that is not the office's changes nothing. */
export async function consequencesOfHost(actor: Actor, officeId: string, change: HostChange): Promise<Consequence[]> {
  permitAdministrator(actor)
  return withScope([officeId], async (tx) => {
    const office = await tx.office.findUnique({ where: { id: officeId }, include: { hosts: true } })
    if (!office) return []
    // as in clauseOffice: only the chosen address is told, of an example all that were typed in
    const told = office.hosts.filter(({ canonical }) => canonical || office.example).map(({ host }) => host)
    const hosts = hostsAfter(told, change, office.example)
    return untrueAfter(tx, officeId, { hosts: hosts.toSorted() })
  })
}

function hostsAfter(told: string[], change: HostChange, example: boolean): string[] {
  if ('remove' in change) return told.filter((host) => host !== change.remove)
  if ('add' in change) return example ? [...new Set([...told, change.add])] : told
  if (example) return told
  return change.choose === null ? [] : [change.choose]
}

/** What saving the form of the declaration would make untrue. */
export async function consequencesOfDeclaration(
  actor: Actor,
  officeId: string,
  declaration: DeclarationData,
): Promise<Consequence[]> {
  permit(actor, 'documents.write', officeId)
  return withScope([officeId], (tx) => untrueAfter(tx, officeId, { declaration }))
}
