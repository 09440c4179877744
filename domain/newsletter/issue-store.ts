// Common to the commands of issues: the locked row, the audit entry, the way back to a draft, the mails to who has to do something.
// Called inside the caller's transaction; asks no permission.
import type { Actor } from '@/domain/access/actor'
import { record } from '@/domain/audit/record'
import type { AuditType } from '@/domain/audit/schema'
import { enqueue } from '@/domain/mail/enqueue'
import { type Colleague, holdersOf } from '@/domain/policies/people'
import type { Tx } from '@/lib/db/client'
import type { Issue } from '@/lib/db/generated/client'
import { fail } from '@/lib/errors'
import type { IssueChanged } from './schema/issue'

type Which = { issueId: string /** left out: whatever is there */; revision?: number }

/**
 * The office's issue, locked until the end of the transaction. Throws `not_found` for another office's or an unknown id, `conflict`
 * when it is no longer at the revision that the person has read.
 */
export async function lockIssue(tx: Tx, officeId: string, { issueId, revision }: Which): Promise<Issue> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM issues WHERE id = ${issueId}::uuid AND office_id = ${officeId}::uuid FOR UPDATE`
  if (rows.length === 0) fail('not_found')
  const issue = await tx.issue.findUniqueOrThrow({ where: { id: issueId, officeId } })
  if (revision !== undefined && revision !== issue.revision)
    fail('conflict', 'Wydanie zmieniło się po otwarciu tej strony. Przeczytaj je i zdecyduj jeszcze raz.', {
      detail: { theirs: { revision: issue.revision, updatedAt: issue.updatedAt.toISOString() } } satisfies IssueChanged,
    })
  return issue
}

export function recordIssue(
  tx: Tx,
  actor: Actor,
  type: AuditType,
  { id, officeId, revision }: Pick<Issue, 'id' | 'officeId' | 'revision'>,
  data: Record<string, string | number | boolean | null> = {},
): Promise<void> {
  return record(tx, actor, { type, officeId, subject: { type: 'issue', id }, data: { revision, ...data } })
}

/** What a draft has not: approval, plan, override. */
export const asDraft = {
  state: 'draft',
  approvedSha256: null,
  approvedById: null,
  approvedAt: null,
  overrideReason: null,
  plannedAt: null,
  plannedById: null,
  planProblem: null,
} as const

/** What waits; also the words of the mail. */
export type IssueTask = 'sent' | 'returned' | 'approved' | 'plan_asking'

/** One mail to each; nobody is told of what they did themselves. The mail holds codes only. */
export async function tellOfIssue(
  tx: Tx,
  actor: Actor,
  { id, officeId }: Pick<Issue, 'id' | 'officeId'>,
  people: readonly Colleague[],
  what: IssueTask,
): Promise<void> {
  const office = await tx.office.findUniqueOrThrow({ where: { id: officeId }, select: { slug: true } })
  const mail = { template: 'issue-task', officeId, subject: { type: 'issue', id } } as const
  const data = { what, office: office.slug, issue: id }
  for (const person of people)
    if (person.id !== actor.personId) await enqueue(tx, { ...mail, recipient: person.email, data })
}

export const issueSenders = (tx: Tx, officeId: string) => holdersOf(tx, officeId, 'issues.send')

/** Who began the issue and who saved it last, where they still write in the office. */
export async function issueWriters(tx: Tx, { officeId, authorId, savedById }: Issue): Promise<Colleague[]> {
  const writers = await holdersOf(tx, officeId, 'issues.write')
  return writers.filter(({ id }) => id === authorId || id === savedById)
}
