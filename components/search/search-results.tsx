// What a search found, or what to do when it found nothing. Found words are marked; how many texts there are is said in words.
import { createElement, Fragment } from 'react'
import { Pagination } from '@/components/ui/pagination'
import { officeHref } from '@/domain/offices/rules'
import type { Locale } from '@/domain/offices/schema'
import { rankedHits, type SearchRequest, searchQueryString } from '@/domain/search/rules'
import type { Piece, SearchHit, SearchResult } from '@/domain/search/schema'
import { formatDay, isoDay } from '@/lib/format'
import type { SearchWords } from '@/messages/search'
import { searchHref } from './search-form'

type Place = { office: { slug: string; base: string }; locale: Locale; words: SearchWords }
type Props = Place & { request: SearchRequest; result: SearchResult }

export function SearchResults(props: Props) {
  const { office, locale, words, request, result } = props
  const { hits, total, page, pages } = result
  const href = (change: Partial<SearchRequest>) =>
    searchHref({ office, locale }) + searchQueryString({ ...request, page: 1, ...change })
  const count = total === 0 ? words.none : words.found(total)
  return (
    <section className="found" aria-labelledby="wyniki">
      <div role="status">
        <h2 id="wyniki">
          {result.how === 'corrected' ? words.none : pages > 1 ? `${count}, ${words.onPage(page, pages)}` : count}
        </h2>
      </div>
      <Notes {...props} href={href} />
      {hits.length > 0 ? (
        <ol className="hits" start={(page - 1) * 10 + 1}>
          {hits.map((hit) => (
            <li key={hit.id} lang={hit.locale === locale ? undefined : hit.locale}>
              <Hit {...{ office, locale, words, hit }} />
            </li>
          ))}
        </ol>
      ) : null}
      <Pagination
        {...{ page, pages }}
        href={(n) => href({ page: n })}
        label={words.pages}
        previous={words.previous}
        next={words.next}
      />
      {total === 0 ? <WaysOn {...props} href={href} /> : null}
    </section>
  )
}

type Linked = Props & { href: (change: Partial<SearchRequest>) => string }

function Notes({ words, request, result, href }: Linked) {
  const { how, corrected, total } = result
  if (how === 'corrected' && corrected)
    return (
      <div className="notice">
        <p>
          {words.corrected(request.query)} <a href={href({ query: corrected })}>{corrected}</a>?
        </p>
        <p>{words.correctedShown}</p>
        <p>
          <strong>{words.found(total)}</strong>
        </p>
      </div>
    )
  if (how === 'some') return <p className="notice">{words.some}</p>
  return total > rankedHits ? <p className="muted">{words.byDate}</p> : null
}

/** Pieces in their order; they have no other name than their place. */
const Marked = ({ pieces }: { pieces: readonly Piece[] }) =>
  createElement(
    Fragment,
    null,
    ...pieces.map(({ text, marked }) => (marked ? createElement('mark', null, text) : text)),
  )

function Hit({ office, locale, words, hit }: Place & { hit: SearchHit }) {
  const { kind, number, state, from, publishedAt } = hit
  const day = from ?? publishedAt
  // a version's own address counts within the language of its text; what stands in force is shown in the page's language
  const language = state === 'current' || kind !== 'document' ? locale : hit.locale
  return (
    <>
      <h3 className="list-title">
        <a href={officeHref(office, language, hit.path)}>
          <Marked pieces={hit.title} />
        </a>
      </h3>
      <p className="small muted" lang={locale}>
        {[words.names[kind], ...(number === null ? [] : [words.version(number)])].join(', ')}
        {', '}
        {kind === 'document' || state === 'withdrawn' ? (
          words.states[state](formatDay(day, locale))
        ) : (
          <time dateTime={isoDay(publishedAt)}>{formatDay(publishedAt, locale)}</time>
        )}
      </p>
      <p className="snippet">
        <Marked pieces={hit.snippet} />
      </p>
    </>
  )
}

function WaysOn({ office, locale, words, request, href }: Linked) {
  const to = (path: string) => officeHref(office, locale, path)
  return (
    <>
      <p>{words.noneText}</p>
      <h3>{words.tryThis}</h3>
      <ul className="search-tips">
        {words.tips.map((tip) => (
          <li key={tip}>{tip}</li>
        ))}
        {request.kind ? (
          <li>
            <a href={href({ kind: null })}>{words.allKinds}</a>
          </li>
        ) : null}
        {request.old ? null : (
          <li>
            <a href={href({ old: true })}>{words.inOld}</a>
          </li>
        )}
        <li>
          <a href={to('/polityki')}>{words.goDocuments}</a>
        </li>
        <li>
          <a href={to('/mapa-strony')}>{words.goMap}</a>
        </li>
        <li>
          <a href={to('/kontakt')}>{words.ask}</a>
        </li>
      </ul>
    </>
  )
}
