// A document of which nothing is in force today: not yet begun, or withdrawn. Says so, and leads to what can be read.
import { Notice } from '@/components/ui/notice'
import { officeHref } from '@/domain/offices/rules'
import type { Locale } from '@/domain/offices/schema'
import { versionPath } from '@/domain/policies/rules'
import type { DocumentState } from '@/domain/policies/schema'
import { formatDay } from '@/lib/format'
import type { DocumentWords } from '@/messages/documents'
import { LanguageNote } from './version-notice'
import { langOf } from './words-of-version'

type Props = {
  office: { slug: string; base: string }
  locale: Locale
  words: DocumentWords
  state: Exclude<DocumentState, { kind: 'in_force' }>
  links: readonly { href: string; label: string }[]
}

export function MissingView({ office, locale, words, state, links }: Props) {
  const { version } = state
  const { notices } = words
  const read = officeHref(office, version.locale, versionPath(version.policySlug, version.number))
  const withdrawn = state.kind === 'withdrawn' && version.withdrawnAt
  return (
    <article className="document">
      <h1 lang={langOf(version.locale, locale)}>{version.title}</h1>
      <LanguageNote {...{ office, locale, words, version }} />
      <Notice
        kind={withdrawn ? 'warning' : 'info'}
        title={withdrawn ? notices.withdrawnDocument : notices.notYet(formatDay(version.effectiveFrom, locale))}
      >
        {withdrawn ? <p>{notices.withdrawnDocumentText(version.number, formatDay(withdrawn, locale))}</p> : null}
        {withdrawn && version.withdrawnReason ? (
          <p>
            {notices.reason} <span lang={langOf('pl', locale)}>{version.withdrawnReason}</span>
          </p>
        ) : null}
        <p>
          <a href={read}>{notices.readScheduled(version.number)}</a>
        </p>
      </Notice>
      <ul className="link-list">
        {links.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </article>
  )
}
