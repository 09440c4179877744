// The parts of the page of publication: notices, findings of the linter, and the form, or what may be done with an open plan.
import { fieldId } from '@/components/forms/field'
import { FindingList, findingSummary } from '@/components/policies/finding-list'
import { PlanForms } from '@/components/policies/plan-forms'
import { ProblemList } from '@/components/policies/problem-list'
import { PublishForm } from '@/components/policies/publish-form'
import { EyesNotice, PlanNotice } from '@/components/policies/publish-notices'
import type { Actor } from '@/domain/access/actor'
import { previewDraft } from '@/domain/policies/queries'
import { nextNumber } from '@/domain/policies/rules'
import type { PublishProblem } from '@/domain/policies/schema'
import type { PublicationDesk } from '@/domain/policies/schema/desk'
import { polishDay } from '@/lib/clock'
import { formatTime, isoDay } from '@/lib/format'
import type { documentDesk } from '../../desk'
import { cancel, move, publish, publishNow } from './actions'

type Document = Awaited<ReturnType<typeof documentDesk>>
type Props = { actor: Actor; document: Document; desk: PublicationDesk }

/** Links without encryption are told by the linter. */
const aboutText = ({ field, code }: PublishProblem) =>
  (field === 'title' || field === 'source') && code !== 'plain_http'

export async function PublicationParts({ actor, document, desk }: Props) {
  const { office, policy, locale, href, draft } = document
  const { title, source, changeNote } = draft
  const text = { policyId: policy.id, locale, title, source, changeNote }
  const { problems } = await previewDraft(actor, office.id, text)
  const { plan, findings } = desk
  const open = plan?.state === 'waiting' || plan?.state === 'asking' ? plan : null
  const where = [office.slug, policy.slug, locale] as const
  const today = polishDay()
  return (
    <>
      {plan ? <PlanNotice plan={plan} /> : null}
      <EyesNotice desk={desk} review={href('/recenzja')} />
      <p className="mb-4">
        Zanim opublikujesz: <a href={href('/podglad')}>podgląd</a>,{' '}
        <a href={href('/zmiany')}>porównanie z wersją obowiązującą</a>.
      </p>
      <ProblemList problems={problems.filter(aboutText)} />
      {/* what a refusal says of the text leads here: its field stands on another page */}
      <details id={fieldId('source')} className="panel-section mb-6" open={desk.blocking.substantive > 0}>
        <summary>{findingSummary(findings)}</summary>
        <BlockingWords blocking={desk.blocking} />
        <FindingList findings={findings} depth={2} />
      </details>
      {open ? (
        <PlanForms
          plan={{
            ...{ id: open.id, effectiveFrom: open.effectiveFrom },
            ...{ day: isoDay(open.publishAt), time: formatTime(open.publishAt) },
          }}
          today={today}
          publish={publishNow.bind(null, where)}
          move={move.bind(null, where)}
          cancel={cancel.bind(null, where)}
        />
      ) : (
        <Form document={document} desk={desk} today={today} />
      )}
    </>
  )
}

function Form({ document, desk, today }: Omit<Props, 'actor'> & { today: string }) {
  const { office, policy, locale, href, draft, versions } = document
  const { internalNote, substantive } = desk
  return (
    <PublishForm
      action={publish.bind(null, office.slug, policy.slug)}
      hidden={{ policyId: policy.id, locale, revision: String(draft.revision) }}
      draft={{ changeNote: draft.changeNote, internalNote, substantive, today, number: nextNumber(versions) }}
      authors={{ options: desk.writers, chosen: desk.authorId }}
      blocking={desk.blocking}
      links={{ preview: href('/podglad') }}
    />
  )
}

function BlockingWords({ blocking: { substantive, editorial } }: Pick<PublicationDesk, 'blocking'>) {
  if (substantive === 0) return null
  if (editorial === 0)
    return (
      <p className="mb-4">
        Te błędy ma już wersja obowiązująca, więc zmiany redakcyjnej nie wstrzymują. Zmianę merytoryczną wstrzymują.
      </p>
    )
  return (
    <p className="mb-4">
      Błędy wstrzymują publikację. Popraw je albo podaj w formularzu powód publikacji mimo nich; zobaczy go IOD.
    </p>
  )
}
