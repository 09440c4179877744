// What the variables of the declaration print: Markdown made of the declared facts. Typed words are escaped; headings, lists and links
// are made here. Empty where nobody gave the fact.

import type { Locale } from '@/domain/offices/schema'
import { longDate, paragraphs, plain, polishIn } from '@/domain/policies/clauses/phrases'
import { type Building, type Gap, type GapGroup, gapGroups } from '@/domain/policies/schema/declaration'
import { telephoneHref } from '@/lib/format'
import { type DeclarationScope, statuses } from './conditions'
import type { DeclarationFacts } from './declaration-facts'

export const declarationLabels = {
  'accessibility.status': 'stan zgodności strony',
  'accessibility.unit': 'kto przyjmuje uwagi o dostępności',
  'accessibility.email': 'adres e-mail w sprawach dostępności',
  'accessibility.phone': 'telefon w sprawach dostępności',
  'accessibility.architecture': 'opis dostępności architektonicznej',
  'accessibility.communication': 'opis dostępności komunikacyjno-informacyjnej',
  'declaration.scope.genitive': 'czego dotyczy deklaracja (dopełniacz)',
  'declaration.url': 'adres, którego dotyczy deklaracja',
  'declaration.site': 'nazwa strony, której dotyczy deklaracja',
  'declaration.published': 'data publikacji strony internetowej',
  'declaration.updated': 'data ostatniej istotnej aktualizacji strony',
  'declaration.gaps': 'wykaz niedostępnych treści',
  'declaration.gaps.annex': 'treści niezgodne z załącznikiem do ustawy',
  'declaration.gaps.outside': 'treści nieobjęte przepisami',
  'declaration.gaps.cost': 'treści niedostępne z powodu nadmiernych kosztów',
  'declaration.cost': 'wynik analizy nadmiernych kosztów',
  'declaration.prepared': 'data sporządzenia deklaracji',
  'declaration.reviewed': 'data ostatniego przeglądu deklaracji',
  'declaration.basis': 'na jakiej podstawie powstała deklaracja',
  'declaration.ease': 'dodatkowe udogodnienia',
  'declaration.limits': 'ograniczenia w korzystaniu ze strony',
  'declaration.procedure': 'uzupełnienie procedury wniosków i skarg',
  'declaration.apps': 'aplikacje mobilne urzędu',
} as const
export type DeclarationVariable = keyof typeof declarationLabels

const genitives: Record<DeclarationScope, string> = {
  website: 'strony internetowej',
  application: 'aplikacji mobilnej',
}

/** A link whose address cannot end its brackets. */
const linkTo = (text: string, url: string): string =>
  `[${text}](${url.replace(/[()<>\s\\]/g, (sign) => encodeURIComponent(sign).replace('(', '%28').replace(')', '%29'))})`
const isUrl = (text: string): boolean => /^https?:\/\/\S+$/.test(text)
const bare = (url: string): string => url.replace(/^https?:\/\//, '').replace(/\/$/, '')
const sentence = (text: string): string => (/[.!?…:;]$/.test(text) ? text : `${text}.`)
/** Words after a label of ours begin as they were typed and end as a sentence. */
const said = (label: string, text: string): string => (text ? `${label}: ${sentence(plain(text))}` : '')
const inBlocks = (parts: readonly string[]): string => parts.filter(Boolean).join('\n\n')
const asList = (items: readonly string[]): string =>
  items
    .filter(Boolean)
    .map((item) => `- ${item}`)
    .join('\n')

function gapItem(gap: Gap, locale: Locale): string {
  const { element, address, description, effect, alternative, owner, due } = gap
  const name = `**${plain(element) || 'Treść bez nazwy'}**`
  const place = isUrl(address) ? linkTo(plain(bare(address)), address) : plain(address)
  const head = `${name}${place ? ` (${place})` : ''}.${description ? ` ${plain(sentence(description))}` : ''}`
  const plan = [plain(owner), due ? `termin: ${longDate(due, locale)}` : ''].filter(Boolean).join(', ')
  const notes = [
    said('Skutek dla użytkownika', effect),
    said('Jak skorzystać inaczej', alternative),
    plan ? `Kto i kiedy to poprawi: ${sentence(plan)}` : '',
  ].filter(Boolean)
  return [`- ${head}`, ...notes.map((note) => `    - ${note}`)].join('\n')
}

function gapsOf({ status, gaps }: DeclarationFacts, group: GapGroup, locale: Locale): string {
  // a page that is fully compliant names no gaps, whatever an older list still holds
  if (status === 'full') return ''
  return gaps
    .filter((gap) => gap.group === group)
    .map((gap) => gapItem(gap, locale))
    .join('\n')
}

const basisWords = {
  self: { lead: 'samooceny', link: 'Wynik samooceny' },
  audit: { lead: 'badania przeprowadzonego przez podmiot zewnętrzny', link: 'Raport z badania' },
  supplier: { lead: 'oświadczenia wykonawcy', link: 'Oświadczenie wykonawcy' },
} as const

function basisText(facts: DeclarationFacts, locale: Locale): string {
  const { basis, basisBy, basisOn, basisUrl, basisNote } = facts
  const { lead, link } = basisWords[basis]
  const who = basisBy ? ` (${plain(basisBy)})` : ''
  const when = basisOn ? ` z dnia ${longDate(basisOn, locale)}` : ''
  const evidence = basisUrl ? `${linkTo(link, basisUrl)}.` : ''
  return inBlocks([
    sentence(`Deklarację sporządziliśmy na podstawie ${lead}${who}${when}`),
    basisNote && paragraphs(basisNote),
    evidence,
  ])
}

const buildingParts: readonly [keyof Building, string][] = [
  ['entrance', 'Wejście'],
  ['inside', 'Korytarze, schody i windy'],
  ['parking', 'Miejsca parkingowe'],
  ['toilets', 'Toalety'],
  ['assistanceDog', 'Pies asystujący'],
]

function buildingText(building: Building, seat: string, several: boolean): string {
  const { name, address, other } = building
  const place = plain(address) || seat
  const items = buildingParts.map(([part, label]) => said(label, building[part]))
  return inBlocks([
    several ? `#### ${plain(name) || 'Siedziba urzędu'}` : '',
    place ? `Adres${several ? '' : ' siedziby'}: ${sentence(place)}` : '',
    asList(items),
    paragraphs(other),
  ])
}

/** Every building with its address; empty while only the address is known: a description is what the conditions ask. */
function architectureText({ buildings, architectureUrl }: DeclarationFacts, seat: string): string {
  const described = buildings.filter(({ name: _, address: __, ...parts }) => Object.values(parts).some(Boolean))
  const outer = architectureUrl ? `${linkTo('Osobny opis dostępności architektonicznej', architectureUrl)}.` : ''
  if (described.length === 0 && !outer) return ''
  const shown = buildings.length > 0 ? buildings : []
  const [first] = shown
  const texts = shown.map((one) => buildingText(one, one === first ? seat : '', shown.length > 1))
  return inBlocks([...(texts.length > 0 ? texts : [seat ? `Adres siedziby: ${sentence(seat)}` : '']), outer])
}

function communicationText({ interpreter, interpreterUrl, communication }: DeclarationFacts): string {
  const online = 'W urzędzie można skorzystać z pomocy tłumacza polskiego języka migowego (PJM) online'
  const words = {
    '': '',
    online: interpreterUrl ? `${online}: ${linkTo(plain(bare(interpreterUrl)), interpreterUrl)}.` : `${online}.`,
    none: 'Urząd nie zapewnia tłumacza polskiego języka migowego (PJM) online.',
  }[interpreter]
  return inBlocks([words, paragraphs(communication)])
}

function appsText({ apps }: DeclarationFacts): string {
  return asList(
    apps.map(({ name, url, declarationUrl }) => {
      const title = plain(name) || 'Aplikacja mobilna'
      const declared = declarationUrl ? `: ${linkTo(`deklaracja dostępności aplikacji ${title}`, declarationUrl)}` : ''
      return `${url ? linkTo(title, url) : title}${declared}`
    }),
  )
}

function phoneText(phone: string): string {
  const href = telephoneHref(phone)
  return href ? linkTo(plain(phone), href) : plain(phone)
}

/** `seat`: the office's postal address; `url`: the portal's own address, empty while there is none. */
export function declarationValues(
  facts: DeclarationFacts,
  { seat, url }: { seat: string; url: string },
  locale: Locale,
): Record<DeclarationVariable, string> {
  const site = facts.url || url
  const gaps = {
    annex: gapsOf(facts, 'annex', locale),
    outside: gapsOf(facts, 'outside', locale),
    cost: gapsOf(facts, 'cost', locale),
  }
  const unlessFull = (text: string) => (facts.status === 'full' ? '' : text)
  const assessment = facts.costAssessmentUrl ? `${linkTo('Wynik analizy kosztów', facts.costAssessmentUrl)}.` : ''
  return {
    'accessibility.status': statuses[facts.status],
    'accessibility.unit': polishIn(facts.contactUnit, locale),
    'accessibility.email': facts.contactEmail,
    'accessibility.phone': phoneText(facts.contactPhone),
    'accessibility.architecture': architectureText(facts, plain(seat)),
    'accessibility.communication': communicationText(facts),
    'declaration.scope.genitive': genitives[facts.scope],
    'declaration.url': site,
    'declaration.site': bare(site),
    'declaration.published': longDate(facts.publishedOn, locale),
    'declaration.updated': longDate(facts.updatedOn, locale),
    'declaration.gaps': gapGroups
      .map((group) => gaps[group])
      .filter(Boolean)
      .join('\n'),
    'declaration.gaps.annex': gaps.annex,
    'declaration.gaps.outside': gaps.outside,
    'declaration.gaps.cost': gaps.cost,
    'declaration.cost': unlessFull(inBlocks([paragraphs(facts.costAssessment), assessment])),
    'declaration.prepared': longDate(facts.preparedOn, locale),
    'declaration.reviewed': facts.reviewedOn && longDate(facts.reviewedOn, locale),
    'declaration.basis': basisText(facts, locale),
    'declaration.ease': paragraphs(facts.ease),
    'declaration.limits': paragraphs(facts.limits),
    'declaration.procedure': paragraphs(facts.procedureNote),
    'declaration.apps': appsText(facts),
  }
}
