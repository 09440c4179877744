// What staff may see of documents: drafts, versions, and what a draft would look like in public. Found through the actor's offices.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { clauseVariables, standardTexts } from '@/domain/policies/clauses'
import { settingHref, variableSources } from '@/domain/policies/clauses/variable-sources'
import { type VariableName, variableLabels } from '@/domain/policies/clauses/variables'
import { markDeclaration } from '@/domain/policies/declaration'
import { officeFacts } from '@/domain/policies/office-facts'
import { entryOf } from '@/domain/policies/public-version'
import { publicationOf } from '@/domain/policies/publication'
import { publishProblems } from '@/domain/policies/publish-problems'
import { languageOf, type Variant } from '@/domain/policies/rules'
import type { ClauseVariable, PolicyInList, PublicPolicy, PublishProblem, StaffVersion } from '@/domain/policies/schema'
import { polishDay } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import type { DraftState } from '@/lib/db/generated/enums'
import { fail } from '@/lib/errors'
import { type Heading, renderMarkdown } from '@/lib/markdown'

/** All documents of the office with their Polish state, in the office's order. */
export async function policiesOf(actor: Actor, officeId: string): Promise<PolicyInList[]> {
  permit(actor, 'documents.read', officeId)
  const policies = await withScope([officeId], (tx) =>
    tx.policy.findMany({
      where: { officeId },
      include: {
        drafts: { where: { locale: 'pl' } },
        versions: { omit: { body: true }, orderBy: { number: 'desc' } },
      },
      orderBy: [{ position: 'asc' }, { slug: 'asc' }],
    }),
  )
  return policies.map(({ drafts, versions, ...policy }) => {
    const entries = versions.map((row) => entryOf(row, policy))
    const polish = entries.filter(({ locale, easy }) => locale === 'pl' && !easy)
    const [draft] = drafts
    const newest = versions.find(({ locale }) => locale === 'pl')
    return {
      ...policy,
      title: draft?.title || newest?.title || policy.slug,
      inForce: polish.find(({ status }) => status === 'in_force') ?? null,
      scheduled: polish.find(({ status }) => status === 'scheduled') ?? null,
      last: polish[0] ?? null,
      languages: entries
        .filter(({ status }) => status === 'in_force')
        .map(({ locale, easy }): Variant => (easy ? 'etr' : locale)),
      draft: draft
        ? { updatedAt: draft.updatedAt, changed: draft.source !== newest?.source || draft.title !== newest.title }
        : null,
    }
  })
}

export type Desk = {
  policy: PublicPolicy
  locale: Variant
  /** revision 0: this language has no draft yet; the text is a proposal (standard text, or the Polish one to translate) */
  draft: {
    title: string
    source: string
    changeNote: string
    revision: number
    updatedAt: Date | null
    updatedBy: string | null
  }
  /** where the text stands on its way to publication: another text ends all of it */
  standing: { state: DraftState; plannedFor: Date | null }
  versions: StaffVersion[]
}

/** One document in one language, for its editor. Throws `not_found` for another office's or an unknown slug. */
export async function policyDesk(actor: Actor, officeId: string, slug: string, locale: Variant): Promise<Desk> {
  permit(actor, 'documents.read', officeId)
  return withScope([officeId], async (tx) => {
    const found = await tx.policy.findUnique({
      where: { officeId_slug: { officeId, slug } },
      include: {
        drafts: true,
        plans: { where: { locale, state: { in: ['waiting', 'asking'] } }, select: { publishAt: true } },
        versions: { omit: { body: true, source: true }, where: { locale }, orderBy: { number: 'desc' } },
        office: true,
      },
    })
    if (!found) fail('not_found')
    const { drafts, plans, versions, office, ...policy } = found
    const draft = drafts.find((one) => one.locale === locale)
    const author = draft?.updatedById ? await tx.person.findUnique({ where: { id: draft.updatedById } }) : null
    const standard = standardTexts(office.kind).find((text) => text.slug === policy.slug && text.locale === locale)
    const proposal = standard ?? drafts.find((one) => one.locale === 'pl')
    return {
      policy,
      locale,
      draft: {
        title: draft?.title ?? proposal?.title ?? '',
        source: draft?.source ?? proposal?.source ?? '',
        changeNote: draft?.changeNote ?? '',
        revision: draft?.revision ?? 0,
        updatedAt: draft?.updatedAt ?? null,
        updatedBy: author?.name ?? null,
      },
      standing: { state: draft?.state ?? 'writing', plannedFor: plans[0]?.publishAt ?? null },
      versions: versions.map((row) => {
        const { textErasedAt, lateSeconds, overrideReason, overrideRules } = row
        return { ...entryOf(row, policy), textErasedAt, lateSeconds, overrideReason, overrideRules }
      }),
    }
  })
}

export type Preview = { title: string; html: string; headings: Heading[]; problems: PublishProblem[] }
export type PreviewInput = {
  policyId: string
  locale: Variant
  title: string
  source: string
  changeNote: string
  effectiveFrom?: string
}

/** The text exactly as the public would read it, with what stands in the way of its publication. */
export async function previewDraft(actor: Actor, officeId: string, input: PreviewInput): Promise<Preview> {
  permit(actor, 'documents.read', officeId)
  return withScope([officeId], async (tx) => {
    const { effectiveFrom = polishDay(), ...text } = input
    const policy = await tx.policy.findUnique({ where: { id: input.policyId, officeId } })
    if (!policy) fail('not_found')
    const publication = await publicationOf(tx, { ...text, officeId }, await officeFacts(tx, officeId), effectiveFrom)
    const rendered = renderMarkdown(publication.body, {
      locale: languageOf(input.locale),
      decorate: policy.kind === 'accessibility' ? markDeclaration : undefined,
    })
    return { title: input.title, ...rendered, problems: publishProblems(publication) }
  })
}

/** The variables an editor may use, with what each would print now; an empty value is a missing fact. */
export async function clauseList(actor: Actor, officeId: string, locale: Variant): Promise<ClauseVariable[]> {
  permit(actor, 'documents.read', officeId)
  const { facts } = await withScope([officeId], (tx) => officeFacts(tx, officeId))
  const values = clauseVariables(facts, languageOf(locale))
  return (Object.keys(variableLabels) as VariableName[]).map((name) => ({
    name,
    label: variableLabels[name],
    value: values[name],
    setIn: { label: variableSources[name].label, href: settingHref(facts.slug, variableSources[name]) },
  }))
}

/** Polish titles of the standard documents that the office does not have yet. */
export async function missingStandardTexts(actor: Actor, officeId: string): Promise<string[]> {
  permit(actor, 'documents.read', officeId)
  return withScope([officeId], async (tx) => {
    const office = await tx.office.findUnique({ where: { id: officeId }, include: { policies: true } })
    if (!office) fail('not_found')
    const known = office.policies.map(({ slug }) => slug)
    const polish = standardTexts(office.kind).filter(({ locale }) => locale === 'pl')
    return polish.filter(({ slug }) => !known.includes(slug)).map(({ title }) => title)
  })
}
