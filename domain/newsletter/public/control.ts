// The page behind the link of a control copy, for whoever reads the office's control mailbox. Looking changes nothing; the button
// notes that the copy arrived.
import type { Locale } from '@/domain/offices/schema'
import { now } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { idOfToken } from '@/lib/token'

export type ControlPage =
  | { state: 'unknown' }
  | { state: 'ready' | 'arrived' | 'gone'; officeId: string | null; locale: Locale; number: number | null }

/** What the page shows; `gone`: the delivery was deleted after its term. */
export async function controlPage(token: string): Promise<ControlPage> {
  const id = idOfToken('control', token)
  if (!id) return { state: 'unknown' }
  const row = await withScope('everything', (tx) =>
    tx.delivery.findFirst({ where: { id, kind: 'control' }, include: { issue: { select: { number: true } } } }),
  )
  if (!row) return { state: 'gone', officeId: null, locale: 'pl', number: null }
  const { officeId, issue } = row
  return { state: row.state === 'delivered' ? 'arrived' : 'ready', officeId, locale: 'pl', number: issue.number }
}

/** The button: the copy arrived, whatever the provider told of it. Pressed twice it changes nothing. */
export async function confirmControl(token: string): Promise<void> {
  const id = idOfToken('control', token)
  if (!id) return
  await withScope('everything', (tx) =>
    tx.delivery.updateMany({
      // what has not left cannot have arrived: such a token was never mailed
      where: { id, kind: 'control', state: { in: ['handed', 'accepted', 'uncertain', 'failed', 'bounced'] } },
      data: { state: 'delivered', reason: 'told_by_person', settledAt: now() },
    }),
  )
}
