// A document as the public reads it: title, notices, contents, text, and what is known about the version.
import type { PublicVersion } from '@/domain/policies/schema'
import { formatDay } from '@/lib/format'
import type { Heading } from '@/lib/markdown'
import type { DocumentWords } from '@/messages/documents'
import { RenderedText } from './rendered-text'
import { VersionFacts, type VersionProps } from './version-facts'
import { LanguageNote, VersionNotice } from './version-notice'
import { langOf } from './words-of-version'

type Props = Omit<VersionProps, 'version'> & {
  version: PublicVersion
  /** the next planned version, told on the page of the one in force */
  planned?: { number: number; day: string; href: string } | null
}

/** Fewer sections than this are seen at a glance. */
const contentsFrom = 4

export function DocumentView({ version, planned, ...page }: Props) {
  const { words, locale } = page
  const lang = langOf(version.locale, locale)
  const sections = version.headings.filter(({ depth }) => depth === 2)
  return (
    <article className="document">
      <h1 lang={lang}>{version.title}</h1>
      {version.status === 'in_force' ? (
        <p className="lead">{words.facts(version.number, formatDay(version.effectiveFrom, locale))}</p>
      ) : null}
      <LanguageNote {...{ locale, words, version }} />
      <VersionNotice {...page} version={version} />
      {planned ? (
        <p>
          {words.notices.planned(planned.number, planned.day)} <a href={planned.href}>{words.notices.plannedLink}</a>.
        </p>
      ) : null}
      <div className="document-body">
        {sections.length >= contentsFrom ? <Contents sections={sections} words={words} lang={lang} /> : null}
        <RenderedText html={version.html} locale={version.locale} pageLocale={locale} />
      </div>
      <VersionFacts {...page} version={version} />
    </article>
  )
}

function Contents({ sections, words, lang }: { sections: Heading[]; words: DocumentWords; lang?: string }) {
  return (
    <nav className="toc" aria-labelledby="spis-tresci">
      <h2 id="spis-tresci">{words.document.contents}</h2>
      <ul lang={lang}>
        {sections.map(({ id, text }) => (
          <li key={id}>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
