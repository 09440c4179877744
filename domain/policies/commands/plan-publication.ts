// Plans the publication of a draft for a moment. Everything is checked now as it will be checked then; what is planned is this text
// and no other.
import { randomUUID } from 'node:crypto'
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { record } from '@/domain/audit/record'
import { draftHash } from '@/domain/policies/draft-hash'
import { openPlan } from '@/domain/policies/plans'
import { checkedPublication } from '@/domain/policies/publication-check'
import { lockDraft } from '@/domain/policies/remarks'
import { plannedMoment } from '@/domain/policies/rules/plan'
import type { PlanInput } from '@/domain/policies/schema/plan'
import { now } from '@/lib/clock'
import { dateOfDay } from '@/lib/day'
import { withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'

export type PlanMade = { id: string; publishAt: Date; doubled: boolean }

/** Throws as `publishDraft`, and `rejected` when a publication of this text is planned already. */
export async function planPublication(actor: Actor, officeId: string, input: PlanInput): Promise<PlanMade> {
  permit(actor, 'documents.publish', officeId)
  const { policyId, locale, changeNote, effectiveFrom, authorId, substantive = true } = input
  return withScope([officeId], async (tx) => {
    const draft = await lockDraft(tx, officeId, input)
    if (await openPlan(tx, draft)) fail('rejected', 'Publikacja tego tekstu jest już zaplanowana.')
    const moment = plannedMoment(input, now())
    if ('errors' in moment) fail('invalid', '', { fields: moment.errors })
    const asked = { ...input, substantive, publisherId: actor.personId, day: input.publishDay }
    const { override } = await checkedPublication(tx, draft, asked)
    const id = randomUUID()
    const publishAt = moment.at
    const what = { policyId, locale, revision: draft.revision, sha256: draftHash(draft), changeNote, substantive }
    const when = { publishAt, effectiveFrom: dateOfDay(effectiveFrom), createdAt: now(), plannedById: actor.personId }
    await tx.policyPlan.create({ data: { id, officeId, ...what, ...when, ...override } })
    // told of the text, not of the plan; no part of what is approved
    const kept = { ...(authorId && { authorId }), internalNote: input.internalNote ?? draft.internalNote }
    await tx.policyDraft.update({ where: { id: draft.id, officeId }, data: kept })
    await record(tx, actor, {
      type: 'policy.plan_made',
      officeId,
      subject: { type: 'policy', id: policyId },
      data: { locale, planId: id, publishAt: publishAt.toISOString(), effectiveFrom, rules: override.overrideRules },
    })
    return { id, publishAt, doubled: moment.doubled }
  })
}
