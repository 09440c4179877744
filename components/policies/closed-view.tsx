// What stays of a closed content: number, dates, hash and the reason. Shown with status 410.
import { Facts } from '@/components/ui/facts'
import type { Locale } from '@/domain/offices/schema'
import { formatDay, formatMoment } from '@/lib/format'
import type { DocumentWords } from '@/messages/documents'
import { langOf } from './words-of-version'

type Props = {
  title: string
  locale: Locale
  words: DocumentWords
  facts: {
    number?: number
    publishedAt: Date
    effective?: string
    sha256: string
    closedAt: Date | null
    closedReason: string | null
  }
  links?: readonly { href: string; label: string }[]
}

export function ClosedView({ title, locale, words, facts, links = [] }: Props) {
  const { number, publishedAt, effective, sha256, closedAt, closedReason } = facts
  return (
    <article className="document">
      <h1>{title}</h1>
      <p className="lead">{words.closed.text}</p>
      <Facts
        items={[
          { name: words.document.number, value: number },
          { name: words.document.published, value: formatMoment(publishedAt, locale) },
          { name: words.document.effective, value: effective },
          { name: words.document.hash, value: <code className="hash">{sha256}</code> },
          { name: words.closed.day, value: closedAt ? formatDay(closedAt, locale) : null },
          { name: words.closed.reason, value: closedReason ? <p lang={langOf('pl', locale)}>{closedReason}</p> : null },
        ]}
      />
      {links.length > 0 ? (
        <ul className="link-list">
          {links.map(({ href, label }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      ) : null}
    </article>
  )
}
