// Takes an own address away from an office; its pages stay at the portal's address.
import type { Actor } from '@/domain/access/actor'
import { permitAdministrator } from '@/domain/access/permissions'
import { record } from '@/domain/audit/record'
import { withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'
import { touchPublicContent } from '../content'

/** Throws `not_found` when the host is not this office's. */
export async function removeHost(actor: Actor, officeId: string, host: string): Promise<void> {
  permitAdministrator(actor)
  await withScope([officeId], async (tx) => {
    const { count } = await tx.officeHost.deleteMany({ where: { host, officeId } })
    if (count === 0) fail('not_found')
    await record(tx, actor, {
      type: 'office.host_removed',
      officeId,
      subject: { type: 'office', id: officeId },
      data: { host },
    })
    await touchPublicContent(tx, officeId)
  })
}
