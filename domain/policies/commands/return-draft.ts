// Returns a working text to be mended, with a reason. What was approved or planned of it is over.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { record } from '@/domain/audit/record'
import { tell } from '@/domain/policies/notify'
import { cancelOpenPlan } from '@/domain/policies/plans'
import { addRemark, lockDraft } from '@/domain/policies/remarks'
import { senderOf } from '@/domain/policies/review-thread'
import type { ReturnInput } from '@/domain/policies/schema/review'
import { withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'

/** Throws `conflict` for a text read at an older revision, `rejected` for one that nobody sent or approved. */
export async function returnDraft(actor: Actor, officeId: string, input: ReturnInput): Promise<void> {
  permit(actor, 'documents.publish', officeId)
  await withScope([officeId], async (tx) => {
    const draft = await lockDraft(tx, officeId, input)
    if (draft.state === 'writing') fail('rejected', 'Ten tekst nie czeka na recenzję.')
    const unapproved = { state: 'writing', approvedSha256: null, approvedById: null, approvedAt: null } as const
    await tx.policyDraft.update({ where: { id: draft.id, officeId }, data: unapproved })
    await cancelOpenPlan(tx, actor, draft, 'returned')
    await addRemark(tx, actor, draft, { kind: 'returned', text: input.text })
    await record(tx, actor, {
      type: 'policy.returned',
      officeId,
      subject: { type: 'policy', id: draft.policyId },
      data: { locale: draft.locale, revision: draft.revision },
    })
    await tell(tx, actor, await senderOf(tx, draft), draft, 'returned')
  })
}
