// The library as one office's editor sees it: each clause with what it would print now, what it lacks, where that is set, the law.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { fillClauses, missingLabel } from '@/domain/policies/clauses'
import type { ClauseFacts } from '@/domain/policies/clauses/facts'
import {
  type Clause,
  type ClauseGroup,
  clauseGroups,
  clauses,
  clausesFor,
  clausesIn,
  factsAskedBy,
} from '@/domain/policies/clauses/library'
import { flagSources, settingHref, sourceOfFact } from '@/domain/policies/clauses/variable-sources'
import { type VariableName, variableLabels } from '@/domain/policies/clauses/variables'
import { officeFacts } from '@/domain/policies/office-facts'
import { languageOf, type Variant } from '@/domain/policies/rules'
import type { RuleId } from '@/domain/policies/schema/finding'
import { withScope } from '@/lib/db/client'
import type { PolicyKind } from '@/lib/db/generated/enums'

/** A fact that a clause asks for. `missing`: nobody has given it yet. */
export type ClauseFact = {
  name: string
  label: string
  missing: boolean
  setIn: { label: string; href: string | null }
}

export type PickedClause = {
  id: string
  title: string
  group: ClauseGroup
  groupTitle: string
  /** what is to be put into a text: `{{> id}}`, or the words themselves where the editor has places to fill */
  insert: string
  /** its own words, with variables */
  text: string
  /** Markdown with the office's present facts */
  preview: string
  /** Polish names of what the preview lacks */
  missing: string[]
  facts: ClauseFact[]
  cites: readonly string[]
  mends: readonly RuleId[]
  /** it holds facts from outside: *niesprawdzane przez program* */
  outside: boolean
}

function factOf(name: string, facts: ClauseFacts, missing: readonly string[]): ClauseFact {
  const source = sourceOfFact(name)
  const label = variableLabels[name as VariableName] ?? flagSources[name]?.meaning ?? name
  return {
    name,
    label,
    missing: missing.includes(name),
    setIn: { label: source?.label ?? '', href: settingHref(facts.slug, source) },
  }
}

function picked(clause: Clause, facts: ClauseFacts, variant: Variant): PickedClause {
  const locale = languageOf(variant)
  const text = clause.text[locale] ?? clause.text.pl
  const { body, missing } = fillClauses(text, facts, variant)
  return {
    id: clause.id,
    title: clause.title,
    group: clause.group,
    groupTitle: clauseGroups[clause.group],
    insert: clause.outside ? text : `{{> ${clause.id}}}`,
    text,
    preview: body.trim(),
    missing: missing.map(missingLabel),
    facts: factsAskedBy(text, locale).map((name) => factOf(name, facts, missing)),
    cites: clause.cites,
    mends: clause.mends,
    outside: clause.outside,
  }
}

/** Clauses that fit the office, a kind of document and a language, in the order of the library. */
export async function clausePicker(
  actor: Actor,
  officeId: string,
  policyKind: PolicyKind,
  locale: Variant,
): Promise<PickedClause[]> {
  permit(actor, 'documents.read', officeId)
  const { facts } = await withScope([officeId], (tx) => officeFacts(tx, officeId))
  return clausesFor(facts.kind, policyKind, locale).map((clause) => picked(clause, facts, locale))
}

export type LibraryClause = PickedClause & {
  languages: string[]
  /** documents of the office in whose working text it stands */
  usedIn: { slug: string; title: string }[]
}

/** The whole library for an office, with the documents that use each clause. Polish texts. */
export async function clauseLibrary(actor: Actor, officeId: string): Promise<LibraryClause[]> {
  permit(actor, 'documents.read', officeId)
  return withScope([officeId], async (tx) => {
    const { facts } = await officeFacts(tx, officeId)
    const drafts = await tx.policyDraft.findMany({
      where: { officeId, locale: 'pl' },
      select: { title: true, source: true, policy: { select: { slug: true } } },
    })
    const used = drafts.map(({ title, source, policy }) => ({
      slug: policy.slug,
      title: title || policy.slug,
      ids: clausesIn(source, 'pl'),
    }))
    return clauses
      .filter(({ offices }) => offices === 'all' || offices.includes(facts.kind))
      .map((clause) => ({
        ...picked(clause, facts, 'pl'),
        languages: Object.keys(clause.text),
        usedIn: used.filter(({ ids }) => ids.includes(clause.id)).map(({ slug, title }) => ({ slug, title })),
      }))
  })
}
