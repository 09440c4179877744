// A person carries out a plan now: one that asks because the portal was away in its hour, or one that need not wait any longer.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { lockPlan } from '@/domain/policies/plans'
import { type Published, publishDraft } from '@/domain/policies/publish-draft'
import type { Variant } from '@/domain/policies/rules'
import type { PublishPlannedInput } from '@/domain/policies/schema/plan'
import { now } from '@/lib/clock'
import { withScope } from '@/lib/db/client'

/** Who decides is the publisher. Throws `rejected` when the plan is over, else as `publishDraft`. */
export async function publishPlanned(actor: Actor, officeId: string, input: PublishPlannedInput): Promise<Published> {
  permit(actor, 'documents.publish', officeId)
  return withScope([officeId], async (tx) => {
    const { plan, draft } = await lockPlan(tx, officeId, input.planId)
    const late = Math.floor((now().getTime() - plan.publishAt.getTime()) / 1000)
    const { id, overrideRules, changeNote, substantive, policyId } = plan
    return publishDraft(tx, actor, officeId, {
      ...{ policyId, changeNote, substantive, revision: draft.revision, effectiveFrom: input.effectiveFrom },
      locale: plan.locale as Variant,
      overrideReason: plan.overrideReason ?? undefined,
      plan: { id, plannedById: actor.personId, overrideRules, lateSeconds: late > 0 ? late : null },
    })
  })
}
