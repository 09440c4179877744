// Files of a whole office: its logo, an attachment that anybody may fetch, a picture that no text uses, and one whose access was closed. For tests
// of the wall between offices.
import { createHash, randomUUID } from 'node:crypto'
import { now } from '@/lib/clock'
import { withScope } from '@/lib/db/client'

export type FileIds = { attachmentId: string; pictureId: string; closedFileId: string }

const stored = (bytes: Buffer) => ({
  bytes: new Uint8Array(bytes),
  size: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
})

const logo = { ...stored(Buffer.from('89504e470d0a1a0a', 'hex')), mime: 'image/png', purpose: 'logo' }

/** Every text of them holds `mark`. */
export async function makeOfficeFiles(officeId: string, mark: string, logoId: string): Promise<FileIds> {
  const ids = { attachmentId: randomUUID(), pictureId: randomUUID(), closedFileId: randomUUID() }
  const common = { officeId, createdAt: now(), originalName: `${mark}.txt` }
  const text = {
    ...common,
    ...stored(Buffer.from(`Tekst ${mark}`)),
    mime: 'text/plain; charset=utf-8',
    purpose: 'attachment',
  }
  const picture = {
    ...common,
    ...stored(Buffer.from(mark)),
    mime: 'image/webp',
    purpose: 'picture',
    width: 20,
    height: 10,
  }
  await withScope([officeId], async (tx) => {
    await tx.officeFile.create({ data: { ...logo, id: logoId, officeId, name: `${mark}.png`, createdAt: now() } })
    const attachment = {
      name: `${mark}.txt`,
      title: `Wzór ${mark}`,
      accessibleText: `Inaczej ${mark}`,
      publicAt: now(),
    }
    await tx.officeFile.create({ data: { ...text, id: ids.attachmentId, ...attachment } })
    await tx.officeFile.create({
      data: { ...picture, id: ids.pictureId, name: `${mark}-20x10.webp`, alt: `Mapa ${mark}` },
    })
    const closed = {
      name: `zamkniety-${mark}.txt`,
      title: `Spis ${mark}`,
      closedAt: now(),
      closedReason: `Powód ${mark}`,
    }
    await tx.officeFile.create({ data: { ...text, id: ids.closedFileId, ...closed } })
  })
  return ids
}
