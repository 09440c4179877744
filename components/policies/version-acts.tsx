'use client'
// What may still be done with a published version. None of it can be undone, so each says what it does before its button.
import type { ReactNode } from 'react'
import { FormArea, FormText } from '@/components/forms/action-fields'
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import type { VersionStatus } from '@/domain/policies/rules'

type Props = {
  version: { id: string; number: number; status: VersionStatus; erased: boolean }
  withdraw: FormAction | null
  close: FormAction | null
  erase: FormAction | null
}

const reasonHint = 'Jedno lub dwa zdania dla czytelników. Nie powtarzaj danych, z powodu których to robisz.'

export function VersionActs({ version, withdraw, close, erase }: Props) {
  const { id, number, status, erased } = version
  const closed = status === 'closed'
  return (
    <>
      {withdraw && !closed && status !== 'withdrawn' ? (
        <Section id="wycofanie" title="Wycofanie">
          <p className="mb-4">
            Wersja przestaje obowiązywać od dzisiaj. Można ją nadal przeczytać, z informacją o wycofaniu i powodem.
          </p>
          <ActionForm
            action={withdraw}
            labels={{ reason: 'Powód wycofania' }}
            submit="Wycofaj wersję"
            look="secondary"
            label="Wycofanie"
          >
            <input type="hidden" name="versionId" value={id} />
            <FormArea name="reason" id="powod-wycofania" label="Powód wycofania" hint={reasonHint} rows={3} />
          </ActionForm>
        </Section>
      ) : null}
      {close && !closed ? (
        <Section id="zamkniecie" title="Zamknięcie dostępu">
          <p className="mb-4">
            Dla treści, która nie powinna była zostać opublikowana, na przykład z cudzymi danymi osobowymi. Od
            następnego wejścia strona, stały adres, plik tekstowy i kanał odpowiadają, że treści nie ma (kod 410).
            Zostają numer, daty, suma kontrolna i powód.
          </p>
          <ActionForm
            action={close}
            labels={{ reason: 'Powód zamknięcia' }}
            submit="Zamknij dostęp"
            look="danger"
            label="Zamknięcie dostępu"
          >
            <input type="hidden" name="versionId" value={id} />
            <FormArea name="reason" id="powod-zamkniecia" label="Powód zamknięcia" hint={reasonHint} rows={3} />
          </ActionForm>
        </Section>
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
            <input type="hidden" name="versionId" value={id} />
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

export function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="panel-section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}
