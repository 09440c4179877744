// A document as the public reads it: title, notices, contents, text, and what is known about the version.
import type { PublicVersion, VersionEntry } from '@/domain/policies/schema'
import { formatDay } from '@/lib/format'
import { easyTextWords } from '@/messages/easy-text'
import { RelatedDocuments } from './related-documents'
import { RenderedText } from './rendered-text'
import { TableOfContents } from './table-of-contents'
import { type Neighbours, VersionFacts, type VersionProps } from './version-facts'
import { LanguageNote, VersionNotice } from './version-notice'
import { langOf } from './words-of-version'

type Props = Omit<VersionProps, 'version'> & {
  version: PublicVersion
  /** the next planned version, told on the page of the one in force */
  planned?: { number: number; day: string; href: string } | null
  neighbours?: Neighbours
  /** the Polish version in force, which binds */
  polish?: VersionEntry | null
  /** address of the plain-language text, where there is one */
  easyHref?: string | null
  /** other documents in force */
  related?: readonly VersionEntry[]
}

export function DocumentView({ version, planned, neighbours, polish, easyHref, related = [], ...page }: Props) {
  const { words, locale } = page
  const lang = langOf(version.locale, locale)
  return (
    <article className="document">
      <h1 lang={lang}>{version.title}</h1>
      {version.status === 'in_force' ? (
        <p className="lead">{words.facts(version.number, formatDay(version.effectiveFrom, locale))}</p>
      ) : null}
      {easyHref ? (
        <p>
          <a className="easy-link" href={easyHref}>
            {easyTextWords.link}
          </a>
        </p>
      ) : null}
      <LanguageNote {...page} version={version} polish={polish} />
      <VersionNotice {...page} version={version} />
      {planned ? (
        <p>
          {words.notices.planned(planned.number, planned.day)} <a href={planned.href}>{words.notices.plannedLink}</a>.
        </p>
      ) : null}
      <div className="document-body">
        <TableOfContents
          headings={version.headings}
          label={words.document.contents}
          locale={version.locale}
          lang={lang}
        />
        <RenderedText html={version.html} locale={version.locale} pageLocale={locale} />
      </div>
      <VersionFacts {...page} version={version} neighbours={neighbours} />
      <RelatedDocuments {...page} documents={related} />
    </article>
  )
}
