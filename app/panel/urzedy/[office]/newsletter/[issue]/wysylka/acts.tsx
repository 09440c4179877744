// The forms that this person may use now, in the order in which they are needed; the first one is the main one.
import { PlanIssueForm, SendNowLink, UnplanForm } from '@/components/newsletter/issue-plan'
import { ApproveIssueForm, ReturnIssueForm, SubmitIssueForm } from '@/components/newsletter/issue-review'
import { isPlanned, issueProblemSentences } from '@/domain/newsletter/rules/issue-states'
import type { SendingDesk } from '@/domain/newsletter/schema/issue-desk'
import { polishDay } from '@/lib/clock'
import { formatTime, isoDay } from '@/lib/format'
import { approve, giveBack, plan, submit, unplan } from './actions'

type Rights = { write: boolean; send: boolean }
type Props = { desk: SendingDesk; slug: string /** address of the issue in the panel */; base: string; rights: Rights }

export function SendingActs({ desk, slug, base, rights }: Props) {
  const { state, hindrance, problems, approval, plan: planned } = desk
  const issue = { id: desk.id, revision: desk.revision }
  const approvable = rights.send && desk.mayApprove && approval.problem !== null && !isPlanned(state)
  const sendable = rights.send && hindrance === null
  const moment = planned && { day: isoDay(planned.at), time: formatTime(planned.at) }
  return (
    <>
      {approvable && problems.length === 0 ? (
        <ApproveIssueForm
          key={`zatwierdzenie ${desk.revision}`}
          issue={issue}
          action={approve.bind(null, slug)}
          faults={desk.gate.length}
        />
      ) : null}
      {rights.write && state === 'draft' && problems.length === 0 ? (
        <SubmitIssueForm
          key={`wyslanie ${desk.revision}`}
          issue={issue}
          action={submit.bind(null, slug)}
          look={approvable ? 'secondary' : 'primary'}
        />
      ) : null}
      {sendable ? <SendNowLink href={`${base}/wysylka/teraz`} receives={desk.audience.receives} /> : null}
      {sendable ? (
        <PlanIssueForm issue={issue} action={plan.bind(null, slug)} today={polishDay()} planned={moment} />
      ) : null}
      {rights.send && isPlanned(state) ? <UnplanForm issueId={desk.id} action={unplan.bind(null, slug)} /> : null}
      {rights.send && state !== 'draft' ? <ReturnIssueForm issue={issue} action={giveBack.bind(null, slug)} /> : null}
      {rights.send && !desk.mayApprove && approval.problem === 'not_approved' ? (
        <p className="mt-6">{issueProblemSentences.own_issue}</p>
      ) : null}
    </>
  )
}
