// The library of clauses: our own sentences, each written once. Standard texts are made of them, and an editor may put them into any
// document. What a clause needs to know is read from its own variables, never listed beside it.
import type { Locale } from '@/domain/offices/schema'
import { languageOf, type Variant } from '@/domain/policies/rules'
import type { RuleId } from '@/domain/policies/schema/finding'
import type { OfficeKind, PolicyKind } from '@/lib/db/generated/enums'
import { expandClauses, includedClauses } from './expand'
import { controllerClauses } from './library/controller'
import { cookieClauses } from './library/cookies'
import { correspondenceClauses } from './library/correspondence'
import { informationClauses } from './library/information'
import { logClauses } from './library/log'
import { newsletterClauses } from './library/newsletter'
import { newsletterDataClauses } from './library/newsletter-data'
import { portalClauses } from './library/portal'
import { purposeClauses } from './library/purposes'
import { recipientClauses } from './library/recipients'
import { rightClauses } from './library/rights'

/** Groups in the order of the list that editors see. */
export const clauseGroups = {
  controller: 'Administrator i inspektor',
  purposes: 'Cele i podstawy prawne',
  rights: 'Prawa osób, wnioski i skargi',
  recipients: 'Odbiorcy i przekazywanie danych',
  retention: 'Okresy przechowywania',
  log: 'Dziennik serwera i statystyka',
  cookies: 'Pliki cookie',
  newsletter: 'Newsletter',
  correspondence: 'Korespondencja i wnioski',
  security: 'Bezpieczeństwo i dostęp',
  document: 'O portalu i o dokumencie',
  information: 'Klauzule informacyjne spraw urzędu',
} as const
export type ClauseGroup = keyof typeof clauseGroups

export type Clause = {
  /** small letters, digits, dots and hyphens; never changes, because texts name it */
  id: string
  title: string
  group: ClauseGroup
  offices: readonly OfficeKind[] | 'all'
  /** kinds of documents in which it makes sense */
  documents: readonly PolicyKind[]
  /** Markdown with variables, no heading */
  text: { pl: string; en?: string; uk?: string }
  /** acts it rests on, as cited (clauses/law.ts) */
  cites: readonly string[]
  /** it holds facts that no software can check; it is put into a text as text, with places to be filled */
  outside: boolean
  /** findings of the linter that it mends */
  mends: readonly RuleId[]
}

export const clauses: readonly Clause[] = [
  ...controllerClauses,
  ...purposeClauses,
  ...rightClauses,
  ...recipientClauses,
  ...logClauses,
  ...cookieClauses,
  ...newsletterClauses,
  ...newsletterDataClauses,
  ...correspondenceClauses,
  ...portalClauses,
  ...informationClauses,
]

const byId = new Map(clauses.map((clause) => [clause.id, clause]))

export function clauseById(id: string): Clause | undefined {
  return byId.get(id)
}

/** Clauses for a kind of office and of document that exist in the language, in the order of the library. */
export function clausesFor(kind: OfficeKind, document: PolicyKind, variant: Variant): Clause[] {
  const locale = languageOf(variant)
  return clauses.filter(
    ({ offices, documents, text }) =>
      (offices === 'all' || offices.includes(kind)) && documents.includes(document) && text[locale] !== undefined,
  )
}

/** A text with its clauses put in: what is left are variables and conditions. Markers of unknown clauses stay. */
export function withClauses(source: string, locale: Locale): string {
  return expandClauses(source, (id) => byId.get(id)?.text[locale])
}

/** Variables and conditions of a text, its clauses' included, each once. */
export function factsAskedBy(source: string, locale: Locale): string[] {
  const names = [...withClauses(source, locale).matchAll(/\{\{\s*(?:#(?:if|unless)\s+)?([a-z][a-zA-Z.]*)\s*\}\}/g)]
  return [...new Set(names.map(([, name = '']) => name))].filter((name) => name !== 'else')
}

/** Ids of the clauses in a text, also those that stand in other clauses. */
export function clausesIn(source: string, locale: Locale): string[] {
  const found = new Set<string>()
  const walk = (text: string): void => {
    for (const id of includedClauses(text)) {
      if (found.has(id)) continue
      found.add(id)
      walk(byId.get(id)?.text[locale] ?? '')
    }
  }
  walk(source)
  return [...found]
}
