'use client'
// The editor of a working text. When somebody else saved first, it shows their text beside what was typed here, keeps the latter
// in the fields, and saves over the other only knowingly.
import { FormArea, FormText } from '@/components/forms/action-fields'
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { RevisionField } from '@/components/forms/revision-field'
import { Button } from '@/components/ui/button'
import type { DraftConflict, DraftText } from '@/domain/policies/schema'
import { formatShortMoment } from '@/lib/format'

/** id of the text's field; the list of variables writes into it */
export const sourceFieldId = 'pole-source'
export const draftLabels = { title: 'Tytuł', source: 'Treść', changeNote: 'Opis zmiany' }

type Props = {
  action: FormAction
  hidden: Record<string, string>
  draft: DraftText & { revision: number; updatedAt: string | null; updatedBy: string | null }
}

export function DraftForm({ action, hidden, draft }: Props) {
  return (
    <ActionForm action={action} labels={draftLabels} submit={null} label="Tekst roboczy">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <RevisionField
        revision={draft.revision}
        title="Ktoś zapisał ten tekst przed Tobą"
        textOf={({ source }: DraftConflict['theirs']) => source}
      />
      <p className="muted mb-4">
        {draft.updatedAt
          ? `Zapisano ${formatShortMoment(new Date(draft.updatedAt))}${draft.updatedBy ? ` (${draft.updatedBy})` : ''}.`
          : 'W tym języku nie ma jeszcze zapisanego tekstu. Poniżej jest propozycja.'}
      </p>
      <FormText name="title" label="Tytuł" initial={draft.title} />
      <FormArea
        name="source"
        label="Treść"
        hint="Formatowanie Markdown. Zmienne w podwójnych nawiasach klamrowych biorą treść z ustawień urzędu; ich lista jest pod formularzem."
        initial={draft.source}
        rows={28}
        spellCheck
      />
      <FormArea
        name="changeNote"
        label="Opis zmiany"
        optional="potrzebny dopiero przy publikacji"
        hint="Jedno lub dwa zdania dla czytelników: co jest inaczej niż w poprzedniej wersji."
        initial={draft.changeNote}
        rows={3}
      />
      <div className="btn-row">
        <Button>Zapisz</Button>
        <Button look="secondary" name="then" value="preview">
          Zapisz i zobacz podgląd
        </Button>
      </div>
    </ActionForm>
  )
}
