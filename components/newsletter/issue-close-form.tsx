'use client'
// Closing a sent issue that must not be public, and erasing its text afterwards. Neither can be undone, so each says what it does.
import { FormText } from '@/components/forms/action-fields'
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { CloseForm, Section } from '@/components/policies/ending-forms'

type Props = {
  issue: { id: string; closed: boolean; erased: boolean; ended: boolean }
  /** null for who may not close what is public */
  close: FormAction | null
  erase: FormAction | null
}

export function IssueCloseForm({ issue: { id, closed, erased, ended }, close, erase }: Props) {
  const own = <input type="hidden" name="issueId" value={id} />
  if (!closed)
    return close ? (
      <CloseForm action={close} own={own}>
        Dla wydania, które nie powinno było wyjść, na przykład z cudzymi danymi osobowymi. Od następnego wejścia jego
        adres odpowiada, że treści nie ma (kod 410), znika też z kanału i z wyszukiwarki. Jeśli wysyłka trwa, zostanie
        wstrzymana. Wiadomości, które już wyszły, nie da się cofnąć. Zostają numer, daty, suma kontrolna i powód.
      </CloseForm>
    ) : null
  if (!erase || erased) return null
  return (
    <Section id="usuniecie" title="Usunięcie treści">
      <p className="mb-4">
        {ended
          ? 'Temat, części i zachowana wiadomość znikną z bazy danych. Zostają numer, daty, liczby, suma kontrolna i powód zamknięcia.'
          : 'Treść będzie można usunąć, gdy wysyłka się skończy albo zostanie przerwana w zakładce „Przebieg”.'}
      </p>
      {ended ? (
        <ActionForm
          action={erase}
          labels={{ confirmation: 'Potwierdzenie' }}
          submit="Usuń treść"
          look="danger"
          label="Usunięcie treści"
        >
          {own}
          <FormText
            name="confirmation"
            label="Potwierdzenie"
            hint="Aby potwierdzić, przepisz słowo: usuń"
            width="short"
            autoComplete="off"
          />
        </ActionForm>
      ) : null}
    </Section>
  )
}
