// Saves what an office declares about accessibility. Publishes nothing: the next version of the document prints it.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { record } from '@/domain/audit/record'
import {
  lockDeclaration,
  type StoredDeclaration,
  writeDeclaration,
} from '@/domain/policies/declaration/declaration-store'
import { firstDays } from '@/domain/policies/declaration/first-days'
import { declarationDayErrors } from '@/domain/policies/rules/declaration'
import { declarationFormValues } from '@/domain/policies/rules/declaration-form'
import type { DeclarationInput } from '@/domain/policies/schema/declaration'
import { polishDay } from '@/lib/clock'
import { type Tx, withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'
import { endApproval } from './void-approval'

/** `detail` of a conflict: what somebody else saved meanwhile, by field name. */
export type DeclarationConflict = { values: Record<string, string>; revision: number }

/**
 * Returns the new revision. Throws `conflict` (DeclarationConflict) when somebody saved meanwhile, `invalid` for days that cannot be
 * true. An approval of the working text ends: it was given for what the text printed then.
 */
export async function saveDeclaration(
  actor: Actor,
  officeId: string,
  input: DeclarationInput,
): Promise<{ revision: number }> {
  permit(actor, 'documents.write', officeId)
  const { revision, ...data } = input
  return withScope([officeId], async (tx) => {
    const stored = await lockDeclaration(tx, officeId)
    if (stored.revision !== revision) fail('conflict', '', { detail: conflictOf(stored) })
    const fields = declarationDayErrors(input, { today: polishDay(), ...(await firstDays(tx, officeId)) })
    if (Object.keys(fields).length > 0) fail('invalid', '', { fields })
    await endApprovals(tx, actor, officeId)
    const next = revision + 1
    await writeDeclaration(tx, officeId, { data, imported: null, revision: next, updatedById: actor.personId })
    await record(tx, actor, { type: 'policy.declaration_saved', officeId, data: { revision: next } })
    return { revision: next }
  })
}

function conflictOf({ data, revision }: StoredDeclaration): DeclarationConflict {
  return { values: declarationFormValues(data), revision }
}

async function endApprovals(tx: Tx, actor: Actor, officeId: string): Promise<void> {
  const drafts = await tx.policyDraft.findMany({ where: { officeId, policy: { kind: 'accessibility' } } })
  for (const draft of drafts) await endApproval(tx, actor, draft, draft)
}
