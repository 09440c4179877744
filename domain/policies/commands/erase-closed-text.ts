// Erases the text of a closed version: the one exception to immutability. Number, dates, hash and the reason of closing stay.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { record } from '@/domain/audit/record'
import { touchPublicContent } from '@/domain/offices/content'
import type { EraseTextInput } from '@/domain/policies/schema'
import { indexPolicy } from '@/domain/policies/search-entries'
import { lockVersion } from '@/domain/policies/version-store'
import { now } from '@/lib/clock'
import { type Tx, withScope } from '@/lib/db/client'
import type { PolicyVersion } from '@/lib/db/generated/client'
import { fail } from '@/lib/errors'
import { voidApproval } from './void-approval'

/** Throws `invalid` when the retyped number is another, `rejected` when the version is not closed or its text is gone. */
export async function eraseClosedText(actor: Actor, officeId: string, input: EraseTextInput): Promise<void> {
  permit(actor, 'documents.close', officeId)
  await withScope([officeId], async (tx) => {
    const version = await lockVersion(tx, officeId, input.versionId)
    if (!version.closedAt) fail('rejected', 'Najpierw zamknij dostęp do tej wersji.')
    if (version.textErasedAt) fail('rejected', 'Treść tej wersji została już usunięta.')
    if (input.confirmation !== String(version.number))
      fail('invalid', '', { fields: { confirmation: `Przepisz numer wersji: ${version.number}.` } })
    await tx.policyVersion.update({
      where: { id: version.id, officeId },
      // the guard in the database lets a closed text become empty, all at once and only once; a reason of withdrawal,
      // written before the closing, may repeat what must go
      data: { title: '', source: '', body: '', changeNote: '', withdrawnReason: null, textErasedAt: now() },
    })
    await tx.publishedTemplate.deleteMany({ where: { versionId: version.id, officeId } })
    await cleanDraft(tx, actor, version)
    await record(tx, actor, {
      type: 'policy.text_erased',
      officeId,
      subject: { type: 'policy_version', id: version.id },
      data: { policyId: version.policyId, locale: version.locale, number: version.number, sha256: version.sha256 },
    })
    await indexPolicy(tx, officeId, version.policyId)
    await touchPublicContent(tx, officeId)
  })
}

/** A draft that still holds the same text goes back to the newest open version, or becomes empty. */
async function cleanDraft(tx: Tx, actor: Actor, { officeId, policyId, locale, source }: PolicyVersion): Promise<void> {
  const draft = await tx.policyDraft.findUnique({ where: { policyId_locale: { policyId, locale }, officeId } })
  if (!draft || draft.source.trim() !== source.trim()) return
  const open = await tx.policyVersion.findFirst({
    where: { officeId, policyId, locale, closedAt: null },
    orderBy: { number: 'desc' },
  })
  const text = { title: open?.title ?? '', source: open?.source ?? '' }
  await voidApproval(tx, actor, draft, text)
  await tx.policyDraft.update({
    where: { id: draft.id, officeId },
    data: { ...text, revision: draft.revision + 1, updatedAt: now() },
  })
}
