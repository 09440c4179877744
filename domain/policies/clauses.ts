// The clause library: standard texts whose facts are variables, filled from the settings that run the software.
// Change a setting and the next version says the new truth; a fact nobody gave is printed as such and named, never guessed.
import type { Locale } from '@/domain/offices/schema'
import { languageOf, type Variant } from '@/domain/policies/rules'
import type { OfficeKind } from '@/lib/db/generated/enums'
import { type ClauseFacts, type ClauseOffice, collectFacts } from './clauses/facts'
import { withClauses } from './clauses/library'
import type { StandardText } from './clauses/standard-text'
import { type Filled, fillTemplate } from './clauses/template'
import { accessibilityText } from './clauses/texts/accessibility'
import { cookiesText } from './clauses/texts/cookies'
import { newsletterText } from './clauses/texts/newsletter'
import { newsletterTextEnglish } from './clauses/texts/newsletter-en'
import { newsletterTextUkrainian } from './clauses/texts/newsletter-uk'
import { privacyText } from './clauses/texts/privacy'
import { privacyTextEasy } from './clauses/texts/privacy-easy'
import { rodoText } from './clauses/texts/rodo'
import { flagsOf, type VariableName, valuesOf, variableLabels } from './clauses/variables'

/** Printed where a fact is missing. */
export const gaps: Record<Locale, string> = {
  pl: '*do uzupełnienia*',
  en: '*to be completed*',
  uk: '*буде доповнено*',
}

/** What the clauses know about an office (settings, log fields, cookies, mail route, address), at this moment. */
export function factsOf(office: ClauseOffice): ClauseFacts {
  return collectFacts(office)
}

/** Variables and their texts, for previews and the list beside the editor; empty where the fact is missing. */
export function clauseVariables(facts: ClauseFacts, locale: Locale = 'pl'): Record<VariableName, string> {
  return valuesOf(facts, locale)
}

/**
 * Puts the library's clauses into a text and fills it. `missing` names what the text asked for and nobody knows: facts, unknown
 * variables and clauses (`> id`), places that nobody filled (`?what is asked`), broken blocks (`#if name`).
 * The body never holds `{{`; filling it again changes nothing.
 */
export function fillClauses(source: string, facts: ClauseFacts, variant: Variant = 'pl'): Filled {
  const locale = languageOf(variant)
  return fillTemplate(withClauses(source, locale), {
    values: valuesOf(facts, locale),
    flags: flagsOf(facts),
    gap: gaps[locale],
  })
}

/** Polish words for an entry of `missing`. */
export function missingLabel(name: string): string {
  if (Object.hasOwn(variableLabels, name)) return variableLabels[name as VariableName]
  if (name.startsWith('?')) return `miejsce do uzupełnienia „${name.slice(1) || 'bez opisu'}”`
  if (name.startsWith('>')) return `nieznana klauzula „${name.slice(1).trim()}”`
  return /^[#/]|^else$/.test(name) ? `niedomknięty lub nieznany warunek „${name}”` : `nieznana zmienna „${name}”`
}

/**
 * Standard documents of a kind of office, as sources with variables: the Polish ones (binding, in the order of the documents
 * page), the translations of the newsletter rules, without which sign-up in that language is not offered, and plain-language texts.
 */
export function standardTexts(kind: OfficeKind): StandardText[] {
  return [
    privacyText,
    cookiesText,
    newsletterText,
    rodoText(kind),
    accessibilityText,
    newsletterTextEnglish,
    newsletterTextUkrainian,
    privacyTextEasy,
  ]
}
