// The words of the declaration where the conditions prescribe them: kind of solution, status, gaps, procedure, communication.

import type { Report } from '@/domain/policies/schema/declaration-problem'
import type { FoundTitles } from './check-ids'
import {
  type ConditionId,
  conditions,
  interpreterWords,
  ombudsman,
  placeholder,
  procedureFacts,
  statusAgainst,
  statuses,
  titles,
} from './conditions'
import { attributeOf, type DeclarationPage, inside } from './read-page'

const placeOf = (page: DeclarationPage, id: ConditionId) => page.marked.find((one) => one.id === id)

/** Words of a marked element with single spaces; null where it is missing or empty, which is told elsewhere. */
function wordsOf(page: DeclarationPage, id: ConditionId): string | null {
  const place = placeOf(page, id)
  return (place && page.textOf(place)) || null
}

export function checkTexts(page: DeclarationPage, found: FoundTitles, report: Report): void {
  const scope = wordsOf(page, 'a11y-zakres')
  if (scope !== null && !/stron\S*\sinternetow|aplikacj\S*\smobiln/i.test(scope))
    report(
      'error',
      'scope_wording',
      '„a11y-zakres” powinien nazywać rodzaj rozwiązania: strona internetowa albo aplikacja mobilna.',
      'a11y-zakres',
    )
  checkStatus(page, found, report)
  checkProcedure(page, report)
  const communication = wordsOf(page, 'a11y-komunikacja')
  if (communication !== null && !placeholder.test(communication) && !interpreterWords.test(communication))
    report(
      'error',
      'interpreter_missing',
      '„a11y-komunikacja” powinna mówić, czy jest tłumacz języka migowego (także online), albo że go nie ma.',
      'a11y-komunikacja',
    )
  const architecture = wordsOf(page, 'a11y-architektura')
  if (architecture !== null && !/\d{2}-\d{3}|\bul\.|\bpl\.|\bal\.|\bos\./i.test(architecture))
    report('warning', 'address_missing', '„a11y-architektura” powinna podawać adres siedziby.', 'a11y-architektura')
  checkPlaceholders(page, report)
}

/** „do uzupełnienia”, told once: by the innermost marked element that says it. */
function checkPlaceholders(page: DeclarationPage, report: Report): void {
  const places = conditions.flatMap(({ id }) => placeOf(page, id) ?? [])
  const open = places.filter((place) => placeholder.test(page.textOf(place)))
  for (const place of open)
    if (!open.some((inner) => inner !== place && inside(inner, place)))
      report('warning', 'fact_missing', `W „${place.id}” brakuje danych: stoi tam „do uzupełnienia”.`, place.id)
}

/** The status in the words of the annex, and the list of gaps that goes with it. */
function checkStatus(page: DeclarationPage, found: FoundTitles, report: Report): void {
  const sentence = wordsOf(page, 'a11y-status')
  if (found.has('gaps') && !hasWords(page, found))
    report('error', 'gaps_missing', 'Pod tytułem „Niedostępne treści” niczego nie wymieniono.')
  if (sentence === null) return
  const said = Object.values(statuses).filter((words) =>
    new RegExp(`(?:^|\\s)${words}(?=[\\s,.]|$)`, 'i').test(sentence),
  )
  if (said.length !== 1) {
    const words = Object.values(statuses).map((one) => `„${one}”`)
    report('error', 'status_wording', `Stan zgodności podaje się jednym z wyrażeń: ${words.join(', ')}.`, 'a11y-status')
    return
  }
  if (!sentence.includes(statusAgainst))
    report(
      'error',
      'status_wording',
      `Stan zgodności podaje się „${statusAgainst} z dnia 4 kwietnia 2019 r.”, nie z samą ustawą ani z wytycznymi.`,
      'a11y-status',
    )
  checkGaps(found, said[0] === statuses.full, report)
}

function checkGaps(found: FoundTitles, full: boolean, report: Report): void {
  const heading = found.get('gaps')
  if (full && heading) report('error', 'gaps_needless', 'Strona w pełni zgodna nie ma części „Niedostępne treści”.')
  if (full || heading) return
  report('error', 'gaps_missing', 'Strona, która nie jest w pełni zgodna, ma część „Niedostępne treści” z ich wykazem.')
}

/** Whether anything but subtitles stands below „Niedostępne treści”. */
function hasWords(page: DeclarationPage, found: FoundTitles): boolean {
  const own = found.get('gaps')
  if (!own) return false
  const sub = new Set(titles.filter(({ name }) => ['annex', 'outside', 'cost'].includes(name)).map(({ text }) => text))
  const later = page.headings.filter(({ order, text }) => order > own.order && !sub.has(text)).map(({ order }) => order)
  const end = Math.min(...later, Number.MAX_SAFE_INTEGER) - 1
  let words = page.textOf({ order: own.end, end })
  for (const text of sub) words = words.replace(text, '')
  return words.trim() !== ''
}

function checkProcedure(page: DeclarationPage, report: Report): void {
  const place = placeOf(page, 'a11y-procedura')
  const words = wordsOf(page, 'a11y-procedura')
  if (!place || words === null) return
  for (const { said, message } of procedureFacts)
    if (!said.test(words)) report('error', 'procedure_content', `„a11y-procedura”: ${message}`, 'a11y-procedura')
  const linked = page.links.some((link) => inside(link, place) && ombudsman.test(attributeOf(link, 'href').trim()))
  if (!linked)
    report(
      'error',
      'ombudsman_link',
      '„a11y-procedura”: dodaj odnośnik do strony Rzecznika Praw Obywatelskich.',
      'a11y-procedura',
    )
}
