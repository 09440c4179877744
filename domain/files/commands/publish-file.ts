// A file made public by itself, for links from elsewhere (a poster, a letter), and that taken back.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { lockFile, settleFile } from '@/domain/files/file-store'
import { now } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'

/** Texts that use it keep it public, whatever is said here. */
export async function publishFile(actor: Actor, officeId: string, fileId: string, isPublic: boolean): Promise<void> {
  permit(actor, 'documents.publish', officeId)
  await withScope([officeId], async (tx) => {
    const file = await lockFile(tx, officeId, fileId)
    if (file.closedAt || file.erasedAt) fail('gone')
    if ((file.publicAt !== null) === isPublic) return
    const publicAt = isPublic ? now() : null
    await tx.officeFile.update({ where: { id: fileId, officeId }, data: { publicAt }, select: { id: true } })
    await settleFile(tx, actor, isPublic ? 'file.published' : 'file.hidden', file)
  })
}
