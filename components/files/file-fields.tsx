'use client'
// Fields around a file: the file itself, what a picture says, what an attachment is called and how else it can be read.
import { useEffect, useRef, useState } from 'react'
import { FormArea, FormCheckbox, FormSelect, FormText } from '@/components/forms/action-fields'
import { useActionForm } from '@/components/forms/action-form'
import { Field, fieldParts } from '@/components/forms/field'
import { altHint } from '@/domain/files/rules/words'
import { hasErrors } from '@/lib/form-state'
import { formatSize } from '@/lib/format'

type UploadProps = { name: string; label: string; hint: string; accept: string; most: number }

/**
 * A file to send. One that is too large is told at once and not sent: it would be refused on the way. One that was fine stays chosen
 * when another field was wrong, although browsers empty the field with the form.
 */
export function UploadField({ accept, most, ...field }: UploadProps) {
  const { state } = useActionForm()
  const input = useRef<HTMLInputElement>(null)
  const chosen = useRef<File | null>(null)
  useEffect(() => {
    const keep = hasErrors(state) && !state.errors[field.name]
    if (!keep) chosen.current = null
    if (!chosen.current || !input.current) return
    const again = new DataTransfer()
    again.items.add(chosen.current)
    input.current.files = again.files
  }, [state, field.name])
  const [tooLarge, tell] = useState('')
  const props = { ...field, error: tooLarge || state.errors[field.name] }
  const { id, describedBy, error } = fieldParts(props)
  return (
    <Field {...props}>
      <input
        ref={input}
        type="file"
        id={id}
        name={field.name}
        accept={accept}
        className="input"
        aria-describedby={describedBy}
        aria-invalid={error ? true : undefined}
        onChange={({ target }) => {
          const file = target.files?.[0] ?? null
          const size = file?.size ?? 0
          chosen.current = size > most ? null : file
          tell(size > most ? `Plik ma ${formatSize(size)}. Może mieć najwyżej ${formatSize(most)}.` : '')
          if (size > most) target.value = ''
        }}
      />
    </Field>
  )
}

/** Text alternative, or the word that there is none because the picture only adorns. */
export function PictureWordsFields({ alt = '', decorative = false }: { alt?: string; decorative?: boolean }) {
  const [hint, advise] = useState<string | null>(null)
  return (
    <>
      <FormText
        name="alt"
        label="Opis obrazu"
        hint="Napisz, co obraz mówi czytelnikowi, który go nie widzi, na przykład „Plan dojścia: wejście od ulicy Szkolnej, winda po lewej”."
        maxLength={300}
        initial={alt}
        onChange={({ target }) => advise(altHint(target.value.trim()))}
      />
      <p className="field-hint mb-4" role="status">
        {hint ?? ''}
      </p>
      <FormCheckbox
        name="decorative"
        label="Obraz ozdobny"
        hint="Nie wnosi treści (ozdobnik, tło). Czytniki ekranu go pominą. Wtedy zostaw opis pusty."
        initial={decorative}
      />
    </>
  )
}

export type AccessibleChoice = { id: string; title: string }
type AttachmentProps = {
  choices: readonly AccessibleChoice[]
  title?: string
  accessibleText?: string
  accessibleFileId?: string
  /** the accessible version is what the person came for */
  open?: boolean
}

export function AttachmentWordsFields({ choices, title, accessibleText, accessibleFileId, open }: AttachmentProps) {
  const { state } = useActionForm()
  const shown = open || ['accessibleText', 'accessibleFileId'].some((name) => state.errors[name] || state.values[name])
  return (
    <>
      <FormText
        name="linkText"
        label="Nazwa dokumentu"
        hint="Będzie tekstem odnośnika. Rodzaj i wielkość pliku dopiszemy sami."
        maxLength={200}
        initial={title}
      />
      <details className="mb-6" open={shown}>
        <summary>Wersja dostępna (gdy plik jest skanem albo trudno go odczytać)</summary>
        <div className="mt-4">
          <FormSelect
            name="accessibleFileId"
            label="Inny plik z tą samą treścią"
            optional="opcjonalnie"
            options={[{ value: '', label: 'brak' }, ...choices.map((one) => ({ value: one.id, label: one.title }))]}
            initial={accessibleFileId}
          />
          <FormArea
            name="accessibleText"
            label="Treść pliku jako tekst"
            optional="opcjonalnie"
            hint="Formatowanie Markdown. Tekst pojawi się na stronie załącznika i w wyszukiwarce."
            rows={6}
            initial={accessibleText}
          />
        </div>
      </details>
    </>
  )
}
