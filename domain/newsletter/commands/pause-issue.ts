// Holds the sending of an issue. Mails that a server is just receiving go through; no other one is begun once this returned.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'
import { pause } from '../sending/issue-lock'

/** Throws `not_found`, or `rejected` when the issue is not being sent. */
export async function pauseIssue(actor: Actor, officeId: string, issueId: string): Promise<void> {
  permit(actor, 'issues.send', officeId)
  await withScope([officeId], async (tx) => {
    const paused = await pause(tx, actor, { officeId, issueId }, 'person')
    if (!paused) fail('rejected', 'To wydanie nie jest teraz wysyłane.')
  })
}
