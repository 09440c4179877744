'use client'
// What may be done with a planned publication: carry it out now, move it, call it off.
import { FormText } from '@/components/forms/action-fields'
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { PlannedMoment } from '@/components/policies/publish-form'
import { formatDay } from '@/lib/format'

type Props = {
  plan: { id: string; day: string; time: string; effectiveFrom: string }
  today: string
  publish: FormAction
  move: FormAction
  cancel: FormAction
}

const labels = { publishDay: 'Dzień publikacji', publishTime: 'Godzina publikacji', effectiveFrom: 'Obowiązuje od' }

export function PlanForms({ plan, today, publish, move, cancel }: Props) {
  const own = <input type="hidden" name="planId" value={plan.id} />
  const from = plan.effectiveFrom < today ? today : plan.effectiveFrom
  return (
    <>
      <section className="panel-section" aria-labelledby="teraz">
        <h2 id="teraz">Opublikuj teraz</h2>
        <p className="mb-4">
          Wersja będzie obowiązywać od dnia {formatDay(from)} Opublikowanej wersji nie można zmienić.
        </p>
        <ActionForm action={publish} submit="Opublikuj teraz" label="Publikacja teraz">
          {own}
          <input type="hidden" name="effectiveFrom" value={from} />
        </ActionForm>
      </section>
      <section className="panel-section" aria-labelledby="termin">
        <h2 id="termin">Zmień termin</h2>
        <ActionForm action={move} labels={labels} submit="Zmień termin" look="secondary" label="Zmiana terminu">
          {own}
          <PlannedMoment today={today} day={plan.day < today ? '' : plan.day} time={plan.time} />
          <FormText
            name="effectiveFrom"
            label={labels.effectiveFrom}
            hint="Dzień publikacji albo późniejszy."
            type="date"
            min={today}
            width="short"
            initial={from}
          />
        </ActionForm>
      </section>
      <section className="panel-section" aria-labelledby="odwolanie">
        <h2 id="odwolanie">Odwołaj</h2>
        <p className="mb-4">Tekst i jego zatwierdzenie zostają bez zmian.</p>
        <ActionForm action={cancel} submit="Odwołaj publikację" look="secondary" label="Odwołanie publikacji">
          {own}
        </ActionForm>
      </section>
    </>
  )
}
