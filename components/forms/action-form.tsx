'use client'
// A form of the panel around a server action: keeps what was typed, shows errors in a summary and at the fields, tells of success.
// Works without script too (the action then answers with the whole page). Its fields are those of action-fields.tsx.
import {
  createContext,
  type ReactNode,
  useActionState,
  useContext,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { emptyForm, type FormState, hasErrors } from '@/lib/form-state'
import { keptAction } from './kept-action'

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>

type Held = { state: FormState /** grows with every answer; fields remount by it */; round: number }
const FormContext = createContext<Held>({ state: emptyForm, round: 0 })

type Props = {
  action: FormAction
  /** what the fields are called, by name, for the error summary */
  labels?: Readonly<Record<string, string>>
  /** words on the button; null when the buttons stand among the children */
  submit: string | null
  look?: 'primary' | 'secondary' | 'danger' | 'link'
  small?: boolean
  /** beside the button: a link back, a second button */
  aside?: ReactNode
  /** shows what a conflict or a preview brought (`state.detail`) */
  detail?: (detail: unknown) => ReactNode
  /** shown after success instead of the fields */
  afterwards?: ReactNode
  initial?: FormState
  className?: string
  /** name of the form for screen readers where several stand on one page */
  label?: string
  children?: ReactNode
}

export function ActionForm({ action, labels, detail, initial, className, label, children, ...more }: Props) {
  // the server action itself until the page is alive: only so does the form work before and without script
  const [alive, live] = useState(false)
  useEffect(() => live(true), [])
  const kept = useMemo(() => keptAction(action), [action])
  const [state, run, pending] = useActionState(alive ? kept : action, initial ?? emptyForm)
  const [seen, see] = useState({ state, round: 0 })
  if (seen.state !== state) see({ state, round: seen.round + 1 })
  // several forms of a page may be refused one after another
  const summary = useId()
  const top = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (hasErrors(state) || state.done || state.detail !== undefined) top.current?.focus()
    const title = document.title.replace(/^Błąd: /, '')
    document.title = hasErrors(state) ? `Błąd: ${title}` : title
  }, [state])
  return (
    <form action={run} className={className} noValidate aria-busy={pending} aria-label={label}>
      <div ref={top} tabIndex={-1}>
        <ErrorSummary state={state} labels={labels} id={summary} />
        {state.done ? (
          <Notice kind="success" role="status" className="mb-6">
            {state.done}
          </Notice>
        ) : null}
        {state.detail !== undefined && detail ? detail(state.detail) : null}
      </div>
      {state.done && more.afterwards ? (
        more.afterwards
      ) : (
        <FormContext.Provider value={{ state, round: seen.round }}>
          {children}
          {more.submit === null ? null : (
            <div className="btn-row">
              <Button look={more.look} small={more.small} disabled={pending}>
                {more.submit}
              </Button>
              {more.aside}
            </div>
          )}
        </FormContext.Provider>
      )}
    </form>
  )
}

/** What the form around knows: for fields that look after themselves. */
export function useActionForm(): Held {
  return useContext(FormContext)
}
