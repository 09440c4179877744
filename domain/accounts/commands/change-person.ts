// Corrects a person's name or mailbox. A new mailbox ends the open links that went to the old one.
import type { Actor } from '@/domain/access/actor'
import { permitAdministrator } from '@/domain/access/permissions'
import { record } from '@/domain/audit/record'
import { withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'
import { voidLinks } from '../links'

export async function changePerson(
  actor: Actor,
  form: { personId: string; email: string; name: string },
): Promise<void> {
  permitAdministrator(actor)
  const { personId: id, email, name } = form
  await withScope('everything', async (tx) => {
    const person = await tx.person.findUnique({ where: { id } })
    if (!person) fail('not_found')
    const changed = [person.name === name ? '' : 'name', person.email === email ? '' : 'email'].filter(Boolean)
    if (changed.length === 0) return
    const taken = await tx.person.findFirst({ where: { email, id: { not: id } } })
    if (taken) fail('invalid', '', { fields: { email: 'Osoba z tym adresem ma już konto.' } })
    await tx.person.update({ where: { id }, data: { name, email } })
    if (changed.includes('email')) await voidLinks(tx, id)
    await record(tx, actor, {
      type: 'account.changed',
      officeId: null,
      subject: { type: 'person', id },
      data: { changed },
    })
  })
}
