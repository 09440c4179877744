// The rules of the newsletter as its page shows them beside the form.
import { officeHref } from '@/domain/offices/rules'
import type { Locale } from '@/domain/offices/schema'
import { documentState } from '@/domain/policies/public'
import { translationState, versionPath } from '@/domain/policies/rules'
import { formatDay } from '@/lib/format'
import { renderMarkdown } from '@/lib/markdown'
import type { OfficePage } from './office-page'

/** The rules in force, with their headings below those of the section that shows them, and whether they are an older translation. */
export async function rulesOf(office: OfficePage['office'], locale: Locale) {
  const state = await documentState(office.id, 'newsletter', locale)
  if (state?.kind !== 'in_force' || state.version.locale !== locale) return null
  const { version, polish } = state
  const { number, title, sha256, body, effectiveFrom, sourceNumber } = version
  const { html } = renderMarkdown(body, { locale, headingShift: 2 })
  const href = officeHref(office, locale, versionPath('newsletter', number))
  const newer =
    sourceNumber !== null && polish && translationState(version, polish) === 'outdated'
      ? { source: sourceNumber, number: polish.number, since: formatDay(polish.effectiveFrom, locale) }
      : null
  return { number, title, sha256, html, href, since: formatDay(effectiveFrom, locale), newer }
}
