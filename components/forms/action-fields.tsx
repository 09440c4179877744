'use client'
// The fields of an ActionForm: the plain fields of components/forms, fed with the form's state. `initial` is what stands there at first.
import type { ComponentProps } from 'react'
import { hasErrors } from '@/lib/form-state'
import { useActionForm } from './action-form'
import { CheckboxField, RadioGroup } from './choices'
import { Field, type FieldProps, fieldParts } from './field'
import { SelectField } from './select-field'
import { TextArea, TextField } from './text-field'

type Fed<P> = Omit<P, 'state' | 'value' | 'error' | 'checked'>

/** Value, message and a key: React resets a form after its action, so the field is made anew with what was typed. */
function useFed(name: string, initial = '') {
  const { state, round } = useActionForm()
  return { key: `${name}-${round}`, given: { value: state.values[name] ?? initial, error: state.errors[name] } }
}

export function FormText({ initial, ...props }: Fed<ComponentProps<typeof TextField>> & { initial?: string }) {
  const { key, given } = useFed(props.name, initial)
  return <TextField key={key} {...props} {...given} />
}

export function FormArea({ initial, ...props }: Fed<ComponentProps<typeof TextArea>> & { initial?: string }) {
  const { key, given } = useFed(props.name, initial)
  return <TextArea key={key} {...props} {...given} />
}

export function FormSelect({ initial, ...props }: Fed<ComponentProps<typeof SelectField>> & { initial?: string }) {
  const { key, given } = useFed(props.name, initial)
  return <SelectField key={key} {...props} {...given} />
}

export function FormRadios({ initial, ...props }: Fed<ComponentProps<typeof RadioGroup>> & { initial?: string }) {
  const { key, given } = useFed(props.name, initial)
  return <RadioGroup key={key} {...props} {...given} />
}

/** A single box; `initial` ticks it. After a try that was refused or asked back it stands as the person left it. */
export function FormCheckbox({
  initial = false,
  ...props
}: Fed<ComponentProps<typeof CheckboxField>> & { initial?: boolean }) {
  const { state } = useActionForm()
  const { key, given } = useFed(props.name)
  const answered = hasErrors(state) || Object.keys(state.values).length > 0
  const checked = answered ? given.value !== '' : initial
  return <CheckboxField key={key} {...props} error={given.error} checked={checked} />
}

/** A file is chosen anew after each answer: browsers give none back. */
export function FormFile({ accept, ...props }: Pick<FieldProps, 'name' | 'label' | 'hint'> & { accept: string }) {
  const { key, given } = useFed(props.name)
  const fed = { ...props, error: given.error }
  const { id, describedBy, error } = fieldParts(fed)
  return (
    <Field {...fed}>
      <input
        key={key}
        type="file"
        id={id}
        name={props.name}
        accept={accept}
        className="input"
        aria-describedby={describedBy}
        aria-invalid={error ? true : undefined}
      />
    </Field>
  )
}
