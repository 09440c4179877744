// What every page of one issue asks first: the office, the issue, what this person may do with it, and its addresses.
import type { Actor } from '@/domain/access/actor'
import { can } from '@/domain/access/permissions'
import { issueDesk } from '@/domain/newsletter/queries/issue-desk'
import { officeBySlug } from '@/domain/offices/queries'
import { shown } from '@/lib/form-action'

export type IssueProps = { params: Promise<{ office: string; issue: string }> }

export async function issuePage(actor: Actor, { params }: IssueProps) {
  const { office: asked, issue: id } = await params
  const office = await shown(officeBySlug(actor, asked))
  const issue = await shown(issueDesk(actor, office.id, id))
  const desk = `/panel/urzedy/${office.slug}`
  return {
    ...{ office, issue, desk },
    base: `${desk}/newsletter/${issue.id}`,
    above: { href: `${desk}/newsletter`, label: 'Newsletter' },
    title: issue.closed ? 'Wydanie o zamkniętym dostępie' : issue.subject || 'Nowe wydanie',
    rights: { write: can(actor, 'issues.write', office.id), send: can(actor, 'issues.send', office.id) },
  }
}
