// The first administrator of an installation (`npm run admin:create`), or one more.
import type { Actor } from '@/domain/access/actor'
import { permitAdministrator } from '@/domain/access/permissions'
import { record } from '@/domain/audit/record'
import { withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'
import { issueLink } from '../links'
import { type NewPerson, newPersonForm } from '../schema'
import { insertPerson } from './add-person'

/**
 * Makes an administrator, or makes one of a person who has an account. Returns the one-time link that sets the password.
 * Throws `invalid` (with a sentence) for an impossible address and for somebody who is an administrator already.
 */
export async function createAdministrator(actor: Actor, form: NewPerson): Promise<{ personId: string; link: string }> {
  permitAdministrator(actor)
  const checked = newPersonForm.safeParse(form)
  if (!checked.success) fail('invalid', checked.error.issues[0]?.message)
  const { email } = checked.data
  return withScope('everything', async (tx) => {
    const known = await tx.person.findUnique({ where: { email } })
    if (known?.administrator) fail('invalid', 'Osoba z tym adresem jest już administratorem. Użyj admin:reset.')
    if (known?.disabledAt) fail('invalid', 'Konto z tym adresem jest wyłączone. Najpierw włącz je w panelu.')
    const subject = (id: string) => ({ type: 'person', id })
    if (known) {
      await tx.person.update({ where: { id: known.id }, data: { administrator: true } })
      await record(tx, actor, { type: 'account.administrator_granted', officeId: null, subject: subject(known.id) })
    }
    const id = known?.id ?? (await insertPerson(tx, actor, { ...checked.data, administrator: true }))
    const purpose = known?.passwordHash ? 'reset' : 'invitation'
    return { personId: id, link: await issueLink(tx, actor, { id, email }, purpose, { via: 'command' }) }
  })
}
