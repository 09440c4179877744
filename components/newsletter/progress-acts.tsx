'use client'
// What may be done with a sending: hold it, let it go on, end it; and what a person decides about mails of which nobody can know. Each
// says before its button what will happen.
import { FormCheckbox } from '@/components/forms/action-fields'
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { Section } from '@/components/policies/ending-forms'
import { people } from '@/domain/newsletter/rules/progress-view'
import type { IssueStateName } from '@/domain/newsletter/schema/issue'
import { counted } from '@/lib/format'

type HoldProps = {
  issue: { id: string; state: IssueStateName; mayResume: boolean }
  pause: FormAction
  resume: FormAction
}

/** Stands right below the bar: who has to stop a sending looks for nothing. */
export function HoldActs({ issue: { id, state, mayResume }, pause, resume }: HoldProps) {
  const own = <input type="hidden" name="issueId" value={id} />
  if (state === 'sending')
    return (
      <ActionForm action={pause} submit="Wstrzymaj wysyłkę" look="secondary" label="Wstrzymanie" className="mt-4">
        {own}
        <p className="mb-3">
          Po wstrzymaniu nie wyjdzie żadna nowa wiadomość, dopóki ktoś nie wznowi wysyłki. Po wznowieniu nikt nie
          dostanie wydania dwa razy.
        </p>
      </ActionForm>
    )
  if (state !== 'paused' || !mayResume) return null
  return (
    <ActionForm action={resume} submit="Wznów wysyłkę" label="Wznowienie" className="mt-4">
      {own}
      <p className="mb-3">
        Wysyłka pójdzie dalej od miejsca, w którym stanęła. Osoby, które się w tym czasie wypisały, zostaną pominięte.
      </p>
    </ActionForm>
  )
}

type CancelProps = { issue: { id: string; state: IssueStateName; pending: number }; cancel: FormAction }

export function CancelAct({ issue: { id, state, pending }, cancel }: CancelProps) {
  if (state !== 'sending' && state !== 'paused') return null
  return (
    <Section id="przerwanie" title="Przerwij na zawsze">
      <p className="mb-4">
        {pending > 0 ? `Na wydanie czeka jeszcze: ${counted(pending, people)}. ` : ''}
        Przerwanej wysyłki nie można wznowić, a wysłanych wiadomości nie da się cofnąć. Wydanie zostaje w archiwum na
        stronie urzędu, jeśli ktoś mógł je dostać.
      </p>
      <ActionForm
        action={cancel}
        labels={{ sure: 'Potwierdzenie' }}
        submit="Przerwij wysyłkę"
        look="danger"
        label="Przerwanie"
      >
        <input type="hidden" name="issueId" value={id} />
        <FormCheckbox name="sure" id="pewne-przerwanie" label="Wiem, że pozostali nie dostaną tego wydania" />
      </ActionForm>
    </Section>
  )
}

type UncertainProps = {
  issue: { id: string; uncertain: number; cancelled: boolean }
  sent: FormAction
  again: FormAction
}

export function UncertainActs({ issue: { id, uncertain, cancelled }, sent, again }: UncertainProps) {
  const own = <input type="hidden" name="issueId" value={id} />
  return (
    <>
      <h3 id="uznanie">Uznaj za wysłane</h3>
      <p className="mb-3">
        Wybierz, gdy dziennik serwera lub dostawcy poczty pokazuje, że wiadomości wyszły, albo gdy wolisz, żeby ktoś nie
        dostał wydania, niż żeby dostał je dwa razy. Trafią do „przyjęte”.
      </p>
      <ActionForm
        action={sent}
        labels={{ sure: 'Potwierdzenie' }}
        submit="Uznaj za wysłane"
        look="secondary"
        label="Uznanie za wysłane"
      >
        {own}
        <FormCheckbox
          name="sure"
          id="pewne-uznanie"
          label={`Wiem, że ktoś z nich (${counted(uncertain, people)}) mógł nie dostać wydania`}
        />
      </ActionForm>
      {cancelled ? null : (
        <>
          <h3 id="powtorzenie" className="mt-6">
            Wyślij jeszcze raz do tych osób
          </h3>
          <p className="mb-3">
            Wybierz, gdy dziennik serwera lub dostawcy poczty pokazuje, że wiadomości nie wyszły, albo gdy wydanie jest
            tak ważne, że lepiej dostać je dwa razy niż wcale.
          </p>
          <ActionForm
            action={again}
            labels={{ sure: 'Potwierdzenie' }}
            submit="Wyślij jeszcze raz do tych osób"
            look="secondary"
            label="Ponowne wysłanie"
          >
            {own}
            <FormCheckbox name="sure" id="pewne-powtorzenie" label="Wiem, że ktoś może dostać wydanie dwa razy" />
          </ActionForm>
        </>
      )}
    </>
  )
}
