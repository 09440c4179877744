'use client'
// Subject and preheader as a mailbox shows them side by side, while they are written.
import { useState } from 'react'
import { FormText } from '@/components/forms/action-fields'

type Props = { subject: string; preheader: string; lang: string; labels: { subject: string; preheader: string } }

export function InboxFields({ subject, preheader, lang, labels }: Props) {
  const [typed, type] = useState({ subject, preheader })
  return (
    <>
      <FormText
        name="subject"
        label={labels.subject}
        hint="Krótko i konkretnie, najlepiej do 60 znaków. Po temacie czytelnik decyduje, czy otworzyć wiadomość."
        initial={subject}
        lang={lang}
        onChange={({ currentTarget: { value } }) => type((before) => ({ ...before, subject: value }))}
      />
      <FormText
        name="preheader"
        label={labels.preheader}
        optional="opcjonalnie"
        hint="Zdanie, które skrzynki pokazują za tematem. W samej wiadomości go nie widać."
        initial={preheader}
        lang={lang}
        onChange={({ currentTarget: { value } }) => type((before) => ({ ...before, preheader: value }))}
      />
      {typed.subject || typed.preheader ? (
        <p className="card card-wash mb-6">
          <span className="sr-only">W skrzynce: </span>
          <strong lang={lang}>{typed.subject || '(bez tematu)'}</strong>
          {typed.preheader ? (
            <span className="muted" lang={lang}>
              {' '}
              – {typed.preheader}
            </span>
          ) : null}
        </p>
      ) : null}
    </>
  )
}
