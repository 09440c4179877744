// Is what stands in force still true? Each version is filled anew with today's facts, in the words it was made of, and compared with
// what was published. Reads in the caller's transaction; asks no permission, writes nothing.
import type { OfficeSettings } from '@/domain/offices/schema'
import { clauseVariables, factsOf, fillClauses, missingLabel } from '@/domain/policies/clauses'
import type { ClauseFacts, ClauseOffice } from '@/domain/policies/clauses/facts'
import { withClauses } from '@/domain/policies/clauses/library'
import { type OutsideFact, outsideFactsOf } from '@/domain/policies/clauses/template'
import { flagSources, settingHref, sourceOfFact } from '@/domain/policies/clauses/variable-sources'
import { flagsOf, type VariableName, variableLabels } from '@/domain/policies/clauses/variables'
import { clauseOffice, type Supposed } from '@/domain/policies/office-facts'
import { languageOf, type Variant } from '@/domain/policies/rules'
import { polishDay } from '@/lib/clock'
import { dateOfDay } from '@/lib/day'
import type { Tx } from '@/lib/db/client'
import type { PolicyKind } from '@/lib/db/generated/enums'
import { exactText } from '@/lib/stored-text'
import { causesOf } from './causes'
import { type Difference, differences } from './sentences'
import { type Suspicion, suspicionsIn } from './suspicions'

/** Where a fact is set; `href` is null where the software itself decides. */
export type Cause = { name: string; label: string; setIn: { label: string; href: string | null } }

export type UntrueSentence = Difference & { causes: Cause[] }
export type SuspiciousSentence = Suspicion & { cause: Cause }

export type DocumentTruth = {
  versionId: string
  policyId: string
  slug: string
  kind: PolicyKind
  locale: Variant
  number: number
  title: string
  /** no longer true: what was published, and what is true now */
  sentences: UntrueSentence[]
  /** typed by hand, and against the settings */
  suspicions: SuspiciousSentence[]
  /** typed facts that no software checks */
  outside: OutsideFact[]
  /** facts that the text needs and nobody gives any more, in Polish words */
  missing: string[]
}

/** A version in force with what the check needs of it. */
export type VersionToCheck = {
  id: string
  policyId: string
  locale: string
  number: number
  title: string
  source: string
  body: string
  publishedAt: Date
  effectiveFrom: Date
  effectiveTo: Date | null
  template: { template: string } | null
  policy: { slug: string; kind: PolicyKind }
}

/** All texts of the office in force today, in the office's order; `planned`: those published that are to be in force later. */
export async function versionsToCheck(
  tx: Tx,
  officeId: string,
  which: 'in_force' | 'planned' = 'in_force',
): Promise<VersionToCheck[]> {
  const today = dateOfDay(polishDay())
  const versions = await tx.policyVersion.findMany({
    where: {
      officeId,
      closedAt: null,
      withdrawnAt: null,
      effectiveFrom: which === 'planned' ? { gt: today } : { lte: today },
      OR: [{ effectiveTo: null }, { effectiveTo: { gt: today } }],
    },
    select: {
      id: true,
      policyId: true,
      locale: true,
      number: true,
      title: true,
      source: true,
      body: true,
      publishedAt: true,
      effectiveFrom: true,
      effectiveTo: true,
      template: { select: { template: true } },
      policy: { select: { slug: true, kind: true } },
    },
    orderBy: [{ policy: { position: 'asc' } }, { policy: { slug: 'asc' } }, { locale: 'desc' }],
  })
  // two published for one day: the first is never in force
  return versions.filter(({ effectiveFrom, effectiveTo }) => effectiveTo === null || effectiveTo > effectiveFrom)
}

export function causeNamed(name: string, officeSlug: string): Cause {
  const source = sourceOfFact(name)
  const label = variableLabels[name as VariableName] ?? flagSources[name]?.meaning ?? name
  return { name, label, setIn: { label: source?.label ?? '', href: settingHref(officeSlug, source) } }
}

/** What a version says, filled with the facts of `office` as of the day of its publication: days that only pass make nothing untrue. */
function checked(version: VersionToCheck, office: ClauseOffice) {
  const facts = factsOf({ ...office, day: polishDay(version.publishedAt) })
  const variant = version.locale as Variant
  const template = version.template?.template ?? withClauses(version.source, languageOf(variant))
  const filled = fillClauses(template, facts, variant)
  return { facts, template, now: exactText(filled.body), missing: filled.missing }
}

const causes = (one: Difference, template: string, facts: ClauseFacts, variant: Variant): Cause[] =>
  causesOf(one, template, facts, languageOf(variant)).map((name) => causeNamed(name, facts.slug))

/** One version against the facts of an office. Pure. */
export function truthOfVersion(version: VersionToCheck, office: ClauseOffice): DocumentTruth {
  const { id: versionId, policyId, number, title, policy } = version
  const locale = version.locale as Variant
  const { facts, template, now, missing } = checked(version, office)
  const untrue = differences(version.body, now)
  const suspicions = suspicionsIn(version.source, facts)
  return {
    ...{ versionId, policyId, locale, number, title, ...policy },
    sentences: untrue.map((one) => ({ ...one, causes: causes(one, template, facts, locale) })),
    suspicions: suspicions.map((one) => ({ ...one, cause: causeNamed(one.name, facts.slug) })),
    outside: outsideFactsOf(version.source).filter(({ answer }) => answer !== ''),
    missing: untrue.length === 0 ? [] : missing.map(missingLabel),
  }
}

/** Every text in force of the office, in the office's order, with what is not true in it (often nothing). */
export async function truthOf(tx: Tx, officeId: string): Promise<DocumentTruth[]> {
  const [office, versions] = [await clauseOffice(tx, officeId), await versionsToCheck(tx, officeId)]
  return versions.map((version) => truthOfVersion(version, office))
}

export const isTrue = ({ sentences, suspicions }: Pick<DocumentTruth, 'sentences' | 'suspicions'>): boolean =>
  sentences.length === 0 && suspicions.length === 0

export type Consequence = Pick<DocumentTruth, 'versionId' | 'policyId' | 'slug' | 'locale' | 'number' | 'title'> & {
  sentences: Difference[]
}

const mark = ({ old, now }: Difference) => JSON.stringify([old, now])

/** Sentences in force, or published and to be in force later, that would become untrue if the settings (or the mail route) were as supposed, and are not yet. */
export async function untrueAfter(tx: Tx, officeId: string, supposed: Supposed): Promise<Consequence[]> {
  const office = await clauseOffice(tx, officeId)
  const next = await clauseOffice(tx, officeId, supposed)
  const [factsNow, factsNext] = [office, next].map((one) => JSON.stringify(facts(one)))
  if (factsNow === factsNext) return []
  const planned = await versionsToCheck(tx, officeId, 'planned')
  return [...(await versionsToCheck(tx, officeId)), ...planned].flatMap((version): Consequence[] => {
    const known = new Set(differences(version.body, checked(version, office).now).map(mark))
    const sentences = differences(version.body, checked(version, next).now).filter((one) => !known.has(mark(one)))
    const typed = suspicionsAfter(version, office, next)
    if (sentences.length + typed.length === 0) return []
    const { id: versionId, policyId, number, title, policy } = version
    return [
      {
        ...{ versionId, policyId, number, title, slug: policy.slug, locale: version.locale as Variant },
        sentences: [...sentences, ...typed],
      },
    ]
  })
}

/** Sentences typed by hand that agree with the settings today and would not then. */
function suspicionsAfter(version: VersionToCheck, office: ClauseOffice, next: ClauseOffice): Difference[] {
  const day = polishDay(version.publishedAt)
  const before = new Set(suspicionsIn(version.source, factsOf({ ...office, day })).map(({ sentence }) => sentence))
  return suspicionsIn(version.source, factsOf({ ...next, day }))
    .filter(({ sentence }) => !before.has(sentence))
    .map(({ sentence, truth }) => ({ old: sentence, now: `(${truth})` }))
}

/** Everything that any text of the office may say, as one value to compare. */
function facts(office: ClauseOffice): unknown {
  const known = factsOf(office)
  const told = [clauseVariables(known), clauseVariables(known, 'en'), clauseVariables(known, 'uk')]
  return [...told, flagsOf(known), spoken(office.settings)]
}

/** Settings that switch passages, or that sentences typed by hand are held against. */
const spoken = ({ newsletter, contact, dpo, accessibility, hosting }: OfficeSettings) => [
  newsletter,
  contact,
  dpo,
  accessibility,
  hosting,
]
