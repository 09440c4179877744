// Help for one who is locked out (`npm run admin:reset`): a one-time link, made by whoever holds the machine.
import type { Actor } from '@/domain/access/actor'
import { permitAdministrator } from '@/domain/access/permissions'
import { record } from '@/domain/audit/record'
import { withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'
import { issueLink } from '../links'

/** Makes a link that sets a new password for any account; a disabled administrator is enabled again. Throws `not_found`. */
export async function resetAdministrator(actor: Actor, { email }: { email: string }): Promise<{ link: string }> {
  permitAdministrator(actor)
  return withScope('everything', async (tx) => {
    const person = await tx.person.findUnique({ where: { email: email.trim().toLowerCase() } })
    if (!person) fail('not_found', 'Nie ma konta z tym adresem.')
    if (person.disabledAt) {
      if (!person.administrator) fail('rejected', 'To konto jest wyłączone. Administrator włączy je w panelu.')
      await tx.person.update({ where: { id: person.id }, data: { disabledAt: null } })
      await record(tx, actor, { type: 'account.enabled', officeId: null, subject: { type: 'person', id: person.id } })
    }
    return { link: await issueLink(tx, actor, person, 'reset', { via: 'command' }) }
  })
}
