// Phrases about a version that several pages share.
import type { Locale } from '@/domain/offices/schema'
import type { VersionEntry } from '@/domain/policies/schema'
import { dayBefore } from '@/lib/day'
import { formatDay } from '@/lib/format'
import type { DocumentWords } from '@/messages/documents'

/** „od 1 marca 2026 r.”, „od 1 marca 2026 r. do 30 kwietnia 2026 r.”, „nie weszła w życie”. */
export function effectivePhrase(version: VersionEntry, words: DocumentWords, locale: Locale): string {
  const { effectiveFrom: from, effectiveTo: to } = version
  if (to === null) return words.document.since(formatDay(from, locale))
  if (to <= from) return words.document.never
  return words.document.range(formatDay(from, locale), formatDay(dayBefore(to), locale))
}

/** `lang` of a passage inside a page; undefined where it is the page's own. */
export const langOf = (text: Locale, page: Locale) => (text === page ? undefined : text)
