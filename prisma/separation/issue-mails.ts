// Rows of the wall: an issue as a mail, looked at, tested and rendered for sending.
import { issueMail } from '@/components/email/issue-mail'
import { sendTestIssue } from '@/domain/newsletter/commands/send-test-issue'
import { freezeContents, issuePreview, testOfIssue } from '@/domain/newsletter/issue-rendering'
import { composedIssue } from '@/domain/newsletter/queries/composed-issue'
import type { Rows } from './row'

export const issueMails: Rows = {
  'newsletter/queries/composed-issue.composedIssue': {
    call: (a, b) => composedIssue(a, b.officeId, b.draftIssueId),
    needs: 'issues.read',
    record: true,
    proof: 'tells',
  },
  'newsletter/issue-rendering.freezeContents': {
    call: (a, b) => freezeContents(a, b.officeId, b.draftIssueId, issueMail),
    needs: 'issues.read',
    record: true,
    proof: 'tells',
  },
  'newsletter/issue-rendering.issuePreview': {
    call: (a, b) =>
      issuePreview(a, { officeId: b.officeId, issueId: b.draftIssueId, slug: 'urzad', locale: 'pl' }, issueMail),
    needs: 'issues.read',
    record: true,
    proof: 'tells',
  },
  'newsletter/issue-rendering.testOfIssue': {
    call: (a, b) =>
      testOfIssue(
        a,
        {
          ...{ id: b.draftIssueId, officeId: b.officeId, subjectId: b.draftIssueId, subscriptionId: null },
          ...{ template: 'issue-test', locale: 'pl', data: { office: 'urzad' } },
        },
        issueMail,
      ),
    needs: 'issues.read',
    proof: 'tells',
  },
  'newsletter/commands/send-test-issue.sendTestIssue': {
    call: (a, b) => sendTestIssue(a, b.officeId, { issueId: b.draftIssueId, locale: 'pl' }),
    needs: 'issues.write',
    record: true,
    proof: 'changes',
  },
}
