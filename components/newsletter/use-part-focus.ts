'use client'
// Where the focus goes after a button of a part did its work: to the same button, to what was added, never to the top of the page.
import { type RefObject, useEffect, useRef, useState } from 'react'

/** `marker`: any element inside the form; `ids`: parts in their order. Returns the sentence for screen readers. */
export function usePartFocus(
  marker: RefObject<HTMLElement | null>,
  ids: readonly string[],
  nameOf: (id: string) => string,
): string {
  const pressed = useRef<string | null>(null)
  const before = useRef(ids)
  const [said, say] = useState('')
  const order = ids.join(' ')
  const name = useRef(nameOf)
  name.current = nameOf
  useEffect(() => {
    const now = order === '' ? [] : order.split(' ')
    const had = before.current
    before.current = now
    const act = pressed.current
    if (act === null || had.join(' ') === order) return
    pressed.current = null
    const [verb, id = ''] = act.split(':')
    if (verb === 'up' || verb === 'down') {
      const other = verb === 'up' ? 'down' : 'up'
      const button = document.getElementById(`${verb}-${id}`) ?? document.getElementById(`${other}-${id}`)
      button?.focus()
      say(`${name.current(id)}: teraz ${now.indexOf(id) + 1}. z ${now.length}.`)
      return
    }
    const added = now.find((one) => !had.includes(one))
    if (!added) return
    document.getElementById(`czesc-${added}`)?.focus()
    say(verb === 'undo' ? 'Część wróciła na swoje miejsce.' : 'Dodano do wydania.')
  }, [order])
  useEffect(() => {
    const form = marker.current?.closest('form')
    const note = ({ submitter }: SubmitEvent) => {
      pressed.current = submitter instanceof HTMLButtonElement && submitter.name === 'act' ? submitter.value : null
    }
    form?.addEventListener('submit', note, { capture: true })
    return () => form?.removeEventListener('submit', note, { capture: true })
  }, [marker])
  return said
}
