// Makes a draft the next version, inside the caller's transaction: all of it or nothing. The only way to a published version, for a
// person at the desk, for a plan whose time has come and for repairs of many documents. Callers ask the permission.
import type { Actor } from '@/domain/access/actor'
import { record } from '@/domain/audit/record'
import { touchPublicContent } from '@/domain/offices/content'
import { checkedPublication } from '@/domain/policies/publication-check'
import { addRemark, lockDraft } from '@/domain/policies/remarks'
import type { Variant } from '@/domain/policies/rules'
import type { PublishProblem } from '@/domain/policies/schema'
import { indexPolicy } from '@/domain/policies/search-entries'
import { insertVersion } from '@/domain/policies/version-store'
import { now, polishDay } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'

export type PublishDraftInput = {
  policyId: string
  locale: Variant
  revision: number
  changeNote: string
  /** first day in force, `YYYY-MM-DD`, today in Poland or later */
  effectiveFrom: string
  /** told in the feed; an editorial change (typing errors, links) is not */
  substantive?: boolean | undefined
  /** why it is published against errors of the linter; only where there are any is it kept */
  overrideReason?: string | undefined
  /** who wrote the text; empty: as the draft says, else who saved it last */
  authorId?: string | undefined
  /** for colleagues; kept among the remarks. Left out: what the draft says */
  internalNote?: string | undefined
  /** the plan that is carried out: its maker is the publisher */
  plan?: Carried | undefined
}

export type Carried = {
  id: string
  plannedById: string | null
  /** null: before its time */
  lateSeconds: number | null
  /** the rules that the reason was given for, when the plan was made */
  overrideRules: readonly string[]
}

export type Published = { id: string; number: number; sha256: string; substantive: boolean; warnings: PublishProblem[] }

/**
 * Throws `conflict` (ReadAnew) when the draft is no longer at `input.revision`, `invalid` with messages by field when it may
 * not be published (errors of the linter without a reason: `source`), `rejected` when a second pair of eyes is missing.
 */
export async function publishDraft(
  tx: Tx,
  actor: Actor,
  officeId: string,
  input: PublishDraftInput,
): Promise<Published> {
  const { policyId, locale, revision, changeNote, effectiveFrom, plan, substantive = true } = input
  const draft = await lockDraft(tx, officeId, { policyId, locale, revision })
  const publisherId = plan ? plan.plannedById : actor.personId
  const asked = { ...input, substantive, publisherId, overrideRules: plan?.overrideRules, day: polishDay() }
  const { body, people, override, warnings } = await checkedPublication(tx, draft, asked)
  const lateSeconds = plan?.lateSeconds ?? null
  const restoredFrom = await restoredSource(tx, draft)
  const { title, source } = draft
  const text = { officeId, policyId, locale, title, source, body, changeNote, effectiveFrom, substantive, restoredFrom }
  const version = await insertVersion(tx, { ...text, ...people, ...override, lateSeconds, publishedAt: now() })
  const note = input.internalNote ?? draft.internalNote
  if (note) await addRemark(tx, actor, draft, { kind: 'comment', text: note })
  await startAnew(tx, draft)
  await closePlan(tx, actor, draft, { planId: plan?.id ?? null, versionId: version.id })
  const subject = { type: 'policy_version', id: version.id }
  const data = { policyId, locale, number: version.number }
  const more = { effectiveFrom, sha256: version.sha256, substantive, ...(plan && { planId: plan.id, lateSeconds }) }
  await record(tx, actor, { type: 'policy.published', officeId, subject, data: { ...data, ...more } })
  if (override.overrideReason !== null)
    await record(tx, actor, {
      type: 'policy.linter_overridden',
      officeId,
      subject,
      // the one text of a person in the trail: see docs/decisions/0023
      data: { ...data, rules: override.overrideRules, reason: override.overrideReason },
    })
  await indexPolicy(tx, officeId, policyId)
  await touchPublicContent(tx, officeId)
  return { ...version, substantive, warnings }
}

type Draft = {
  id: string
  officeId: string
  policyId: string
  locale: string
  source: string
  revision: number
  restoredFrom: number | null
}

/** A text taken back and then changed is no longer the old one. */
async function restoredSource(tx: Tx, { officeId, policyId, locale, source, restoredFrom }: Draft) {
  if (restoredFrom === null) return null
  const where = { officeId, policyId, locale, number: restoredFrom, source }
  return (await tx.policyVersion.count({ where })) > 0 ? restoredFrom : null
}

/** The draft goes on as the working text of the next version: nothing of it is approved any more. */
async function startAnew(tx: Tx, { id, officeId, revision }: Draft): Promise<void> {
  const unapproved = { state: 'writing', approvedSha256: null, approvedById: null, approvedAt: null } as const
  const fresh = { changeNote: '', internalNote: '', authorId: null, restoredFrom: null, revision: revision + 1 }
  await tx.policyDraft.update({ where: { id, officeId }, data: { ...unapproved, ...fresh } })
}

/** The plan that was carried out; one that a person was quicker than is over. */
async function closePlan(
  tx: Tx,
  actor: Actor,
  { officeId, policyId, locale }: Draft,
  { planId, versionId }: { planId: string | null; versionId: string },
): Promise<void> {
  const decided = { decidedAt: now(), decidedById: actor.personId }
  await tx.policyPlan.updateMany({
    where: { officeId, policyId, locale, state: { in: ['waiting', 'asking'] } },
    data: {
      ...decided,
      versionId,
      ...(planId ? { state: 'published' } : { state: 'cancelled', problem: 'published' }),
    },
  })
}
