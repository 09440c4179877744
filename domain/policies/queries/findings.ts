// What the linter says of a draft, for the screens of its document.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { type DocumentFinding, lintDocument } from '@/domain/policies/linter/lint-document'
import type { Variant } from '@/domain/policies/rules'
import { withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'

export type FindingsInput = { policyId: string; locale: Variant; title: string; source: string }

/** Findings in a text that need not be saved yet. Throws `not_found` for another office's document. */
export async function draftFindings(
  actor: Actor,
  officeId: string,
  { policyId, locale, title, source }: FindingsInput,
): Promise<DocumentFinding[]> {
  permit(actor, 'documents.read', officeId)
  return withScope([officeId], async (tx) => {
    const policy = await tx.policy.findUnique({ where: { id: policyId, officeId }, select: { kind: true } })
    if (!policy) fail('not_found')
    const report = await lintDocument(tx, officeId, { kind: policy.kind, locale, title, source })
    return report.findings
  })
}
