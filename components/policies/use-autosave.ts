'use client'
// The autosaver of the form around, and what it last told.
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useActionForm } from '@/components/forms/action-form'
import { type AutosaveAction, Autosaver, type Told } from './autosaver'

/** `marker`: any element inside the form. */
export function useAutosave(marker: RefObject<HTMLElement | null>, action: AutosaveAction, first: number): Told {
  const { state } = useActionForm()
  const [told, tell] = useState<Told>({ revision: first })
  const saver = useRef<Autosaver | null>(null)
  // the action is bound anew whenever the page is drawn; the first one does the same
  const kept = useRef({ action, first })
  useEffect(() => {
    const form = marker.current?.closest('form')
    if (!form) return
    const made = new Autosaver(
      form,
      kept.current.action,
      (news) => tell((before) => ({ ...before, ...news })),
      kept.current.first,
    )
    saver.current = made
    return () => made.end()
  }, [marker])
  useEffect(() => {
    const { revision, theirs } = (state.detail ?? {}) as { revision?: number; theirs?: unknown }
    if (revision !== undefined) saver.current?.savedByHand(revision)
    else if (theirs !== undefined) saver.current?.stop()
  }, [state])
  return told
}
