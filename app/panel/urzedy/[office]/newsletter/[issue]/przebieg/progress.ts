// The state of a sending as the page and its refreshing show it.
import type { Actor } from '@/domain/access/actor'
import { issueProgress } from '@/domain/newsletter/queries/progress'
import { type ProgressView, progressView } from '@/domain/newsletter/rules/progress-view'
import type { IssueProgress } from '@/domain/newsletter/schema/progress'
import { now } from '@/lib/clock'
import { databaseHealth } from '@/lib/db/health'

export type Seen = { progress: IssueProgress; view: ProgressView }

/** Null for an issue that was not started. */
export async function seenProgress(actor: Actor, officeId: string, issueId: string): Promise<Seen | null> {
  const progress = await issueProgress(actor, officeId, issueId)
  if (!progress) return null
  const { workerSeenAt } = await databaseHealth()
  return { progress, view: progressView({ progress, workerSeenAt, present: now() }) }
}
