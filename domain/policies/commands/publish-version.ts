// Publishes a draft as the next version, now. From then on the text never changes; only its force may end, and access may be closed.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { type Published, publishDraft } from '@/domain/policies/publish-draft'
import type { PublishInput } from '@/domain/policies/schema'
import { withScope } from '@/lib/db/client'

/**
 * Publishes the draft at `input.revision` with `input.changeNote`, in force from `input.effectiveFrom` (today in Poland or later).
 * Throws as `publishDraft` does.
 */
export async function publishVersion(actor: Actor, officeId: string, input: PublishInput): Promise<Published> {
  permit(actor, 'documents.publish', officeId)
  return withScope([officeId], (tx) => publishDraft(tx, actor, officeId, input))
}
