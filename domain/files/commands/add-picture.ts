// A picture for the office's texts: decoded, cleaned and written anew (reading/picture.ts), never without an answer to what it says.
import { createHash, randomUUID } from 'node:crypto'
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { settleFile } from '@/domain/files/file-store'
import { readPicture } from '@/domain/files/reading/picture'
import { originalNameOf, pictureName } from '@/domain/files/rules/words'
import { type PictureWords, sizeLimits } from '@/domain/files/schema'
import { now } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { fail } from '@/lib/errors'

export type Upload = { bytes: Buffer /** as the browser called it */; name: string }
export type AddedPicture = { id: string; name: string; alt: string; width: number; height: number; size: number }

/** Throws `invalid` at `picture`. Nobody outside can fetch it before a published text shows it. */
export async function addPicture(
  actor: Actor,
  officeId: string,
  upload: Upload,
  { alt, decorative }: PictureWords,
): Promise<AddedPicture> {
  permit(actor, 'documents.write', officeId)
  if (upload.bytes.length > sizeLimits.picture)
    fail('invalid', '', { fields: { picture: 'Obraz jest za duży. Może mieć najwyżej 10 MB.' } })
  const picture = await readPicture(upload.bytes)
  if ('problem' in picture) fail('invalid', '', { fields: { picture: picture.problem } })
  const { bytes, small, width, height } = picture
  const id = randomUUID()
  const name = pictureName(alt, width, height)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const kept = { bytes: new Uint8Array(bytes), small: small && new Uint8Array(small), size: bytes.length, sha256 }
  await withScope([officeId], async (tx) => {
    const file = await tx.officeFile.create({
      data: {
        ...{ id, officeId, name, alt, decorative, width, height, ...kept, mime: 'image/webp', purpose: 'picture' },
        ...{ originalName: originalNameOf(upload.name), uploadedById: actor.personId, createdAt: now() },
      },
      omit: { bytes: true, small: true },
    })
    await settleFile(tx, actor, 'file.added', file, false)
  })
  return { id, name, alt, width, height, size: bytes.length }
}
