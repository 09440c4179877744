// Starts the sending of an approved issue, by a person or by the clock. What was approved is put together once more and compared:
// a news item that changed since is not sent.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { routeOf } from '@/domain/mail/routes'
import { headerName } from '@/domain/mail/rules'
import { settingsOf } from '@/domain/offices/stored-settings'
import { type Tx, withScope } from '@/lib/db/client'
import type { Issue } from '@/lib/db/generated/client'
import { fail } from '@/lib/errors'
import { composeIssue, issueHash } from '../compose'
import { holdParts } from '../hold-parts'
import type { Equation } from '../queries/equation'
import { pauseReasonNames } from '../rules/sending-steps'
import { type IssueAsRead, itemsOf } from '../schema/issue'
import { type FrozenContent, type FrozenSender, freezeIssue } from '../sending/freeze'

/** A freeze of a million readers takes its time; it is one transaction all the same. */
export const patience = 300_000

/**
 * Freezes the issue and lets the engine send it. `contents`: the mail rendered from the issue as it is now, one for each language.
 * Throws `not_found`, `conflict` (changed since it was on the screen, or since the approval) or `rejected` (not approved, no route).
 */
export async function startIssue(
  actor: Actor,
  officeId: string,
  { issueId, revision }: IssueAsRead,
  contents: readonly FrozenContent[],
): Promise<Equation> {
  permit(actor, 'issues.send', officeId)
  return withScope(
    [officeId],
    async (tx) => {
      const issue = await tx.issue.findFirst({ where: { id: issueId, officeId } })
      if (!issue) fail('not_found')
      if (issue.revision !== revision) fail('conflict', 'Wydanie zmieniono w tym czasie. Przeczytaj je jeszcze raz.')
      return startInside(tx, actor, issue, contents)
    },
    patience,
  )
}

/** The same inside the caller's transaction, for an issue that it has found; the caller asked the permission. */
export async function startInside(
  tx: Tx,
  actor: Actor,
  issue: Issue,
  contents: readonly FrozenContent[],
): Promise<Equation> {
  const { id: issueId, officeId, audience } = issue
  // whoever closes a text of it now waits for the sending, and pauses it
  await holdParts(tx, officeId, itemsOf(issue.items))
  const { content, problems } = await composeIssue(tx, officeId, issue)
  if (problems[0]) fail('rejected', problems[0].message)
  const sender = await senderNow(tx, officeId)
  const hash = issueHash(content)
  return freezeIssue(tx, actor, officeId, { issueId, content, hash, contents, sender, audience })
}

/** In whose name the issue goes: the route's sender as it is at this moment, for all readers alike. */
async function senderNow(tx: Tx, officeId: string): Promise<FrozenSender> {
  const route = await routeOf(tx, officeId)
  if (!route.ok) fail('rejected', `Wysyłka nie jest możliwa: ${pauseReasonNames[route.error]}.`)
  const settings = settingsOf(await tx.office.findUniqueOrThrow({ where: { id: officeId } }))
  const name = headerName(route.from.name || settings.names.short || settings.names.nominative)
  return { name, address: route.from.address, replyTo: settings.contact.email || null }
}
