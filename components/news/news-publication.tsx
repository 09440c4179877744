'use client'
// How a draft becomes public: now, or at a moment; and what may be done with a plan. Works without script.
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { Section } from '@/components/policies/ending-forms'
import { PlannedMoment } from '@/components/policies/publish-form'
import { formatTime, isoDay } from '@/lib/format'

type Props = {
  news: { id: string; revision: number; planned: Date | null; today: string }
  publish: FormAction
  plan: FormAction
  cancel: FormAction
}

const labels = { title: 'Tytuł', body: 'Treść', publishDay: 'Dzień publikacji', publishTime: 'Godzina publikacji' }

export function NewsPublication({ news: { id, revision, planned, today }, publish, plan, cancel }: Props) {
  const own = (
    <>
      <input type="hidden" name="newsId" value={id} />
      <input type="hidden" name="revision" value={revision} />
    </>
  )
  const day = planned ? isoDay(planned) : ''
  return (
    <>
      <Section id="publikacja" title={planned ? 'Opublikuj teraz' : 'Publikacja'}>
        <p className="mb-4">
          Opublikowana zostanie treść z podglądu powyżej. Adres aktualności już się potem nie zmieni.
        </p>
        <ActionForm
          action={publish}
          labels={labels}
          submit={planned ? 'Opublikuj teraz' : 'Opublikuj'}
          label="Publikacja"
        >
          {own}
        </ActionForm>
      </Section>
      <Section id="termin" title={planned ? 'Zmień termin' : 'Publikacja w wybranej chwili'}>
        <ActionForm
          action={plan}
          labels={labels}
          submit={planned ? 'Zmień termin' : 'Zaplanuj publikację'}
          look="secondary"
          label={planned ? 'Zmiana terminu' : 'Planowana publikacja'}
        >
          {own}
          <PlannedMoment today={today} day={day < today ? '' : day} time={planned ? formatTime(planned) : undefined} />
        </ActionForm>
      </Section>
      {planned ? (
        <Section id="odwolanie" title="Odwołaj">
          <p className="mb-4">Aktualność zostaje wersją roboczą.</p>
          <ActionForm action={cancel} submit="Odwołaj publikację" look="secondary" label="Odwołanie publikacji">
            <input type="hidden" name="newsId" value={id} />
          </ActionForm>
        </Section>
      ) : null}
    </>
  )
}
