// Who did not get an issue and why. Reasons and numbers for everybody of the office; addresses for those alone who may see persons,
// and every look at them and every file of them is written to the trail. `aside` is made by the database of the state.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { record } from '@/domain/audit/record'
import { csvLine } from '@/lib/csv'
import { type Tx, withScope } from '@/lib/db/client'
import { readInPieces } from '@/lib/db/cursor'
import { fail } from '@/lib/errors'
import { isUuid } from '@/lib/uuid'
import { deliveryStateNames } from '../rules/delivery-states'
import { failureWords } from '../rules/progress-words'
import type { FailedPerson, FailureReason } from '../schema/progress'

/** Reasons of what came back, failed, was complained about or is uncertain; the most frequent first. */
export async function failureReasons(actor: Actor, officeId: string, issueId: string): Promise<FailureReason[]> {
  permit(actor, 'issues.read', officeId)
  return withScope([officeId], async (tx) => {
    await found(tx, officeId, issueId)
    return tx.$queryRaw<FailureReason[]>`
      SELECT state::text AS state, reason, count(*)::int AS count FROM deliveries
      WHERE issue_id = ${issueId}::uuid AND kind = 'reader' AND aside = 'troubled'
      GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2`
  })
}

export const peoplePerPage = 100

/** One page (from 1) of those who did not get it, with their addresses. The look is recorded. Throws `not_found`. */
export async function failedPeople(
  actor: Actor,
  officeId: string,
  issueId: string,
  page: number,
): Promise<{ people: FailedPerson[]; total: number }> {
  permit(actor, 'subscribers.person', officeId)
  return withScope([officeId], async (tx) => {
    await found(tx, officeId, issueId)
    const total = await howMany(tx, issueId)
    const people = await tx.$queryRaw<FailedPerson[]>`
      SELECT d.id, d.state::text AS state, d.reason, s.email, d.subscription_id AS "subscriptionId", d.settled_at AS at
      FROM deliveries d LEFT JOIN subscriptions s ON s.id = d.subscription_id
      WHERE d.issue_id = ${issueId}::uuid AND d.kind = 'reader' AND d.aside = 'troubled'
      ORDER BY d.state, d.id LIMIT ${peoplePerPage} OFFSET ${(Math.max(1, page) - 1) * peoplePerPage}`
    const subject = { type: 'issue', id: issueId }
    const data = { page, shown: people.length }
    await record(tx, actor, { type: 'subscribers.failures_viewed', officeId, subject, data })
    return { people, total }
  })
}

type Line = {
  state: FailureReason['state']
  reason: string | null
  email: string | null
  locale: string
  at: Date | null
}

/** The same people as CSV, all of them; recorded before the first byte. Dates are ISO 8601 in UTC. Throws `not_found`. */
export async function* exportFailures(actor: Actor, officeId: string, issueId: string): AsyncGenerator<string> {
  permit(actor, 'subscribers.person', officeId)
  await withScope([officeId], async (tx) => {
    await found(tx, officeId, issueId)
    const subject = { type: 'issue', id: issueId }
    const data = { count: await howMany(tx, issueId) }
    await record(tx, actor, { type: 'subscribers.failures_exported', officeId, subject, data })
  })
  yield csvLine(['email', 'state', 'reason', 'code', 'locale', 'at'])
  const sql = `SELECT d.state::text, d.reason, s.email, d.locale, d.settled_at AS at
    FROM deliveries d LEFT JOIN subscriptions s ON s.id = d.subscription_id
    WHERE d.issue_id = $1 AND d.office_id = $2 AND d.kind = 'reader' AND d.aside = 'troubled'
    ORDER BY d.state, d.id`
  for await (const rows of readInPieces<Line>([officeId], sql, [issueId, officeId]))
    yield rows
      .map(({ state, reason, email, locale, at }) =>
        csvLine([
          ...[email, deliveryStateNames[state], failureWords(reason), reason, locale],
          at?.toISOString() ?? null,
        ]),
      )
      .join('')
}

async function found(tx: Tx, officeId: string, issueId: string): Promise<void> {
  if (!isUuid(issueId)) fail('not_found')
  const known = await tx.issue.findUnique({ where: { id: issueId, officeId }, select: { id: true } })
  if (!known) fail('not_found')
}

async function howMany(tx: Tx, issueId: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM deliveries
    WHERE issue_id = ${issueId}::uuid AND kind = 'reader' AND aside = 'troubled'`
  return row?.count ?? 0
}
