// Tells people of the office by mail that a text waits for them. The mail holds codes only: no title, no words of anybody. Called
// inside the transaction of what happened.
import type { Actor } from '@/domain/access/actor'
import { enqueue } from '@/domain/mail/enqueue'
import { type Colleague, holdersOf } from '@/domain/policies/people'
import type { Tx } from '@/lib/db/client'

/** What waits; also the words of the mail. */
export type TaskCode = 'sent' | 'approved' | 'returned' | 'opinion_asked' | 'opinion' | 'plan_asking' | 'plan_failed'

type About = { officeId: string; policyId: string; locale: string }

/** One mail to each; nobody is told of what they did themselves. */
export async function tell(
  tx: Tx,
  actor: Actor,
  people: readonly Colleague[],
  about: About,
  what: TaskCode,
): Promise<void> {
  const { officeId, policyId, locale } = about
  const office = await tx.office.findUniqueOrThrow({ where: { id: officeId }, select: { slug: true } })
  const policy = await tx.policy.findUniqueOrThrow({ where: { id: policyId, officeId }, select: { slug: true } })
  const part = what.startsWith('plan') ? 'publikacja' : 'recenzja'
  const data = { what, office: office.slug, document: policy.slug, part, language: locale }
  const subject = { type: 'policy', id: policyId }
  for (const { id, email } of people)
    if (id !== actor.personId)
      await enqueue(tx, { template: 'document-task', officeId, recipient: email, subject, data })
}

export const publishersOf = (tx: Tx, officeId: string) => holdersOf(tx, officeId, 'documents.publish')
export const inspectorsOf = (tx: Tx, officeId: string) => holdersOf(tx, officeId, 'documents.opinion')

/** The person, where they still may read documents of the office. */
export async function colleague(tx: Tx, officeId: string, id: string | null): Promise<Colleague[]> {
  const readers = await holdersOf(tx, officeId, 'documents.read')
  return readers.filter((one) => one.id === id)
}
