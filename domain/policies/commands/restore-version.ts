// Takes the text of an old version back into the draft: its source, so that its variables say today's facts. Nothing is published;
// what comes of it is a new version with a number of its own.
import { randomUUID } from 'node:crypto'
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { record } from '@/domain/audit/record'
import type { RestoreInput } from '@/domain/policies/schema/history'
import { isUnpublished } from '@/domain/policies/unpublished'
import { lockVersion } from '@/domain/policies/version-store'
import { now } from '@/lib/clock'
import { type Tx, withScope } from '@/lib/db/client'
import type { PolicyDraft, PolicyVersion } from '@/lib/db/generated/client'
import { fail } from '@/lib/errors'
import { voidApproval } from './void-approval'

/**
 * Returns the draft's new revision. Throws `rejected` for a closed version, a draft that somebody changed meanwhile and one that
 * already has this text; `invalid` (`overwrite`) when unpublished changes would be lost and the person has not chosen that.
 */
export async function restoreVersion(
  actor: Actor,
  officeId: string,
  input: RestoreInput,
): Promise<{ revision: number }> {
  permit(actor, 'documents.write', officeId)
  return withScope([officeId], async (tx) => {
    const version = await lockVersion(tx, officeId, input.versionId)
    if (version.closedAt) fail('rejected', 'Dostęp do tej wersji jest zamknięty, więc jej tekst nie wróci.')
    const { policyId, locale, number, title, source } = version
    const draft = await tx.policyDraft.findUnique({ where: { policyId_locale: { policyId, locale }, officeId } })
    if ((draft?.revision ?? 0) !== input.revision)
      fail('rejected', 'Ktoś zmienił tekst roboczy w tej chwili. Otwórz stronę ponownie i zobacz, co w nim jest.')
    if (draft?.source === source && draft.title === title)
      fail('rejected', 'Tekst roboczy jest już taki sam jak ta wersja.')
    if (draft?.source.trim() && input.overwrite !== 'tak' && (await isUnpublished(tx, draft)))
      fail('invalid', '', { fields: { overwrite: 'Zaznacz, że chcesz zastąpić nieopublikowane zmiany.' } })
    const revision = input.revision + 1
    await write(tx, actor, version, draft, revision)
    await record(tx, actor, {
      type: 'policy.version_restored',
      officeId,
      subject: { type: 'policy_version', id: version.id },
      data: { policyId, locale, number, revision },
    })
    return { revision }
  })
}

async function write(tx: Tx, actor: Actor, version: PolicyVersion, draft: PolicyDraft | null, revision: number) {
  const { officeId, policyId, locale, number, title, source } = version
  await voidApproval(tx, actor, draft, { title, source })
  const change = {
    ...{ title, source, revision, restoredFrom: number, updatedAt: now(), updatedById: actor.personId },
    ...{ authorId: null, changeNote: `Przywrócono tekst wersji ${number}.` },
  }
  if (draft) await tx.policyDraft.update({ where: { id: draft.id, officeId }, data: change })
  else await tx.policyDraft.create({ data: { id: randomUUID(), officeId, policyId, locale, ...change } })
}
