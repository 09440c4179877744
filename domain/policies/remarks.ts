// Remarks about a working text and the lock under which they are made. Called inside the caller's transaction; asks no permission.
import { randomUUID } from 'node:crypto'
import type { Actor } from '@/domain/access/actor'
import { draftHash } from '@/domain/policies/draft-hash'
import type { RemarkKind } from '@/domain/policies/rules/remarks'
import type { ReadAnew } from '@/domain/policies/schema/review'
import { lockPolicy } from '@/domain/policies/version-store'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import type { PolicyDraft } from '@/lib/db/generated/client'
import { fail } from '@/lib/errors'

type Which = { policyId: string; locale: string; revision?: number | undefined }

/**
 * The draft with its document locked until the end of the transaction. Throws `not_found`, and `conflict` when it is no longer at
 * the revision that the person has read.
 */
export async function lockDraft(tx: Tx, officeId: string, { policyId, locale, revision }: Which): Promise<PolicyDraft> {
  await lockPolicy(tx, officeId, policyId)
  const draft = await tx.policyDraft.findUnique({ where: { policyId_locale: { policyId, locale }, officeId } })
  if (!draft) fail('not_found')
  if (revision !== undefined && revision !== draft.revision)
    fail('conflict', 'Tekst zmienił się po otwarciu tej strony. Przeczytaj go i zdecyduj jeszcze raz.', {
      detail: { theirs: { revision: draft.revision, updatedAt: draft.updatedAt.toISOString() } } satisfies ReadAnew,
    })
  return draft
}

type About = Pick<PolicyDraft, 'officeId' | 'policyId' | 'locale' | 'revision' | 'title' | 'source'>

/** Writes a remark about the draft as it is. Returns the remark's id. */
export async function addRemark(
  tx: Tx,
  actor: Actor,
  { officeId, policyId, locale, revision, ...text }: About,
  said: { kind: RemarkKind; text?: string; passage?: string },
): Promise<string> {
  const id = randomUUID()
  const about = { officeId, policyId, locale, revision, sha256: draftHash(text) }
  await tx.policyRemark.create({ data: { id, ...about, ...said, at: now(), byId: actor.personId } })
  return id
}
