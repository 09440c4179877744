// Withdraws a published version: it loses its force from today and stays readable under a notice with the reason.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { record } from '@/domain/audit/record'
import { touchPublicContent } from '@/domain/offices/content'
import type { EndVersionInput } from '@/domain/policies/schema'
import { indexPolicy } from '@/domain/policies/search-entries'
import { lockVersion, takeForce } from '@/domain/policies/version-store'
import { now, polishDay } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'

/** Throws `rejected` when the version was withdrawn or closed before. */
export async function withdrawVersion(actor: Actor, officeId: string, input: EndVersionInput): Promise<void> {
  permit(actor, 'documents.publish', officeId)
  await withScope([officeId], async (tx) => {
    const version = await lockVersion(tx, officeId, input.versionId)
    if (version.closedAt) fail('rejected', 'Dostęp do tej wersji jest zamknięty.')
    if (version.withdrawnAt) fail('rejected', 'Ta wersja jest już wycofana.')
    await takeForce(tx, version, polishDay())
    await tx.policyVersion.update({
      where: { id: version.id, officeId },
      data: { withdrawnAt: now(), withdrawnReason: input.reason },
    })
    await record(tx, actor, {
      type: 'policy.withdrawn',
      officeId,
      subject: { type: 'policy_version', id: version.id },
      data: { policyId: version.policyId, locale: version.locale, number: version.number },
    })
    await indexPolicy(tx, officeId, version.policyId)
    await touchPublicContent(tx, officeId)
  })
}
