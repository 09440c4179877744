// What must be known before reading a version that is not simply in force: replaced, planned, withdrawn, or in another language.
import { Notice } from '@/components/ui/notice'
import { officeHref } from '@/domain/offices/rules'
import { documentPath } from '@/domain/policies/rules'
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

/** Which language binds, and whether this is a translation at all; nothing on a Polish page. */
export function LanguageNote({ locale, words, version }: Pick<VersionProps, 'locale' | 'words' | 'version'>) {
  const text = version.locale === locale ? words.translation : words.onlyPolish
  return text === '' ? null : <p className="muted">{text}</p>
}
