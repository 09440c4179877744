'use client'
// A field for a formatted text. It is a plain field with Markdown; where script runs, a rich editor stands over it, and where that
// cannot start the field stays. What is sent is always the field.
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react'
import { useActionForm } from '@/components/forms/action-form'
import { fieldId } from '@/components/forms/field'
import { Button } from '@/components/ui/button'
import { Kept } from './kept'
import { noTemplates, type Templates } from './kinds'

const RichEditor = lazy(() => import('./rich-editor').then(({ RichEditor: found }) => ({ default: found })))

type Props = {
  name: string
  label: string
  hint?: ReactNode
  /** Markdown */
  initial: string
  /** language of the text, for the spelling */
  lang: string
  templates?: Templates
  rows?: number
}

type View = 'plain' | 'rich' | 'source'

export function RichText({ name, label, hint, initial, lang, templates = noTemplates, rows = 28 }: Props) {
  const { state } = useActionForm()
  const field = useRef<HTMLTextAreaElement>(null)
  const [alive, live] = useState(false)
  const [view, setView] = useState<View>('plain')
  useEffect(() => live(true), [])
  useKept(field)
  const id = fieldId(name)
  const error = state.errors[name]
  const described = [hint ? `${id}-opis` : '', error ? `${id}-blad` : ''].filter(Boolean).join(' ') || undefined
  const rich = view === 'rich'
  return (
    <div className={error ? 'field field-bad rt-field' : 'field rt-field'}>
      <label className="field-label" id={`${id}-etykieta`} htmlFor={rich ? undefined : id}>
        {label}
      </label>
      {hint ? (
        <div className="field-hint" id={`${id}-opis`}>
          {hint}
        </div>
      ) : null}
      {error ? (
        <p className="field-error" id={`${id}-blad`}>
          <span className="sr-only">Błąd: </span>
          {error}
        </p>
      ) : null}
      <textarea
        ref={field}
        id={id}
        name={name}
        rows={rows}
        lang={lang}
        spellCheck
        defaultValue={state.values[name] ?? initial}
        aria-describedby={described}
        aria-invalid={error ? true : undefined}
        className={rich ? 'sr-only' : 'input'}
        // under the rich view it only keeps the text; the label and the list of errors lead on to the editor
        tabIndex={rich ? -1 : undefined}
        aria-hidden={rich || undefined}
        onFocus={() => rich && document.getElementById(`${id}-edytor`)?.focus()}
      />
      {view === 'source' ? (
        <Button type="button" look="link" small onClick={() => setView('rich')}>
          Pokaż tekst sformatowany
        </Button>
      ) : null}
      {alive ? (
        <Kept>
          <Suspense>
            <RichEditor
              field={field}
              id={`${id}-edytor`}
              labelledBy={`${id}-etykieta`}
              describedBy={described}
              invalid={error !== undefined}
              lang={lang}
              templates={templates}
              hidden={view === 'source'}
              onReady={(ready) => {
                setView((present) => (ready ? 'rich' : present === 'rich' ? 'source' : present))
                // who was writing in the field already goes on in the editor
                if (ready && document.activeElement === field.current)
                  requestAnimationFrame(() => document.getElementById(`${id}-edytor`)?.focus())
              }}
              toSource={() => {
                setView('source')
                requestAnimationFrame(() => field.current?.focus())
              }}
            />
          </Suspense>
        </Kept>
      ) : null}
    </div>
  )
}

/** React empties a form after its action; what was typed in the field stays. */
function useKept(field: { current: HTMLTextAreaElement | null }): void {
  useEffect(() => {
    const text = field.current
    const { form } = text ?? {}
    if (!text || !form) return
    const onReset = () => {
      const typed = text.value
      setTimeout(() => {
        text.value = typed
      })
    }
    form.addEventListener('reset', onReset)
    return () => form.removeEventListener('reset', onReset)
  }, [field])
}
