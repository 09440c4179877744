'use client'
// Asks before a page is left on which something was typed and not saved. Every button of the form saves, so only leaving can lose it.
import { type RefObject, useEffect } from 'react'
import { useActionForm } from '@/components/forms/action-form'
import { hasErrors } from '@/lib/form-state'

/** `marker`: any element inside the form. */
export function useUnsaved(marker: RefObject<HTMLElement | null>): void {
  const { state } = useActionForm()
  const refused = hasErrors(state)
  useEffect(() => {
    const form = marker.current?.closest('form')
    let unsaved = refused
    const controller = new AbortController()
    const { signal } = controller
    form?.addEventListener(
      'input',
      ({ target }) => {
        // a search is nothing that could be lost
        if (!(target instanceof HTMLInputElement && target.name === 'szukaj')) unsaved = true
      },
      { signal },
    )
    form?.addEventListener(
      'submit',
      () => {
        unsaved = false
      },
      { signal },
    )
    window.addEventListener('beforeunload', (event) => unsaved && event.preventDefault(), { signal })
    return () => controller.abort()
  }, [marker, refused])
}
