'use client'
// One old path: a form for a new or a corrected one, and a button that takes it away.
import { FormText } from '@/components/forms/action-fields'
import { ActionForm, type FormAction } from '@/components/forms/action-form'

type Props = { action: FormAction; initial?: { source: string; target: string }; submit: string; label: string }

const plain = { autoCapitalize: 'none', autoComplete: 'off', spellCheck: false } as const

export function OldPathForm({ action, initial, submit, label }: Props) {
  return (
    <ActionForm action={action} labels={{ source: 'Stary adres', target: 'Nowy adres' }} submit={submit} label={label}>
      <FormText
        name="source"
        label="Stary adres"
        hint="Ścieżka na serwerze urzędu, na przykład /main/polityka_prywatnosci albo /index.php?id=5. Gwiazdka na końcu obejmuje wszystko poniżej: /main/aktualnosci/*."
        initial={initial?.source}
        {...plain}
      />
      <FormText
        name="target"
        label="Nowy adres"
        hint="Strona tego urzędu, na przykład /polityki/prywatnosc, /polityki/rodo#prawa albo /polityki/prywatnosc?druk=1."
        initial={initial?.target}
        {...plain}
      />
    </ActionForm>
  )
}

export function RemoveOldPathForm({ action }: { action: FormAction }) {
  return (
    <section className="panel-section" aria-labelledby="usun">
      <h2 id="usun">Usuń</h2>
      <p className="mb-3">
        Pod starym adresem czytelnicy zobaczą znów „Nie ma takiej strony”. Licznik wejść przepadnie.
      </p>
      <ActionForm action={action} submit="Usuń stary adres" look="danger" label="Usunięcie starego adresu" />
    </section>
  )
}
