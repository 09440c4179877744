// Where a text stands on its way to publication, in words: its state, who waits for whom, what is planned. Server-safe.
import { Notice } from '@/components/ui/notice'
import { planProblemSentences } from '@/domain/policies/rules/plan'
import type { PlanInView, ReviewDesk } from '@/domain/policies/schema/desk'
import type { DraftState } from '@/lib/db/generated/enums'
import { formatDay, formatMoment, formatShortMoment } from '@/lib/format'

const list = (names: readonly string[]) => names.join(', ')

export function ReviewState({ desk, publishHref }: { desk: ReviewDesk; publishHref: string | null }) {
  const { draft, plan, inspectors, opinionAsked } = desk
  if (!draft)
    return (
      <Notice kind="info" title="Nie ma jeszcze tekstu">
        W tym języku nie zapisano tekstu roboczego. Recenzja zacznie się po jego zapisaniu.
      </Notice>
    )
  const { kind, title, words } = stateOf(desk)
  return (
    <Notice kind={kind} title={title}>
      <p>{words}</p>
      <p>
        Ostatni zapis: {draft.savedBy ?? 'system'}, {formatShortMoment(draft.savedAt)}.
      </p>
      {opinionAsked ? <p>Opinię ma wydać IOD: {list(inspectors) || 'nikt nie ma teraz tej roli'}.</p> : null}
      {plan ? <PlanSentence plan={plan} /> : null}
      {publishHref && (draft.state === 'approved' || plan) ? (
        <p>
          <a href={publishHref}>Przejdź do publikacji</a>
        </p>
      ) : null}
    </Notice>
  )
}

type Words = { kind: 'info' | 'success' | 'warning'; title: string; words: string }

function stateOf({ draft, fourEyes, approved, publishers, returned }: ReviewDesk): Words {
  const able = list(publishers) || 'nikt (w urzędzie nie ma wydawcy)'
  if (draft?.state === 'in_review')
    return { kind: 'warning', title: 'Tekst czeka na recenzję', words: `Może go zatwierdzić lub zwrócić: ${able}.` }
  if (draft?.state === 'approved' && approved)
    return {
      kind: 'success',
      title: 'Tekst jest zatwierdzony',
      words: `Zatwierdzenie: ${approved.by ?? 'konto usunięte'}, ${formatShortMoment(approved.at)}. Może go opublikować: ${able}.`,
    }
  if (returned)
    return {
      kind: 'warning',
      title: 'Tekst wrócił do poprawy',
      words: 'Powód jest w historii poniżej. Popraw tekst i wyślij go do recenzji jeszcze raz.',
    }
  return {
    kind: 'info',
    title: 'Tekst jest w przygotowaniu',
    words: fourEyes
      ? 'Ten urząd publikuje dopiero po zatwierdzeniu przez drugą osobę. Gdy tekst będzie gotowy, wyślij go do recenzji.'
      : 'Recenzja jest w tym urzędzie dobrowolna: wydawca może też opublikować tekst od razu.',
  }
}

export function PlanSentence({ plan }: { plan: PlanInView }) {
  const when = `${formatMoment(plan.publishAt)}, z obowiązywaniem od dnia ${formatDay(plan.effectiveFrom)}`
  if (plan.state === 'asking')
    return (
      <p>
        Planowana publikacja ({when}) czeka na decyzję wydawcy.{' '}
        {plan.problem ? planProblemSentences[plan.problem] : null}
      </p>
    )
  return (
    <p>
      Publikację zaplanowano{plan.plannedBy ? ` (${plan.plannedBy})` : ''} na {when}
    </p>
  )
}

type Standing = { state: DraftState; plannedFor: Date | null }

/** Above the editor: what a change of the text would end. Nothing where it ends nothing. */
export function EditWarning({ standing: { state, plannedFor }, review }: { standing: Standing; review: string }) {
  if (state === 'writing' && !plannedFor) return null
  const title = state === 'approved' ? 'Ten tekst jest zatwierdzony' : 'Ten tekst czeka na recenzję'
  return (
    <Notice
      kind="warning"
      title={state === 'writing' ? 'Publikacja tego tekstu jest zaplanowana' : title}
      className="mb-6"
    >
      <p>
        {state === 'approved' ? 'Zmiana tytułu lub treści skasuje zatwierdzenie' : null}
        {state === 'in_review' ? 'Zmiana tytułu lub treści cofnie wysłanie do recenzji' : null}
        {state === 'writing' ? 'Zmiana tytułu lub treści odwoła' : null}
        {state !== 'writing' && plannedFor ? ' i odwoła' : null}
        {plannedFor ? ` publikację zaplanowaną na ${formatMoment(plannedFor)}` : null}.{' '}
        <a href={review}>Recenzja tekstu</a>
      </p>
    </Notice>
  )
}
