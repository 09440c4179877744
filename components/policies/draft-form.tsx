'use client'
// The editor of a working text: title, rich text, note of change. Saves by itself and by its button; when somebody else saved first,
// shows both texts and saves over the other only knowingly.
import { useRef } from 'react'
import type { Templates } from '@/components/editor/kinds'
import { RichText } from '@/components/editor/rich-text'
import { FormArea, FormText } from '@/components/forms/action-fields'
import { ActionForm, type FormAction, useActionForm } from '@/components/forms/action-form'
import { Button } from '@/components/ui/button'
import type { Locale } from '@/domain/offices/schema'
import type { DraftConflict, DraftText } from '@/domain/policies/schema'
import type { DocumentFinding } from '@/domain/policies/schema/document-finding'
import { formatShortMoment } from '@/lib/format'
import type { AutosaveAction } from './autosaver'
import { DraftConflictView } from './draft-conflict'
import { FindingList, findingSummary } from './finding-list'
import { useAutosave } from './use-autosave'

/** id of the text's field; panels beside write into it */
export const sourceFieldId = 'pole-source'
export const draftLabels = { title: 'Tytuł', source: 'Treść', changeNote: 'Opis zmiany' }

type Props = {
  action: FormAction
  autosave: AutosaveAction
  hidden: Record<string, string>
  draft: DraftText & { revision: number; updatedAt: string | null; updatedBy: string | null }
  /** language of the text */
  lang: Locale
  /** address of this page */
  self: string
  templates: Templates
  findings: readonly DocumentFinding[]
}

export function DraftForm({ action, hidden, ...props }: Props) {
  return (
    <ActionForm action={action} labels={draftLabels} submit={null} label="Tekst roboczy">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Fields {...props} />
    </ActionForm>
  )
}

function Fields({ autosave, draft, lang, self, templates, findings }: Omit<Props, 'action' | 'hidden'>) {
  const marker = useRef<HTMLInputElement>(null)
  const saved = useAutosave(marker, autosave, draft.revision)
  const found = saved.findings ?? findings
  const { state } = useActionForm()
  const met = state.detail as Partial<DraftConflict> | undefined
  const conflict = met?.theirs ? (met as DraftConflict) : saved.conflict
  return (
    <>
      {/* before the conflict's button of the same name: of two values the later one counts */}
      <input ref={marker} type="hidden" name="revision" value={saved.revision ?? draft.revision} />
      {conflict ? <DraftConflictView conflict={conflict} locale={lang} self={self} /> : null}
      <p className="muted mb-4">
        {draft.updatedAt
          ? `Zapisano ${formatShortMoment(new Date(draft.updatedAt))}${draft.updatedBy ? ` (${draft.updatedBy})` : ''}.`
          : 'W tym języku nie ma jeszcze zapisanego tekstu. Poniżej jest propozycja.'}
      </p>
      <FormText name="title" label="Tytuł" initial={draft.title} />
      <div className="beside">
        <RichText
          name="source"
          label="Treść"
          hint="Zmienne i klauzule biorą treść z ustawień urzędu. Esc wychodzi z edytora."
          initial={draft.source}
          lang={lang}
          templates={templates}
        />
        <details open className="live-findings">
          <summary>{findingSummary(found)}</summary>
          <FindingList findings={found} fieldId={sourceFieldId} depth={2} />
        </details>
      </div>
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
        <span role="status">{saved.words}</span>
      </div>
    </>
  )
}
