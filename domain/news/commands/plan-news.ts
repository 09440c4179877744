// Plans the publication of a draft for a moment, or gives a plan another moment. Everything is checked now as it will be checked then.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { record } from '@/domain/audit/record'
import { lockNews, readAgain } from '@/domain/news/news-store'
import { checkPublication } from '@/domain/news/publish-item'
import type { PlanNewsInput } from '@/domain/news/schema'
import { now } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'
import { momentNamed, type PolishMoment } from '@/lib/polish-moment'

/** Who plans, publishes by it. Throws as `publishNews`, and `invalid` for a moment that is past or that no clock in Poland shows. */
export async function planNews(actor: Actor, officeId: string, input: PlanNewsInput): Promise<PolishMoment> {
  permit(actor, 'news.publish', officeId)
  return withScope([officeId], async (tx) => {
    const found = await lockNews(tx, officeId, input.newsId)
    if (found.state !== 'draft') fail('rejected', 'Ta aktualność nie jest już wersją roboczą.')
    if (found.revision !== input.revision) readAgain('zaplanuj ją')
    const asked = { day: input.publishDay, time: input.publishTime }
    const moment = momentNamed(asked, { day: 'publishDay', time: 'publishTime' }, now())
    if ('errors' in moment) fail('invalid', '', { fields: moment.errors })
    await checkPublication(tx, found)
    const plan = { plannedAt: moment.at, plannedById: actor.personId, planProblem: null }
    await tx.news.update({ where: { id: found.id, officeId }, data: plan })
    const data = { publishAt: moment.at.toISOString(), before: found.plannedAt?.toISOString() ?? null }
    await record(tx, actor, { type: 'news.planned', officeId, subject: { type: 'news', id: found.id }, data })
    return moment
  })
}
