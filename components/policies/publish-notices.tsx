// What a publisher reads before publishing, and what is told afterwards. Server-safe.
import type { ReactNode } from 'react'
import { PlanSentence } from '@/components/policies/review-state'
import { Notice } from '@/components/ui/notice'
import { approvalSentences } from '@/domain/policies/rules/approval'
import { planProblemSentences } from '@/domain/policies/rules/plan'
import type { PlanInView, PublicationDesk } from '@/domain/policies/schema/desk'
import { formatMoment, formatShortMoment } from '@/lib/format'

/** Approval and authorship: whether another person has seen the text. */
export function EyesNotice({ desk, review }: { desk: PublicationDesk; review: string }) {
  const { approved, unapproved, alone } = desk
  const link = <a href={review}>Recenzja tekstu</a>
  if (unapproved)
    return (
      <Notice kind="danger" title="Brakuje zatwierdzenia" className="mb-6">
        <p>
          {approvalSentences[unapproved]} {link}
        </p>
      </Notice>
    )
  if (approved)
    return (
      <Notice kind="success" title="Tekst jest zatwierdzony" className="mb-6">
        <p>
          Zatwierdzenie: {approved.by ?? 'konto usunięte'}, {formatShortMoment(approved.at)}. {link}
        </p>
      </Notice>
    )
  if (!alone) return null
  return (
    <Notice kind="info" title="Autor i wydawca to ta sama osoba" className="mb-6">
      <p>Strona publiczna o tym powie. Jeśli ktoś inny ma najpierw przeczytać tekst, wyślij go do recenzji. {link}</p>
    </Notice>
  )
}

/** A plan that came to nothing, or one that asks. */
export function PlanNotice({ plan }: { plan: PlanInView }) {
  if (plan.state === 'waiting')
    return (
      <Notice kind="info" title="Publikacja jest zaplanowana" className="mb-6">
        <PlanSentence plan={plan} />
        <p>Zmiana tytułu lub treści odwoła plan.</p>
      </Notice>
    )
  if (plan.state === 'asking')
    return (
      <Notice kind="warning" title="Planowana publikacja czeka na decyzję" className="mb-6">
        <PlanSentence plan={plan} />
      </Notice>
    )
  return (
    <Notice kind="warning" title="Planowana publikacja nie doszła do skutku" className="mb-6">
      <p>
        Termin: {formatMoment(plan.publishAt)}. {plan.problem ? planProblemSentences[plan.problem] : null} Nic nie
        zostało opublikowane.
      </p>
    </Notice>
  )
}

type PublishedProps = {
  number: number
  publicHref: string | null /** offered after a substantive change */
  children?: ReactNode
}

export function PublishedNotice({ number, publicHref, children }: PublishedProps) {
  return (
    <>
      <Notice kind="success" role="status" className="mb-6">
        <p>Opublikowano wersję {number}.</p>
        {publicHref ? (
          <p>
            <a href={publicHref}>Zobacz dokument na stronie publicznej</a>
          </p>
        ) : (
          <p>Urząd nie jest jeszcze uruchomiony: dokument pokaże się na stronie razem z nim.</p>
        )}
      </Notice>
      {children}
    </>
  )
}
