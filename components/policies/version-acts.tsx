'use client'
// What may still be done with a published version. None of it can be undone, so each says what it does before its button.
import { FormText } from '@/components/forms/action-fields'
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { CloseForm, Section, WithdrawForm } from '@/components/policies/ending-forms'
import type { VersionStatus } from '@/domain/policies/rules'

type Props = {
  version: { id: string; number: number; status: VersionStatus; erased: boolean }
  withdraw: FormAction | null
  close: FormAction | null
  erase: FormAction | null
}

export function VersionActs({ version, withdraw, close, erase }: Props) {
  const { id, number, status, erased } = version
  const closed = status === 'closed'
  const own = <input type="hidden" name="versionId" value={id} />
  return (
    <>
      {withdraw && !closed && status !== 'withdrawn' ? (
        <WithdrawForm action={withdraw} own={own} submit="Wycofaj wersję">
          Wersja przestaje obowiązywać od dzisiaj. Można ją nadal przeczytać, z informacją o wycofaniu i powodem.
        </WithdrawForm>
      ) : null}
      {close && !closed ? (
        <CloseForm action={close} own={own}>
          Dla treści, która nie powinna była zostać opublikowana, na przykład z cudzymi danymi osobowymi. Od następnego
          wejścia strona, stały adres, plik tekstowy i kanał odpowiadają, że treści nie ma (kod 410). Zostają numer,
          daty, suma kontrolna i powód.
        </CloseForm>
      ) : null}
      {erase && closed && !erased ? (
        <Section id="usuniecie" title="Usunięcie treści">
          <p className="mb-4">
            Treść, tytuł i opis zmiany tej wersji znikną z bazy danych. Tekst roboczy i inne wersje sprawdź osobno: mogą
            zawierać te same dane.
          </p>
          <ActionForm
            action={erase}
            labels={{ confirmation: 'Numer wersji' }}
            submit="Usuń treść"
            look="danger"
            label="Usunięcie treści"
          >
            {own}
            <FormText
              name="confirmation"
              label="Numer wersji"
              hint={`Aby potwierdzić, przepisz numer: ${number}.`}
              width="short"
              inputMode="numeric"
              autoComplete="off"
            />
          </ActionForm>
        </Section>
      ) : null}
    </>
  )
}
