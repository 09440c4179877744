// Plans of publication as rows: at most one open (waiting, or asking a person) for a document and language. Called inside the
// caller's transaction, which holds the document's lock; asks no permission.
import type { Actor } from '@/domain/access/actor'
import { record } from '@/domain/audit/record'
import { draftHash } from '@/domain/policies/draft-hash'
import type { PlanProblem } from '@/domain/policies/rules/plan'
import { lockPolicy } from '@/domain/policies/version-store'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import type { PolicyDraft, PolicyPlan } from '@/lib/db/generated/client'
import { fail } from '@/lib/errors'

type Which = { officeId: string; policyId: string; locale: string }

export function openPlan(tx: Tx, { officeId, policyId, locale }: Which): Promise<PolicyPlan | null> {
  return tx.policyPlan.findFirst({ where: { officeId, policyId, locale, state: { in: ['waiting', 'asking'] } } })
}

/** Ends a plan: by a person (`cancelled`) or because it cannot be carried out (`failed`). */
export async function endPlan(
  tx: Tx,
  actor: Actor,
  { id, officeId, policyId, locale }: Which & { id: string },
  { state, problem }: { state: 'cancelled' | 'failed'; problem: PlanProblem | null },
): Promise<void> {
  const decided = { decidedAt: now(), decidedById: actor.personId }
  await tx.policyPlan.update({ where: { id, officeId }, data: { ...decided, state, problem } })
  await record(tx, actor, {
    type: state === 'failed' ? 'policy.plan_failed' : 'policy.plan_cancelled',
    officeId,
    subject: { type: 'policy', id: policyId },
    data: { locale, planId: id, problem },
  })
}

/** Ends the open plan of a document, if there is one. */
export async function cancelOpenPlan(tx: Tx, actor: Actor, of: Which, problem: PlanProblem): Promise<void> {
  const plan = await openPlan(tx, of)
  if (plan) await endPlan(tx, actor, plan, { state: 'cancelled', problem })
}

/**
 * An open plan and its text, with the document locked until the end of the transaction. Throws `not_found`, and `rejected` for a
 * plan that is over or whose text is another by now.
 */
export async function lockPlan(
  tx: Tx,
  officeId: string,
  planId: string,
): Promise<{ plan: PolicyPlan; draft: PolicyDraft }> {
  const known = await tx.policyPlan.findUnique({ where: { id: planId, officeId }, select: { policyId: true } })
  if (!known) fail('not_found')
  await lockPolicy(tx, officeId, known.policyId)
  const plan = await tx.policyPlan.findUniqueOrThrow({ where: { id: planId, officeId } })
  if (plan.decidedAt) fail('rejected', 'Ta planowana publikacja jest już nieaktualna.')
  const { policyId, locale } = plan
  const draft = await tx.policyDraft.findUnique({ where: { policyId_locale: { policyId, locale }, officeId } })
  if (!draft || draftHash(draft) !== plan.sha256) fail('rejected', 'Tekst roboczy zmienił się po zaplanowaniu.')
  return { plan, draft }
}
