// What a draft would be if it were published on a day: the filled text and everything `publishProblems` asks for.
import { fileFindings } from '@/domain/files/text-findings'
import { fillClauses, missingLabel } from '@/domain/policies/clauses'
import { variableLabels } from '@/domain/policies/clauses/variables'
import { declarationFindings } from '@/domain/policies/declaration/declaration-findings'
import type { OfficeFacts } from '@/domain/policies/office-facts'
import type { Publication } from '@/domain/policies/publish-problems'
import { statusOf, type Variant } from '@/domain/policies/rules'
import type { PublishProblem } from '@/domain/policies/schema'
import { forceOf } from '@/domain/policies/version-store'
import { polishDay } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import { exactText } from '@/lib/stored-text'

type Draft = {
  officeId: string
  policyId: string
  locale: string
  title: string
  source: string
  changeNote: string
}

/** Reads the document's versions in the caller's transaction; publishes nothing. `today`: the day of the publication in Poland. */
export async function publicationOf(
  tx: Tx,
  draft: Draft,
  office: OfficeFacts,
  effectiveFrom: string,
  today: string = polishDay(),
): Promise<Publication> {
  const { officeId, policyId, locale, title, source, changeNote } = draft
  const { body, missing } = fillClauses(source, office.facts, locale as Variant)
  const versions = await tx.policyVersion.findMany({
    where: { officeId, policyId, locale },
    omit: { body: true, source: true },
  })
  const previous = await tx.policyVersion.findFirst({
    where: { officeId, policyId, locale },
    orderBy: { number: 'desc' },
    select: { body: true },
  })
  const scheduled = versions
    .map((one) => ({ ...forceOf(one), number: one.number, withdrawn: !!one.withdrawnAt, closed: !!one.closedAt }))
    .filter((one) => statusOf(one, today) === 'scheduled')
    .toSorted((a, b) => a.from.localeCompare(b.from))
  const policy = await tx.policy.findUnique({ where: { id: policyId, officeId }, select: { kind: true } })
  const known = (name: string) => Object.hasOwn(variableLabels, name)
  return {
    title,
    body: exactText(body),
    declaration:
      policy?.kind === 'accessibility' && locale === 'pl' ? declarationFindings(title, body, office.facts) : [],
    files: await filesOf(tx, officeId, body),
    changeNote,
    effectiveFrom,
    today,
    missingFacts: missing.filter(known).map(missingLabel),
    brokenClauses: missing.filter((name) => !known(name)).map(missingLabel),
    previousBody: previous?.body ?? null,
    planned: scheduled.find(({ from }) => from > effectiveFrom) ?? null,
  }
}

/** What is wrong with the pictures and attachments of a text, as problems of its source. */
async function filesOf(tx: Tx, officeId: string, body: string): Promise<PublishProblem[]> {
  const findings = await fileFindings(tx, officeId, body)
  return findings.map(({ code, ...finding }) => ({ ...finding, code: `file ${code}`, field: 'source' }))
}
