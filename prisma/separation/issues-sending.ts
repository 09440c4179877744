// Rows of the wall: starting, holding and ending the sending of an issue, and the engine's own steps.
import { randomUUID } from 'node:crypto'
import type { SingleRoute } from '@/domain/mail/bulk/bulk-route'
import { outboxBatch } from '@/domain/mail/bulk/outbox-batch'
import { cancelIssue } from '@/domain/newsletter/commands/cancel-issue'
import { foldDeliveries } from '@/domain/newsletter/commands/fold-deliveries'
import { pauseIssue } from '@/domain/newsletter/commands/pause-issue'
import { resumeIssue } from '@/domain/newsletter/commands/resume-issue'
import { settleUncertain } from '@/domain/newsletter/commands/settle-uncertain'
import { startIssue } from '@/domain/newsletter/commands/start-issue'
import { equationOf } from '@/domain/newsletter/queries/equation'
import { callBatch } from '@/domain/newsletter/sending/call-batch'
import { type ClaimedBatch, claimBatch, nextBatchAt, renewLeases } from '@/domain/newsletter/sending/claim-batch'
import { closeUncertain, finishIssues, giveBack } from '@/domain/newsletter/sending/finish'
import { openLedger } from '@/domain/newsletter/sending/mail-ledger'
import { prepareCall } from '@/domain/newsletter/sending/prepare-call'
import { routeOfBatch } from '@/domain/newsletter/sending/route-of-batch'
import { sendSingles } from '@/domain/newsletter/sending/send-singles'
import { settleCall } from '@/domain/newsletter/sending/settle-call'
import { plainContents } from '@/prisma/make-issue'
import type { OfficeIds } from '@/prisma/whole-office'
import type { Row, Rows } from './row'

/** A batch whose lease is lost: whoever may take a step finds out, and writes nothing. */
const lost = ({ officeId, pausedIssueId }: OfficeIds): ClaimedBatch => ({
  ...{ id: randomUUID(), token: randomUUID(), officeId, issueId: pausedIssueId, issueState: 'sending', number: 1 },
  ...{
    was: 'waiting',
    attempts: 1,
    firstCallAt: null,
    seenAt: null,
    requestSha256: null,
    route: null,
    lastError: null,
  },
})
const back = { error: null, wait: 0, pause: null }
const single: SingleRoute = {
  ...{ kind: 'single', name: 'smtp', size: 1 },
  send: async () => ({ outcome: 'unknown', error: 'interrupted' }),
}
const never = { hand: async () => false, settle: async () => {} }

const engine = (call: Row['call']): Row => ({ call, needs: 'administrator', proof: 'works' })
const sender = (call: Row['call'], ends?: Row['ends']): Row => ({
  ...{ call, needs: 'issues.send', record: true, proof: ends ? 'works' : 'changes' },
  ...(ends && { ends }),
})

export const issuesSending: Rows = {
  'newsletter/queries/equation.equationOf': {
    call: (a, b) => equationOf(a, b.officeId, b.pausedIssueId),
    ...{ needs: 'issues.read', record: true, proof: 'works' },
  },
  'newsletter/commands/start-issue.startIssue': sender((a, b) =>
    startIssue(a, b.officeId, { issueId: b.approvedIssueId, revision: 1 }, plainContents()),
  ),
  'newsletter/commands/pause-issue.pauseIssue': sender(
    (a, b) => pauseIssue(a, b.officeId, b.pausedIssueId),
    'rejected',
  ),
  'newsletter/commands/resume-issue.resumeIssue': sender((a, b) => resumeIssue(a, b.officeId, b.pausedIssueId)),
  'newsletter/commands/cancel-issue.cancelIssue': sender((a, b) => cancelIssue(a, b.officeId, b.pausedIssueId)),
  'newsletter/commands/settle-uncertain.settleUncertain': sender((a, b) =>
    settleUncertain(a, b.officeId, {
      ...{ issueId: b.pausedIssueId, decision: 'sent', deliveryIds: [b.uncertainDeliveryId] },
    }),
  ),
  'newsletter/commands/fold-deliveries.foldDeliveries': engine(foldDeliveries),
  'newsletter/sending/claim-batch.claimBatch': engine(claimBatch),
  'newsletter/sending/claim-batch.renewLeases': engine((a, b) => renewLeases(a, [lost(b)])),
  'newsletter/sending/claim-batch.nextBatchAt': engine(nextBatchAt),
  'newsletter/sending/finish.finishIssues': engine(finishIssues),
  'newsletter/sending/finish.closeUncertain': engine((a, b) => closeUncertain(a, lost(b), 'too_old')),
  'newsletter/sending/finish.giveBack': engine((a, b) => giveBack(a, lost(b), back)),
  'newsletter/sending/mail-ledger.openLedger': engine(openLedger),
  'newsletter/sending/prepare-call.prepareCall': engine((a, b) => prepareCall(a, lost(b), outboxBatch)),
  'newsletter/sending/route-of-batch.routeOfBatch': engine((a, b) => routeOfBatch(a, b)),
  'newsletter/sending/call-batch.callBatch': engine((a, b) => callBatch(a, lost(b), outboxBatch, async () => {})),
  'newsletter/sending/send-singles.sendSingles': engine((a, b) => sendSingles(a, lost(b), single, never, () => true)),
  'newsletter/sending/settle-call.settleCall': engine((a, b) =>
    settleCall(a, lost(b), [], { outcome: 'accepted_before' }, { step: 'taken_before' }),
  ),
}
