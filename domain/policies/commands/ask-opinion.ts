// Asks the data protection officer for an opinion on a working text (art. 38(1) RODO: involved properly and in time). It is kept
// and blocks nothing.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { record } from '@/domain/audit/record'
import { inspectorsOf, tell } from '@/domain/policies/notify'
import { addRemark, lockDraft } from '@/domain/policies/remarks'
import { roundOf } from '@/domain/policies/review-thread'
import { openQuestion } from '@/domain/policies/rules/remarks'
import type { SendInput } from '@/domain/policies/schema/review'
import { withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'

/** Throws `conflict` for an older revision, `rejected` when nobody is IOD here or the question stands already. */
export async function askOpinion(actor: Actor, officeId: string, input: SendInput): Promise<void> {
  permit(actor, 'documents.write', officeId)
  await withScope([officeId], async (tx) => {
    const draft = await lockDraft(tx, officeId, input)
    const inspectors = await inspectorsOf(tx, officeId)
    if (inspectors.length === 0) fail('rejected', 'Nikt nie ma w tym urzędzie roli IOD. Nada ją administrator portalu.')
    if (openQuestion(await roundOf(tx, draft))) fail('rejected', 'IOD już ma prośbę o opinię do tego tekstu.')
    await addRemark(tx, actor, draft, { kind: 'opinion_asked', text: input.text })
    await record(tx, actor, {
      type: 'policy.opinion_asked',
      officeId,
      subject: { type: 'policy', id: draft.policyId },
      data: { locale: draft.locale, revision: draft.revision },
    })
    await tell(tx, actor, inspectors, draft, 'opinion_asked')
  })
}
