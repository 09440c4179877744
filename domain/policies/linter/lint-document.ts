// The linter over a document of an office: its names, hosts, variables and the register of acts come from the database, the
// findings are told at their place in the draft's source. Reads in the caller's transaction; the caller asks permission.
import { settingsOf } from '@/domain/offices/stored-settings'
import { polishDay } from '@/lib/clock'
import { dateOfDay } from '@/lib/day'
import type { Tx } from '@/lib/db/client'
import type { PolicyKind } from '@/lib/db/generated/enums'
import { fail } from '@/lib/errors'
import { storedText } from '@/lib/stored-text'
import { actsOfRegister } from '../acts-register'
import { clauseVariables, fillClauses } from '../clauses'
import { officeFacts } from '../office-facts'
import { languageOf, type Variant } from '../rules'
import type { DocumentFinding } from '../schema/document-finding'
import type { Finding } from '../schema/finding'
import { type LintContext, portalFeatures, profileOf } from './context'
import { lintDraftText } from './lint-draft-text'
import { clauseChooser } from './mending-clause'
import { meantWord } from './spelling'

export type { DocumentFinding } from '../schema/document-finding'
export type LintReport = { findings: DocumentFinding[] }

export type LintDraft = {
  kind: PolicyKind
  locale: string
  title: string
  source: string
  /** filled text that was published; without it the source is filled with today's facts */
  body?: string
}

/** Everything the rules must know of the office. */
export async function lintContext(tx: Tx, officeId: string, locale: Variant, kind: PolicyKind) {
  const { facts, settings } = await officeFacts(tx, officeId)
  const office = await tx.office.findUnique({ where: { id: officeId }, include: { hosts: true } })
  if (!office) fail('not_found')
  const others = await tx.office.findMany({ where: { id: { not: officeId } }, select: { settings: true, kind: true } })
  const names = others.flatMap((other) => {
    const { nominative, genitive, dative, accusative, instrumental, locative } = settingsOf(other).names
    return [nominative, genitive, dative, accusative, instrumental, locative]
  })
  const hosts = office.hosts.map(({ host }) => host)
  const context: LintContext = {
    office: profileOf({ kind: office.kind, settings, hosts }),
    documentKind: kind,
    acts: await actsOfRegister(tx),
    today: polishDay(),
    spell: meantWord,
    features: portalFeatures,
    otherNames: [...new Set(names.filter((name) => name !== ''))],
    // the portal prints day and number of each version itself
    dated: true,
    variableValues: Object.values(clauseVariables(facts, languageOf(locale))).filter((value) => value !== ''),
  }
  return { context, kind: office.kind, fill: (source: string) => fillClauses(source, facts, locale) }
}

/** Findings in a draft, or in a published text (`body`). `line` and, where `place` is `source`, `passage` are of the source. */
export async function lintDocument(tx: Tx, officeId: string, draft: LintDraft): Promise<LintReport> {
  const locale = draft.locale as Variant
  const { context, kind, fill } = await lintContext(tx, officeId, locale, draft.kind)
  const source = storedText(draft.source)
  const clauseFor = clauseChooser(kind, draft.kind, locale, source)
  return { findings: lintDraftText({ ...draft, locale, source }, context, fill, clauseFor) }
}

/** Two findings of the same thing, whatever line it stands on now. */
const keyOf = ({ rule, passage, message }: Finding) => `${rule} ${passage === '' ? message : passage}`

/**
 * Errors that stop a publication. An editorial change is not stopped by what the version in force already has
 * (same rule, same passage).
 */
export async function lintForPublication(
  tx: Tx,
  officeId: string,
  draft: LintDraft & { policyId: string },
  { substantive }: { substantive: boolean },
): Promise<{ report: LintReport; blocking: DocumentFinding[] }> {
  const report = await lintDocument(tx, officeId, draft)
  const errors = report.findings.filter(({ level }) => level === 'error')
  if (substantive || errors.length === 0) return { report, blocking: errors }
  const today = dateOfDay(polishDay())
  const { policyId, locale } = draft
  const inForce = await tx.policyVersion.findFirst({
    where: {
      officeId,
      policyId,
      locale,
      effectiveFrom: { lte: today },
      OR: [{ effectiveTo: null }, { effectiveTo: { gt: today } }],
      withdrawnAt: null,
      closedAt: null,
    },
  })
  if (!inForce) return { report, blocking: errors }
  const { title, source, body } = inForce
  const before = await lintDocument(tx, officeId, { kind: draft.kind, locale, title, source, body })
  const known = new Set(before.findings.map(keyOf))
  return { report, blocking: errors.filter((finding) => !known.has(keyOf(finding))) }
}
