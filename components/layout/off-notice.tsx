// What stands on every page of an office that is switched off: why, since when, who helps now, and what still works.
// The explanation is the office's own Polish text; other languages say so.
import { officeHref } from '@/domain/offices/rules'
import type { Closure, OffKind } from '@/domain/offices/schema/closure'
import { formatDay, telephoneHref } from '@/lib/format'
import { typeset } from '@/lib/typography'
import type { Words } from '@/messages/words'
import type { Shell } from './shell'

type Props = Pick<Shell, 'office' | 'locale' | 'words'> & { kind: OffKind; closure: Closure }

export const offTitle = (words: Words, kind: OffKind): string => words.off[kind]

export function OffNotice({ office, locale, words, kind, closure }: Props) {
  const { off, shell } = words
  const polish = locale === 'pl' ? undefined : 'pl'
  return (
    <>
      <h1>{offTitle(words, kind)}</h1>
      <p className="muted">{off.since(formatDay(closure.since, locale))}</p>
      {off.inPolish ? <p>{off.inPolish}</p> : null}
      <div className="prose lead" lang={polish}>
        {closure.notice.split(/\n\s*\n/).map((paragraph) => (
          <p key={paragraph}>{typeset(paragraph, 'pl')}</p>
        ))}
      </div>
      {kind === 'paused' && closure.until ? <p>{off.until(formatDay(closure.until, locale))}</p> : null}
      <Successor words={words} closure={closure} lang={polish} />
      <section className="prose">
        <h2>{off.contactTitle}</h2>
        <Contact office={office} />
      </section>
      <section className="prose">
        <h2>{off.rightsTitle}</h2>
        <p>{off.rights}</p>
        <ul>
          <li>
            <a href={officeHref(office, locale, '/iod')}>{shell.dpo}</a>
          </li>
          <li>
            <a href={officeHref(office, locale, '/wniosek')}>{shell.request}</a>
          </li>
        </ul>
      </section>
    </>
  )
}

function Successor({ words, closure, lang }: { words: Words; closure: Closure; lang: 'pl' | undefined }) {
  const { successor, successorUrl } = closure
  if (!successor && !successorUrl) return null
  const name = successor ? typeset(successor, 'pl') : successorUrl.replace(/^https:\/\//, '')
  return (
    <p>
      {words.off.successor}{' '}
      {successorUrl ? (
        <a href={successorUrl} lang={lang}>
          {name}
        </a>
      ) : (
        <strong lang={lang}>{name}</strong>
      )}
    </p>
  )
}

function Contact({ office }: Pick<Shell, 'office'>) {
  const { email, phone } = office.settings.contact
  const href = telephoneHref(phone)
  return (
    <ul>
      {email ? (
        <li>
          <a href={`mailto:${email}`}>{email}</a>
        </li>
      ) : null}
      {phone ? <li>{href ? <a href={href}>{phone}</a> : phone}</li> : null}
    </ul>
  )
}
