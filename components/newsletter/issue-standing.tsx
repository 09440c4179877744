// Where an issue stands on its way to readers, in a sentence or two: what is done, who waits for whom. Server-safe.
import { PanelHeading } from '@/components/layout/panel-heading'
import { Notice } from '@/components/ui/notice'
import { type IssuePlanProblem, issueProblemSentences } from '@/domain/newsletter/rules/issue-states'
import type { IssueStateName } from '@/domain/newsletter/schema/issue'
import type { SendingDesk } from '@/domain/newsletter/schema/issue-desk'
import { formatMoment } from '@/lib/format'
import { IssueStateTag } from './issue-state-tag'
import { IssueTabs } from './issue-tabs'

type Words = { kind: 'info' | 'success' | 'warning' | 'danger'; title: string; words: string }

export function IssueStanding({ desk }: { desk: SendingDesk }) {
  const { kind, title, words } = wordsOf(desk)
  const { note, state } = desk
  return (
    <Notice kind={kind} title={title} className="mb-6">
      <p>{words}</p>
      {note && (state === 'in_review' || state === 'draft') ? (
        <p>
          {state === 'in_review' ? 'Notatka do zatwierdzenia' : 'Uwaga przy zwrocie'}: {note}
        </p>
      ) : null}
    </Notice>
  )
}

function wordsOf({ state, plan, note, hindrance, approvers, approval }: SendingDesk): Words {
  const able = approvers.join(', ') || 'nikt (brakuje wydawcy, który może zatwierdzić)'
  if (state === 'in_review')
    return {
      kind: 'warning',
      title: 'Wydanie czeka na zatwierdzenie',
      words: `Może je zatwierdzić lub zwrócić: ${able}.`,
    }
  if (state === 'asking' && plan)
    return {
      kind: 'danger',
      title: 'Planowana wysyłka czeka na decyzję wydawcy',
      words: `Miała się zacząć ${formatMoment(plan.at)}, ale nic nie wysłano. ${issueProblemSentences[plan.problem ?? 'refused']} Wyślij wydanie teraz, zmień termin albo odwołaj wysyłkę.`,
    }
  if (state === 'scheduled' && plan)
    return {
      kind: hindrance ? 'danger' : 'success',
      title: hindrance ? 'Zaplanowana wysyłka nie dojdzie do skutku' : 'Wysyłka jest zaplanowana',
      words: hindrance
        ? `Termin: ${formatMoment(plan.at)}. ${issueProblemSentences[hindrance]}`
        : `Zacznie się ${formatMoment(plan.at)}${plan.by ? ` (zaplanowano: ${plan.by})` : ''}.`,
    }
  if (state === 'approved' && approval.problem === null && hindrance)
    return {
      kind: 'danger',
      title: 'Wydanie jest zatwierdzone, ale nie można go wysłać',
      words: issueProblemSentences[hindrance],
    }
  if (state === 'approved')
    return approval.problem === null
      ? { kind: 'success', title: 'Wydanie jest zatwierdzone', words: 'Można je wysłać teraz albo zaplanować.' }
      : { kind: 'danger', title: 'Zatwierdzenie straciło ważność', words: issueProblemSentences[approval.problem] }
  if (note)
    return {
      kind: 'warning',
      title: 'Wydanie wróciło do poprawy',
      words: 'Popraw treść i wyślij jeszcze raz do zatwierdzenia.',
    }
  return {
    kind: 'info',
    title: 'Wydanie jest w przygotowaniu',
    words: 'Sprawdź listę poniżej. Gdy treść jest gotowa, wydanie się zatwierdza, a potem wysyła.',
  }
}

type Started = { title: string; above: { href: string; label: string }; base: string; state: IssueStateName }

/** Instead of the page of sending once it began: who comes back by an old page or another tab reads what happened. */
export function SendingStarted({ title, above, base, state }: Started) {
  return (
    <>
      <PanelHeading title={title} above={above} lead={<IssueStateTag state={state} />} />
      <IssueTabs base={base} part="/wysylka" state={state} />
      <Notice kind="info" title="Wysyłka tego wydania już się zaczęła">
        <p>
          Nie można jej zacząć drugi raz. Co stało się z wiadomościami, widać w zakładce{' '}
          <a href={`${base}/przebieg`}>Przebieg</a>.
        </p>
      </Notice>
    </>
  )
}

/** Instead of the last look before sending, when something came between. */
export function CannotStart({ problem, base }: { problem: IssuePlanProblem; base: string }) {
  return (
    <>
      <PanelHeading title="Nie można teraz wysłać" above={{ href: `${base}/wysylka`, label: 'Wysyłka' }} />
      <Notice kind="warning" title="Tego wydania nie można teraz wysłać">
        <p>{issueProblemSentences[problem]}</p>
        <p>
          <a href={`${base}/wysylka`}>Zobacz, co trzeba zrobić</a>
        </p>
      </Notice>
    </>
  )
}
