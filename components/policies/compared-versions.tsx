// The page of a comparison: which two versions, what was said of the changes in between, the text with its changes, another choice.
import { Facts } from '@/components/ui/facts'
import { NamedSentence } from '@/components/ui/named-sentence'
import { Notice } from '@/components/ui/notice'
import { officeHref } from '@/domain/offices/rules'
import type { Locale } from '@/domain/offices/schema'
import { comparisonPath, documentPath, historyPath, versionPath } from '@/domain/policies/rules'
import type { VersionEntry } from '@/domain/policies/schema'
import { formatDay } from '@/lib/format'
import { comparisonWordsOf } from '@/messages/comparison'
import type { DocumentWords } from '@/messages/documents'
import { type Compared, ComparisonView } from './comparison-view'
import { VersionChoice } from './version-choice'
import { LanguageNote } from './version-notice'
import { effectivePhrase, langOf } from './words-of-version'

type Props = {
  office: { slug: string; base: string }
  locale: Locale
  words: DocumentWords
  state: {
    from: VersionEntry
    to: VersionEntry
    versions: readonly VersionEntry[]
    comparison: Compared
    same: boolean
  }
  /** the Polish version in force, which binds; on pages in other languages */
  polish: VersionEntry | null
}

export function ComparedVersions({ office, locale, words, state, polish }: Props) {
  const { from, to, versions, comparison, same } = state
  const more = comparisonWordsOf(locale)
  const [a, b] = [from.number, to.number]
  const slug = to.policySlug
  const page = { office, locale, words }
  return (
    <article className="document">
      <h1>
        <NamedSentence
          sentence={(title) => more.full(title, a, b)}
          name={{ text: to.title, locale: to.locale }}
          locale={locale}
        />
      </h1>
      {a === b ? <Notice>{more.identical}</Notice> : <p className="lead">{more.lead(a, b)}</p>}
      <LanguageNote {...page} version={to} polish={polish} />
      {a > b ? (
        <Notice kind="warning">
          <p>{more.backwards}</p>
          <p>
            <a href={officeHref(office, locale, comparisonPath(slug, b, a))}>{more.swap}</a>
          </p>
        </Notice>
      ) : null}
      <section className="history-part" aria-labelledby="porownywane">
        <h2 id="porownywane">{more.versions}</h2>
        <Facts
          items={[
            { name: more.from(a), value: <Standing {...page} version={from} />, key: 'a' },
            { name: more.to(b), value: <Standing {...page} version={to} />, key: 'b' },
          ]}
        />
        <Notes {...{ locale, versions, a, b }} />
      </section>
      <section className="compared" aria-labelledby="zmiany">
        <h2 id="zmiany">{more.text}</h2>
        <ComparisonView {...{ comparison, same }} locale={to.locale} pageLocale={locale} />
      </section>
      <VersionChoice {...{ office, locale, versions }} from={a} to={b} />
      <ul className="link-list">
        <li>
          <a href={officeHref(office, locale, historyPath(slug))}>{words.history}</a>
        </li>
        <li>
          <a href={officeHref(office, locale, documentPath(slug))}>{words.notices.current}</a>
        </li>
      </ul>
    </article>
  )
}

type PageProps = Pick<Props, 'office' | 'locale' | 'words'>

function Standing({ office, locale, words, version }: PageProps & { version: VersionEntry }) {
  const { number, policySlug, status, publishedAt } = version
  return (
    <>
      <a href={officeHref(office, locale, versionPath(policySlug, number))}>{words.notices.readScheduled(number)}</a>
      {`, ${words.statuses[status]}; ${words.document.published.toLowerCase()}: ${formatDay(publishedAt, locale)}; `}
      {`${words.versions.effective.toLowerCase()}: ${effectivePhrase(version, words, locale)}`}
    </>
  )
}

type NotesProps = { locale: Locale; versions: readonly VersionEntry[]; a: number; b: number }

/** What was said to readers of each change between the two, oldest first. */
function Notes({ locale, versions, a, b }: NotesProps) {
  const { notes, noteOf } = comparisonWordsOf(locale)
  const [low, high] = [Math.min(a, b), Math.max(a, b)]
  const between = versions.filter(({ number, changeNote }) => number > low && number <= high && changeNote !== '')
  if (between.length === 0) return null
  return (
    <>
      <h3>{notes}</h3>
      <ul className="list-disc pl-5">
        {between.toReversed().map(({ id, number, changeNote, locale: text }) => (
          <li key={id}>
            {noteOf(number)} <span lang={langOf(text, locale)}>{changeNote}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
