'use client'
// A declaration of another page: pasted or as a file. What was read waits beside the form until somebody saves or drops it.
import { FormArea, FormFile } from '@/components/forms/action-fields'
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { Notice } from '@/components/ui/notice'

export function DeclarationImport({ action }: { action: FormAction }) {
  return (
    <ActionForm
      action={action}
      labels={{ file: 'Plik', html: 'Kod strony' }}
      submit="Wczytaj"
      label="Poprzednia deklaracja"
    >
      <ImportFields />
    </ActionForm>
  )
}

function ImportFields() {
  return (
    <>
      <FormFile
        name="file"
        label="Plik HTML"
        hint="Strona z deklaracją zapisana z przeglądarki, najwyżej 500 000 znaków."
        accept=".html,.htm,text/html"
      />
      <FormArea
        name="html"
        label="Albo wklej kod źródłowy strony"
        hint="Wersja 1.x z identyfikatorami „a11y-…” albo sam tekst z nagłówkami."
        rows={10}
        spellCheck={false}
      />
    </>
  )
}

type Waiting = { unread: readonly string[]; toComplete: readonly string[]; drop: FormAction }

/** Above the form, which shows what was read. */
export function WaitingImport({ unread, toComplete, drop }: Waiting) {
  return (
    <Notice
      kind="warning"
      title="Formularz pokazuje dane wczytane z innej strony. Nic nie jest jeszcze zapisane"
      className="mb-6"
    >
      {toComplete.length > 0 ? (
        <>
          <p>Do uzupełnienia albo potwierdzenia:</p>
          <ul className="list-disc pl-5">
            {toComplete.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      ) : null}
      {unread.length > 0 ? (
        <>
          <p>Tego portal nie zrozumiał albo nie przejął:</p>
          <ul className="list-disc pl-5">
            {unread.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      ) : null}
      <ActionForm action={drop} submit="Odrzuć wczytane dane" look="secondary" small label="Wczytane dane">
        <input type="hidden" name="drop" value="1" />
      </ActionForm>
    </Notice>
  )
}
