// The linter: every rule over one text. Pure and fast enough for each save; what needs the network or yesterday's law is
// asked at night by those who have it.

import type { Finding, Level } from '../schema/finding'
import type { LintContext } from './context'
import { falseClaims, shouting } from './rules/claims'
import { endlessRetention, undated } from './rules/dates'
import { informationDuties, rightsAndBasis } from './rules/duties'
import { grammarSlips, headingSlips, mixedAddress, sensoryInstructions, typography } from './rules/language'
import { citationForm, repealedActs } from './rules/law'
import { hiddenMail, links, structure } from './rules/links'
import { foreignInstitution, handwrittenInspector, hosts } from './rules/names'
import { absentFeatures, missingContact } from './rules/portal'
import { type LintText, readText } from './text'

type Rule = (text: LintText, context: LintContext) => Finding[]

const rules: readonly Rule[] = [
  foreignInstitution,
  hosts,
  links,
  repealedActs,
  citationForm,
  endlessRetention,
  undated,
  informationDuties,
  rightsAndBasis,
  falseClaims,
  shouting,
  headingSlips,
  grammarSlips,
  missingContact,
  hiddenMail,
  handwrittenInspector,
  sensoryInstructions,
  typography,
  structure,
  mixedAddress,
  absentFeatures,
]

const gravity: Record<Level, number> = { error: 0, warn: 1, fix: 2, notice: 3 }

/** Rules that read no Polish: links, hosts, acts by name, marks. Translations get these only. */
const anyLanguage: readonly Rule[] = [hosts, links, repealedActs, hiddenMail, structure]
/** A plain-language text tells a little on purpose; the document beside it holds what art. 13 wants. */
const easyText: readonly Rule[] = rules.filter((rule) => rule !== informationDuties && rule !== missingContact)

function rulesFor({ variant = 'pl' }: LintContext): readonly Rule[] {
  if (variant === 'pl') return rules
  return variant === 'etr' ? easyText : anyLanguage
}

/** All findings in a text (plain or Markdown) in its language, in the order of its lines, graver ones first. */
export function lintText(source: string | LintText, context: LintContext): Finding[] {
  const text = typeof source === 'string' ? readText(source) : source
  return rulesFor(context)
    .flatMap((rule) => rule(text, context))
    .sort((a, b) => a.line - b.line || gravity[a.level] - gravity[b.level] || a.rule.localeCompare(b.rule))
}

export const blocks = (findings: readonly Pick<Finding, 'level'>[]): boolean =>
  findings.some(({ level }) => level === 'error')
