// A new draft with the texts of another issue, old or not. News and documents of it are left out where nobody may read them now.
import { randomUUID } from 'node:crypto'
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { composeIssue } from '@/domain/newsletter/compose'
import { issueText } from '@/domain/newsletter/schema/issue'
import type { IssueNamed } from '@/domain/newsletter/schema/issue-forms'
import { withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'
import { createIssue } from './save-issue'

/** Throws `gone` for an issue whose access was closed: its text must not come back. */
export async function duplicateIssue(
  actor: Actor,
  officeId: string,
  { issueId }: IssueNamed,
): Promise<{ id: string /** parts that are not in the copy */; left: number }> {
  permit(actor, 'issues.write', officeId)
  return withScope([officeId], async (tx) => {
    const found = await tx.issue.findUnique({ where: { id: issueId, officeId } })
    if (!found) fail('not_found')
    if (found.closedAt) fail('gone', 'Dostęp do tego wydania zamknięto, więc nie można go skopiować.')
    const { items, ...text } = issueText.parse(found)
    const { problems } = await composeIssue(tx, officeId, found)
    const unfit = new Set(problems.map(({ item }) => item))
    const kept = items.filter((item) => item.kind === 'text' || !unfit.has(item.id))
    // own texts get new ids: two issues never share a part
    const copied = kept.map((item) => (item.kind === 'text' ? { ...item, id: randomUUID() } : item))
    const { id } = await createIssue(tx, actor, officeId, { ...text, items: copied })
    return { id, left: items.length - kept.length }
  })
}
