// Marks a comment as settled, or opens it again. What was said never changes.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { record } from '@/domain/audit/record'
import type { SettleInput } from '@/domain/policies/schema/review'
import { lockPolicy } from '@/domain/policies/version-store'
import { now } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'

/** Throws `not_found` for anything that is not a comment of this office; settling twice is no error. */
export async function settleComment(actor: Actor, officeId: string, { remarkId, settled }: SettleInput): Promise<void> {
  permit(actor, 'documents.write', officeId)
  await withScope([officeId], async (tx) => {
    const where = { id: remarkId, officeId, kind: 'comment' }
    const known = await tx.policyRemark.findFirst({ where, select: { policyId: true } })
    if (!known) fail('not_found')
    await lockPolicy(tx, officeId, known.policyId)
    const { policyId, locale, resolvedAt } = await tx.policyRemark.findFirstOrThrow({ where })
    if ((resolvedAt !== null) === settled) return
    const mark = settled
      ? { resolvedAt: now(), resolvedById: actor.personId }
      : { resolvedAt: null, resolvedById: null }
    await tx.policyRemark.update({ where: { id: remarkId, officeId }, data: mark })
    await record(tx, actor, {
      type: settled ? 'policy.comment_settled' : 'policy.comment_reopened',
      officeId,
      subject: { type: 'policy', id: policyId },
      data: { locale, remarkId },
    })
  })
}
