// One-line and many-line text. Plain controls without script; a field in error keeps what was typed.
import type { InputHTMLAttributes, TextareaHTMLAttributes } from 'react'
import { isDay } from '@/lib/day'
import { Field, type FieldProps, fieldParts } from './field'

type Own = keyof FieldProps | 'defaultValue' | 'className' | 'width'
type TextFieldProps = FieldProps & {
  width?: 'short' | 'medium' | 'full'
} & Omit<InputHTMLAttributes<HTMLInputElement>, Own>

/** What a one-line control can hold: browsers drop the rest themselves, but in the page's source it would be an error. */
function heldBy(type: string, value: string | undefined): string | undefined {
  if (type === 'password') return undefined
  if (type === 'date' && value !== undefined && !isDay(value)) return ''
  return value?.replace(/[\r\n]+/g, ' ')
}

export function TextField(props: TextFieldProps) {
  const {
    name,
    label,
    hint,
    state,
    value,
    error,
    id,
    optional,
    errorWord,
    width = 'full',
    type = 'text',
    ...rest
  } = props
  const parts = fieldParts(props)
  return (
    <Field {...{ name, label, hint, state, value, error, id, optional, errorWord }}>
      <input
        {...rest}
        id={parts.id}
        name={name}
        type={type}
        defaultValue={heldBy(type, parts.value)}
        aria-describedby={parts.describedBy}
        aria-invalid={parts.error ? true : undefined}
        className={width === 'full' ? 'input' : `input input-${width}`}
      />
    </Field>
  )
}

export function TextArea(props: FieldProps & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, Own>) {
  const { name, label, hint, state, value, error, id, optional, errorWord, rows = 6, ...rest } = props
  const parts = fieldParts(props)
  return (
    <Field {...{ name, label, hint, state, value, error, id, optional, errorWord }}>
      <textarea
        {...rest}
        id={parts.id}
        name={name}
        rows={rows}
        defaultValue={parts.value}
        aria-describedby={parts.describedBy}
        aria-invalid={parts.error ? true : undefined}
        className="input"
      />
    </Field>
  )
}
