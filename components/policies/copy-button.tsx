'use client'
// Copies a text to the clipboard and says so. Where the browser does not let it, the text can be marked by hand as before.
import { useState } from 'react'
import { Button } from '@/components/ui/button'

export function CopyButton({ text, label, about }: { text: string; label: string; about: string }) {
  const [said, say] = useState('')
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => say('Skopiowano.'),
      () => say('Przeglądarka nie pozwoliła skopiować. Zaznacz tekst i skopiuj go.'),
    )
  return (
    <span>
      <Button type="button" look="secondary" small onClick={copy} aria-label={`${label}: ${about}`}>
        {label}
      </Button>{' '}
      <span role="status">{said}</span>
    </span>
  )
}
