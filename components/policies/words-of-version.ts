// Phrases about a version that several pages share.
import type { Locale } from '@/domain/offices/schema'
import type { VersionEntry } from '@/domain/policies/schema'
import { dayBefore } from '@/lib/day'
import { formatDay, isoDay } from '@/lib/format'
import { comparisonWordsOf } from '@/messages/comparison'
import type { DocumentWords } from '@/messages/documents'

/** „od 1 marca 2026 r.”, „od 1 marca 2026 r. do 30 kwietnia 2026 r.”, or what became of a version without a whole day in force. */
export function effectivePhrase(version: VersionEntry, words: DocumentWords, locale: Locale): string {
  const { effectiveFrom: from, effectiveTo: to } = version
  if (to === null) return words.document.since(formatDay(from, locale))
  if (to <= from) {
    const ended = version.closedAt ?? version.withdrawnAt
    const day = formatDay(from, locale)
    // an ending on the very first day still means some hours in force; a replacement may have come before that day or on it
    if (!ended) return words.document.replaced(day)
    return isoDay(version.withdrawnAt ?? ended) >= from ? words.document.oneDay(day) : words.document.takenAway(day)
  }
  return words.document.range(formatDay(from, locale), formatDay(dayBefore(to), locale))
}

/** „Wersja 3, obowiązuje od 1 marca 2026 r.”; of one that is not in force what became of it, and when it was. */
export function standing(version: VersionEntry, words: DocumentWords, locale: Locale): string {
  if (version.status === 'in_force') return words.facts(version.number, formatDay(version.effectiveFrom, locale))
  const number = `${words.closed.version(version.number)} (${words.statuses[version.status]})`
  return version.status === 'closed' ? number : `${number}, ${effectivePhrase(version, words, locale)}`
}

/** `lang` of a passage inside a page; undefined where it is the page's own. */
export const langOf = (text: Locale, page: Locale) => (text === page ? undefined : text)

type Signed = Pick<VersionEntry, 'authorLabel' | 'enteredLabel' | 'approverLabel' | 'publisherLabel' | 'samePerson'>

/**
 * Who made, entered, approved and published a version (BIP), with the language of what is said of each: labels are Polish. Nobody
 * known: left out. `enteredLabel` that says the same as the author's still stands, for it is another act.
 */
export function peopleOf(version: Signed, locale: Locale): { name: string; value: string; lang: Locale }[] {
  const { people } = comparisonWordsOf(locale)
  const labels = [
    { name: people.author, value: version.authorLabel },
    { name: people.entered, value: version.enteredLabel },
    { name: people.approver, value: version.approverLabel },
    { name: people.publisher, value: version.publisherLabel },
  ]
  const told = labels.filter(({ value }) => value !== '').map((one) => ({ ...one, lang: 'pl' as const }))
  const [name = '', value = ''] = people.same.split(': ')
  return version.samePerson ? [...told, { name, value, lang: locale }] : told
}
