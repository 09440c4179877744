'use client'
// A small window of the editor: the browser's own <dialog>, so that focus stays inside, Esc closes it and the page behind is inert.
// It stands inside a form, so its fields have no names and Enter sends nothing.
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { Button } from '@/components/ui/button'

type Props = {
  title: string
  close: () => void
  /** the main act, also by Enter in a field; without it there is only „Zamknij” */
  act?: { label: string; run: () => void }
  children: ReactNode
}

export function EditorDialog({ title, close, act, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    return () => shown?.close()
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    act?.run()
  }
  return (
    <dialog
      ref={dialog}
      className="rt-dialog"
      aria-labelledby={id}
      onKeyDown={onKeyDown}
      onCancel={(event) => {
        event.preventDefault()
        close()
      }}
    >
      <h2 id={id}>{title}</h2>
      {children}
      <div className="btn-row mt-4">
        {act ? (
          <Button type="button" small onClick={act.run}>
            {act.label}
          </Button>
        ) : null}
        <Button type="button" look="secondary" small onClick={close}>
          {act ? 'Anuluj' : 'Zamknij'}
        </Button>
      </div>
    </dialog>
  )
}
