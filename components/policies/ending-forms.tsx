'use client'
// Withdrawing and closing something published, common to documents and news. Neither can be undone, so each says what it does
// before its button, and asks for a reason that readers will see.
import type { ReactNode } from 'react'
import { FormArea } from '@/components/forms/action-fields'
import { ActionForm, type FormAction } from '@/components/forms/action-form'

export function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="panel-section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}

type Ending = {
  action: FormAction
  /** hidden field that names the thing */
  own: ReactNode
  /** what will happen */
  children: ReactNode
}

const reasonHint = 'Jedno lub dwa zdania dla czytelników. Nie powtarzaj danych, z powodu których to robisz.'

export function WithdrawForm({ action, own, submit, children }: Ending & { submit: string }) {
  const label = 'Powód wycofania'
  return (
    <Section id="wycofanie" title="Wycofanie">
      <p className="mb-4">{children}</p>
      <ActionForm action={action} labels={{ reason: label }} submit={submit} look="secondary" label="Wycofanie">
        {own}
        <FormArea name="reason" id="powod-wycofania" label={label} hint={reasonHint} rows={3} />
      </ActionForm>
    </Section>
  )
}

export function CloseForm({ action, own, children }: Ending) {
  const [title, label] = ['Zamknięcie dostępu', 'Powód zamknięcia']
  return (
    <Section id="zamkniecie" title={title}>
      <p className="mb-4">{children}</p>
      <ActionForm action={action} labels={{ reason: label }} submit="Zamknij dostęp" look="danger" label={title}>
        {own}
        <FormArea name="reason" id="powod-zamkniecia" label={label} hint={reasonHint} rows={3} />
      </ActionForm>
    </Section>
  )
}
