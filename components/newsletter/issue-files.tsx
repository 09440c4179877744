'use client'
// Pictures and attachments for the texts of an issue: they go into the text that was written in last.
import { type ComponentProps, useEffect, useState } from 'react'
import { FilePicker } from '@/components/files/file-picker'
import { fieldId } from '@/components/forms/field'

type Props = Omit<ComponentProps<typeof FilePicker>, 'fieldId'> & { texts: readonly { id: string; title: string }[] }

const bodyOf = (id: string) => fieldId(`parts.${id}.body`)

export function IssueFiles({ texts, ...picker }: Props) {
  const [last, write] = useState<string | null>(null)
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      const id = target instanceof Element ? target.id : ''
      const text = texts.find((one) => id === bodyOf(one.id) || id === `${bodyOf(one.id)}-edytor`)
      if (text) write(text.id)
    }
    document.addEventListener('focusin', note)
    return () => document.removeEventListener('focusin', note)
  }, [texts])
  const chosen = texts.find(({ id }) => id === last) ?? texts[0]
  if (!chosen) return null
  return (
    <>
      <FilePicker fieldId={bodyOf(chosen.id)} {...picker} />
      {texts.length > 1 ? (
        <p className="muted" role="status">
          Plik trafi do części „{chosen.title || 'bez tytułu'}”, w której był ostatnio kursor.
        </p>
      ) : null}
    </>
  )
}
