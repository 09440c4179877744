// Rows of the wall: a sending that goes on, and who did not get it.
import { exportFailures, failedPeople, failureReasons } from '@/domain/newsletter/queries/failures'
import { issueQueue } from '@/domain/newsletter/queries/issue-queue'
import { issueProgress, issueRoute, uncertainDecisions } from '@/domain/newsletter/queries/progress'
import type { Rows } from './row'

async function all(pieces: AsyncIterable<string>): Promise<string> {
  let whole = ''
  for await (const piece of pieces) whole += piece
  return whole
}

export const issuesProgress: Rows = {
  'newsletter/queries/progress.issueProgress': {
    call: (a, b) => issueProgress(a, b.officeId, b.pausedIssueId),
    needs: 'issues.read',
    record: true,
    proof: 'tells',
  },
  'newsletter/queries/progress.issueRoute': {
    call: (a, b) => issueRoute(a, b.officeId),
    needs: 'issues.read',
    proof: 'works',
  },
  'newsletter/queries/progress.uncertainDecisions': {
    call: (a, b) => uncertainDecisions(a, b.officeId, b.pausedIssueId),
    needs: 'issues.read',
    record: true,
    proof: 'works',
  },
  'newsletter/queries/failures.failureReasons': {
    call: (a, b) => failureReasons(a, b.officeId, b.pausedIssueId),
    needs: 'issues.read',
    record: true,
    proof: 'works',
  },
  'newsletter/queries/failures.failedPeople': {
    call: (a, b) => failedPeople(a, b.officeId, b.pausedIssueId, 1),
    needs: 'subscribers.person',
    record: true,
    proof: 'tells',
  },
  'newsletter/queries/failures.exportFailures': {
    call: (a, b) => all(exportFailures(a, b.officeId, b.pausedIssueId)),
    needs: 'subscribers.person',
    record: true,
    // whoever did not get it stands there by a made-up address; the trail shows that it was asked
    proof: 'changes',
  },
  'newsletter/queries/issue-queue.issueQueue': { call: (a) => issueQueue(a), needs: 'administrator', proof: 'works' },
}
