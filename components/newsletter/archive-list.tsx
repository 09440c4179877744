// Sent issues in a list: subject, number and day, the line beneath the subject.

import { issuePath } from '@/domain/newsletter/rules/archive'
import type { IssueEntry } from '@/domain/newsletter/schema/archive'
import { officeHref } from '@/domain/offices/rules'
import type { Locale } from '@/domain/offices/schema'
import { formatDay, isoDay } from '@/lib/format'
import { typeset } from '@/lib/typography'
import type { ArchiveWords } from '@/messages/archive'

type Props = {
  office: { slug: string; base: string }
  locale: Locale
  words: ArchiveWords
  issues: readonly IssueEntry[]
  /** level of the titles: 2 below a page's h1, 3 below a section's h2 */
  level?: 2 | 3
}

export function ArchiveList({ office, locale, words, issues, level = 2 }: Props) {
  const Title = level === 2 ? 'h2' : 'h3'
  return (
    <ul className="link-list">
      {issues.map(({ id, number, subject, preheader, sentAt, state, locale: text }) => (
        <li key={id} lang={text === locale ? undefined : text}>
          <Title className="list-title">
            <a href={officeHref(office, locale, issuePath(number))}>{typeset(subject, text)}</a>
          </Title>
          <p className="small muted" lang={locale}>
            {words.issue(number)}, {words.sent} <time dateTime={isoDay(sentAt)}>{formatDay(sentAt, locale)}</time>
            {state === 'sent' ? null : ` (${words.states[state]})`}
          </p>
          {preheader ? <p>{typeset(preheader, text)}</p> : null}
        </li>
      ))}
    </ul>
  )
}
