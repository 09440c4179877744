// A sent issue as the public reads it: an ordinary page with headings, made of the same content as the mail and of nothing of a reader.
import { RenderedText } from '@/components/policies/rendered-text'
import { TableOfContents } from '@/components/policies/table-of-contents'
import { Facts } from '@/components/ui/facts'
import { Notice } from '@/components/ui/notice'
import { archivePath, issuePath } from '@/domain/newsletter/rules/archive'
import type { PublicIssue, PublicItem } from '@/domain/newsletter/schema/archive'
import { officeHref } from '@/domain/offices/rules'
import type { Locale } from '@/domain/offices/schema'
import { formatDay, formatMoment, isoDay } from '@/lib/format'
import { typeset } from '@/lib/typography'
import type { ArchiveWords } from '@/messages/archive'

type Place = {
  office: { slug: string; base: string }
  locale: Locale
  words: ArchiveWords
  /** said of a text in another language than the page's */
  onlyPolish: string
}

const foreign = (own: Locale, page: Locale) => (own === page ? undefined : own)
const idOf = (at: number) => `czesc-${at}`

export function IssueView({ issue, ...place }: Place & { issue: PublicIssue }) {
  const { locale, words, onlyPolish } = place
  const { number, subject, preheader, sentAt, state, items } = issue
  const lang = foreign(issue.locale, locale)
  const named = items.map((item, at) => ({ item, at: at + 1 }))
  return (
    <article className="document">
      <h1 lang={lang}>{typeset(subject, issue.locale)}</h1>
      <p className="small muted">
        {words.issue(number)}, {words.sent} <time dateTime={isoDay(sentAt)}>{formatDay(sentAt, locale)}</time>
      </p>
      {lang && onlyPolish ? <p className="muted">{onlyPolish}</p> : null}
      {state === 'sent' ? null : (
        <Notice kind={state === 'cancelled' ? 'warning' : 'info'} title={words[state].title}>
          {words[state].text}
        </Notice>
      )}
      {preheader ? (
        <p className="lead" lang={lang}>
          {typeset(preheader, issue.locale)}
        </p>
      ) : null}
      <TableOfContents
        headings={named.map(({ item, at }) => ({
          ...{ id: idOf(at), depth: 2 },
          text: item.state === 'closed' ? words.itemClosedTitle : item.title,
        }))}
        label={words.contents}
        locale={issue.locale}
        lang={lang}
      />
      {named.map(({ item, at }) => (
        <Part key={idOf(at)} {...{ locale, words }} item={item} id={idOf(at)} />
      ))}
      <About {...place} issue={issue} />
    </article>
  )
}

function Part({ locale, words, item, id }: Pick<Place, 'locale' | 'words'> & { item: PublicItem; id: string }) {
  const lang = foreign(item.locale, locale)
  const day = item.endedAt ? formatDay(item.endedAt, locale) : ''
  if (item.state === 'closed')
    return (
      <section className="mt-10 space-y-4" aria-labelledby={id}>
        <h2 id={id}>{words.itemClosedTitle}</h2>
        <Notice kind="warning">{words.itemClosed(day)}</Notice>
      </section>
    )
  return (
    <section className="mt-10 space-y-4" aria-labelledby={id}>
      <h2 id={id} lang={lang}>
        {typeset(item.title, item.locale)}
      </h2>
      {item.state === 'withdrawn' ? (
        <Notice kind="warning" title={words.itemWithdrawn(day)}>
          {words.itemWithdrawnText}
        </Notice>
      ) : null}
      {item.lead ? (
        <p className={item.html ? 'lead' : undefined} lang={lang}>
          {typeset(item.lead, item.locale)}
        </p>
      ) : null}
      {item.html ? <RenderedText html={item.html} locale={item.locale} pageLocale={locale} /> : null}
      {item.href ? (
        <p>
          <a href={item.href}>
            {item.kind === 'version' ? words.readVersion : words.readNews}
            <span className="sr-only">
              {': '}
              <span lang={lang}>{typeset(item.title, item.locale)}</span>
            </span>
          </a>
        </p>
      ) : null}
    </section>
  )
}

function About({ office, locale, words, issue }: Place & { issue: PublicIssue }) {
  const { number, sentAt, sha256, previous, next } = issue
  const to = (path: string) => officeHref(office, locale, path)
  const links = [
    ...(next ? [{ path: issuePath(next), label: words.newer(next) }] : []),
    ...(previous ? [{ path: issuePath(previous), label: words.older(previous) }] : []),
    { path: archivePath, label: words.all },
    { path: '/newsletter', label: words.join },
  ]
  return (
    <section className="about-version" aria-labelledby="o-wydaniu">
      <h2 id="o-wydaniu">{words.about}</h2>
      <p className="mt-3">{words.asSent}</p>
      <Facts
        items={[
          { name: words.number, value: number },
          { name: words.date, value: formatMoment(sentAt, locale) },
          { name: words.hash, value: <code className="hash">{sha256}</code> },
        ]}
      />
      <nav aria-label={words.others}>
        <ul>
          {links.map(({ path, label }) => (
            <li key={path}>
              <a href={to(path)}>{label}</a>
            </li>
          ))}
        </ul>
      </nav>
    </section>
  )
}
