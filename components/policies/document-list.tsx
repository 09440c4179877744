// The documents in force, each with its version, day and history.
import { officeHref } from '@/domain/offices/rules'
import type { Locale } from '@/domain/offices/schema'
import { comparisonPath, documentPath, historyPath } from '@/domain/policies/rules'
import type { VersionEntry } from '@/domain/policies/schema'
import { formatDay } from '@/lib/format'
import { comparisonWordsOf } from '@/messages/comparison'
import type { DocumentWords } from '@/messages/documents'
import { langOf } from './words-of-version'

type Props = {
  office: { slug: string; base: string }
  locale: Locale
  words: DocumentWords
  documents: readonly VersionEntry[]
}

export function DocumentList({ office, locale, words, documents }: Props) {
  return (
    <ul className="link-list">
      {documents.map(({ id, policySlug, title, number, effectiveFrom, locale: text }) => (
        <li key={id}>
          <h2 className="list-title">
            <a href={officeHref(office, locale, documentPath(policySlug))} lang={langOf(text, locale)}>
              {title}
            </a>
          </h2>
          <p className="small muted">{words.facts(number, formatDay(effectiveFrom, locale))}</p>
          <p className="small">
            <a href={officeHref(office, locale, historyPath(policySlug))}>
              {words.history}
              <span className="sr-only" lang={langOf(text, locale)}>
                : {title}
              </span>
            </a>
            {number > 1 ? (
              <>
                {' · '}
                <a href={officeHref(office, text, comparisonPath(policySlug))} hrefLang={langOf(text, locale)}>
                  {comparisonWordsOf(locale).what}
                  <span className="sr-only" lang={langOf(text, locale)}>
                    : {title}
                  </span>
                </a>
              </>
            ) : null}
          </p>
        </li>
      ))}
    </ul>
  )
}
