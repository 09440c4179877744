// Writes the standard text of the declaration into its working text: titles of the conditions in their order, facts by variables. Like
// any draft it is then read, approved and published; nothing is public by this.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { accessibilityText } from '@/domain/policies/clauses/texts/accessibility'
import { withScope } from '@/lib/db/client'
import { createPolicy } from './create-policy'
import { saveDraft } from './save-draft'

/**
 * Makes the document where the office has none. Returns its address and the draft's revision; an approval of another text ends.
 * Throws `conflict` when somebody saved the draft at the same time.
 */
export async function prepareDeclaration(
  actor: Actor,
  officeId: string,
): Promise<{ slug: string; revision: number; changed: boolean }> {
  permit(actor, 'documents.write', officeId)
  const { title, source, slug } = accessibilityText
  const policyId =
    (await documentOf(officeId))?.id ??
    (await createPolicy(actor, officeId, { title, slug: '', kind: 'accessibility' })).id
  const draft = (await documentOf(officeId))?.drafts[0] ?? { title: '', source: '', changeNote: '', revision: 0 }
  const { revision, changeNote } = draft
  if (draft.title === title && draft.source === source) return { slug, revision, changed: false }
  const saved = await saveDraft(actor, officeId, {
    ...{ policyId, locale: 'pl' as const, revision, title, source, changeNote },
  })
  return { slug, revision: saved.revision, changed: true }
}

const documentOf = (officeId: string) =>
  withScope([officeId], (tx) =>
    tx.policy.findUnique({
      where: { officeId_slug: { officeId, slug: accessibilityText.slug } },
      include: { drafts: { where: { locale: 'pl' } } },
    }),
  )
