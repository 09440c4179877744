// An approval, a review and a plan are for one text: when its title or source becomes another, they are over. Called by whatever
// writes a draft (saving, import, taking back an old version, repairs), before it writes.
import type { Actor } from '@/domain/access/actor'
import { record } from '@/domain/audit/record'
import { draftHash } from '@/domain/policies/draft-hash'
import { cancelOpenPlan } from '@/domain/policies/plans'
import { addRemark } from '@/domain/policies/remarks'
import type { Tx } from '@/lib/db/client'
import type { PolicyDraft } from '@/lib/db/generated/client'

type Text = { title: string; source: string }

/** `draft` as it stands in the database; null for a text that is not there yet. Does nothing when the text stays the same. */
export async function voidApproval(tx: Tx, actor: Actor, draft: PolicyDraft | null, next: Text): Promise<void> {
  if (!draft || draftHash(draft) === draftHash(next)) return
  await endApproval(tx, actor, draft, next)
}

/** The same where the text stays but what it prints becomes another: facts that are typed for this very document. */
export async function endApproval(tx: Tx, actor: Actor, draft: PolicyDraft, next: Text): Promise<void> {
  const { id, officeId, policyId, locale } = draft
  await cancelOpenPlan(tx, actor, draft, 'draft_changed')
  if (draft.state === 'writing') return
  const unapproved = { state: 'writing', approvedSha256: null, approvedById: null, approvedAt: null } as const
  await tx.policyDraft.update({ where: { id, officeId }, data: unapproved })
  await addRemark(tx, actor, { ...draft, ...next, revision: draft.revision + 1 }, { kind: 'voided' })
  await record(tx, actor, {
    type: 'policy.approval_voided',
    officeId,
    subject: { type: 'policy', id: policyId },
    data: { locale, was: draft.state },
  })
}
