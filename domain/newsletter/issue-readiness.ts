// May this issue be sent as it is now? Asked at the desk, when it is approved, planned and started, and when its moment has come,
// always in the caller's transaction. Writes nothing.
import { routeOf } from '@/domain/mail/routes'
import { trackingAllows } from '@/domain/mail/tracking'
import { settingsOf } from '@/domain/offices/stored-settings'
import type { Tx } from '@/lib/db/client'
import type { Issue } from '@/lib/db/generated/client'
import { fail } from '@/lib/errors'
import { audienceOf } from './audience'
import { type Composed, composeIssue, issueHash } from './compose'
import type { GateProblem } from './rules/issue-gate'
import { type IssueApprovalProblem, type IssuePlanProblem, issueApprovalProblem } from './rules/issue-states'
import type { AudienceCount, RouteFact } from './schema/issue-desk'
import type { FrozenContent } from './sending/freeze'

/** The mails of an issue as a door rendered them, what the gate says of them, and the hash of the content they were rendered from. */
export type Rendered = { hash: string; contents: readonly FrozenContent[]; gate: readonly GateProblem[] }

export type Readiness = Composed & {
  hash: string
  fourEyes: boolean
  /** people see the office's pages: an issue leads to them, and is one of them from its start */
  officeLive: boolean
  approval: IssueApprovalProblem | null
  route: RouteFact
  audience: AudienceCount
}

export async function readinessOf(tx: Tx, issue: Issue): Promise<Readiness> {
  const { officeId, approvedSha256, approvedById, authorId, savedById } = issue
  const composed = await composeIssue(tx, officeId, issue)
  const hash = issueHash(composed.content)
  const office = await tx.office.findUniqueOrThrow({
    where: { id: officeId },
    select: { kind: true, settings: true, state: true },
  })
  const { fourEyes } = settingsOf(office).authorship
  return {
    ...composed,
    ...{ hash, fourEyes, officeLive: office.state === 'live' },
    approval: issueApprovalProblem({ hash, approvedSha256, approvedById, authorId, savedById, fourEyes }),
    route: await routeFact(tx, officeId),
    audience: await audienceOf(tx, officeId, issue),
  }
}

async function routeFact(tx: Tx, officeId: string): Promise<RouteFact> {
  const route = await routeOf(tx, officeId)
  const transport = route.ok ? route.transport.name : route.transport
  const sender = route.ok ? [route.from.name, `<${route.from.address}>`].filter(Boolean).join(' ') : null
  return { ok: route.ok, transport, tracking: await trackingAllows(tx, officeId), sender }
}

/** The first thing that stands in the way of sending; null when nothing does. An override outweighs the gate. */
export function hindrance(
  readiness: Readiness,
  gate: readonly GateProblem[],
  issue: Pick<Issue, 'overrideReason'>,
): IssuePlanProblem | null {
  const { problems, approval, route, audience, officeLive } = readiness
  if (approval) return approval
  if (problems.length > 0) return 'content_invalid'
  if (gate.length > 0 && !issue.overrideReason) return 'gate'
  if (!route.ok) return 'route'
  if (route.tracking === 'provider_tracks') return 'tracking'
  if (!officeLive) return 'office_off'
  return audience.receives === 0 ? 'nobody' : null
}

/** Throws `conflict` when the mails were rendered from another content than the one that is there now. */
export function sameContent({ hash }: Readiness, rendered: Rendered): void {
  if (hash !== rendered.hash) fail('conflict', 'Treść zmieniła się w tej chwili. Przeczytaj ją i zdecyduj jeszcze raz.')
}
