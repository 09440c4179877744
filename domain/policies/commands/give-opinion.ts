// The data protection officer's opinion on a working text, asked for or not. It is kept with the text it was about and blocks nothing.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { record } from '@/domain/audit/record'
import { colleague, tell } from '@/domain/policies/notify'
import { addRemark, lockDraft } from '@/domain/policies/remarks'
import { roundOf } from '@/domain/policies/review-thread'
import { newest } from '@/domain/policies/rules/remarks'
import type { GiveOpinionInput } from '@/domain/policies/schema/review'
import { withScope } from '@/lib/db/client'

/** Throws `conflict` for a text read at an older revision. */
export async function giveOpinion(actor: Actor, officeId: string, input: GiveOpinionInput): Promise<void> {
  permit(actor, 'documents.opinion', officeId)
  await withScope([officeId], async (tx) => {
    const draft = await lockDraft(tx, officeId, input)
    const asked = newest(await roundOf(tx, draft), ['opinion_asked'])
    await addRemark(tx, actor, draft, { kind: 'opinion', text: input.text })
    await record(tx, actor, {
      type: 'policy.opinion_given',
      officeId,
      subject: { type: 'policy', id: draft.policyId },
      data: { locale: draft.locale, revision: draft.revision, asked: asked !== null },
    })
    await tell(tx, actor, await colleague(tx, officeId, asked?.byId ?? draft.updatedById), draft, 'opinion')
  })
}
