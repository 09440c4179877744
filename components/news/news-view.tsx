// A news item as the public reads it.
import { RenderedText } from '@/components/policies/rendered-text'
import { langOf } from '@/components/policies/words-of-version'
import { Notice } from '@/components/ui/notice'
import type { PublicNews } from '@/domain/news/schema'
import type { Locale } from '@/domain/offices/schema'
import { formatDay, isoDay } from '@/lib/format'
import { typeset } from '@/lib/typography'
import type { DocumentWords } from '@/messages/documents'

type Props = { locale: Locale; words: DocumentWords; news: PublicNews; all: string }

export function NewsView({ locale, words, news, all }: Props) {
  const lang = langOf(news.locale, locale)
  return (
    <article className="document">
      <h1 lang={lang}>{typeset(news.title, news.locale)}</h1>
      <p className="small muted">
        {words.news.published} <Day at={news.publishedAt} locale={locale} />
        {news.correctedAt ? (
          <>
            . {words.news.corrected} <Day at={news.correctedAt} locale={locale} />
          </>
        ) : null}
      </p>
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
      <p>
        <a href={all}>{words.news.all}</a>
      </p>
    </article>
  )
}

function Day({ at, locale }: { at: Date; locale: Locale }) {
  return <time dateTime={isoDay(at)}>{formatDay(at, locale)}</time>
}
