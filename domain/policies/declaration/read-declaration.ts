// Reads an accessibility declaration of another page (ids of 1.5 or 2.0, or only its titles) into the form's parts. What it does not
// understand it names; it guesses nothing and publishes nothing. Pure.
import { type DeclarationData, declarationData, type Gap, type GapGroup } from '@/domain/policies/schema/declaration'
import { isDay } from '@/lib/day'
import { dayInWords } from './check-dates'
import { statusAgainst, statuses } from './conditions'
import { attributeOf, type DeclarationPage, inside, readPage } from './read-page'
import { linesOf, type Part, type PartName, partsOf } from './read-parts'

export type ReadDeclaration = { data: Partial<DeclarationData>; unread: string[]; toComplete: string[] }

type Reading = { page: DeclarationPage; parts: readonly Part[]; data: Record<string, unknown>; unread: string[] }

/** Null for a page that holds no declaration: none of the ids and hardly a title. */
export function readDeclaration(html: string): ReadDeclaration | null {
  const page = readPage(html)
  const parts = partsOf(page)
  const known = parts.filter(({ name }) => name !== null)
  if (page.marked.length === 0 && known.length < 2) return null
  const reading: Reading = { page, parts, data: {}, unread: [] }
  readDays(reading)
  readStatus(reading)
  readGaps(reading)
  readBasis(reading)
  readContact(reading)
  readOther(reading)
  for (const part of parts)
    if (part.name === null && part.text !== '') reading.unread.push(`Część „${part.title}”: ${short(part.text)}`)
  const data = fitting(reading)
  return { data, unread: reading.unread, toComplete: toComplete(page, data) }
}

const short = (text: string, most = 200) => (text.length > most ? `${text.slice(0, most).trimEnd()}…` : text)

/** Only what the form takes; the rest is named. */
function fitting({ data, unread }: Reading): Partial<DeclarationData> {
  const shape = declarationData.shape as Record<
    string,
    { safeParse: (value: unknown) => { success: boolean; data?: unknown } }
  >
  const entries = Object.entries(data).flatMap(([name, value]) => {
    const read = shape[name]?.safeParse(value)
    if (read?.success) return [[name, read.data] as const]
    unread.push(`Wartość, która nie pasuje do formularza: ${short(String(value))}`)
    return []
  })
  return Object.fromEntries(entries) as Partial<DeclarationData>
}

const byId = ({ page }: Reading, id: string) => page.marked.find((one) => one.id === id)
function wordsAt(reading: Reading, id: string): string {
  const place = byId(reading, id)
  return place ? reading.page.textOf(place) : ''
}
const partOf = ({ parts }: Reading, name: PartName) => parts.filter((part) => part.name === name)
const textIn = (reading: Reading, name: PartName) =>
  partOf(reading, name)
    .map(({ text }) => text)
    .join(' ')

const days: readonly [field: string, id: string, label: RegExp][] = [
  ['publishedOn', 'a11y-data-publikacja', /data publikacji[^:]{0,40}:?\s/i],
  ['updatedOn', 'a11y-data-aktualizacja', /data ostatniej (?:istotnej|dużej)? ?aktualizacji[^:]{0,40}:?\s/i],
  [
    'preparedOn',
    'a11y-data-sporzadzenie',
    /(?:data sporządzenia(?: deklaracji)?|(?:sporządzono|przygotowano)(?: dnia)?)\s?:?\s/i,
  ],
  ['reviewedOn', 'a11y-data-przeglad', /data ostatniego przeglądu(?: deklaracji)?\s?:?\s/i],
]
/** `5 lutego 2020 r.`, `5.02.2020`, `2020-02-05`. */
const anyDay = /^(?:(\d{4}-\d{2}-\d{2})|(\d{1,2})\.(\d{1,2})\.(\d{4})|(\d{1,2}\s\p{L}+\s\d{4}))/u

function dayFrom(text: string): string | null {
  const [, iso, day = '', month = '', year = '', words] = anyDay.exec(text.trim()) ?? []
  const found = iso ?? (words ? dayInWords(`${words} r.`) : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  return found && isDay(found) ? found : null
}

function readDays(reading: Reading): void {
  const whole = reading.page.textOf({ order: 0, end: Number.MAX_SAFE_INTEGER })
  for (const [field, id, label] of days) {
    const place = byId(reading, id)
    const marked = place && (dayFrom(attributeOf(place, 'dateTime')) ?? dayFrom(reading.page.textOf(place)))
    const match = label.exec(whole)
    const day = marked ?? (match ? dayFrom(whole.slice(match.index + match[0].length)) : null)
    if (day) reading.data[field] = day
    else if (place) reading.unread.push(`Data w „${id}”: ${short(reading.page.textOf(place)) || 'pusta'}`)
  }
}

function readStatus(reading: Reading): void {
  const place = byId(reading, 'a11y-url')
  const url = place && (attributeOf(place, 'href') || reading.page.textOf(place))
  if (url && /^https?:\/\//.test(url)) reading.data.url = url.trim()
  const words = `${wordsAt(reading, 'a11y-status')} ${textIn(reading, 'status')}`.trim()
  const scope = wordsAt(reading, 'a11y-zakres')
  if (scope) reading.data.scope = /aplikacj/i.test(scope) ? 'application' : 'website'
  if (/nie\s?zgodn|niezgodna/i.test(words) && !/częściowo/i.test(words)) reading.data.status = 'none'
  else if (words.includes(statuses.partial)) reading.data.status = 'partial'
  else if (/(?:w pełni |^|\s)zgodna/i.test(words)) reading.data.status = 'full'
  else if (words) reading.unread.push(`Stan zgodności: ${short(words)}`)
}

const groupOf = (title: string): GapGroup =>
  /nadmiern|koszt/i.test(title) ? 'cost' : /nieobjęt|wyłącz/i.test(title) ? 'outside' : 'annex'

/** A date that older pages put among other paragraphs. */
const dateLine = /sporządzono|^data (?:publikacji|ostatni|sporządzenia)/i

function readGaps(reading: Reading): void {
  const gaps = partOf(reading, 'gaps').flatMap((part) =>
    linesOf(reading.page, part)
      .filter((line) => !dateLine.test(line))
      .map((line) => gapFrom(line, groupOf(part.title))),
  )
  if (gaps.length > 0) reading.data.gaps = gaps.slice(0, 40)
  const assessment = wordsAt(reading, 'a11y-ocena')
    .replace(/^Nadmierne koszty/, '')
    .trim()
  if (assessment) reading.data.costAssessment = assessment.slice(0, 4000)
}

/** The first sentence names the content, the rest describes it. */
function gapFrom(line: string, group: GapGroup): Gap {
  const [, head = line, rest = ''] = /^(.{10,180}?[.;:])\s+(.+)$/s.exec(line) ?? []
  const element = head.replace(/[.;:,]$/, '').slice(0, 200)
  const description = (head.length > 200 ? line : rest).slice(0, 1000)
  return { group, element, address: '', description, effect: '', alternative: '', owner: '', due: '' }
}

const bases: readonly [DeclarationData['basis'], RegExp][] = [
  ['supplier', /oświadczeni\S* (?:przedstawion|wykonawc|dostawc)/i],
  ['self', /samoocen/i],
  ['audit', /audyt|podmiot\S* zewnętrzn|badani\S* przeprowadzon/i],
]

function readBasis(reading: Reading): void {
  const dated = /^data (?:sporządzenia|ostatniego przeglądu)/i
  for (const part of partOf(reading, 'preparation'))
    for (const line of linesOf(reading.page, part)) {
      const [basis] = bases.find(([, words]) => words.test(line)) ?? []
      if (basis && !reading.data.basis) {
        reading.data.basis = basis
        reading.data.basisNote = line.slice(0, 1000)
      } else if (!dated.test(line)) reading.unread.push(`Przygotowanie deklaracji: ${short(line)}`)
    }
  const auditor = wordsAt(reading, 'a11y-audytor')
  if (auditor) reading.data.basisBy = auditor.slice(0, 200)
}

function readContact(reading: Reading): void {
  const { page, data } = reading
  const words = textIn(reading, 'contact')
  // in 1.x „a11y-kontakt” sat on the heading and „a11y-osoba” on the name
  const marked = byId(reading, 'a11y-kontakt')
  const unit =
    wordsAt(reading, 'a11y-osoba') || (marked && !/^h[1-6]$/.test(marked.node.tagName) && page.textOf(marked))
  if (unit && unit.length <= 160) data.contactUnit = unit
  const place = byId(reading, 'a11y-email')
  const typed = place ? `${attributeOf(place, 'href').replace(/^mailto:/i, '')} ${page.textOf(place)}` : words
  const email = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/.exec(typed)?.[0]
  if (email) data.contactEmail = email.toLowerCase()
  const phone =
    wordsAt(reading, 'a11y-telefon') || /(?:tel\S*|telefon\S*)\s*:?\s*(\+?[\d][\d\s()-]{6,18}\d)/i.exec(words)?.[1]
  if (phone) data.contactPhone = phone.trim().slice(0, 40)
  if (!unit && words) reading.unread.push(`Kontakt: ${short(words)}`)
}

function readOther(reading: Reading): void {
  const { page, data, unread } = reading
  const lines = (name: PartName) => partOf(reading, name).flatMap((part) => linesOf(page, part))
  const architecture = lines('architecture').join('\n\n') || wordsAt(reading, 'a11y-architektura')
  if (architecture)
    data.buildings = [
      {
        ...{ name: '', address: '', entrance: '', inside: '', parking: '', toilets: '', assistanceDog: '' },
        other: architecture.slice(0, 2000),
      },
    ]
  if (architecture.length > 2000) unread.push(`Koniec opisu architektury: ${short(architecture.slice(2000))}`)
  const outer = byId(reading, 'a11y-architektura-url')
  if (outer) data.architectureUrl = attributeOf(outer, 'href')
  const communication = lines('communication').join('\n\n')
  if (communication) data.communication = communication.slice(0, 4000)
  const ease = lines('ease')
  if (ease.length > 0)
    data.ease = ease
      .map((line) => `- ${line}`)
      .join('\n')
      .slice(0, 4000)
  readApps(reading)
  if (partOf(reading, 'procedure').length > 0)
    unread.push(
      'Obsługa wniosków i skarg: portal opisuje procedurę z ustawy. Sprawdź, czy poprzedni opis nie mówił czegoś więcej.',
    )
  if (partOf(reading, 'keys').length > 0)
    unread.push('Skróty klawiszowe: portal wpisuje klawisze ze swoich ustawień. Poprzednie mogły być inne.')
}

function readApps(reading: Reading): void {
  const { page, data } = reading
  const places = partOf(reading, 'apps')
  const links = page.links.filter((link) => places.some((part) => inside(link, { ...link, ...part })))
  const apps = links
    .map((link) => ({ name: page.textOf(link).slice(0, 160), url: attributeOf(link, 'href'), declarationUrl: '' }))
    .filter(({ url }) => /^https?:\/\//.test(url))
  if (apps.length > 0) data.apps = apps.slice(0, 10)
  else for (const { text } of places) if (text) reading.unread.push(`Aplikacje mobilne: ${short(text)}`)
}

/** What version 2.0 asks and the page did not say. */
function toComplete(page: DeclarationPage, data: Partial<DeclarationData>): string[] {
  const has = (id: string) => page.marked.some((one) => one.id === id)
  const status = page.marked.find(({ id }) => id === 'a11y-status')
  const against = status ? page.textOf(status).includes(statusAgainst) : false
  const asked: [boolean, string][] = [
    [!has('a11y-zakres'), 'Zakres deklaracji (nowy w wersji 2.0): potwierdź, że dotyczy strony internetowej.'],
    [!against, 'Stan zgodności podaje się teraz „z załącznikiem do ustawy”: potwierdź go w formularzu.'],
    [
      !data.communication,
      'Dostępność komunikacyjno-informacyjna (nowa w wersji 2.0): opisz ją i wskaż, czy jest tłumacz PJM online.',
    ],
    [!data.preparedOn, 'Data sporządzenia deklaracji: przepisz ją z poprzedniej; nigdy się nie zmienia.'],
    [!data.reviewedOn, 'Data ostatniego przeglądu deklaracji.'],
    [
      (data.gaps ?? []).some(({ effect }) => effect === ''),
      'Przy każdej niedostępnej treści: skutek dla użytkownika, sposób zastępczy, osoba odpowiedzialna i termin.',
    ],
  ]
  return asked.filter(([missing]) => missing).map(([, text]) => text)
}
