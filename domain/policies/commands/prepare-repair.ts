// Makes the draft of one document say the truth again; a person reads it and publishes it as any other.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import type { RepairInput } from '@/domain/policies/schema/truth'
import { prepareDraft, untrueVersions } from '@/domain/policies/truth/repair'
import { withScope } from '@/lib/db/client'

/** `input.text` = `published` drops unpublished changes of the draft. Returns its revision. */
export async function prepareRepair(actor: Actor, officeId: string, input: RepairInput): Promise<{ revision: number }> {
  permit(actor, 'documents.write', officeId)
  return withScope([officeId], async (tx) => {
    const { draft } = await prepareDraft(tx, actor, officeId, input, await untrueVersions(tx, officeId))
    return { revision: draft.revision }
  })
}
