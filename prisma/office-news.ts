// News of an office with one of everything, in each state that its desk knows.
import { now } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { makeNews } from './makers'

export type NewsIds = {
  draftNewsId: string
  plannedNewsId: string
  newsId: string
  newsSlug: string
  withdrawnNewsId: string
  closedNewsId: string
}

/** `plannedById`: who planned one of them, for a day that no test comes to. */
export async function makeOfficeNews(officeId: string, mark: string, plannedById: string): Promise<NewsIds> {
  const item = (part: string, state: 'draft' | 'published' = 'published') =>
    makeNews(officeId, { slug: `${part}-${mark}`, title: `${part} ${mark}`, lead: mark, body: mark, state })
  const [draft, planned] = [await item('szkic', 'draft'), await item('planowana', 'draft')]
  const [published, withdrawn, closed] = [await item('wiadomosc'), await item('wycofana'), await item('zamknieta')]
  const at = now()
  await withScope([officeId], async (tx) => {
    const plannedAt = new Date(at.getTime() + 365 * 86_400_000)
    await tx.news.update({ where: { id: planned.id }, data: { plannedAt, plannedById } })
    const ending = { state: 'withdrawn', withdrawnAt: at, withdrawnReason: mark } as const
    await tx.news.update({ where: { id: withdrawn.id }, data: ending })
    const closing = { state: 'closed', closedAt: at, closedReason: mark } as const
    await tx.news.update({ where: { id: closed.id }, data: closing })
  })
  return {
    ...{ draftNewsId: draft.id, plannedNewsId: planned.id, newsId: published.id, newsSlug: published.slug },
    ...{ withdrawnNewsId: withdrawn.id, closedNewsId: closed.id },
  }
}
