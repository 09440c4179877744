// Issues of the newsletter of an office with one of everything, one in each state that lasts: none is being sent, for the worker
// beside a test would send it.
import { randomUUID } from 'node:crypto'
import { now } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import type { IssueState } from '@/lib/db/generated/enums'
import { makeIssue } from './make-issue'

export type IssueIds = {
  draftIssueId: string
  reviewedIssueId: string
  approvedIssueId: string
  plannedIssueId: string
  /** held with one reader written to, one waiting and one of whom nothing is known */
  pausedIssueId: string
  uncertainDeliveryId: string
  sentIssueId: string
  sentIssueNumber: number
  closedIssueId: string
}

/** `approvedById`: who approved and planned them. */
export async function makeOfficeIssues(officeId: string, mark: string, approvedById: string): Promise<IssueIds> {
  const issue = (state: IssueState, deliveries = {}) =>
    makeIssue(officeId, {
      ...{ state, subject: `Wydanie ${mark} ${state}`, deliveries, approvedById },
      items: [{ kind: 'text', id: randomUUID(), title: `Część ${mark}`, body: `Treść ${mark}.` }],
    })
  const sent = await issue('finished', { delivered: 1 })
  const closed = await issue('finished', { delivered: 1 })
  const paused = await issue('paused', { pending: 1, delivered: 1, uncertain: 1 })
  await withScope([officeId], (tx) =>
    tx.issue.update({ where: { id: closed.id }, data: { closedAt: now(), closedReason: `Pomyłka ${mark}` } }),
  )
  return {
    ...{ sentIssueId: sent.id, sentIssueNumber: sent.number, closedIssueId: closed.id, pausedIssueId: paused.id },
    uncertainDeliveryId: paused.deliveries.find(({ state }) => state === 'uncertain')?.id ?? '',
    draftIssueId: (await issue('draft')).id,
    reviewedIssueId: (await issue('in_review')).id,
    approvedIssueId: (await issue('approved')).id,
    plannedIssueId: (await issue('scheduled')).id,
  }
}
