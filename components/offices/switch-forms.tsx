'use client'
// Switching an office off, for a time or for good, and on again.
import { FormArea, FormRadios, FormText } from '@/components/forms/action-fields'
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { type Closure, offKinds } from '@/domain/offices/schema/closure'

const labels = {
  kind: 'Na jak długo',
  notice: 'Wyjaśnienie',
  until: 'Dzień powrotu',
  successor: 'Następca',
  successorUrl: 'Adres następcy',
}

type Props = { action: FormAction; state: 'live' | 'paused' | 'closed'; closure: Closure | null }

export function SwitchOffForm({ action, state, closure }: Props) {
  return (
    <section className="panel-section" aria-labelledby="wylacz">
      <h2 id="wylacz">{closure ? 'Zmień informację' : 'Wyłącz strony urzędu'}</h2>
      <ActionForm
        action={action}
        labels={labels}
        submit={closure ? 'Zapisz' : 'Wyłącz strony urzędu'}
        look="danger"
        label="Wyłączenie"
      >
        <FormRadios
          name="kind"
          label="Na jak długo"
          initial={state === 'live' ? '' : state}
          options={[
            {
              value: 'paused',
              label: offKinds.paused,
              hint: 'Strony odpowiadają kodem 503. Wyszukiwarki wrócą później.',
            },
            {
              value: 'closed',
              label: offKinds.closed,
              hint: 'Strony odpowiadają kodem 410. Wyszukiwarki zapomną ich adresy.',
            },
          ]}
        />
        <FormArea
          name="notice"
          label="Wyjaśnienie dla mieszkańców"
          hint="Zobaczą je na każdej stronie urzędu. Napisz, dlaczego i gdzie teraz załatwią sprawę."
          initial={closure?.notice}
          rows={5}
        />
        <FormText
          name="until"
          type="date"
          label="Dzień powrotu (przy przerwie)"
          optional="opcjonalnie"
          initial={closure?.until}
          width="short"
        />
        <FormText
          name="successor"
          label="Kto przejął zadania (przy końcu działalności)"
          optional="opcjonalnie"
          initial={closure?.successor}
        />
        <FormText
          name="successorUrl"
          type="url"
          label="Adres strony następcy"
          hint="Zaczyna się od https://"
          optional="opcjonalnie"
          initial={closure?.successorUrl}
        />
      </ActionForm>
    </section>
  )
}

export function SwitchOnForm({ action }: { action: FormAction }) {
  return <ActionForm action={action} submit="Włącz strony urzędu" label="Włączenie" className="mb-6" />
}
