// What must be known before reading a version that is not simply in force: replaced, planned, withdrawn, or in another language.
import { Notice } from '@/components/ui/notice'
import { officeHref } from '@/domain/offices/rules'
import { documentPath, translationState } from '@/domain/policies/rules'
import type { VersionEntry } from '@/domain/policies/schema'
import { formatDay } from '@/lib/format'
import type { VersionProps } from './version-facts'
import { langOf } from './words-of-version'

export function VersionNotice({ office, locale, words, version }: VersionProps) {
  const { notices } = words
  const current = (
    <p>
      <a href={officeHref(office, locale, documentPath(version.policySlug))}>{notices.current}</a>
    </p>
  )
  if (version.status === 'superseded') {
    const replaced = version.effectiveTo !== null && version.effectiveTo <= version.effectiveFrom
    return (
      <Notice kind="warning" title={notices.superseded(version.number)}>
        <p>{replaced ? notices.replacedText : notices.supersededText}</p>
        {current}
      </Notice>
    )
  }
  if (version.status === 'scheduled')
    return (
      <Notice title={notices.scheduled(formatDay(version.effectiveFrom, locale))}>
        <p>{notices.scheduledText}</p>
        {current}
      </Notice>
    )
  if (version.status !== 'withdrawn' || !version.withdrawnAt) return null
  return (
    <Notice kind="danger" title={notices.withdrawn(formatDay(version.withdrawnAt, locale))}>
      <p>{notices.withdrawnText}</p>
      {version.withdrawnReason ? (
        <p>
          {notices.reason} <span lang={langOf('pl', locale)}>{version.withdrawnReason}</span>
        </p>
      ) : null}
      {current}
    </Notice>
  )
}

type NoteProps = VersionProps & {
  /** the Polish version in force; left out on pages of old versions */
  polish?: VersionEntry | null | undefined
}

/** Which text binds, whether this is a translation at all, and whether the Polish text has moved on; nothing on a Polish page. */
export function LanguageNote({ office, locale, words, version, polish = null }: NoteProps) {
  if (locale === 'pl') return null
  if (version.locale !== locale) return <Notice>{words.onlyPolish}</Notice>
  const { sourceNumber: source } = version
  if (!polish || source === null || translationState(version, polish) !== 'outdated')
    return <p className="muted">{words.translation(source)}</p>
  const day = formatDay(polish.effectiveFrom, locale)
  return (
    <Notice kind="warning" title={words.outdated.title}>
      <p>{words.outdated.text(source, formatDay(version.publishedAt, locale), polish.number, day)}</p>
      <p>
        <a href={officeHref(office, 'pl', documentPath(version.policySlug))} hrefLang="pl">
          {words.outdated.link}
        </a>
      </p>
    </Notice>
  )
}
