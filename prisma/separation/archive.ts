// Rows of the wall: issues in the archive.
import { closeIssue } from '@/domain/newsletter/commands/close-issue'
import { eraseClosedIssueText } from '@/domain/newsletter/commands/erase-closed-issue-text'
import { issueOnShelf } from '@/domain/newsletter/queries/issue-on-shelf'
import { indexMissingIssues } from '@/domain/newsletter/search-entry'
import type { Rows } from './row'

export const archive: Rows = {
  'newsletter/queries/issue-on-shelf.issueOnShelf': {
    call: (a, b) => issueOnShelf(a, b.officeId, b.sentIssueId),
    needs: 'issues.read',
    record: true,
    proof: 'tells',
  },
  'newsletter/commands/close-issue.closeIssue': {
    call: (a, b) => closeIssue(a, b.officeId, { issueId: b.sentIssueId, reason: 'Powód próbny' }),
    needs: 'documents.close',
    record: true,
    proof: 'changes',
  },
  'newsletter/commands/erase-closed-issue-text.eraseClosedIssueText': {
    call: (a, b) => eraseClosedIssueText(a, b.officeId, { issueId: b.closedIssueId, confirmation: 'usuń' }),
    needs: 'documents.close',
    record: true,
    proof: 'changes',
  },
  'newsletter/search-entry.indexMissingIssues': {
    call: (a) => indexMissingIssues(a, 1),
    needs: 'administrator',
    proof: 'works',
  },
}
