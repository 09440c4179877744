// The forms of a review that this person may use now; nothing for those who only read. Server-safe.
import type { FormAction } from '@/components/forms/action-form'
import { type ReadText, type ReviewAct, ReviewForm } from '@/components/policies/review-forms'
import { Notice } from '@/components/ui/notice'
import { approvalSentences } from '@/domain/policies/rules/approval'
import type { ReviewDesk } from '@/domain/policies/schema/desk'

type Rights = { write: boolean; publish: boolean; opinion: boolean }
type Props = { desk: ReviewDesk; rights: Rights; text: ReadText; actions: Record<ReviewAct, FormAction> }

/** Acts in the order in which they stand on the page. */
export function actsFor({ draft, approvable, opinionAsked }: ReviewDesk, rights: Rights): ReviewAct[] {
  if (!draft) return []
  const { state } = draft
  const acts: [ReviewAct, boolean][] = [
    ['opinion', rights.opinion],
    ['approve', rights.publish && state !== 'approved' && approvable === null],
    ['return', rights.publish && state !== 'writing'],
    ['send', rights.write && state === 'writing'],
    ['ask', rights.write && !opinionAsked],
  ]
  return acts.flatMap(([act, may]) => (may ? [act] : []))
}

export function ReviewActs({ desk, rights, text, actions }: Props) {
  const own = rights.publish && desk.draft?.state === 'in_review' ? desk.approvable : null
  return (
    <>
      {own ? (
        <Notice kind="info" title="Nie zatwierdzisz własnego tekstu" className="mt-6">
          {approvalSentences[own]}
        </Notice>
      ) : null}
      {actsFor(desk, rights).map((act, at) => (
        <ReviewForm key={`${act} ${text.revision}`} act={act} first={at === 0} action={actions[act]} text={text} />
      ))}
    </>
  )
}
