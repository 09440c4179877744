'use client'
// A form of the panel around a server action: keeps what was typed, shows errors in a summary and at the fields, tells of success.
// Works without script too (the action then answers with the whole page). Fields inside read the state through `useFormField`.
import { createContext, type ReactNode, useActionState, useContext, useEffect, useRef, useState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { emptyForm, type FormState, hasErrors } from '@/lib/form-state'

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>

const FormContext = createContext<{ state: FormState; round: number; pending: boolean }>({
  state: emptyForm,
  round: 0,
  pending: false,
})

type Props = {
  action: FormAction
  /** what the fields are called, by name, for the error summary */
  labels?: Record<string, string>
  /** words on the button */
  submit: string
  /** a button that destroys or cannot be undone looks so */
  danger?: boolean
  /** more beside the button: a link back, a second button */
  aside?: ReactNode
  /** shows what a conflict or a preview brought (`state.detail`) */
  detail?: (detail: unknown) => ReactNode
  initial?: FormState
  className?: string
  children?: ReactNode
}

export function ActionForm({
  action,
  labels = {},
  submit,
  danger,
  aside,
  detail,
  initial,
  className,
  children,
}: Props) {
  // the server action itself, unwrapped: only so does the form work before and without script
  const [state, run, pending] = useActionState(action, initial ?? emptyForm)
  const [seen, see] = useState({ state, round: 0 })
  if (seen.state !== state) see({ state, round: seen.round + 1 })
  const top = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (hasErrors(state) || state.done) top.current?.focus()
  }, [state])
  return (
    <form action={run} className={className ?? 'form'} noValidate aria-busy={pending}>
      <div ref={top} tabIndex={-1} className="form-top">
        {hasErrors(state) ? <ErrorSummary state={state} labels={labels} /> : null}
        <p role="status" className={state.done ? 'notice notice-success' : 'visually-hidden'}>
          {state.done ?? ''}
        </p>
        {state.detail !== undefined && detail ? detail(state.detail) : null}
      </div>
      <FormContext.Provider value={{ state, round: seen.round, pending }}>{children}</FormContext.Provider>
      <p className="form-buttons">
        <button type="submit" className={danger ? 'button button-danger' : 'button'} disabled={pending}>
          {submit}
        </button>
        {aside}
      </p>
    </form>
  )
}

/** State of one field: what was typed (else `initial`), its message, and a key that remounts it after each answer. */
export function useFormField(name: string, initial = ''): { value: string; error: string | undefined; key: string } {
  const { state, round } = useContext(FormContext)
  return { value: state.values[name] ?? initial, error: state.errors[name], key: `${name}-${round}` }
}
