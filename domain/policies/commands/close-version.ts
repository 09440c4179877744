// Closes access to a version that should never have been public (art. 17, 33 RODO): from the next request every address of it
// answers 410 with a notice; number, dates, hash and reason stay. One step, not undone.
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

/** Throws `rejected` when the version was closed before. */
export async function closeVersion(actor: Actor, officeId: string, input: EndVersionInput): Promise<void> {
  permit(actor, 'documents.close', officeId)
  await withScope([officeId], async (tx) => {
    const version = await lockVersion(tx, officeId, input.versionId)
    if (version.closedAt) fail('rejected', 'Dostęp do tej wersji jest już zamknięty.')
    await takeForce(tx, version, polishDay())
    await tx.policyVersion.update({
      where: { id: version.id, officeId },
      data: { closedAt: now(), closedReason: input.reason, closedById: actor.personId },
    })
    await record(tx, actor, {
      type: 'policy.closed',
      officeId,
      subject: { type: 'policy_version', id: version.id },
      data: { policyId: version.policyId, locale: version.locale, number: version.number },
    })
    await indexPolicy(tx, officeId, version.policyId)
    await touchPublicContent(tx, officeId)
  })
}
