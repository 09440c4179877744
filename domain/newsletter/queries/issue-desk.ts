// One issue for its editor: its parts with titles, what may be added, how many people would get it.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { activeByLocale } from '@/domain/newsletter/audience'
import { composeIssue } from '@/domain/newsletter/compose'
import { issueText } from '@/domain/newsletter/schema/issue'
import type { Candidate, IssueDesk, PartInView } from '@/domain/newsletter/schema/issue-desk'
import { candidates } from '@/domain/newsletter/waiting-for-issue'
import { namesOf } from '@/domain/policies/people'
import { type Tx, withScope } from '@/lib/db/client'
import type { Issue } from '@/lib/db/generated/client'
import { fail } from '@/lib/errors'
import { isUuid } from '@/lib/uuid'

/** Throws `not_found` for another office's or an unknown id. The text of one whose access was closed is not shown. */
export async function issueDesk(actor: Actor, officeId: string, issueId: string): Promise<IssueDesk> {
  permit(actor, 'issues.read', officeId)
  if (!isUuid(issueId)) fail('not_found')
  return withScope([officeId], async (tx) => {
    const issue = await tx.issue.findUnique({ where: { id: issueId, officeId } })
    if (!issue) fail('not_found')
    const closed = issue.closedAt !== null
    const { id, number, state, revision, updatedAt, savedById, plannedAt, startedAt } = issue
    const { items: _items, ...text } = issueText.parse(issue)
    const names = await namesOf(tx, [savedById])
    return {
      ...{ id, number, state, revision, updatedAt, plannedAt, startedAt, closed },
      ...text,
      ...(closed ? { subject: '', preheader: '' } : {}),
      parts: closed ? [] : await partsOf(tx, issue),
      savedBy: (savedById && names.get(savedById)) || null,
      subscribers: await activeByLocale(tx, officeId),
    }
  })
}

async function partsOf(tx: Tx, issue: Issue): Promise<PartInView[]> {
  const { items, locale } = issueText.parse(issue)
  const { content, problems } = await composeIssue(tx, issue.officeId, issue)
  const versions = await tx.policyVersion.findMany({
    where: { officeId: issue.officeId, id: { in: items.map(({ id }) => id) } },
    select: { id: true, number: true, policy: { select: { slug: true } } },
  })
  return items.map((item) => {
    const composed = content.items.find(({ id }) => id === item.id)
    const version = versions.find(({ id }) => id === item.id)
    return {
      item,
      title: item.kind === 'text' ? item.title : (composed?.title ?? ''),
      lead: composed?.lead ?? '',
      href:
        item.kind === 'news'
          ? `/aktualnosci/${item.id}`
          : version
            ? `/polityki/${version.policy.slug}/wersje/${version.number}`
            : null,
      locale: composed?.locale ?? locale,
      problem: problems.find((one) => one.item === item.id)?.message ?? null,
    }
  })
}

/** News and versions that may be added, those that wait for an issue first; `search` looks for words in titles. */
export async function issueCandidates(actor: Actor, officeId: string, search: string): Promise<Candidate[]> {
  permit(actor, 'issues.read', officeId)
  return withScope([officeId], (tx) => candidates(tx, officeId, search.slice(0, 200)))
}
