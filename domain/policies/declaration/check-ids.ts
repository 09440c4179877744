// The 18 ids of the conditions: there, once, on the right element, in the right place, with the right kind of address.

import type { Report } from '@/domain/policies/schema/declaration-problem'
import { type Condition, conditions, oddIds, oldIds, type TitleName, titles } from './conditions'
import { attributeOf, type DeclarationPage, inside, type Placed, type PlacedHeading } from './read-page'

export type FoundTitles = ReadonlyMap<TitleName, PlacedHeading>

const known = new Map(conditions.map((condition) => [condition.id as string, condition]))
const elementNames: Record<string, string> = {
  section: '<section>',
  div: '<div>',
  p: '<p>',
  span: '<span>',
  a: '<a>',
  time: '<time>',
}
const namesOf = ({ elements }: Condition) => elements.map((name) => elementNames[name] ?? name).join(' albo ')

export function checkIds(page: DeclarationPage, found: FoundTitles, report: Report): void {
  for (const condition of conditions) {
    const places = page.marked.filter(({ id }) => id === condition.id)
    const [place] = places
    if (!place) {
      if (isNeeded(condition, found))
        report('error', 'id_missing', `Brakuje elementu „${condition.id}” (${condition.content}).`, condition.id)
      continue
    }
    if (places.length > 1)
      report(
        'error',
        'id_repeated',
        `Identyfikator „${condition.id}” występuje ${places.length} razy, a może wystąpić raz.`,
        condition.id,
      )
    checkOne(page, condition, place, found, report)
  }
  checkStrangeIds(page, report)
}

function isNeeded({ status }: Condition, found: FoundTitles): boolean {
  if (status === 'when cost') return found.has('cost')
  if (status === 'when apps') return found.has('apps')
  return status === 'always'
}

function checkOne(
  page: DeclarationPage,
  condition: Condition,
  place: Placed,
  found: FoundTitles,
  report: Report,
): void {
  const { id, elements, content } = condition
  if (!elements.includes(place.node.tagName))
    report(
      'error',
      'id_element',
      `„${id}” (${content}) powinien być elementem ${namesOf(condition)}, a jest <${place.node.tagName}>.`,
      id,
    )
  const outer = condition.inside && page.marked.find((one) => one.id === condition.inside)
  if (outer && !inside(place, outer))
    report('error', 'id_outside', `„${id}” (${content}) powinien stać wewnątrz „${condition.inside}”.`, id)
  if (page.textOf(place) === '') report('error', 'id_empty', `„${id}” (${content}) jest pusty.`, id)
  checkAddress(condition, place, report)
  checkPlace(page, condition, place, found, report)
}

const addresses = {
  page: { right: /^https?:\/\/[^\s/]+/i, words: 'pełny adres zaczynający się od https://' },
  mail: { right: /^mailto:[^@\s]+@[^@\s]+\.[^@\s]+$/i, words: 'adres „mailto:”' },
  phone: { right: /^tel:\+?[\d,;p-]{3,}/i, words: 'adres „tel:” z samymi cyframi' },
} as const

function checkAddress({ id, content, href }: Condition, place: Placed, report: Report): void {
  if (!href || place.node.tagName !== 'a') return
  const { right, words } = addresses[href]
  if (!right.test(attributeOf(place, 'href').trim()))
    report('error', 'link_address', `„${id}” (${content}): odnośnik powinien mieć ${words}.`, id)
}

/** Below its own title and before the next one; an element that wraps its title may wrap no other. */
function checkPlace(
  page: DeclarationPage,
  condition: Condition,
  place: Placed,
  found: FoundTitles,
  report: Report,
): void {
  const { id, under, content } = condition
  const headings = [...found.entries()]
  if (under === 'opening') {
    const [, first] = headings.toSorted(([, a], [, b]) => a.order - b.order)[0] ?? []
    if (first && place.end >= first.order)
      report('error', 'id_place', `„${id}” (${content}) powinien stać przed tytułem „${first.text}”.`, id)
    return
  }
  const own = found.get(under)
  if (!own) return
  const foreign = headings.find(([name, heading]) => name !== under && inside(heading, place))
  const before = page.headings.filter((heading) => heading.order <= place.order && isTitle(heading, headings)).at(-1)
  const right = inside(own, place) ? !foreign : !foreign && before === own
  const title = titles.find(({ name }) => name === under)?.text ?? ''
  if (!right) report('error', 'id_place', `„${id}” (${content}) powinien stać w części „${title}” i tylko w niej.`, id)
}

const isTitle = (heading: PlacedHeading, headings: readonly (readonly [TitleName, PlacedHeading])[]) =>
  headings.some(([, one]) => one === heading)

function checkStrangeIds(page: DeclarationPage, report: Report): void {
  for (const id of new Set(page.marked.map((place) => place.id))) {
    if (known.has(id)) continue
    const old = oldIds[id]
    if (old) report('error', 'id_old', `Identyfikator „${id}” pochodzi z wersji 1.x warunków technicznych. ${old}`, id)
    else if (oddIds.includes(id))
      report('warning', 'id_unknown', `Identyfikatora „${id}” nie ma w warunkach technicznych.`, id)
    else report('warning', 'id_unknown', `Nieznany identyfikator „${id}”. Sprawdź, czy nie jest to literówka.`, id)
  }
}
