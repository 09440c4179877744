// An account of the example installation: with a password made on this start, marked as an example, gone with the examples.
import type { Actor } from '@/domain/access/actor'
import { permitAdministrator } from '@/domain/access/permissions'
import { withScope } from '@/lib/db/client'
import type { Role } from '@/lib/db/generated/enums'
import { hashPassword } from '../password'
import { newPersonForm } from '../schema'
import { insertPerson } from './add-person'
import { insertGrant } from './grant-role'

export type ExamplePerson = {
  email: string
  name: string
  /** clear; shown once by the start, stored only as a hash */
  password: string
  administrator?: boolean
  roles?: readonly { officeId: string; role: Role }[]
}

/** Returns the person's id. Throws `invalid` when the mailbox has an account. */
export async function addExamplePerson(actor: Actor, example: ExamplePerson): Promise<string> {
  permitAdministrator(actor)
  const person = newPersonForm.parse({ email: example.email, name: example.name })
  const passwordHash = await hashPassword(example.password)
  return withScope('everything', async (tx) => {
    const { administrator } = example
    const id = await insertPerson(tx, actor, { ...person, administrator, passwordHash, example: true })
    for (const { officeId, role } of example.roles ?? []) await insertGrant(tx, actor, { personId: id, officeId, role })
    return id
  })
}
