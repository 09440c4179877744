// What is known about a version: number, dates, who made it, what changed, its hash and how to check it, links to the others.
import { Facts } from '@/components/ui/facts'
import { officeHref } from '@/domain/offices/rules'
import type { Locale } from '@/domain/offices/schema'
import {
  comparisonPath,
  historyPath,
  registerPath,
  textFileName,
  versionPath,
  versionPdfPath,
  versionTextPath,
} from '@/domain/policies/rules'
import type { VersionEntry } from '@/domain/policies/schema'
import { formatSecond } from '@/lib/format'
import { comparisonWordsOf } from '@/messages/comparison'
import type { DocumentWords } from '@/messages/documents'
import { effectivePhrase, langOf, peopleOf } from './words-of-version'

export type VersionProps = {
  office: { slug: string; base: string }
  locale: Locale
  words: DocumentWords
  version: VersionEntry
}

/** Numbers of the versions before and after, in the language of the text; those that can be read. */
export type Neighbours = {
  previous: number | null
  next: number | null
  /** the one in force, where it is another */
  current?: number | null
}

/** Neighbours of a version among all versions of its language. */
export function neighboursOf(number: number, versions: readonly VersionEntry[]): Neighbours {
  const numbers = versions.filter(({ status }) => status !== 'closed').map((one) => one.number)
  const before = numbers.filter((one) => one < number)
  const after = numbers.filter((one) => one > number)
  return {
    previous: before.length > 0 ? Math.max(...before) : null,
    next: after.length > 0 ? Math.min(...after) : null,
  }
}

type FactsProps = VersionProps & { neighbours?: Neighbours | undefined }

export function VersionFacts({ office, locale, words, version, neighbours }: FactsProps) {
  const about = words.document
  const { change, restored, restoredName } = comparisonWordsOf(locale)
  return (
    <section className="about-version" aria-labelledby="o-dokumencie">
      <h2 id="o-dokumencie">{about.about}</h2>
      <Facts
        items={[
          { name: about.number, value: version.number },
          { name: about.status, value: words.statuses[version.status] },
          {
            name: about.published,
            value: (
              <time dateTime={version.publishedAt.toISOString()}>{formatSecond(version.publishedAt, locale)}</time>
            ),
          },
          { name: about.effective, value: effectivePhrase(version, words, locale) },
          ...peopleOf(version, locale).map(({ name, value, lang }) => ({
            name,
            value: <span lang={langOf(lang, locale)}>{value}</span>,
          })),
          { name: change.name, value: change[version.substantive ? 'substantive' : 'editorial'] },
          { name: restoredName, value: version.restoredFrom === null ? null : restored(version.restoredFrom) },
          {
            name: about.note,
            value: version.changeNote ? <p lang={langOf(version.locale, locale)}>{version.changeNote}</p> : null,
          },
          { name: about.hash, value: <HashOf {...{ office, locale, words, version }} /> },
        ]}
      />
      <VersionLinks {...{ office, locale, words, version, neighbours }} />
    </section>
  )
}

function HashOf({ words, version }: VersionProps) {
  const name = textFileName(version)
  return (
    <>
      <p>
        <code className="hash">{version.sha256}</code>
      </p>
      {version.status === 'closed' ? null : (
        <details>
          <summary>{words.document.hashHow}</summary>
          <p>{words.document.hashSteps(name)}</p>
        </details>
      )}
    </>
  )
}

function VersionLinks({ office, locale, words, version, neighbours }: FactsProps) {
  const { policySlug: slug, number } = version
  const { previous = null, next = null, current = null } = neighbours ?? {}
  const compared = comparisonWordsOf(locale)
  // numbers count within a language: what is said of this very text leads to the address in its own language
  const text = version.locale
  const links = [
    { locale, path: historyPath(slug), label: words.history },
    ...(previous && version.status !== 'closed'
      ? [{ locale: text, path: comparisonPath(slug, previous, number), label: compared.whatIn(number) }]
      : []),
    ...(current && version.status !== 'closed'
      ? [{ locale: text, path: comparisonPath(slug, number, current), label: compared.whatSince(number) }]
      : []),
    ...(previous
      ? [{ locale: text, path: versionPath(slug, previous), label: words.document.previous(previous) }]
      : []),
    ...(next ? [{ locale: text, path: versionPath(slug, next), label: words.document.next(next) }] : []),
    { locale, path: registerPath(slug), label: words.document.register },
    { locale: text, path: versionPath(slug, number), label: words.document.permanent(number) },
    ...(version.status === 'closed'
      ? []
      : [
          { locale: text, path: versionPdfPath(slug, number), label: words.document.pdf },
          { locale: text, path: versionTextPath(slug, number), label: words.document.text },
        ]),
  ]
  return (
    <nav aria-label={words.document.links}>
      <ul className="link-list">
        {links.map((link) => (
          <li key={link.path}>
            <a href={officeHref(office, link.locale, link.path)} hrefLang={langOf(link.locale, locale)}>
              {link.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
