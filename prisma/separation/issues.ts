// Rows of the wall: issues of the newsletter at their desk, until they are sent.
import { randomUUID } from 'node:crypto'
import { approveIssue } from '@/domain/newsletter/commands/approve-issue'
import { beginIssue } from '@/domain/newsletter/commands/begin-issue'
import { duplicateIssue } from '@/domain/newsletter/commands/duplicate-issue'
import { dueIssuePlans, fireIssuePlan } from '@/domain/newsletter/commands/fire-issue-plan'
import { planIssue } from '@/domain/newsletter/commands/plan-issue'
import { removeIssue } from '@/domain/newsletter/commands/remove-issue'
import { returnIssue } from '@/domain/newsletter/commands/return-issue'
import { saveIssue } from '@/domain/newsletter/commands/save-issue'
import { sendIssueNow } from '@/domain/newsletter/commands/send-issue-now'
import { submitIssue } from '@/domain/newsletter/commands/submit-issue'
import { unplanIssue } from '@/domain/newsletter/commands/unplan-issue'
import { composeIssue, issueHash } from '@/domain/newsletter/compose'
import type { Rendered } from '@/domain/newsletter/issue-readiness'
import { issueCandidates, issueDesk } from '@/domain/newsletter/queries/issue-desk'
import { sendingDesk } from '@/domain/newsletter/queries/issue-sending'
import { issueOffer, issuesOf } from '@/domain/newsletter/queries/issues'
import { now, polishDay } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { plainContents } from '@/prisma/make-issue'
import type { Row, Rows } from './row'

const read = (issueId: string) => ({ issueId, revision: 1 })
const text = {
  ...({ subject: 'Nowy temat', preheader: '', locale: 'pl', audience: 'all' } as const),
  items: [{ kind: 'text' as const, id: randomUUID(), title: 'Tytuł', body: 'Treść.' }],
}

/** The mail as a door would have rendered it, whoever asks: nothing but the wall is to refuse. */
async function rendered(issueId: string): Promise<Rendered> {
  const hash = await withScope('everything', async (tx) => {
    const issue = await tx.issue.findUnique({ where: { id: issueId } })
    return issue ? issueHash((await composeIssue(tx, issue.officeId, issue)).content) : ''
  })
  return { hash, contents: plainContents(), gate: [] }
}

/** a week ahead, far from every change of clocks' hour */
const moment = () => ({ day: polishDay(new Date(now().getTime() + 7 * 86_400_000)), time: '12:00' })

const writer = (call: Row['call']): Row => ({ call, needs: 'issues.write', record: true, proof: 'changes' })
const sender = (call: Row['call']): Row => ({ call, needs: 'issues.send', record: true, proof: 'changes' })
const reader = (call: Row['call'], proof: Row['proof'] = 'tells'): Row => ({ call, needs: 'issues.read', proof })

export const issues: Rows = {
  'newsletter/queries/issues.issuesOf': reader((a, b) => issuesOf(a, b.officeId)),
  'newsletter/queries/issues.issueOffer': reader((a, b) => issueOffer(a, b.officeId), 'works'),
  'newsletter/queries/issue-desk.issueDesk': {
    ...reader((a, b) => issueDesk(a, b.officeId, b.draftIssueId)),
    record: true,
  },
  'newsletter/queries/issue-desk.issueCandidates': reader((a, b) => issueCandidates(a, b.officeId, '')),
  'newsletter/queries/issue-sending.sendingDesk': {
    ...reader(async (a, b) => sendingDesk(a, b.officeId, b.reviewedIssueId, await rendered(b.reviewedIssueId))),
    record: true,
  },
  'newsletter/commands/begin-issue.beginIssue': {
    call: (a, b) => beginIssue(a, b.officeId, { offered: false }),
    ...{ needs: 'issues.write', proof: 'changes' },
  },
  'newsletter/commands/save-issue.saveIssue': writer((a, b) =>
    saveIssue(a, b.officeId, { ...text, ...read(b.draftIssueId) }),
  ),
  'newsletter/commands/remove-issue.removeIssue': writer((a, b) => removeIssue(a, b.officeId, read(b.draftIssueId))),
  'newsletter/commands/duplicate-issue.duplicateIssue': writer((a, b) =>
    duplicateIssue(a, b.officeId, { issueId: b.sentIssueId }),
  ),
  'newsletter/commands/submit-issue.submitIssue': writer((a, b) =>
    submitIssue(a, b.officeId, { ...read(b.draftIssueId), note: 'Słowa próbne.' }),
  ),
  'newsletter/commands/return-issue.returnIssue': sender((a, b) =>
    returnIssue(a, b.officeId, { ...read(b.reviewedIssueId), note: 'Słowa próbne.' }),
  ),
  'newsletter/commands/approve-issue.approveIssue': sender(async (a, b) =>
    approveIssue(a, b.officeId, { ...read(b.reviewedIssueId), overrideReason: '' }, await rendered(b.reviewedIssueId)),
  ),
  'newsletter/commands/unplan-issue.unplanIssue': sender((a, b) =>
    unplanIssue(a, b.officeId, { issueId: b.plannedIssueId }),
  ),
  'newsletter/commands/plan-issue.planIssue': sender(async (a, b) =>
    planIssue(a, b.officeId, { ...read(b.approvedIssueId), ...moment() }, await rendered(b.approvedIssueId)),
  ),
  'newsletter/commands/send-issue-now.sendIssueNow': sender(async (a, b) =>
    sendIssueNow(a, b.officeId, read(b.approvedIssueId), await rendered(b.approvedIssueId)),
  ),
  'newsletter/commands/fire-issue-plan.dueIssuePlans': {
    call: (a) => dueIssuePlans(a, 3),
    ...{ needs: 'administrator', proof: 'works' },
  },
  'newsletter/commands/fire-issue-plan.fireIssuePlan': {
    call: async (a, b) => fireIssuePlan(a, b.officeId, b.plannedIssueId, await rendered(b.plannedIssueId)),
    ...{ needs: 'administrator', proof: 'works' },
  },
}
