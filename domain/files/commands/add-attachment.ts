// An attachment for the office's texts: what it is, is told by its bytes; its words are read for the search, its faults for staff.
import { createHash, randomUUID } from 'node:crypto'
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { settleFile } from '@/domain/files/file-store'
import { type Reading, readDocument } from '@/domain/files/reading/read-document'
import { decodedText, sniffAttachment } from '@/domain/files/reading/sniff'
import { attachmentName, originalNameOf } from '@/domain/files/rules/words'
import { type AttachmentType, type AttachmentWords, attachmentTypes, sizeLimits } from '@/domain/files/schema'
import { now } from '@/lib/clock'
import { type Tx, withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'
import type { Upload } from './add-picture'

export type AddedAttachment = {
  id: string
  name: string
  title: string
  type: string
  size: number
  scanned: boolean
  accessible: boolean
  remarks: Reading['remarks']
}

const refuse = (attachment: string): never => fail('invalid', '', { fields: { attachment } })
const unreadable: Record<string, string> = {
  encrypted: 'PDF jest zabezpieczony hasłem, więc czytelnicy go nie otworzą. Zapisz go bez hasła.',
  broken: 'Plik jest uszkodzony i nie da się go odczytać. Zapisz go ponownie w programie, w którym powstał.',
}

/** Type and words of an upload. Throws `invalid` at `attachment`. */
async function readUpload({ bytes, name }: Upload): Promise<Reading & { type: AttachmentType }> {
  if (bytes.length > sizeLimits.attachment) refuse('Plik jest za duży. Może mieć najwyżej 10 MB.')
  const sniffed = sniffAttachment(bytes, name)
  if ('problem' in sniffed) return refuse(sniffed.problem)
  const reading = await readDocument(bytes, sniffed.type)
  if ('problem' in reading) return refuse(unreadable[reading.problem] ?? unreadable.broken ?? '')
  return { ...reading, type: sniffed.type }
}

const typeOf = (type: AttachmentType, bytes: Buffer): string =>
  type === 'txt' || type === 'csv'
    ? `${attachmentTypes[type].mime}; charset=${decodedText(bytes).charset}`
    : attachmentTypes[type].mime

/** The other file must be the office's own attachment; it must not lead back to a third one. Throws `invalid`. */
export async function checkAccessibleFile(
  tx: Tx,
  officeId: string,
  id: string,
  of: string | null,
): Promise<string | null> {
  if (id === '') return null
  const file =
    id === of
      ? null
      : await tx.officeFile.findFirst({
          where: { id, officeId, purpose: 'attachment', closedAt: null, accessibleFileId: null },
          select: { id: true },
        })
  if (!file)
    fail('invalid', '', { fields: { accessibleFileId: 'Wybierz inny plik tego urzędu, który sam jest dostępny.' } })
  return file.id
}

/** Throws `invalid` at `attachment` or `accessibleFileId`. Nobody outside can fetch it before a published text links to it. */
export async function addAttachment(
  actor: Actor,
  officeId: string,
  upload: Upload,
  words: AttachmentWords,
): Promise<AddedAttachment> {
  permit(actor, 'documents.write', officeId)
  const { type, text, pages, scanned, remarks } = await readUpload(upload)
  const { bytes } = upload
  const { linkText: title, accessibleText } = words
  const id = randomUUID()
  const name = attachmentName(title, type)
  const found = { text, pages, scanned, remarks, mime: typeOf(type, bytes), size: bytes.length }
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const accessible = accessibleText !== '' || words.accessibleFileId !== ''
  await withScope([officeId], async (tx) => {
    const accessibleFileId = await checkAccessibleFile(tx, officeId, words.accessibleFileId, null)
    const file = await tx.officeFile.create({
      data: {
        ...{ id, officeId, name, title, accessibleText, accessibleFileId, ...found, sha256, purpose: 'attachment' },
        ...{ bytes: new Uint8Array(bytes), originalName: originalNameOf(upload.name) },
        ...{ uploadedById: actor.personId, createdAt: now() },
      },
      omit: { bytes: true, small: true, text: true },
    })
    await settleFile(tx, actor, 'file.added', file, false)
  })
  return { id, name, title, type: attachmentTypes[type].label, size: bytes.length, scanned, accessible, remarks }
}
