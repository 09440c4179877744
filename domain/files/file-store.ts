// Common to the commands of files: the locked row, who uses it, the audit entry.
import type { Actor } from '@/domain/access/actor'
import { record } from '@/domain/audit/record'
import type { AuditType } from '@/domain/audit/schema'
import { indexFile } from '@/domain/files/search-entry'
import { touchPublicContent } from '@/domain/offices/content'
import type { Tx } from '@/lib/db/client'
import type { FileUse, OfficeFile } from '@/lib/db/generated/client'
import { fail } from '@/lib/errors'
import { isUuid } from '@/lib/uuid'

/** Everything of a file but its bytes. */
export const withoutBytes = { bytes: true, small: true, text: true } as const
export type FileRow = Omit<OfficeFile, keyof typeof withoutBytes>

/** The office's picture or attachment, locked until the end of the transaction. Throws `not_found`. */
export async function lockFile(tx: Tx, officeId: string, fileId: string): Promise<FileRow & { uses: FileUse[] }> {
  if (!isUuid(fileId)) fail('not_found')
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM office_files WHERE id = ${fileId}::uuid AND office_id = ${officeId}::uuid AND purpose <> 'logo' FOR UPDATE`
  if (rows.length === 0) fail('not_found')
  return tx.officeFile.findUniqueOrThrow({
    where: { id: fileId, officeId },
    omit: withoutBytes,
    include: { uses: true },
  })
}

/** Whether the public may fetch the file: the rule stands in the database. */
export async function isPublicFile(tx: Tx, fileId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ there: boolean }[]>`SELECT file_is_public(${fileId}::uuid) AS there`
  return row?.there ?? false
}

/** The audit entry, the search's entry and, when the public may see something else now, the new content version. */
export async function settleFile(
  tx: Tx,
  actor: Actor,
  type: AuditType,
  file: Pick<OfficeFile, 'id' | 'officeId' | 'purpose' | 'sha256'>,
  seen = true,
): Promise<void> {
  const { id, officeId, purpose, sha256 } = file
  await record(tx, actor, { type, officeId, subject: { type: 'file', id }, data: { kind: purpose, sha256 } })
  if (!seen) return
  await indexFile(tx, officeId, id)
  await touchPublicContent(tx, officeId)
}
