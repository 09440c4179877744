// Takes the name of a person who no longer works here out of the labels under an office's versions. Who it was stays known inside,
// by id; the texts, their dates and hashes stay as they were. The database lets nothing else change with it (guard of 0008).
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { record } from '@/domain/audit/record'
import { touchPublicContent } from '@/domain/offices/content'
import { signedVersions } from '@/domain/policies/queries/signers'
import type { MaskNamesInput } from '@/domain/policies/schema/history'
import { now } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'

/** Returns how many versions changed. Throws `rejected` when no label tells the name. */
export async function maskNames(actor: Actor, officeId: string, input: MaskNamesInput): Promise<number> {
  permit(actor, 'documents.publish', officeId)
  return withScope([officeId], async (tx) => {
    const signed = await signedVersions(tx, officeId, input)
    const masked = signed.versions.filter(({ changes }) => Object.keys(changes).length > 0)
    if (masked.length === 0) fail('rejected', 'Pod żadną wersją nie ma już tego nazwiska.')
    for (const { id, changes } of masked)
      await tx.policyVersion.update({ where: { id, officeId }, data: { ...changes, namesMaskedAt: now() } })
    await record(tx, actor, {
      type: 'policy.names_masked',
      officeId,
      subject: { type: 'person', id: input.personId },
      data: { versions: masked.length },
    })
    await touchPublicContent(tx, officeId)
    return masked.length
  })
}
