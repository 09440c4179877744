// A file as it is sent: what its answer's headers say, and its bytes piece by piece, so that no download is ever whole in memory.

import type { Tx } from '@/lib/db/client'
import { fail } from '@/lib/errors'
import { smallSize } from '@/lib/picture-name'

export type StoredFile = {
  id: string
  /** the one name of this form; another name is another address */
  name: string
  mime: string
  size: number
  sha256: string
  /** the smaller form of a wide picture */
  small: boolean
  erased: boolean
}

/** Name of the smaller form: the same with its own size. */
function smallName(row: { name: string; width: number | null; height: number | null }): string | null {
  const size = row.width && row.height ? smallSize(row.width, row.height) : null
  return size && row.name.replace(/\d+x\d+(?=\.webp$)/, `${size.width}x${size.height}`)
}

/** The form of a picture or attachment that `name` means; the large one for a name that means none. Null when there is no such file. */
export async function storedFile(tx: Tx, officeId: string, id: string, name: string): Promise<StoredFile | null> {
  const row = await tx.officeFile.findFirst({
    where: { id, officeId, purpose: { not: 'logo' } },
    select: { name: true, mime: true, size: true, sha256: true, width: true, height: true, erasedAt: true },
  })
  if (!row) return null
  const { mime, sha256, size } = row
  const erased = row.erasedAt !== null
  if (name !== smallName(row) || erased) return { id, name: row.name, mime, size, sha256, small: false, erased }
  const [found] = await tx.$queryRaw<{ size: number | null }[]>`
    SELECT length(small) AS size FROM office_files WHERE id = ${id}::uuid AND office_id = ${officeId}::uuid`
  return found?.size
    ? { id, name, mime, size: found.size, sha256, small: true, erased }
    : { id, name: row.name, mime, size, sha256, small: false, erased }
}

/** `length` bytes from `from` on. Throws `not_found` when the file was taken away meanwhile. */
export async function pieceOf(
  tx: Tx,
  officeId: string,
  { id, small }: Pick<StoredFile, 'id' | 'small'>,
  from: number,
  length: number,
): Promise<Uint8Array> {
  const [row] = small
    ? await tx.$queryRaw<
        { piece: Uint8Array | null }[]
      >`SELECT substring(small FROM ${from + 1}::int FOR ${length}::int) AS piece
        FROM office_files WHERE id = ${id}::uuid AND office_id = ${officeId}::uuid`
    : await tx.$queryRaw<
        { piece: Uint8Array | null }[]
      >`SELECT substring(bytes FROM ${from + 1}::int FOR ${length}::int) AS piece
        FROM office_files WHERE id = ${id}::uuid AND office_id = ${officeId}::uuid`
  if (!row?.piece || row.piece.length !== length) fail('not_found')
  return row.piece
}
