// A comment at a passage of the working text. It stays as it was said; the passage is told apart when it no longer stands there.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { record } from '@/domain/audit/record'
import { readableTexts } from '@/domain/policies/readable-texts'
import { addRemark, lockDraft } from '@/domain/policies/remarks'
import { stands } from '@/domain/policies/rules/remarks'
import type { CommentInput } from '@/domain/policies/schema/review'
import { withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'

/** Returns the comment's id. Throws `conflict` for an older revision, `invalid` (`passage`) for words that do not stand in the text. */
export async function addComment(actor: Actor, officeId: string, input: CommentInput): Promise<{ id: string }> {
  permit(actor, 'documents.write', officeId)
  return withScope([officeId], async (tx) => {
    const draft = await lockDraft(tx, officeId, input)
    if (!stands(input.passage, await readableTexts(tx, draft)))
      fail('invalid', '', {
        fields: { passage: 'Tych słów nie ma w tekście. Skopiuj fragment z podglądu albo z tekstu roboczego.' },
      })
    const id = await addRemark(tx, actor, draft, { kind: 'comment', text: input.text, passage: input.passage })
    await record(tx, actor, {
      type: 'policy.comment_added',
      officeId,
      subject: { type: 'policy', id: draft.policyId },
      data: { locale: draft.locale, remarkId: id },
    })
    return { id }
  })
}
