// What the linter knows besides the text: whose it is, what kind of document, what the portal really has, which acts hold.
// Without an office the text itself is asked: its title and first sentences name one.
import type { OfficeSettings } from '@/domain/offices/schema'
import type { OfficeKind, PolicyKind } from '@/lib/db/generated/enums'
import type { Variant } from '../rules'
import type { Act } from './acts'
import { institutionsIn, kindOfInstitution } from './institutions'
import { fold, type LintText } from './text'

/** Things a text may promise and this portal may lack. */
export type Features = {
  readerAccounts: boolean
  statisticsScripts: boolean
  contactForm: boolean
  /** cookies or storage that outlive the browser's session, on public pages */
  lastingStorage: boolean
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
  /** the publication carries a date or a number of its own */
  dated: boolean
  /** values that come from the office's settings by variables, as printed: they cannot go stale */
  variableValues: readonly string[]
  /** language of the text, or `etr` for plain-language Polish; Polish when absent */
  variant?: Variant
}

/** The portal as it is: readers have no accounts, no page runs a script, mail is the contact. */
export const portalFeatures: Features = {
  readerAccounts: false,
  statisticsScripts: false,
  contactForm: false,
  lastingStorage: false,
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

/** Office that a text names as its own: the first institution of its beginning, and the first address of a portal. */
export function inferOffice(text: LintText): LintOffice {
  const [own] = institutionsIn(text).filter(({ kind }) => kindOfInstitution(kind) !== null)
  const host = /(?:https?:\/\/|\bwww\.)([a-z0-9.-]+\.[a-z]{2,})/i.exec(text.raw.slice(0, 2000))?.[0] ?? ''
  const portal = host.toLowerCase().replace(/^https?:\/\//, '')
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

/** Kind of a document by its title, else by its first lines; `other` when nothing tells. */
export function inferKind(text: LintText, title = ''): PolicyKind {
  for (const part of [fold(title), text.folded.slice(0, 400)]) {
    const match = kindsByTitle.find(([pattern]) => pattern.test(part))
    if (match) return match[1]
  }
  return 'other'
}
