// Gives and takes roles. A grant is never deleted, only ended: who held which role on a day can be asked for ever.
import { randomUUID } from 'node:crypto'
import type { Actor } from '@/domain/access/actor'
import { permitAdministrator } from '@/domain/access/permissions'
import { record } from '@/domain/audit/record'
import { now } from '@/lib/clock'
import { type Tx, withScope } from '@/lib/db/client'
import type { Role } from '@/lib/db/generated/enums'
import { fail } from '@/lib/errors'

export type RoleOf = { personId: string; officeId: string; role: Role }

/** Inside the caller's transaction; false when the person holds the role already. */
export async function insertGrant(tx: Tx, actor: Actor, { personId, officeId, role }: RoleOf): Promise<boolean> {
  const id = randomUUID()
  const rows = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO role_grants (id, person_id, office_id, role, granted_at, granted_by)
    VALUES (${id}::uuid, ${personId}::uuid, ${officeId}::uuid, ${role}::role, ${now()}, ${actor.personId}::uuid)
    ON CONFLICT (person_id, office_id, role) WHERE revoked_at IS NULL DO NOTHING RETURNING id`
  if (rows.length === 0) return false
  const subject = { type: 'person', id: personId }
  await record(tx, actor, { type: 'account.role_granted', officeId, subject, data: { role } })
  return true
}

export async function grantRole(actor: Actor, form: RoleOf): Promise<void> {
  permitAdministrator(actor)
  await withScope('everything', async (tx) => {
    const person = await tx.person.findUnique({ where: { id: form.personId } })
    const office = await tx.office.findUnique({ where: { id: form.officeId } })
    if (!person || !office) fail('not_found')
    if (!(await insertGrant(tx, actor, form)))
      fail('invalid', '', { fields: { role: 'Ta osoba pełni już tę rolę w tym urzędzie.' } })
  })
}

/** Ends a grant from now on; it counts no longer at the person's next request. */
export async function revokeRole(
  actor: Actor,
  { personId, grantId }: { personId: string; grantId: string },
): Promise<void> {
  permitAdministrator(actor)
  await withScope('everything', async (tx) => {
    const grant = await tx.roleGrant.findFirst({ where: { id: grantId, personId, revokedAt: null } })
    if (!grant) fail('not_found')
    const ended = await tx.roleGrant.updateMany({
      where: { id: grantId, revokedAt: null },
      data: { revokedAt: now(), revokedBy: actor.personId },
    })
    if (ended.count === 0) fail('not_found')
    const { officeId, role } = grant
    await record(tx, actor, {
      type: 'account.role_revoked',
      officeId,
      subject: { type: 'person', id: personId },
      data: { role },
    })
  })
}
