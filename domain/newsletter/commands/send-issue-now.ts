// A publisher starts the sending of an issue now: an approved one, a planned one ahead of its time, or one that asks. Everything is
// checked under the issue's lock; of two clicks the second finds it started.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import type { Rendered } from '@/domain/newsletter/issue-readiness'
import { lockIssue } from '@/domain/newsletter/issue-store'
import type { IssueAsRead } from '@/domain/newsletter/schema/issue'
import { withScope } from '@/lib/db/client'
import { mustBeSendable } from './plan-issue'
import { patience, startInside } from './start-issue'

/** Returns how many people are to get it. Throws `conflict`, or `rejected` with a sentence for an issue that may not be sent as it is. */
export async function sendIssueNow(
  actor: Actor,
  officeId: string,
  input: IssueAsRead,
  rendered: Rendered,
): Promise<{ audience: number }> {
  permit(actor, 'issues.send', officeId)
  const work = withScope(
    [officeId],
    async (tx) => {
      const issue = await lockIssue(tx, officeId, input)
      await mustBeSendable(tx, issue, rendered)
      const { audience } = await startInside(tx, actor, issue, rendered.contents)
      return { audience }
    },
    patience,
  )
  return work
}
