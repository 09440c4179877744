// What the pages behind mailed links show: one heading, the words, at most one button. The button posts; nothing else changes anything.
import type { ReactNode } from 'react'
import { Button, ButtonLink } from '@/components/ui/button'
import { NamedSentence } from '@/components/ui/named-sentence'
import type { Passage } from '@/domain/offices/rules'
import type { Locale } from '@/domain/offices/schema'

type Props = {
  title: string
  /** a sentence, or one that takes the office's name */
  lead: string | ((name: string) => string)
  name: Passage
  locale: Locale
  /** the one button; absent where there is nothing to press */
  act?: { action: string; label: string /** of the rules that stand beside the button */; version?: string }
  /** where to go on */
  onward?: { href: string; label: string }
  children?: ReactNode
}

export function MailedLinkPage({ title, lead, name, locale, act, onward, children }: Props) {
  return (
    <>
      <h1>{title}</h1>
      <p className="lead">
        {typeof lead === 'string' ? lead : <NamedSentence sentence={lead} name={name} locale={locale} />}
      </p>
      {children}
      {act ? (
        <form method="post" action={act.action}>
          <input type="hidden" name="jezyk" value={locale} />
          {act.version ? <input type="hidden" name="wersja" value={act.version} /> : null}
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
