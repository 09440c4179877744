// News in a list: title, day, lead.

import { newsPath } from '@/domain/news/rules'
import type { NewsEntry } from '@/domain/news/schema'
import { officeHref } from '@/domain/offices/rules'
import type { Locale } from '@/domain/offices/schema'
import { formatDay, isoDay } from '@/lib/format'
import { typeset } from '@/lib/typography'

type Props = {
  office: { slug: string; base: string }
  locale: Locale
  items: readonly NewsEntry[]
  /** level of the titles: 2 below a page's h1, 3 below a section's h2 */
  level?: 2 | 3
}

export function NewsList({ office, locale, items, level = 2 }: Props) {
  const Title = level === 2 ? 'h2' : 'h3'
  return (
    <ul className="link-list">
      {items.map(({ id, slug, title, lead, publishedAt, locale: text }) => (
        <li key={id} lang={text === locale ? undefined : text}>
          <Title className="list-title">
            <a href={officeHref(office, locale, newsPath(slug))}>{typeset(title, text)}</a>
          </Title>
          <p className="small muted" lang={locale}>
            <time dateTime={isoDay(publishedAt)}>{formatDay(publishedAt, locale)}</time>
          </p>
          {lead ? <p>{typeset(lead, text)}</p> : null}
        </li>
      ))}
    </ul>
  )
}
