'use client'
// Erasing one person on their request. The address is retyped, so that the wrong person is not erased by a slip.
import { FormText } from '@/components/forms/action-fields'
import { ActionForm, type FormAction } from '@/components/forms/action-form'

type Props = {
  action: FormAction
  subscriptionId: string /** a confirmed consent leaves a proof */
  confirmed: boolean
}

export function EraseForm({ action, subscriptionId, confirmed }: Props) {
  return (
    <ActionForm
      action={action}
      labels={{ confirmation: 'Adres e-mail' }}
      submit="Usuń dane na zawsze"
      look="danger"
      label="Usunięcie danych subskrybenta"
    >
      <p className="mb-6">
        Adres zniknie od razu z rejestru, z poczty i z kolejki. Nie da się tego cofnąć.{' '}
        {confirmed
          ? 'Zostanie skrót adresu z datami i wersją zasad, jako dowód zgody.'
          : 'Adres nie był potwierdzony, więc nie zostanie po nim nic.'}
      </p>
      <input type="hidden" name="subscriptionId" value={subscriptionId} />
      <FormText
        name="confirmation"
        label="Przepisz adres e-mail tej osoby"
        autoComplete="off"
        inputMode="email"
        spellCheck={false}
      />
    </ActionForm>
  )
}
