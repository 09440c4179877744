// A choice of one from a longer list, as the browser's own select.
import type { SelectHTMLAttributes } from 'react'
import { Field, type FieldProps, fieldParts } from './field'

export type Option = { value: string; label: string; disabled?: boolean }

type SelectFieldProps = FieldProps & {
  options: readonly Option[]
} & Omit<SelectHTMLAttributes<HTMLSelectElement>, keyof FieldProps | 'defaultValue' | 'className'>

export function SelectField(props: SelectFieldProps) {
  const { name, label, hint, state, value, error, id, optional, errorWord, options, ...rest } = props
  const parts = fieldParts(props)
  return (
    <Field {...{ name, label, hint, state, value, error, id, optional, errorWord }}>
      <select
        {...rest}
        id={parts.id}
        name={name}
        defaultValue={parts.value}
        aria-describedby={parts.describedBy}
        aria-invalid={parts.error ? true : undefined}
        className="input input-medium"
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}
