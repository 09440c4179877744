// A news item as the public reads it.
import type { ReactNode } from 'react'
import { RenderedText } from '@/components/policies/rendered-text'
import { langOf } from '@/components/policies/words-of-version'
import { Notice } from '@/components/ui/notice'
import type { PublicNews } from '@/domain/news/schema'
import type { Locale } from '@/domain/offices/schema'
import { formatDay, isoDay } from '@/lib/format'
import { typeset } from '@/lib/typography'
import type { DocumentWords } from '@/messages/documents'

type Props = {
  locale: Locale
  words: DocumentWords
  news: PublicNews
  all: string
  /** what follows the text */
  children?: ReactNode
}

export function NewsView({ locale, words, news, all, children }: Props) {
  const lang = langOf(news.locale, locale)
  return (
    <article className="document">
      <h1 lang={lang}>{typeset(news.title, news.locale)}</h1>
      <p className="small muted">
        {words.news.published} <Day at={news.publishedAt} locale={locale} />
        {news.correctedAt ? (
          <>
            {locale === 'en' ? '.' : ''} {words.news.corrected} <Day at={news.correctedAt} locale={locale} />
          </>
        ) : null}
      </p>
      <Corrections {...{ locale, words, news }} />
      {lang ? <p className="muted">{words.onlyPolish}</p> : null}
      {news.state === 'withdrawn' && news.withdrawnAt ? (
        <Notice kind="warning" title={words.news.withdrawn(formatDay(news.withdrawnAt, locale))}>
          <p>{words.news.withdrawnText}</p>
          {news.withdrawnReason ? (
            <p>
              {words.notices.reason} <span lang={langOf('pl', locale)}>{news.withdrawnReason}</span>
            </p>
          ) : null}
        </Notice>
      ) : null}
      {news.lead ? (
        <p className="lead" lang={lang}>
          {typeset(news.lead, news.locale)}
        </p>
      ) : null}
      <RenderedText html={news.html} locale={news.locale} pageLocale={locale} />
      {children}
      <p>
        <a href={all}>{words.news.all}</a>
      </p>
    </article>
  )
}

/** What was changed after publication, newest first: nobody has to guess what a date of correction means. */
function Corrections({ locale, words, news: { corrections, locale: text } }: Pick<Props, 'locale' | 'words' | 'news'>) {
  if (corrections.length === 0) return null
  return (
    <Notice title={words.news.corrections}>
      <ul>
        {corrections.map(({ id, kind, note, madeAt }) => (
          <li key={id}>
            <Day at={madeAt} locale={locale} />
            {kind === 'restored' ? ` (${words.news.restored})` : ''}: <span lang={langOf(text, locale)}>{note}</span>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function Day({ at, locale }: { at: Date; locale: Locale }) {
  return <time dateTime={isoDay(at)}>{formatDay(at, locale)}</time>
}
