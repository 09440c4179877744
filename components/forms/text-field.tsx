// One-line and many-line text. Plain controls without script; a field in error keeps what was typed.
import type { InputHTMLAttributes, TextareaHTMLAttributes } from 'react'
import { Field, type FieldProps, fieldParts } from './field'

type Own = keyof FieldProps | 'defaultValue' | 'className' | 'width'
type TextFieldProps = FieldProps & {
  width?: 'short' | 'medium' | 'full'
} & Omit<InputHTMLAttributes<HTMLInputElement>, Own>

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
        defaultValue={type === 'password' ? undefined : parts.value}
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
