'use client'
// Below an editor: pictures and attachments go into its text at the cursor, new ones or those that the office has already.
import { insertIntoText } from '@/components/editor/insert'
import { Button } from '@/components/ui/button'
import { asInserted } from '@/domain/files/rules/markdown'
import { type AddActions, AddAttachmentForm, AddPictureForm } from './add-file-forms'
import type { AccessibleChoice } from './file-fields'

export type PickedFile = {
  id: string
  /** what it is called in the list */
  label: string
  /** type and size in words */
  facts: string
  /** address of its small picture for staff, or null */
  thumb: { src: string; width: number; height: number } | null
  markdown: string
}

type Props = {
  /** id of the text's field: `pole-source` */
  fieldId: string
  /** the newest files of the office */
  files: readonly PickedFile[]
  choices: readonly AccessibleChoice[]
  actions: AddActions
  /** address of the office's library */
  library: string
}

export function FilePicker({ fieldId, files, choices, actions, library }: Props) {
  return (
    <section className="panel-section" aria-labelledby="obrazy-i-zalaczniki">
      <h2 id="obrazy-i-zalaczniki">Obrazy i załączniki</h2>
      <p className="mb-4">
        Ustaw kursor w treści i wybierz plik. Czytelnicy zobaczą go dopiero po opublikowaniu tekstu.{' '}
        <a href={library}>Wszystkie pliki urzędu</a>
      </p>
      <details className="mb-4">
        <summary>Dodaj obraz</summary>
        <div className="mt-4">
          <AddPictureForm action={actions.picture} fieldId={fieldId} />
        </div>
      </details>
      <details className="mb-4">
        <summary>Dodaj załącznik</summary>
        <div className="mt-4">
          <AddAttachmentForm action={actions.attachment} fieldId={fieldId} choices={choices} />
        </div>
      </details>
      {files.length > 0 ? (
        <details className="mb-4">
          <summary>Wstaw jeden z ostatnio dodanych plików</summary>
          <ul className="file-list mt-4">
            {files.map((file) => (
              <li key={file.id}>
                {file.thumb ? <img {...file.thumb} alt="" className="file-thumb" /> : null}
                <span className="file-words">
                  <span id={`plik-${file.id}`}>{file.label}</span> <span className="muted">({file.facts})</span>
                </span>
                <Button
                  type="button"
                  look="secondary"
                  small
                  id={`wstaw-${file.id}`}
                  aria-labelledby={`wstaw-${file.id} plik-${file.id}`}
                  onClick={() => insertIntoText(fieldId, asInserted(file.markdown))}
                >
                  Wstaw
                </Button>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  )
}
