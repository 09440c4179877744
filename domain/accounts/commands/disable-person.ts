// Disables an account, at once: every session ends in the same transaction, open links die, the password's hash goes (it is kept no
// longer than needed). And enables it again: then a new link sets a password. Roles stay as they are.
import type { Actor } from '@/domain/access/actor'
import { permitAdministrator } from '@/domain/access/permissions'
import { record } from '@/domain/audit/record'
import { now } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'
import { voidLinks } from '../links'
import { endSessions } from '../own-account'
import { keepAdministrator } from './set-administrator'

/** Throws `rejected` for the last administrator who can sign in, and for oneself. */
export async function disablePerson(actor: Actor, personId: string): Promise<void> {
  permitAdministrator(actor)
  if (personId === actor.personId) fail('rejected', 'Nie możesz wyłączyć własnego konta. Poproś innego administratora.')
  await withScope('everything', async (tx) => {
    await keepAdministrator(tx, personId)
    const done = await tx.person.updateMany({
      where: { id: personId, disabledAt: null },
      data: { disabledAt: now(), passwordHash: null },
    })
    if (done.count === 0) fail('not_found')
    const sessions = await endSessions(tx, personId)
    await voidLinks(tx, personId)
    const subject = { type: 'person', id: personId }
    await record(tx, actor, { type: 'account.disabled', officeId: null, subject, data: { sessions } })
  })
}

export async function enablePerson(actor: Actor, personId: string): Promise<void> {
  permitAdministrator(actor)
  await withScope('everything', async (tx) => {
    const done = await tx.person.updateMany({
      where: { id: personId, disabledAt: { not: null } },
      data: { disabledAt: null },
    })
    if (done.count === 0) fail('not_found')
    await record(tx, actor, { type: 'account.enabled', officeId: null, subject: { type: 'person', id: personId } })
  })
}
