// The freeze: in one transaction an issue gets its number, its contents, its audience and its batches. Afterwards neither the text
// nor the audience can change; whoever is left out stands there with the reason. Of two starts at once one wins.
import { createHash } from 'node:crypto'
import type { Actor } from '@/domain/access/actor'
import { record } from '@/domain/audit/record'
import type { Sender } from '@/domain/mail/routes'
import { touchPublicContent } from '@/domain/offices/content'
import { settingsOf } from '@/domain/offices/stored-settings'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import type { Issue } from '@/lib/db/generated/client'
import { fail } from '@/lib/errors'
import { type Equation, equationIn } from '../queries/equation'
import { withNumber } from '../rules/issue-marks'
import type { ComposedIssue } from '../schema/issue'
import { indexIssue } from '../search-entry'
import { suppressedReaders } from './suppressed'
import { wakeEngine } from './wake'

export type FrozenContent = { locale: string; subject: string; html: string; text: string }
/** In whose name the issue goes, as stored with it. */
export type FrozenSender = Sender & { replyTo: string | null }

export type Freeze = {
  issueId: string
  content: ComposedIssue
  /** hash of the content; must be the approved one */
  hash: string
  /** the mail in each language of its frame, with marks; the issue's own language is among them */
  contents: readonly FrozenContent[]
  sender: FrozenSender
  audience: string
}

/** Largest batch; the cut is made here once and never again for those that were called. */
export const batchSize = 100

const startable = ['approved', 'scheduled', 'asking']

/**
 * Freezes an approved issue and sets it to `sending`; the caller's transaction is scoped to the office and asked the permission.
 * Throws `not_found`, `rejected` (not approved, no content) or `conflict` (something in it changed since the approval).
 */
export async function freezeIssue(tx: Tx, actor: Actor, officeId: string, freeze: Freeze): Promise<Equation> {
  const [locked] = await tx.$queryRaw<Pick<Issue, 'state'>[]>`
    SELECT state::text AS state FROM issues WHERE id = ${freeze.issueId}::uuid AND office_id = ${officeId}::uuid FOR UPDATE`
  if (!locked) fail('not_found')
  const issue = await tx.issue.findUniqueOrThrow({ where: { id: freeze.issueId } })
  if (!startable.includes(issue.state) || issue.startedAt)
    fail('rejected', 'To wydanie nie jest zatwierdzone do wysyłki.')
  if (issue.approvedSha256 !== freeze.hash)
    fail('conflict', 'Treść wydania zmieniła się po zatwierdzeniu. Sprawdź ją i zatwierdź wydanie ponownie.')
  if (!freeze.contents.some(({ locale }) => locale === issue.locale)) fail('rejected', 'Wydanie nie ma treści.')
  const number = await nextNumber(tx, officeId)
  await storeContents(tx, officeId, freeze, number)
  const at = now()
  const audience = await freezeAudience(tx, officeId, issue, freeze)
  await addControl(tx, officeId, issue)
  await cutBatches(tx, officeId, issue.id, at)
  const { content, sender, hash } = freeze
  await tx.issue.update({
    where: { id: issue.id },
    data: {
      ...{ state: 'sending', number, content, sender, frozenSha256: hash, frozenAudience: audience },
      ...{ frozenById: actor.personId, startedAt: at, updatedAt: at, planProblem: null },
    },
  })
  const subject = { type: 'issue', id: issue.id }
  await record(tx, actor, { type: 'issue.started', officeId, subject, data: { number, audience, sha256: hash } })
  await indexIssue(tx, officeId, issue.id)
  await touchPublicContent(tx, officeId)
  await wakeEngine(tx)
  return equationIn(tx, officeId, issue.id)
}

/** Numbers of an office have no gaps: the lock makes a second start wait for the first. */
async function nextNumber(tx: Tx, officeId: string): Promise<number> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('okienko:issue-number:' || ${officeId}, 0))`
  const { _max } = await tx.issue.aggregate({ where: { officeId }, _max: { number: true } })
  return (_max.number ?? 0) + 1
}

async function storeContents(tx: Tx, officeId: string, { issueId, contents }: Freeze, number: number): Promise<void> {
  const data = contents.map(({ locale, subject, ...parts }) => {
    const [html, text] = [withNumber(parts.html, number), withNumber(parts.text, number)]
    const sha256 = createHash('sha256').update([subject, html, text].join('\u0000')).digest('hex')
    return { issueId, officeId, locale, subject, html, text, sha256 }
  })
  await tx.issueContent.createMany({ data })
}

/**
 * One delivery for everybody who confirmed at some time and did not leave. The batch follows from the place in a stable order, its id
 * from the issue and its number: nothing of the cut depends on when or where it is made.
 */
async function freezeAudience(tx: Tx, officeId: string, issue: Issue, { audience, contents }: Freeze): Promise<number> {
  const suppressed = await suppressedReaders(tx, officeId)
  const locales = contents.map(({ locale }) => locale)
  return tx.$executeRaw`
    INSERT INTO deliveries (id, office_id, issue_id, batch_id, subscription_id, kind, locale, state, reason, settled_at)
    SELECT gen_random_uuid(), ${officeId}::uuid, ${issue.id}::uuid,
      CASE WHEN why IS NULL THEN
        md5(${issue.id}::text || ':' || (1 + (row_number() OVER (PARTITION BY why IS NULL ORDER BY id) - 1) / ${batchSize}::int))::uuid END,
      id, 'reader', frame, CASE WHEN why IS NULL THEN 'pending' ELSE 'skipped' END::delivery_state, why,
      CASE WHEN why IS NULL THEN NULL ELSE ${now()}::timestamptz END
    FROM (
      SELECT id, CASE WHEN locale = ANY(${locales}::text[]) THEN locale ELSE ${issue.locale} END AS frame,
        CASE WHEN state <> 'active' THEN state::text
          WHEN id = ANY(${suppressed}::uuid[]) THEN 'suppressed'
          WHEN ${audience} = 'locale' AND locale <> ${issue.locale} THEN 'other_language' END AS why
      FROM subscriptions WHERE office_id = ${officeId}::uuid AND state IN ('active', 'reconfirm', 'stopped')
    ) AS readers`
}

/** The copy that proves arrival stands in a batch of its own, the first: its address may change, the readers' bytes may not. */
async function addControl(tx: Tx, officeId: string, issue: Issue): Promise<void> {
  const office = await tx.office.findUniqueOrThrow({ where: { id: officeId } })
  if (!settingsOf(office).newsletter.controlAddress) return
  await tx.$executeRaw`
    INSERT INTO deliveries (id, office_id, issue_id, batch_id, kind, locale, state)
    VALUES (gen_random_uuid(), ${officeId}::uuid, ${issue.id}::uuid, md5(${issue.id}::text || ':0')::uuid, 'control', ${issue.locale}, 'pending')`
}

async function cutBatches(tx: Tx, officeId: string, issueId: string, at: Date): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO issue_batches (id, office_id, issue_id, number, next_attempt_at)
    SELECT md5(${issueId}::text || ':' || number)::uuid, ${officeId}::uuid, ${issueId}::uuid, number, ${at}
    FROM generate_series(0, (SELECT (count(*) / ${batchSize}::int + 1)::int FROM deliveries
      WHERE issue_id = ${issueId}::uuid AND kind = 'reader' AND state = 'pending')) AS number
    WHERE EXISTS (SELECT 1 FROM deliveries WHERE batch_id = md5(${issueId}::text || ':' || number)::uuid)`
}
