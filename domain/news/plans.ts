// Planned publications of news: how a plan ends without one, and who is told. Called inside the transaction that holds the item's lock.
import type { Actor } from '@/domain/access/actor'
import { record } from '@/domain/audit/record'
import { enqueue } from '@/domain/mail/enqueue'
import type { NewsPlanProblem } from '@/domain/news/rules'
import { type Colleague, holdersOf } from '@/domain/policies/people'
import type { Tx } from '@/lib/db/client'
import type { News } from '@/lib/db/generated/client'

type Ending = { type: 'news.plan_cancelled' | 'news.plan_failed'; problem: NewsPlanProblem | null }

/** Takes the plan away: a person called it off, the text changed, or it cannot be carried out. */
export async function endPlan(
  tx: Tx,
  actor: Actor,
  { id, officeId }: Pick<News, 'id' | 'officeId'>,
  { type, problem }: Ending,
) {
  const data = { plannedAt: null, plannedById: null, planProblem: problem }
  await tx.news.update({ where: { id, officeId }, data })
  await record(tx, actor, { type, officeId, subject: { type: 'news', id }, data: { problem } })
}

export const newsPublishers = (tx: Tx, officeId: string): Promise<Colleague[]> =>
  holdersOf(tx, officeId, 'news.publish')

/** One mail to each publisher; it holds codes only, no title. */
export async function tellPublishers(
  tx: Tx,
  { id, officeId }: Pick<News, 'id' | 'officeId'>,
  what: 'plan_asking' | 'plan_failed',
): Promise<void> {
  const office = await tx.office.findUniqueOrThrow({ where: { id: officeId }, select: { slug: true } })
  const subject = { type: 'news', id }
  const data = { what, office: office.slug, news: id }
  for (const { email } of await newsPublishers(tx, officeId))
    await enqueue(tx, { template: 'news-task', officeId, recipient: email, subject, data })
}
