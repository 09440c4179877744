// Rows of the wall: plans, corrections and the newsletter's tick of news.
import { cancelNewsPlan } from '@/domain/news/commands/cancel-news-plan'
import { fireNewsPlans } from '@/domain/news/commands/fire-news-plans'
import { offerNews } from '@/domain/news/commands/offer-news'
import { planNews } from '@/domain/news/commands/plan-news'
import { restoreNews } from '@/domain/news/commands/restore-news'
import { issuesOfNews } from '@/domain/newsletter/queries/news-issues'
import { polishDay } from '@/lib/clock'
import type { Rows } from './row'

const nextYear = () => `${Number(polishDay().slice(0, 4)) + 1}-06-15`

export const newsRows: Rows = {
  'news/commands/plan-news.planNews': {
    call: (a, b) =>
      planNews(a, b.officeId, { newsId: b.draftNewsId, revision: 1, publishDay: nextYear(), publishTime: '08:00' }),
    needs: 'news.publish',
    record: true,
    proof: 'changes',
  },
  'news/commands/cancel-news-plan.cancelNewsPlan': {
    call: (a, b) => cancelNewsPlan(a, b.officeId, { newsId: b.draftNewsId }),
    needs: 'news.publish',
    record: true,
    proof: 'works',
    // nothing is planned
    ends: 'rejected',
  },
  'news/commands/restore-news.restoreNews': {
    call: (a, b) => restoreNews(a, b.officeId, { newsId: b.newsId, note: 'Znowu aktualne' }),
    needs: 'news.publish',
    record: true,
    proof: 'works',
    // it is not withdrawn
    ends: 'rejected',
  },
  'news/commands/offer-news.offerNews': {
    call: (a, b) => offerNews(a, b.officeId, { newsId: b.draftNewsId, offered: 'tak' }),
    needs: 'news.write',
    record: true,
    proof: 'changes',
  },
  'news/commands/fire-news-plans.fireNewsPlans': {
    call: (a) => fireNewsPlans(a, 3),
    needs: 'administrator',
    proof: 'works',
  },
  'newsletter/queries/news-issues.issuesOfNews': {
    call: (a, b) => issuesOfNews(a, b.officeId),
    needs: 'issues.read',
    proof: 'works',
  },
}
