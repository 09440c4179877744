// A file that must not be public (a person's data in it, somebody else's work) is closed: its address answers 410 from the commit, also
// where a published text links to it. Its contents may be erased then; that it was there, and its checksum, stays.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { lockFile, settleFile } from '@/domain/files/file-store'
import { now } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'

export async function closeFile(actor: Actor, officeId: string, fileId: string, reason: string): Promise<void> {
  permit(actor, 'documents.close', officeId)
  await withScope([officeId], async (tx) => {
    const file = await lockFile(tx, officeId, fileId)
    if (file.closedAt) fail('gone')
    await tx.officeFile.update({
      where: { id: fileId, officeId },
      data: { closedAt: now(), closedReason: reason, closedById: actor.personId, publicAt: null },
      select: { id: true },
    })
    await settleFile(tx, actor, 'file.closed', file)
  })
}

/** Contents and words of a closed file, for good. Throws `rejected` while it is open. */
export async function eraseFile(actor: Actor, officeId: string, fileId: string): Promise<void> {
  permit(actor, 'documents.close', officeId)
  await withScope([officeId], async (tx) => {
    const file = await lockFile(tx, officeId, fileId)
    if (file.erasedAt) fail('gone')
    if (!file.closedAt) fail('rejected', 'Najpierw zamknij dostęp do pliku.')
    const words = { text: '', title: '', alt: '', accessibleText: '', originalName: '', accessibleFileId: null }
    await tx.officeFile.update({
      where: { id: fileId, officeId },
      data: { ...words, bytes: new Uint8Array(), small: null, erasedAt: now() },
      select: { id: true },
    })
    await settleFile(tx, actor, 'file.erased', file)
  })
}
