// Publishes the items whose moment has come. Each in a transaction of its own under the item's lock: it is published once, however
// many workers look, and a worker that dies leaves everything or nothing.
import type { Actor } from '@/domain/access/actor'
import { permitAdministrator } from '@/domain/access/permissions'
import { record } from '@/domain/audit/record'
import { lockNews } from '@/domain/news/news-store'
import { endPlan, newsPublishers, tellPublishers } from '@/domain/news/plans'
import { publishItem } from '@/domain/news/publish-item'
import { dueAct, type NewsPlanProblem } from '@/domain/news/rules'
import { now } from '@/lib/clock'
import { type Tx, withScope } from '@/lib/db/client'
import type { News } from '@/lib/db/generated/client'
import { isCoded } from '@/lib/errors'

export type FiredNews = { published: number; asking: number; failed: number }
type Ending = keyof FiredNews | null

/** At most `most` items, the oldest plan first. Says what became of them; throws at the end when one met a fault of ours. */
export async function fireNewsPlans(actor: Actor, most: number): Promise<FiredNews> {
  permitAdministrator(actor)
  const due = await withScope('everything', (tx) =>
    tx.news.findMany({
      where: { plannedAt: { lte: now() }, planProblem: null },
      orderBy: { plannedAt: 'asc' },
      select: { id: true, officeId: true },
      take: most,
    }),
  )
  const sum: FiredNews = { published: 0, asking: 0, failed: 0 }
  const faults: unknown[] = []
  for (const { id, officeId } of due) {
    const ending = await fireOne(actor, officeId, id).catch((error: unknown) => void faults.push(error))
    if (ending) sum[ending] += 1
  }
  if (faults.length > 0) throw faults[0]
  return sum
}

async function fireOne(actor: Actor, officeId: string, id: string): Promise<Ending> {
  try {
    return await underLock(officeId, id, (tx, news) => carryOut(tx, actor, news))
  } catch (error) {
    // an item that went meanwhile is nobody's fault; a refusal is told in a transaction of its own: the one it came from is gone
    if (!isCoded(error)) throw error
    if (error.code === 'not_found') return null
    return underLock(officeId, id, (tx, news) => failPlan(tx, actor, news))
  }
}

/** Nothing for a plan that another worker or a person was quicker with. */
const underLock = (officeId: string, id: string, work: (tx: Tx, news: News) => Promise<Ending>) =>
  withScope([officeId], async (tx) => {
    const news = await lockNews(tx, officeId, id)
    return news.plannedAt && news.planProblem === null ? work(tx, news) : null
  })

async function carryOut(tx: Tx, actor: Actor, news: News): Promise<Ending> {
  const { plannedAt, plannedById, officeId } = news
  if (!plannedAt) return null
  const present = now()
  const act = dueAct(plannedAt, present)
  if (act === 'wait') return null
  if (act === 'ask') return ask(tx, actor, news, 'overdue')
  const publishers = await newsPublishers(tx, officeId)
  if (!publishers.some(({ id }) => id === plannedById)) return ask(tx, actor, news, 'planner_gone')
  const late = Math.floor((present.getTime() - plannedAt.getTime()) / 1000)
  await publishItem(tx, actor, news, { publisherId: plannedById, late })
  return 'published'
}

/** Too late, or without the one who decided: nobody but a person may publish it now. */
async function ask(tx: Tx, actor: Actor, news: News, problem: NewsPlanProblem): Promise<Ending> {
  const { id, officeId } = news
  await tx.news.update({ where: { id, officeId }, data: { planProblem: problem } })
  await record(tx, actor, { type: 'news.plan_asking', officeId, subject: { type: 'news', id }, data: { problem } })
  await tellPublishers(tx, news, 'plan_asking')
  return 'asking'
}

async function failPlan(tx: Tx, actor: Actor, news: News): Promise<Ending> {
  await endPlan(tx, actor, news, { type: 'news.plan_failed', problem: 'text_invalid' })
  await tellPublishers(tx, news, 'plan_failed')
  return 'failed'
}
