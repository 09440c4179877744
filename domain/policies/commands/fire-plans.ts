// Carries out the plans whose moment has come. Each in a transaction of its own under the document's lock: it is published once,
// however many workers look, and a worker that dies leaves everything or nothing.
import type { Actor } from '@/domain/access/actor'
import { permitAdministrator } from '@/domain/access/permissions'
import { record } from '@/domain/audit/record'
import { draftHash } from '@/domain/policies/draft-hash'
import { publishersOf, tell } from '@/domain/policies/notify'
import { endPlan } from '@/domain/policies/plans'
import { publishDraft } from '@/domain/policies/publish-draft'
import type { Variant } from '@/domain/policies/rules'
import { dueAct, type PlanProblem } from '@/domain/policies/rules/plan'
import { lockPolicy } from '@/domain/policies/version-store'
import { now } from '@/lib/clock'
import { dayOf } from '@/lib/day'
import { type Tx, withScope } from '@/lib/db/client'
import type { PolicyPlan } from '@/lib/db/generated/client'
import { isCoded } from '@/lib/errors'

export type Fired = { published: number; asking: number; failed: number }
type Ending = keyof Fired | null

/** At most `most` plans, the oldest first. Says what became of them; throws at the end when one met a fault of ours. */
export async function firePlans(actor: Actor, most: number): Promise<Fired> {
  permitAdministrator(actor)
  const due = await withScope('everything', (tx) =>
    tx.policyPlan.findMany({
      where: { state: 'waiting', publishAt: { lte: now() } },
      orderBy: { publishAt: 'asc' },
      select: { id: true, officeId: true },
      take: most,
    }),
  )
  const sum: Fired = { published: 0, asking: 0, failed: 0 }
  const faults: unknown[] = []
  for (const { id, officeId } of due) {
    const ending = await fireOne(actor, officeId, id).catch((error: unknown) => void faults.push(error))
    if (ending) sum[ending] += 1
  }
  if (faults.length > 0) throw faults[0]
  return sum
}

async function fireOne(actor: Actor, officeId: string, id: string): Promise<Ending> {
  try {
    return await withScope([officeId], (tx) => underLock(tx, officeId, id, (plan) => carryOut(tx, actor, plan)))
  } catch (error) {
    // a refusal is told in a transaction of its own: the one it came from is gone
    if (!isCoded(error)) throw error
    const named = (error.detail as { problem?: PlanProblem } | undefined)?.problem
    const problem = named ?? (error.fields.effectiveFrom ? 'date_past' : 'text_invalid')
    return withScope([officeId], (tx) => underLock(tx, officeId, id, (plan) => failPlan(tx, actor, plan, problem)))
  }
}

/** Nothing for a plan that another worker or a person was quicker with. */
async function underLock(tx: Tx, officeId: string, id: string, work: (plan: PolicyPlan) => Promise<Ending>) {
  const known = await tx.policyPlan.findUnique({ where: { id, officeId }, select: { policyId: true } })
  if (!known) return null
  await lockPolicy(tx, officeId, known.policyId)
  const plan = await tx.policyPlan.findUniqueOrThrow({ where: { id, officeId } })
  return plan.state === 'waiting' ? work(plan) : null
}

async function carryOut(tx: Tx, actor: Actor, plan: PolicyPlan): Promise<Ending> {
  const { officeId, policyId, locale, plannedById } = plan
  const present = now()
  const act = dueAct({ publishAt: plan.publishAt, effectiveFrom: dayOf(plan.effectiveFrom) }, present)
  if (act === 'wait') return null
  if (act === 'ask') return ask(tx, actor, plan, 'overdue')
  if (act === 'date_past') return failPlan(tx, actor, plan, 'date_past')
  const draft = await tx.policyDraft.findUnique({ where: { policyId_locale: { policyId, locale }, officeId } })
  if (!draft || draftHash(draft) !== plan.sha256) return failPlan(tx, actor, plan, 'draft_changed')
  const publishers = await publishersOf(tx, officeId)
  if (!publishers.some(({ id }) => id === plannedById)) return ask(tx, actor, plan, 'planner_gone')
  const { changeNote, substantive, overrideRules } = plan
  const lateSeconds = Math.floor((present.getTime() - plan.publishAt.getTime()) / 1000)
  await publishDraft(tx, actor, officeId, {
    ...{ policyId, changeNote, substantive, revision: draft.revision, effectiveFrom: dayOf(plan.effectiveFrom) },
    locale: locale as Variant,
    overrideReason: plan.overrideReason ?? undefined,
    plan: { id: plan.id, plannedById, overrideRules, lateSeconds },
  })
  return 'published'
}

/** Too late, or without the one who decided: nobody but a person may publish it now. */
async function ask(tx: Tx, actor: Actor, plan: PolicyPlan, problem: PlanProblem): Promise<Ending> {
  const { id, officeId, policyId, locale } = plan
  await tx.policyPlan.update({ where: { id, officeId }, data: { state: 'asking', problem } })
  const data = { locale, planId: id, problem }
  await record(tx, actor, { type: 'policy.plan_asking', officeId, subject: { type: 'policy', id: policyId }, data })
  await tell(tx, actor, await publishersOf(tx, officeId), plan, 'plan_asking')
  return 'asking'
}

async function failPlan(tx: Tx, actor: Actor, plan: PolicyPlan, problem: PlanProblem): Promise<Ending> {
  await endPlan(tx, actor, plan, { state: 'failed', problem })
  await tell(tx, actor, await publishersOf(tx, plan.officeId), plan, 'plan_failed')
  return 'failed'
}
