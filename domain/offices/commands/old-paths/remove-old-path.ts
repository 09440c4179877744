// Takes a row out of the table of old paths: its address is a missing page again.
import type { Actor } from '@/domain/access/actor'
import { permitAdministrator } from '@/domain/access/permissions'
import { record } from '@/domain/audit/record'
import { withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'
import { isUuid } from '@/lib/uuid'
import { touchPublicContent } from '../../content'
import { touchOldPaths } from '../../old-paths'

/** Throws `not_found`. */
export async function removeOldPath(actor: Actor, officeId: string, id: string): Promise<void> {
  permitAdministrator(actor)
  if (!isUuid(id)) fail('not_found')
  await withScope([officeId], async (tx) => {
    const { count } = await tx.officeOldPath.deleteMany({ where: { id, officeId } })
    if (count === 0) fail('not_found')
    await record(tx, actor, { type: 'office.old_path_removed', officeId, subject: { type: 'old_path', id } })
    await touchOldPaths(tx, officeId)
    await touchPublicContent(tx, officeId)
  })
}
