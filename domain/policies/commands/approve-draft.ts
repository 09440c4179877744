// Approves a working text. The approval is bound to the fingerprint of title and source: any other text is not approved.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { personOf } from '@/domain/accounts/session'
import { record } from '@/domain/audit/record'
import { draftHash } from '@/domain/policies/draft-hash'
import { tell } from '@/domain/policies/notify'
import { addRemark, lockDraft } from '@/domain/policies/remarks'
import { senderOf } from '@/domain/policies/review-thread'
import { approvalProblem, approvalSentences } from '@/domain/policies/rules/approval'
import type { SendInput } from '@/domain/policies/schema/review'
import { now } from '@/lib/clock'
import { type Tx, withScope } from '@/lib/db/client'
import type { PolicyDraft } from '@/lib/db/generated/client'
import { fail } from '@/lib/errors'

/** Throws `conflict` for a text read at an older revision, `rejected` for one's own text or one that is approved already. */
export async function approveDraft(actor: Actor, officeId: string, input: SendInput): Promise<void> {
  permit(actor, 'documents.publish', officeId)
  await withScope([officeId], async (tx) => approveLocked(tx, actor, await lockDraft(tx, officeId, input), input.text))
}

/** The same inside the caller's transaction, for a draft that it has locked; the caller asked the permission. */
export async function approveLocked(tx: Tx, actor: Actor, draft: PolicyDraft, text: string): Promise<void> {
  const { officeId } = draft
  const approvedById = personOf(actor)
  if (draft.state === 'approved') fail('rejected', 'Ten tekst jest już zatwierdzony.')
  if (!draft.source.trim()) fail('invalid', '', { fields: { '': 'Pustego tekstu nie można zatwierdzić.' } })
  const sha256 = draftHash(draft)
  const own = { sha256, approvedSha256: sha256, approvedById, savedById: draft.updatedById, authorId: draft.authorId }
  // also where one pair of eyes is enough: an approval of one's own text would say nothing
  if (approvalProblem(own)) fail('rejected', approvalSentences.own_text)
  const approved = { state: 'approved', approvedSha256: sha256, approvedById, approvedAt: now() } as const
  await tx.policyDraft.update({ where: { id: draft.id, officeId }, data: approved })
  await addRemark(tx, actor, draft, { kind: 'approved', text })
  await record(tx, actor, {
    type: 'policy.approved',
    officeId,
    subject: { type: 'policy', id: draft.policyId },
    data: { locale: draft.locale, revision: draft.revision, sha256 },
  })
  await tell(tx, actor, await senderOf(tx, draft), draft, 'approved')
}
