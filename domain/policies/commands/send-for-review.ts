// Sends a working text to those who publish, with a note. From then on it waits for them; any change of the text takes it back.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { record } from '@/domain/audit/record'
import { publishersOf, tell } from '@/domain/policies/notify'
import { addRemark, lockDraft } from '@/domain/policies/remarks'
import type { SendInput } from '@/domain/policies/schema/review'
import { type Tx, withScope } from '@/lib/db/client'
import type { PolicyDraft } from '@/lib/db/generated/client'
import { fail } from '@/lib/errors'

/** Throws `conflict` for a text read at an older revision, `rejected` when it waits already or is approved, `invalid` for an empty one. */
export async function sendForReview(actor: Actor, officeId: string, input: SendInput): Promise<void> {
  permit(actor, 'documents.write', officeId)
  await withScope([officeId], async (tx) => sendLocked(tx, actor, await lockDraft(tx, officeId, input), input.text))
}

/** The same inside the caller's transaction, for a draft that it has locked; the caller asked the permission. */
export async function sendLocked(tx: Tx, actor: Actor, draft: PolicyDraft, text: string): Promise<void> {
  const { officeId } = draft
  if (draft.state === 'in_review') fail('rejected', 'Ten tekst już czeka na recenzję.')
  if (draft.state === 'approved') fail('rejected', 'Ten tekst jest już zatwierdzony.')
  if (!draft.source.trim() || !draft.title.trim())
    fail('invalid', '', { fields: { '': 'Najpierw wpisz tytuł i treść dokumentu.' } })
  await tx.policyDraft.update({ where: { id: draft.id, officeId }, data: { state: 'in_review' } })
  await addRemark(tx, actor, draft, { kind: 'sent', text })
  await record(tx, actor, {
    type: 'policy.sent_for_review',
    officeId,
    subject: { type: 'policy', id: draft.policyId },
    data: { locale: draft.locale, revision: draft.revision },
  })
  await tell(tx, actor, await publishersOf(tx, officeId), draft, 'sent')
}
