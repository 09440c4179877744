// Who administers the installation. There is always somebody: the last administrator can be neither demoted nor disabled.
import type { Actor } from '@/domain/access/actor'
import { permitAdministrator } from '@/domain/access/permissions'
import { record } from '@/domain/audit/record'
import { type Tx, withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'

/** Throws `rejected` when nobody but this person administers. Locks the administrators' rows: of two at once, one waits. */
export async function keepAdministrator(tx: Tx, personId: string): Promise<void> {
  const held = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM people WHERE administrator AND disabled_at IS NULL ORDER BY id FOR UPDATE`
  if (held.length === 1 && held[0]?.id === personId)
    fail('rejected', 'To jedyny administrator. Najpierw nadaj to uprawnienie innej osobie.')
}

export async function setAdministrator(actor: Actor, personId: string, administrator: boolean): Promise<void> {
  permitAdministrator(actor)
  await withScope('everything', async (tx) => {
    if (!administrator) await keepAdministrator(tx, personId)
    const done = await tx.person.updateMany({
      where: { id: personId, administrator: !administrator },
      data: { administrator },
    })
    if (done.count === 0) fail('not_found')
    await record(tx, actor, {
      type: administrator ? 'account.administrator_granted' : 'account.administrator_revoked',
      officeId: null,
      subject: { type: 'person', id: personId },
    })
  })
}
