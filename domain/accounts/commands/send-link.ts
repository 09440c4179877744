// Sends a person a link again: the invitation while there is no password yet, else the one to a new password.
import type { Actor } from '@/domain/access/actor'
import { permitAdministrator } from '@/domain/access/permissions'
import { withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'
import { issueLink, linkForScreen } from '../links'

/** Older links of the person stop working. Throws `not_found`, or `rejected` for a disabled account. */
export async function sendLink(
  actor: Actor,
  personId: string,
): Promise<{ link: string | null; purpose: 'invitation' | 'reset' }> {
  permitAdministrator(actor)
  return withScope('everything', async (tx) => {
    const person = await tx.person.findUnique({ where: { id: personId } })
    if (!person) fail('not_found')
    if (person.disabledAt) fail('rejected', 'To konto jest wyłączone. Najpierw je włącz.')
    const purpose = person.passwordHash ? 'reset' : 'invitation'
    return { link: await linkForScreen(tx, actor, await issueLink(tx, actor, person, purpose)), purpose }
  })
}
