// A plan as screens show it. Reads names in the caller's transaction; asks no permission.
import { namesOf } from '@/domain/policies/people'
import { type PlanProblem, planProblems } from '@/domain/policies/rules/plan'
import type { PlanInView } from '@/domain/policies/schema/desk'
import { dayOf } from '@/lib/day'
import type { Tx } from '@/lib/db/client'
import type { PolicyPlan } from '@/lib/db/generated/client'

export async function planInView(tx: Tx, plan: PolicyPlan): Promise<PlanInView> {
  const { id, state, publishAt, changeNote, substantive, decidedAt, plannedById } = plan
  const names = await namesOf(tx, [plannedById])
  return {
    ...{ id, state, publishAt, changeNote, substantive, decidedAt },
    effectiveFrom: dayOf(plan.effectiveFrom),
    plannedBy: (plannedById && names.get(plannedById)) || null,
    problem: planProblems.includes(plan.problem as PlanProblem) ? (plan.problem as PlanProblem) : null,
  }
}
