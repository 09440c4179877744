// Titles of the declaration: the literal words, each once, in the order of the conditions.

import type { Report } from '@/domain/policies/schema/declaration-problem'
import type { FoundTitles } from './check-ids'
import { gapTitles, mainTitle, type Title, type TitleName, titles } from './conditions'
import type { DeclarationPage, PlacedHeading } from './read-page'

const says = ({ text, also }: Title, heading: PlacedHeading): boolean => heading.text === text || heading.text === also

/** The first heading of each title. */
export function titlesFound(page: DeclarationPage): Map<TitleName, PlacedHeading> {
  const found = new Map<TitleName, PlacedHeading>()
  for (const title of titles) {
    const heading = page.headings.find((one) => says(title, one))
    if (heading) found.set(title.name, heading)
  }
  return found
}

/** The title of the whole declaration, the last one before its parts: a page's head may bear the same words. */
function checkMainTitle(page: DeclarationPage, report: Report): void {
  const main = page.headings.filter(({ text }) => text === mainTitle)
  if (main.length === 0)
    report('error', 'title_missing', `Brakuje tytułu „${mainTitle}” (nagłówek pierwszego lub drugiego poziomu).`)
  else if (!main.some(({ level }) => level <= 2))
    report('error', 'title_level', `„${mainTitle}” powinien być nagłówkiem pierwszego lub drugiego poziomu.`)
}

export function checkTitles(
  page: DeclarationPage,
  found: FoundTitles,
  { accessKeys }: { accessKeys: boolean },
  report: Report,
): void {
  checkMainTitle(page, report)
  const apps = page.marked.some(({ id }) => id === 'a11y-aplikacje')
  for (const title of titles) {
    const { name, text, status } = title
    const count = page.headings.filter((heading) => says(title, heading)).length
    const needed = status === 'always' || (status === 'when keys' && accessKeys) || (status === 'when apps' && apps)
    if (count === 0 && needed) {
      const why = status === 'when keys' ? ' Strona ma własne klawisze dostępu.' : ''
      report('error', 'title_missing', `Brakuje tytułu „${text}”.${why}`)
    }
    if (count > 1) report('error', 'title_repeated', `Tytuł „${text}” występuje ${count} razy.`)
    if (gapTitles.includes(name) && count > 0) checkSubtitle(title, found, report)
  }
  checkOrder(found, report)
}

/** „Nadmierne koszty” and its sisters stand below „Niedostępne treści”. */
function checkSubtitle({ name, text }: Title, found: FoundTitles, report: Report): void {
  const [own, above] = [found.get(name), found.get('gaps')]
  if (!own || !above) return
  if (own.level <= above.level)
    report('error', 'title_level', `„${text}” powinien być nagłówkiem niższego poziomu niż „${above.text}”.`)
}

function checkOrder(found: FoundTitles, report: Report): void {
  const ranks = titles.flatMap(({ name, text }, at) => {
    const heading = found.get(name)
    // the three kinds of gaps share one rank
    return heading ? [{ text, order: heading.order, rank: gapTitles.includes(name) ? 2 : at }] : []
  })
  const read = ranks.toSorted((a, b) => a.order - b.order)
  for (const [at, title] of read.entries()) {
    const before = read[at - 1]
    if (before && before.rank > title.rank)
      report('error', 'title_order', `Tytuł „${title.text}” powinien stać przed „${before.text}”.`)
  }
}
