// What the linter knows besides the text: whose it is, what kind of document, what the portal really has, which acts hold.
// Without an office the text itself is asked: its title and first sentences name one.
import type { OfficeSettings } from '@/domain/offices/schema'
import type { OfficeKind, PolicyKind } from '@/lib/db/generated/enums'
import type { Variant } from '../rules'
import type { Act } from './acts'
import { type Institution, type InstitutionKind, institutionsIn, kindOfInstitution, samePlace } from './institutions'
import { roleOf } from './speaker'
import { fold, type LintText } from './text'

/** Things a text may promise and this portal may lack. */
export type Features = {
  readerAccounts: boolean
  statisticsScripts: boolean
  contactForm: boolean
  /** cookies or storage that outlive the browser's session, on public pages */
  lastingStorage: boolean
  /** maps, films, buttons, chats of others inside a page */
  outsideParts: boolean
}

export type LintOffice = {
  kind: OfficeKind | null
  /** names in all cases, and short names, as written */
  names: readonly string[]
  /** lower case, no port */
  hosts: readonly string[]
  emailDomains: readonly string[]
}

export type LintContext = {
  office: LintOffice
  documentKind: PolicyKind
  acts: readonly Act[]
  features: Features
  /** names of the other offices of this installation, all cases */
  otherNames: readonly string[]
  /** Polish day, `YYYY-MM-DD`: an act that ends later still holds */
  today: string
  /** address that the text was taken from, where the file tells it */
  origin?: string
  /** the publication carries a date or a number of its own */
  dated: boolean
  /** values that come from the office's settings by variables, as printed: they cannot go stale */
  variableValues: readonly string[]
  /** what a misspelt word was meant to be; absent where no dictionary is at hand */
  spell?: (word: string) => string | null
  /** language of the text, or `etr` for plain-language Polish; Polish when absent */
  variant?: Variant
}

/** The portal as it is: readers have no accounts, no page runs a script, mail is the contact. */
export const portalFeatures: Features = {
  readerAccounts: false,
  statisticsScripts: false,
  contactForm: false,
  lastingStorage: false,
  outsideParts: false,
}

const domainOf = (email: string) => email.split('@')[1] ?? ''
const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).hostname : '')

/** The profile of one of our offices. */
export function profileOf(office: {
  kind: OfficeKind
  settings: OfficeSettings
  hosts: readonly string[]
}): LintOffice {
  const { names, contact, dpo, accessibility, controllerName } = office.settings
  const emails = [contact.email, dpo.email, dpo.deputyEmail, accessibility.contactEmail]
  return {
    kind: office.kind,
    names: [...Object.values(names), controllerName].filter((name) => name !== ''),
    hosts: [...office.hosts, hostOf(contact.website)].filter((host) => host !== ''),
    emailDomains: [...new Set(emails.map(domainOf).filter((domain) => domain !== ''))],
  }
}

const weights = { speaks: 5, controls: 5, owns: 1 } as const

/** Of these no text is written for a portal of its own; recipients, supervisors and officials by their title. */
const neverOwn: ReadonlySet<InstitutionKind> = new Set(['official', 'agency', 'authority'])

/** Tells the office whose head is named as the controller: the mayor's is the town hall of the place. */
function headedBy(text: LintText): (one: Institution) => boolean {
  const head = institutionsIn(text).find((one) => one.kind === 'official' && roleOf(text, one) === 'controls')
  if (!head) return () => false
  const kinds = text.folded.startsWith('starost', head.from) ? /^county_office/ : /^(?:city_hall|commune)/
  return ({ kind, place }) => kinds.test(kind) && (place === '' || samePlace(place, head.place))
}

/** The institution that speaks or controls; else the one that is named first and most often. */
function speakerOf(text: LintText): Institution | undefined {
  const own = institutionsIn(text).filter(({ kind }) => !neverOwn.has(kind))
  const scores = new Map<string, { best: Institution; score: number }>()
  const headed = headedBy(text)
  for (const [at, mention] of own.entries()) {
    const key = mention.kind
    const role = roleOf(text, mention)
    const score =
      (at === 0 ? 3 : 0) + 0.1 + (role === null ? 0 : weights[role]) + (headed(mention) ? weights.controls : 0)
    const known = scores.get(key)
    const best = known && (known.best.place !== '' || mention.place === '') ? known.best : mention
    scores.set(key, { best, score: (known?.score ?? 0) + score })
  }
  return [...scores.values()].toSorted((a, b) => b.score - a.score)[0]?.best
}

const named =
  /(?:portal|serwis|witryn|stron|adres)\w{0,4}[^.\n]{0,60}?<?\[?(?:https?:\/\/|\bwww\.)([a-z0-9.-]{1,200}\.[a-z]{2,20})/i

/** Office that a text names as its own, and the address that it gives as its portal's. */
export function inferOffice(text: LintText): LintOffice {
  const own = speakerOf(text)
  const portal = (named.exec(text.folded)?.[1] ?? '').replace(/\.$/, '')
  return {
    kind: own ? kindOfInstitution(own.kind) : null,
    names: own ? [text.raw.slice(own.from, own.to).replace(/\s+/g, ' ')] : [],
    hosts: portal === '' ? [] : [portal],
    emailDomains: [],
  }
}

const kindsByTitle: readonly (readonly [RegExp, PolicyKind])[] = [
  [/deklaracj\w* dostepnosci/, 'accessibility'],
  [/polityk\w* prywatnosci/, 'privacy'],
  [/(polityk\w*|informacj\w*|zasad\w*)[^\n]{0,30}(cookies?\b|plik\w* cookie|ciastecz)/, 'cookies'],
  [/(regulamin|zasad\w*)[^\n]{0,40}newsletter|^\s*#*\s*newsletter/, 'newsletter'],
  [/klauzul\w* informacyjn|obowiaz\w* informacyjn|informacj\w*[^\n]{0,40}przetwarzani\w* danych|\brodo\b/, 'rodo'],
]

/** A text without a title that does what art. 13 wants. */
const informs =
  /art\. 13 (?:ust\. ?[12]|rodo|rozporzadz)|administratorem (?:\S{1,20} )?danych osobowych|obowiazek informacyjny/

const kindIn = (folded: string): PolicyKind | undefined => kindsByTitle.find(([pattern]) => pattern.test(folded))?.[1]
/** Skip links, breadcrumbs and menus name other documents. */
const furniture =
  /^\W{0,9}(?:przejdz|skocz|mapa strony|menu|strona glowna|wersja kontrastowa|panel wcag)|\balt\s?\+|»|›/

/** Kind of a document by its title, else by its headings, its first lines, what it does; `other` when nothing tells. */
export function inferKind(text: LintText, title = ''): PolicyKind {
  const words = text.read.replace(/\[[^\][\n]{0,300}\]\([^)\n]{0,2000}\)/g, (link) => ' '.repeat(link.length))
  const first = text.blocks.slice(0, 25).map((block) => ({ ...block, words: fold(words.slice(block.from, block.to)) }))
  const own = first.filter((block) => !furniture.test(block.words))
  const headings = own.filter(({ kind }) => kind === 'heading').toSorted((a, b) => (a.depth || 9) - (b.depth || 9))
  for (const part of [
    fold(title),
    ...headings.map((block) => block.words),
    ...own.slice(0, 6).map((block) => block.words.slice(0, 300)),
  ]) {
    const kind = kindIn(part)
    if (kind) return kind
  }
  if (informs.test(text.folded.slice(0, 2500))) return 'rodo'
  return (text.folded.match(/polityk\w{0,3} prywatnosci/g)?.length ?? 0) > 1 ? 'privacy' : 'other'
}
