// Issues that were sent, as they lie in the database afterwards: for tests of the archive, which is drawn from what was frozen.
import { randomUUID } from 'node:crypto'
import type { ComposedItem } from '@/domain/newsletter/schema/issue'
import { touchPublicContent } from '@/domain/offices/content'
import type { Locale } from '@/domain/offices/schema'
import { now } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import type { DeliveryState, IssueState } from '@/lib/db/generated/enums'

type Item = Partial<ComposedItem> & { title: string }
type Over = {
  number?: number
  subject?: string
  preheader?: string
  locale?: Locale
  state?: IssueState
  items?: readonly Item[]
  /** what became of its readers: subscription (or null) and state */
  deliveries?: readonly { subscriptionId?: string | null; state: DeliveryState; reason?: string }[]
  totals?: Record<string, unknown>
}

const itemOf = ({ title, ...over }: Item, locale: Locale): ComposedItem => ({
  ...{ kind: 'text', id: randomUUID(), lead: '', body: `Treść: ${title}.`, href: null, locale, sha256: 'b'.repeat(64) },
  ...{ title, ...over },
})

export async function makeSentIssue(officeId: string, over: Over = {}): Promise<{ id: string; number: number }> {
  const { locale = 'pl', state = 'finished', subject = 'Wieści z urzędu', preheader = '', deliveries = [] } = over
  const content = {
    ...{ subject, preheader, locale },
    items: (over.items ?? [{ title: 'Dzień otwarty' }]).map((item) => itemOf(item, locale)),
  }
  const [id, at] = [randomUUID(), now()]
  const own = content.items.filter(({ kind }) => kind === 'text')
  return withScope([officeId], async (tx) => {
    const { _max } = await tx.issue.aggregate({ where: { officeId }, _max: { number: true } })
    const number = over.number ?? (_max.number ?? 0) + 1
    await tx.issue.create({
      data: {
        ...{ id, officeId, number, locale, subject, preheader, state, content, frozenSha256: 'c'.repeat(64) },
        ...{ items: own.map(({ id: part, title, body }) => ({ kind: 'text', id: part, title, body })) },
        ...{ createdAt: at, updatedAt: at, startedAt: at, frozenAudience: deliveries.length },
        sender: { name: 'Urząd', address: 'newsletter@urzad.example', replyTo: null },
        ...(state === 'finished' && { finishedAt: at }),
        ...(state === 'cancelled' && { cancelledAt: at }),
        ...(over.totals && { totals: over.totals as Record<string, string> }),
      },
    })
    await tx.issueContent.create({
      data: {
        issueId: id,
        officeId,
        locale,
        subject,
        html: '<p>zamrożone</p>',
        text: 'zamrożone',
        sha256: 'd'.repeat(64),
      },
    })
    for (const { subscriptionId = null, state: fate, reason = null } of deliveries)
      await tx.delivery.create({
        data: { id: randomUUID(), officeId, issueId: id, subscriptionId, locale, state: fate, reason, settledAt: at },
      })
    await touchPublicContent(tx, officeId)
    return { id, number }
  })
}
