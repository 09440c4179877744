// Where an issue stands on its way to readers: what is missing, who has seen it, by which way and to how many it would go.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { hindrance, type Rendered, readinessOf } from '@/domain/newsletter/issue-readiness'
import { issueSenders } from '@/domain/newsletter/issue-store'
import { changedSince, isPlanProblem, mayApprove } from '@/domain/newsletter/rules/issue-states'
import { type Audience, itemsOf } from '@/domain/newsletter/schema/issue'
import type { SendingDesk } from '@/domain/newsletter/schema/issue-desk'
import type { Locale } from '@/domain/offices/schema'
import { namesOf } from '@/domain/policies/people'
import { type Tx, withScope } from '@/lib/db/client'
import type { Issue } from '@/lib/db/generated/client'
import { fail } from '@/lib/errors'
import { isUuid } from '@/lib/uuid'

/** `rendered`: the mail as it is now; the gate looks at it. Throws `not_found` for another office's or an unknown id. */
export async function sendingDesk(
  actor: Actor,
  officeId: string,
  issueId: string,
  rendered: Rendered,
): Promise<SendingDesk> {
  permit(actor, 'issues.read', officeId)
  if (!isUuid(issueId)) fail('not_found')
  return withScope([officeId], async (tx) => {
    const issue = await tx.issue.findUnique({ where: { id: issueId, officeId } })
    if (!issue) fail('not_found')
    const readiness = await readinessOf(tx, issue)
    const gate = [...rendered.gate]
    const { id, state, revision, subject, updatedAt, overrideReason, approvedAt } = issue
    const names = await namesOf(tx, [issue.approvedById, issue.plannedById, issue.savedById])
    const nameOf = (person: string | null) => (person && names.get(person)) || null
    const able = (await issueSenders(tx, officeId)).filter((one) =>
      mayApprove(one.id, { ...issue, fourEyes: readiness.fourEyes }),
    )
    return {
      ...{ id, state, revision, subject, updatedAt, gate, locale: issue.locale as Locale },
      audience: { ...readiness.audience, kind: issue.audience as Audience },
      problems: readiness.problems,
      partTitles: Object.fromEntries(readiness.content.items.map((item) => [item.id, item.title])),
      approval: {
        ...{ problem: readiness.approval, by: nameOf(issue.approvedById), at: approvedAt, overrideReason },
        changed: readiness.approval === 'content_changed' ? await changedTitles(tx, issue) : [],
      },
      fourEyes: readiness.fourEyes,
      mayApprove: able.some((one) => one.id === actor.personId),
      approvers: able.map(({ name }) => name),
      note: issue.reviewNote,
      testedAt: await testedAt(tx, issue),
      route: readiness.route,
      plan: planOf(issue, nameOf(issue.plannedById)),
      hindrance: hindrance(readiness, gate, issue),
      savedBy: nameOf(issue.savedById),
    }
  })
}

function planOf({ plannedAt, planProblem }: Issue, by: string | null): SendingDesk['plan'] {
  if (!plannedAt) return null
  const problem = isPlanProblem(planProblem) ? planProblem : planProblem ? 'refused' : null
  return { at: plannedAt, by, problem }
}

/** Titles of the news among the parts that somebody changed after the approval. */
async function changedTitles(tx: Tx, { officeId, items, approvedAt }: Issue): Promise<string[]> {
  const ids = itemsOf(items).flatMap(({ kind, id }) => (kind === 'news' ? [id] : []))
  const news = await tx.news.findMany({
    where: { officeId, id: { in: ids } },
    select: { title: true, updatedAt: true },
  })
  return changedSince(news, approvedAt).map(({ title }) => title)
}

/** The last test of the issue as it is now: one of an older text proves nothing. */
async function testedAt(tx: Tx, { id, officeId, updatedAt }: Issue): Promise<Date | null> {
  const test = await tx.auditEvent.findFirst({
    where: { officeId, type: 'issue.tested', subjectId: id, at: { gte: updatedAt } },
    orderBy: { at: 'desc' },
    select: { at: true },
  })
  return test?.at ?? null
}
