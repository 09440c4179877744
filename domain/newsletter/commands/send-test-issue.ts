// An issue sent to the person who asks for it, to be seen in a real mailbox. The mail goes through the outbox of single mails and keeps
// ids only; it is rendered when it leaves, with links that do nothing, and changes nothing of the issue.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { record } from '@/domain/audit/record'
import { enqueue } from '@/domain/mail/enqueue'
import { withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'
import type { TestIssueInput } from '../schema/issue-preview'

/** Queues the test to the actor's own mailbox, never to another one. Returns the mail's id. Throws `not_found`, `gone`, `rejected`. */
export async function sendTestIssue(
  actor: Actor,
  officeId: string,
  { issueId, locale }: TestIssueInput,
): Promise<string> {
  permit(actor, 'issues.write', officeId)
  if (!actor.personId) fail('rejected', 'Próbę wysyła się do siebie, a tu nikt nie jest zalogowany.')
  const personId = actor.personId
  return withScope([officeId], async (tx) => {
    const issue = await tx.issue.findFirst({ where: { id: issueId, officeId }, select: { closedAt: true } })
    if (!issue) fail('not_found')
    if (issue.closedAt) fail('gone')
    const office = await tx.office.findUniqueOrThrow({ where: { id: officeId }, select: { slug: true } })
    const person = await tx.person.findUniqueOrThrow({ where: { id: personId }, select: { email: true } })
    const subject = { type: 'issue', id: issueId }
    const id = await enqueue(tx, {
      ...{ template: 'issue-test', officeId, locale, recipient: person.email, subject },
      data: { office: office.slug },
    })
    await record(tx, actor, { type: 'issue.tested', officeId, subject, data: { language: locale } })
    return id
  })
}
