'use client'
// Publication: what readers will be told, and from which day. A later day means a planned version.
import type { ReactNode } from 'react'
import { FormArea, FormText } from '@/components/forms/action-fields'
import { ActionForm, type FormAction, useActionForm } from '@/components/forms/action-form'
import { Notice } from '@/components/ui/notice'
import type { DraftConflict } from '@/domain/policies/schema'
import { formatShortMoment } from '@/lib/format'

type Props = {
  action: FormAction
  hidden: { policyId: string; locale: string; revision: string }
  draft: { changeNote: string; today: string; number: number }
  links: { preview: string; draft: string; public: string | null }
  /** what to look at before; gone once it is published */
  children?: ReactNode
}

const labels = { changeNote: 'Opis zmiany', effectiveFrom: 'Obowiązuje od', title: 'Tytuł', source: 'Treść' }

export function PublishForm({ action, hidden, draft, links, children }: Props) {
  const afterwards = links.public ? (
    <p>
      <a href={links.public}>Zobacz dokument na stronie publicznej</a>
    </p>
  ) : (
    <p>Urząd nie jest jeszcze uruchomiony: dokument pokaże się na stronie razem z nim.</p>
  )
  return (
    <ActionForm
      action={action}
      labels={labels}
      submit={`Opublikuj wersję ${draft.number}`}
      aside={<a href={links.preview}>Podgląd tekstu</a>}
      afterwards={afterwards}
      label="Publikacja"
    >
      <input type="hidden" name="policyId" value={hidden.policyId} />
      <input type="hidden" name="locale" value={hidden.locale} />
      {children}
      <Revision own={hidden.revision} preview={links.preview} />
      <p className="mb-6">
        Opublikowanej wersji nie można zmienić. Jeśli zauważysz błąd, poprawisz go w następnej wersji.
      </p>
      <FormArea
        name="changeNote"
        label="Opis zmiany"
        hint="Jedno lub dwa zdania dla czytelników: co jest inaczej niż w poprzedniej wersji. Trafi do rejestru zmian i kanału Atom."
        initial={draft.changeNote}
        rows={3}
      />
      <FormText
        name="effectiveFrom"
        label="Obowiązuje od"
        hint="Dzisiaj albo później. Do dnia wejścia w życie obowiązuje poprzednia wersja."
        type="date"
        min={draft.today}
        width="short"
        initial={draft.today}
      />
    </ActionForm>
  )
}

/** The revision that was read. After a conflict the new one is sent, so that publishing again is a decision, not an accident. */
function Revision({ own, preview }: { own: string; preview: string }) {
  const { state } = useActionForm()
  const { theirs } = (state.detail ?? {}) as Partial<DraftConflict>
  if (!theirs) return <input type="hidden" name="revision" value={own} />
  return (
    <>
      <input type="hidden" name="revision" value={theirs.revision} />
      <Notice kind="warning" title="Tekst roboczy zmienił się po otwarciu tej strony" className="mb-6">
        <p>
          Zapisano go {formatShortMoment(new Date(theirs.updatedAt))}. <a href={preview}>Przeczytaj nowy tekst</a>.
          Jeśli jest dobry, wybierz publikację jeszcze raz.
        </p>
      </Notice>
    </>
  )
}
