// Lets a held issue go on. What waited for its next attempt is tried at once: a mended setting should show its effect.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { record } from '@/domain/audit/record'
import { now } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'
import { holdSentParts } from '../hold-parts'
import { mustNotBePublic } from '../public/archive'
import { lockIssue } from '../sending/issue-lock'
import { wakeEngine } from '../sending/wake'

/** Throws `not_found`, or `rejected` when the issue is not paused, or when it or a text in it must not be public. */
export async function resumeIssue(actor: Actor, officeId: string, issueId: string): Promise<void> {
  permit(actor, 'issues.send', officeId)
  await withScope([officeId], async (tx) => {
    await holdSentParts(tx, officeId, issueId)
    if ((await lockIssue(tx, officeId, issueId)) !== 'paused')
      fail('rejected', 'Wysyłka tego wydania nie jest wstrzymana.')
    if (await mustNotBePublic(tx, officeId, issueId))
      fail('rejected', 'Dostęp do treści tego wydania jest zamknięty. Wysyłkę można już tylko przerwać.')
    await tx.issue.update({ where: { id: issueId }, data: { state: 'sending', pausedAt: null, pauseReason: null } })
    await tx.issueBatch.updateMany({ where: { issueId, state: { not: 'done' } }, data: { nextAttemptAt: now() } })
    await record(tx, actor, { type: 'issue.resumed', officeId, subject: { type: 'issue', id: issueId } })
    await wakeEngine(tx)
  })
}
