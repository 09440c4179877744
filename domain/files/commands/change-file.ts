// The words around a file: alt text, words of the link, accessible version. The file itself never changes: another one is uploaded.
// Texts that show it already keep the words they were published with.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { type FileRow, lockFile, settleFile } from '@/domain/files/file-store'
import type { AttachmentWords, PictureWords } from '@/domain/files/schema'
import { type Tx, withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'
import { checkAccessibleFile } from './add-attachment'

type Change<W> = { fileId: string; revision: number; words: W }

async function openFile(
  tx: Tx,
  officeId: string,
  { fileId, revision }: Change<unknown>,
  purpose: string,
): Promise<FileRow> {
  const file = await lockFile(tx, officeId, fileId)
  if (file.purpose !== purpose) fail('not_found')
  if (file.closedAt || file.erasedAt) fail('gone')
  if (file.revision !== revision) fail('conflict')
  return file
}

export async function changePicture(actor: Actor, officeId: string, change: Change<PictureWords>): Promise<void> {
  permit(actor, 'documents.write', officeId)
  await withScope([officeId], async (tx) => {
    const file = await openFile(tx, officeId, change, 'picture')
    const { alt, decorative } = change.words
    await tx.officeFile.update({
      where: { id: file.id, officeId },
      data: { alt, decorative, revision: { increment: 1 } },
      select: { id: true },
    })
    await settleFile(tx, actor, 'file.changed', file, false)
  })
}

export async function changeAttachment(actor: Actor, officeId: string, change: Change<AttachmentWords>): Promise<void> {
  permit(actor, 'documents.write', officeId)
  await withScope([officeId], async (tx) => {
    const file = await openFile(tx, officeId, change, 'attachment')
    const { linkText: title, accessibleText, accessibleFileId: other } = change.words
    // the accessible version of another file has none of its own: no chains
    const stands = await tx.officeFile.count({ where: { officeId, accessibleFileId: file.id } })
    if (other !== '' && stands > 0)
      fail('invalid', '', { fields: { accessibleFileId: 'Ten plik sam jest wersją dostępną innego pliku.' } })
    const accessibleFileId = await checkAccessibleFile(tx, officeId, other, file.id)
    await tx.officeFile.update({
      where: { id: file.id, officeId },
      data: { title, accessibleText, accessibleFileId, revision: { increment: 1 } },
      select: { id: true },
    })
    await settleFile(tx, actor, 'file.changed', file)
  })
}
