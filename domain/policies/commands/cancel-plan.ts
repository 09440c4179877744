// Calls off a planned publication. The text and its approval stay as they are.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { endPlan, lockPlan } from '@/domain/policies/plans'
import type { CancelPlanInput } from '@/domain/policies/schema/plan'
import { withScope } from '@/lib/db/client'

/** Throws `rejected` when the plan is over. */
export async function cancelPlan(actor: Actor, officeId: string, { planId }: CancelPlanInput): Promise<void> {
  permit(actor, 'documents.publish', officeId)
  await withScope([officeId], async (tx) => {
    const { plan } = await lockPlan(tx, officeId, planId)
    await endPlan(tx, actor, plan, { state: 'cancelled', problem: null })
  })
}
