// What the pages behind mailed links show: one heading, the words, at most one button. The button posts; nothing else changes anything.
import type { ReactNode } from 'react'
import { Button, ButtonLink } from '@/components/ui/button'

type Props = {
  title: string
  lead: string
  /** the one button; absent where there is nothing to press */
  act?: { action: string; label: string }
  /** where to go on */
  onward?: { href: string; label: string }
  children?: ReactNode
}

export function MailedLinkPage({ title, lead, act, onward, children }: Props) {
  return (
    <>
      <h1>{title}</h1>
      <p className="lead">{lead}</p>
      {children}
      {act ? (
        <form method="post" action={act.action}>
          <Button>{act.label}</Button>
        </form>
      ) : null}
      {onward ? (
        <p className="mt-6">
          <ButtonLink look="secondary" href={onward.href}>
            {onward.label}
          </ButtonLink>
        </p>
      ) : null}
    </>
  )
}
