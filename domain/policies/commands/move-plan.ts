// Gives a planned publication another moment and another first day in force: one that waits, or one that asks because it is late.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { record } from '@/domain/audit/record'
import { lockPlan } from '@/domain/policies/plans'
import { checkedPublication } from '@/domain/policies/publication-check'
import { plannedMoment } from '@/domain/policies/rules/plan'
import type { MovePlanInput } from '@/domain/policies/schema/plan'
import { now } from '@/lib/clock'
import { dateOfDay } from '@/lib/day'
import { withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'

/** Who moves the plan publishes by it. Throws `rejected` when the plan is over, `invalid` as planning does. */
export async function movePlan(
  actor: Actor,
  officeId: string,
  input: MovePlanInput,
): Promise<{ publishAt: Date; doubled: boolean }> {
  permit(actor, 'documents.publish', officeId)
  return withScope([officeId], async (tx) => {
    const { plan, draft } = await lockPlan(tx, officeId, input.planId)
    const moment = plannedMoment(input, now())
    if ('errors' in moment) fail('invalid', '', { fields: moment.errors })
    const { changeNote, substantive } = plan
    const asked = { changeNote, substantive, effectiveFrom: input.effectiveFrom, publisherId: actor.personId }
    const reason = { overrideReason: plan.overrideReason ?? undefined, overrideRules: plan.overrideRules }
    await checkedPublication(tx, draft, { ...asked, ...reason, day: input.publishDay })
    const publishAt = moment.at
    const when = { publishAt, effectiveFrom: dateOfDay(input.effectiveFrom), plannedById: actor.personId }
    await tx.policyPlan.update({ where: { id: plan.id, officeId }, data: { ...when, state: 'waiting', problem: null } })
    await record(tx, actor, {
      type: 'policy.plan_moved',
      officeId,
      subject: { type: 'policy', id: plan.policyId },
      data: {
        locale: plan.locale,
        planId: plan.id,
        publishAt: publishAt.toISOString(),
        effectiveFrom: input.effectiveFrom,
      },
    })
    return { publishAt, doubled: moment.doubled }
  })
}
