// What in an imported text is a fact of an office: its own names, addresses and terms, which become variables, and names of other
// institutions, which a copied text brings along. Only finds and offers; nothing is changed here.
import { type CaseName, caseNames, type OfficeSettings } from '@/domain/offices/schema'
import type { OfficeKind } from '@/lib/db/generated/enums'
import type { VariableName } from '../clauses/variables'
import type { NameSort, OfferedName } from '../schema/import'
import { chooseCase } from './declined'
import { foreignSpots } from './foreign-names'

export type OfficeNames = OfficeSettings['names']

/** The office that imports, as its settings have it, and what its variables print now. */
export type ImportOffice = {
  kind: OfficeKind
  settings: OfficeSettings
  /** printed values of the variables, from the clauses */
  values: Readonly<Partial<Record<VariableName, string>>>
  hosts: readonly string[]
  /** names of the other offices of this installation */
  others: readonly OfficeNames[]
}

/** Where something stands, and what could stand there instead. */
export type NameSpot = { from: number; to: number; variable: VariableName; sort: NameSort }

const boundary = { before: '(?<![\\p{L}\\p{N}_@./-])', after: '(?![\\p{L}\\p{N}_]|[-@/.][\\p{L}\\p{N}])' }

/** Whatever white space the file had between the words. */
export function wordsPattern(text: string): string {
  return text
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('\\s+')
}

export function spotsOfWords(markdown: string, words: string, flags = 'gu'): { from: number; to: number }[] {
  if (words.trim() === '') return []
  const pattern = new RegExp(`${boundary.before}${wordsPattern(words)}${boundary.after}`, flags)
  return [...markdown.matchAll(pattern)].map(({ index, 0: whole }) => ({ from: index, to: index + whole.length }))
}

/** Names in their cases; of forms that look the same the words before decide. */
export function declinedSpots(markdown: string, names: OfficeNames): { from: number; to: number; case: CaseName }[] {
  const forms = new Map<string, CaseName[]>()
  for (const one of caseNames) if (names[one]) forms.set(names[one], [...(forms.get(names[one]) ?? []), one])
  return [...forms].flatMap(([form, cases]) =>
    spotsOfWords(markdown, form).map((spot) => ({
      ...spot,
      case: chooseCase(cases, markdown.slice(Math.max(0, spot.from - 30), spot.from)),
    })),
  )
}

function phoneSpots(markdown: string, phone: string): { from: number; to: number }[] {
  const digits = phone.replace(/\D/g, '').replace(/^48(?=\d{9}$)/, '')
  if (digits.length < 7) return []
  const pattern = new RegExp(`(?<![\\d])(?:(?:\\+|00)48[\\s-]*)?\\(?${[...digits].join('[\\s()/-]*')}(?!\\d)`, 'g')
  return [...markdown.matchAll(pattern)].map(({ index, 0: whole }) => ({ from: index, to: index + whole.length }))
}

function urlSpots(markdown: string, hosts: readonly string[]): NameSpot[] {
  return hosts.flatMap((host) => {
    const bare = wordsPattern(host.replace(/^www\./, ''))
    const address = new RegExp(`(?<![\\w/.@-])https?://(?:www\\.)?${bare}/?(?![\\w/.?#-]*[\\w/?#])`, 'gi')
    const name = new RegExp(`(?<![\\w/.@-])(?:www\\.)?${bare}(?![\\w/?#@-]|\\.\\w)`, 'gi')
    const spot =
      (variable: VariableName) =>
      (match: RegExpExecArray): NameSpot => ({
        from: match.index,
        to: match.index + match[0].length,
        variable,
        sort: 'own',
      })
    return [
      ...[...markdown.matchAll(address)].map(spot('office.url')),
      ...[...markdown.matchAll(name)].map(spot('office.host')),
    ]
  })
}

/** A span of time is a term of the portal only where its sentence says of what. */
const terms: readonly (readonly [VariableName, RegExp])[] = [
  ['log.retention', /\blog(?:i|ów|ach|ami)?\b|dziennik\p{L}*(?: serwera| logów)?/iu],
  ['audit.retention', /dziennik\p{L}* zdarzeń/iu],
  ['newsletter.proof', /newsletter|subskry/iu],
  ['newsletter.link', /link|odnośnik|odsyłacz/iu],
]

function termSpots(markdown: string, values: ImportOffice['values']): NameSpot[] {
  return terms.flatMap(([variable, about]) =>
    spotsOfWords(markdown, values[variable] ?? '').flatMap((spot): NameSpot[] =>
      about.test(contextOf(markdown, spot, 160)) ? [{ ...spot, variable, sort: 'own' }] : [],
    ),
  )
}

function ownSpots(markdown: string, { settings, values, hosts }: ImportOffice): NameSpot[] {
  const { names, contact, dpo, controllerName } = settings
  const plain = (variable: VariableName, words: string, flags?: string): NameSpot[] =>
    words.trim().length < 4
      ? []
      : spotsOfWords(markdown, words, flags).map((spot) => ({ ...spot, variable, sort: 'own' }))
  const phone = (variable: VariableName, number: string): NameSpot[] =>
    phoneSpots(markdown, number).map((spot) => ({ ...spot, variable, sort: 'own' }))
  const { street, postcode, city } = settings.address
  return [
    ...declinedSpots(markdown, names).map(
      (spot): NameSpot => ({ ...spot, variable: `office.name.${spot.case}`, sort: 'own' }),
    ),
    ...plain('office.short', names.short),
    ...(controllerName && !caseNames.some((one) => names[one] === controllerName)
      ? plain('controller.name', controllerName)
      : []),
    ...(street && postcode && city ? plain('office.address', `${street}, ${postcode} ${city}`) : []),
    ...plain('office.email', contact.email, 'giu'),
    ...plain('dpo.email', dpo.email === contact.email ? '' : dpo.email, 'giu'),
    ...plain('dpo.name', dpo.name),
    ...phone('office.phone', contact.phone),
    ...(dpo.extension ? plain('dpo.phone', values['dpo.phone'] ?? '') : phone('dpo.phone', dpo.phone)),
    ...plain('office.delivery', contact.electronicDelivery),
    ...urlSpots(markdown, hosts),
    ...termSpots(markdown, values),
  ]
}

export function contextOf(markdown: string, { from, to }: { from: number; to: number }, reach = 70): string {
  const start = Math.max(markdown.lastIndexOf('\n', from - 1) + 1, from - reach)
  const end = markdown.indexOf('\n', to)
  const stop = Math.min(end < 0 ? markdown.length : end, to + reach)
  const cut = markdown.slice(start, stop)
  return `${start > 0 && markdown[start - 1] !== '\n' ? '…' : ''}${cut}${stop < markdown.length && markdown[stop] !== '\n' ? '…' : ''}`.trim()
}

/** Places inside variables and blocks are the portal's own. */
function withoutOverlaps(spots: readonly NameSpot[], markdown: string): NameSpot[] {
  const taken = [...markdown.matchAll(/\{\{[^{}]*\}\}/g)].map(({ index, 0: whole }) => ({
    from: index,
    to: index + whole.length,
  }))
  const kept: NameSpot[] = []
  const gravity: Record<NameSort, number> = { own: 0, likely: 1, foreign: 2 }
  // the longest of those that overlap: „PUP Lipowo” goes before „PUP”
  const order = spots.toSorted((a, b) => b.to - b.from - (a.to - a.from) || gravity[a.sort] - gravity[b.sort])
  for (const spot of order)
    if (![...taken, ...kept].some(({ from, to }) => spot.from < to && from < spot.to)) kept.push(spot)
  return kept.toSorted((a, b) => a.from - b.from)
}

/** All places, in the order of the text, none overlapping another. */
export function nameSpots(markdown: string, office: ImportOffice): NameSpot[] {
  return withoutOverlaps([...ownSpots(markdown, office), ...foreignSpots(markdown, office)], markdown)
}

const idOf = (markdown: string, { from, to, variable }: NameSpot) =>
  `${variable}|${markdown.slice(from, to).replace(/\s+/g, ' ')}`

/** The same as a list to choose from: one entry for each wording and its variable. */
export function recogniseNames(markdown: string, office: ImportOffice): OfferedName[] {
  const offers = new Map<string, OfferedName>()
  for (const spot of nameSpots(markdown, office)) {
    const id = idOf(markdown, spot)
    const known = offers.get(id)
    if (known) known.count += 1
    else
      offers.set(id, {
        id,
        found: markdown.slice(spot.from, spot.to).replace(/\s+/g, ' '),
        variable: spot.variable,
        value: office.values[spot.variable] ?? '',
        count: 1,
        context: contextOf(markdown, spot),
        sort: spot.sort,
      })
  }
  return [...offers.values()]
}

/** Puts the variables in place of what was chosen; all else stays letter by letter. */
export function withVariables(markdown: string, office: ImportOffice, chosen: readonly string[]): string {
  const wanted = new Set(chosen)
  let out = ''
  let at = 0
  for (const spot of nameSpots(markdown, office)) {
    if (!wanted.has(idOf(markdown, spot))) continue
    // a variable is no address that could stand in angle brackets; what it prints becomes a link by itself
    const bracketed = markdown[spot.from - 1] === '<' && markdown[spot.to] === '>' ? 1 : 0
    out += `${markdown.slice(at, spot.from - bracketed)}{{${spot.variable}}}`
    at = spot.to + bracketed
  }
  return out + markdown.slice(at)
}

/** What another office the document speaks of, as it calls it; null when it speaks of this one, or of none. */
export function speaksOf(names: readonly OfferedName[]): string | null {
  const foreign = names.filter(({ sort, found }) => sort === 'foreign' && found.includes(' '))
  const own = names.filter(({ sort, variable }) => sort === 'own' && variable.startsWith('office.name'))
  const total = (list: readonly OfferedName[]) => list.reduce((sum, { count }) => sum + count, 0)
  if (total(foreign) === 0 || total(own) >= total(foreign)) return null
  const first =
    foreign.find(({ variable }) => variable === 'office.name.nominative') ??
    foreign.toSorted((a, b) => b.count - a.count)[0]
  return first?.found ?? null
}
