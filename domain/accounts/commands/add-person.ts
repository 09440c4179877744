// Adds a member of staff and invites them: the account has no password until its owner sets one by the mailed link.
import { randomUUID } from 'node:crypto'
import type { Actor } from '@/domain/access/actor'
import { permitAdministrator } from '@/domain/access/permissions'
import { record } from '@/domain/audit/record'
import { now } from '@/lib/clock'
import { type Tx, withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'
import { issueLink, linkForScreen } from '../links'
import { type NewPerson, newPersonForm } from '../schema'

export type Added = { personId: string /** one-time link, where a screen may show it */; link: string | null }

/** Adds the person's row inside the caller's transaction. Throws `invalid` when the mailbox has an account. */
export async function insertPerson(
  tx: Tx,
  actor: Actor,
  person: NewPerson & { administrator?: boolean; example?: boolean; passwordHash?: string },
): Promise<string> {
  const { email, name, administrator = false, example = false, passwordHash = null } = person
  const id = randomUUID()
  const taken = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO people (id, email, name, password_hash, administrator, example, created_at)
    VALUES (${id}::uuid, ${email}, ${name}, ${passwordHash}, ${administrator}, ${example}, ${now()})
    ON CONFLICT (email) DO NOTHING RETURNING id`
  if (taken.length === 0) fail('invalid', '', { fields: { email: 'Osoba z tym adresem ma już konto.' } })
  const subject = { type: 'person', id }
  await record(tx, actor, { type: 'account.created', officeId: null, subject })
  if (administrator) await record(tx, actor, { type: 'account.administrator_granted', officeId: null, subject })
  return id
}

export async function addPerson(actor: Actor, form: NewPerson): Promise<Added> {
  permitAdministrator(actor)
  const person = newPersonForm.parse(form)
  return withScope('everything', async (tx) => {
    const id = await insertPerson(tx, actor, person)
    const link = await issueLink(tx, actor, { id, email: person.email }, 'invitation')
    return { personId: id, link: await linkForScreen(tx, actor, link) }
  })
}
