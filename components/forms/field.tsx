// What all fields share: label, hint, error, and the ids that tie them together. The error summary links to `fieldId(name)`.
import type { ReactNode } from 'react'
import type { FormState } from '@/lib/form-state'

export type FieldProps = {
  name: string
  label: ReactNode
  hint?: ReactNode
  /** gives value and error by name; `value` and `error` take precedence */
  state?: FormState
  value?: string
  error?: string
  /** id of the control when one name stands twice on a page */
  id?: string
  required?: boolean
  /** word beside the label of an optional field, for example „opcjonalnie” */
  optional?: string
  /** word read out before an error; of the page's language */
  errorWord?: string
}

/** Id of the control (of the first one in a group) of a field. Names with dots and brackets become plain. */
export function fieldId(name: string): string {
  return `pole-${name.replace(/[^\w-]+/g, '-')}`
}

/** Ids and texts of a field as its control needs them. */
export function fieldParts(props: FieldProps) {
  const id = props.id ?? fieldId(props.name)
  const error = props.error ?? props.state?.errors[props.name]
  const value = props.value ?? props.state?.values[props.name]
  const hintId = props.hint ? `${id}-opis` : undefined
  const errorId = error ? `${id}-blad` : undefined
  return { id, error, value, hintId, errorId, describedBy: [hintId, errorId].filter(Boolean).join(' ') || undefined }
}

/** Label, hint and error around one control. */
export function Field({ children, ...props }: FieldProps & { children: ReactNode }) {
  const { id, error, hintId, errorId } = fieldParts(props)
  return (
    <div className={error ? 'field field-bad' : 'field'}>
      <label className="field-label" htmlFor={id}>
        {props.label} <Optional word={props.optional} />
      </label>
      <FieldNotes {...{ hintId, errorId, error }} hint={props.hint} errorWord={props.errorWord} />
      {children}
    </div>
  )
}

/** Several controls under one legend. */
export function FieldGroup({ children, ...props }: FieldProps & { children: ReactNode }) {
  const { error, hintId, errorId, describedBy } = fieldParts(props)
  return (
    <fieldset className={error ? 'field field-bad' : 'field'} aria-describedby={describedBy}>
      <legend className="field-label">
        {props.label} <Optional word={props.optional} />
      </legend>
      <FieldNotes {...{ hintId, errorId, error }} hint={props.hint} errorWord={props.errorWord} />
      {children}
    </fieldset>
  )
}

function Optional({ word }: { word?: string }) {
  return word ? <span className="field-optional">({word})</span> : null
}

type Notes = { hint?: ReactNode; hintId?: string; error?: string; errorId?: string; errorWord?: string }

function FieldNotes({ hint, hintId, error, errorId, errorWord = 'Błąd' }: Notes) {
  return (
    <>
      {hint ? (
        <div className="field-hint" id={hintId}>
          {hint}
        </div>
      ) : null}
      {error ? (
        <p className="field-error" id={errorId}>
          <span className="sr-only">{errorWord}: </span>
          {error}
        </p>
      ) : null}
    </>
  )
}
