// Marks the parts of an accessibility declaration with the ids of the technical conditions 2.0 (31 July 2024), so that machines
// can read it. The text stays Markdown like every document; the parts are known by their prescribed titles and labels.
// Runs on the sanitised tree, adds fixed ids only, each at most once; a part the text lacks simply gets no id.
import type { Element, ElementContent, Root, RootContent, Text } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { visit } from 'unist-util-visit'
import { explainAbbreviations } from './declaration/abbreviations'
import { type ConditionId, months } from './declaration/conditions'

type Dates = readonly (readonly [label: string, id: ConditionId])[]
const siteDates: Dates = [
  ['Data publikacji', 'a11y-data-publikacja'],
  ['Data ostatniej istotnej aktualizacji', 'a11y-data-aktualizacja'],
]
const ownDates: Dates = [
  ['Data sporządzenia deklaracji', 'a11y-data-sporzadzenie'],
  ['Data ostatniego przeglądu deklaracji', 'a11y-data-przeglad'],
]
const sections: readonly (readonly [title: string, id: ConditionId])[] = [
  ['Nadmierne koszty', 'a11y-ocena'],
  ['Obsługa wniosków i skarg', 'a11y-procedura'],
  ['Aplikacje mobilne', 'a11y-aplikacje'],
  ['Dostępność architektoniczna', 'a11y-architektura'],
  ['Dostępność komunikacyjno-informacyjna', 'a11y-komunikacja'],
]
const longDate = new RegExp(`(\\d{1,2})\\s(${months.join('|')})\\s(\\d{4})(?:\\sr\\.)?`)

type Parent = { children: (RootContent | ElementContent)[] }
const element = (tagName: string, properties: Element['properties'], children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
})
const isElement = (node: RootContent | ElementContent): node is Element => node.type === 'element'
const levelOf = (node: RootContent | ElementContent): number =>
  isElement(node) && /^h[1-6]$/.test(node.tagName) ? Number(node.tagName.slice(1)) : 0
const starts = (node: Element, words: string) => textOf(node).replace(/\s+/g, ' ').trim().startsWith(words)

/** Adds the ids to the tree of a rendered declaration, in place. */
export function markDeclaration(tree: Root): void {
  markOpening(tree)
  const first = tree.children.findIndex((node) => levelOf(node) > 0)
  for (const node of tree.children.slice(0, Math.max(first, 0))) if (isElement(node)) markDates(tree, node, siteDates)
  markAfter(tree, 'Przygotowanie deklaracji dostępności', (node) => markDates(tree, node, ownDates))
  markAfter(tree, 'Stan dostępności cyfrowej', (node) => {
    if (node.tagName === 'p') setId(tree, node, 'a11y-status')
  })
  markAfter(tree, 'Informacje zwrotne i dane kontaktowe', (node) => markContact(tree, node))
  markAfter(tree, 'Dostępność architektoniczna', (node) => markDescription(tree, node))
  for (const [title, id] of sections) wrapSection(tree, title, id)
  explainAbbreviations(tree)
}

function taken(tree: Root, id: ConditionId): boolean {
  let found = false
  visit(tree, 'element', (node) => {
    if (node.properties.id === id) found = true
  })
  return found
}

function setId(tree: Root, node: Element | undefined, id: ConditionId): void {
  if (node && !taken(tree, id)) node.properties.id = id
}

/** The paragraphs before the first list or heading are the opening statement. */
function markOpening(tree: Root): void {
  const end = tree.children.findIndex((node) => isElement(node) && node.tagName !== 'p')
  const count = end === -1 ? tree.children.length : end
  if (!tree.children.slice(0, count).some(isElement)) return
  const opening = tree.children.splice(0, count) as ElementContent[]
  // it has no heading of its own, so it is no section
  const section = element('div', { id: 'a11y-wstep' }, opening)
  tree.children.unshift(section)
  replaceText(section, /^[\s\S]+?(?=\szobowiązuje\ssię\s)/, (text) => span('a11y-podmiot', text))
  replaceText(section, /(?<=\s)(?:stron[ay]\sinternetow(?:ej|a)|aplikacj[ai]\smobiln(?:ej|a))(?=\s)/, (text) =>
    span('a11y-zakres', text),
  )
  visit(section, 'element', (node) => {
    if (node.tagName === 'a') setId(tree, node, 'a11y-url')
  })
}

const span = (id: ConditionId, text: string) => element('span', { id }, [{ type: 'text', value: text }])

/** Only in the part where they belong: a gap's name may begin like the label of a date. */
function markDates(tree: Root, part: Element, dates: Dates): void {
  visit(part, 'element', (node) => {
    if (node.tagName !== 'li' && node.tagName !== 'p') return
    for (const [label, id] of dates) if (starts(node, label)) markDate(tree, node, id)
  })
}

function markDate(tree: Root, node: Element, id: ConditionId): void {
  if (taken(tree, id)) return
  replaceText(node, longDate, (text, match) => {
    const [, day = '', month = '', year = ''] = match
    const dateTime = `${year}-${String(months.indexOf(month) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`
    return element('time', { id, dateTime }, [{ type: 'text', value: text }])
  })
}

function markContact(tree: Root, node: Element): void {
  visit(node, 'element', (item) => {
    if (item.tagName !== 'li' && item.tagName !== 'p') return
    if (starts(item, 'Kontakt:')) wrapValue(tree, item, 'a11y-kontakt')
    if (starts(item, 'Telefon:')) markLink(tree, item, 'tel:', 'a11y-telefon')
    if (starts(item, 'E-mail:')) markLink(tree, item, 'mailto:', 'a11y-email')
  })
}

/** The link with such an address bears the id; where there is none, what stands after the label does. */
function markLink(tree: Root, item: Element, scheme: string, id: ConditionId): void {
  const link = item.children.find((child) => isElement(child) && String(child.properties.href).startsWith(scheme))
  if (link && isElement(link)) setId(tree, link, id)
  else wrapValue(tree, item, id)
}

/** The link to a description of its own, known by its words. */
function markDescription(tree: Root, node: Element): void {
  visit(node, 'element', (item) => {
    if (item.tagName === 'a' && starts(item, 'Osobny opis dostępności architektonicznej'))
      setId(tree, item, 'a11y-architektura-url')
  })
}

/** Puts what stands after the label's colon into a span of its own. */
function wrapValue(tree: Root, item: Element, id: ConditionId): void {
  if (taken(tree, id)) return
  const at = item.children.findIndex((child) => child.type === 'text' && child.value.includes(':'))
  const label = item.children[at] as Text | undefined
  if (!label) return
  const cut = label.value.indexOf(':') + 1
  const rest = label.value.slice(cut).trimStart()
  const value: ElementContent[] = [
    ...(rest ? [{ type: 'text' as const, value: rest }] : []),
    ...item.children.slice(at + 1),
  ]
  label.value = `${label.value.slice(0, cut)} `
  item.children = [...item.children.slice(0, at + 1), element('span', { id }, value)]
}

/** Calls `mark` for each element between the heading with this title and the next heading that is no deeper one. */
function markAfter(tree: Root, title: string, mark: (node: Element) => void): void {
  const at = tree.children.findIndex((node) => levelOf(node) > 0 && isElement(node) && starts(node, title))
  if (at === -1) return
  const heading = tree.children[at]
  for (const node of heading ? tree.children.slice(at + 1) : []) {
    if (levelOf(node) > 0 && levelOf(node) <= levelOf(heading as RootContent)) return
    if (isElement(node)) mark(node)
  }
}

/** Wraps a heading and all that belongs to it (deeper headings too) in a section with the id. */
function wrapSection(tree: Parent & Root, title: string, id: ConditionId): void {
  if (taken(tree, id)) return
  const at = tree.children.findIndex((node) => levelOf(node) > 0 && isElement(node) && starts(node, title))
  const heading = tree.children[at]
  if (!heading) return
  const rest = tree.children.slice(at + 1)
  const length = rest.findIndex((node) => levelOf(node) > 0 && levelOf(node) <= levelOf(heading))
  const count = 1 + (length === -1 ? rest.length : length)
  const content = tree.children.slice(at, at + count) as ElementContent[]
  tree.children.splice(at, count, element('section', { id }, content))
}

/** Replaces the first passage that fits in a text below `root`; later ones stay. */
function replaceText(root: Element, pattern: RegExp, make: (text: string, match: RegExpExecArray) => Element): void {
  let done = false
  visit(root, 'text', (node, index, parent) => {
    const match = done ? null : pattern.exec(node.value)
    if (!match || !parent || index === undefined) return
    done = true
    const pieces: ElementContent[] = [
      { type: 'text', value: node.value.slice(0, match.index) },
      make(match[0], match),
      { type: 'text', value: node.value.slice(match.index + match[0].length) },
    ]
    parent.children.splice(index, 1, ...pieces.filter((piece) => piece.type !== 'text' || piece.value !== ''))
  })
}
