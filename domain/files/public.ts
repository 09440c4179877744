// What anybody may learn about an office's files: those that a published text links to, or that staff made public. A file that was
// public once and is not any more is gone (410); all others do not exist.
import { isPublicFile } from '@/domain/files/file-store'
import { pieceOf, type StoredFile, storedFile } from '@/domain/files/stored-bytes'
import { type Tx, withScope } from '@/lib/db/client'
import { renderMarkdown } from '@/lib/markdown'
import { isUuid } from '@/lib/uuid'

export type FoundFile = StoredFile | 'gone' | null

/** The form of a file that `name` means (the large one for any other name). */
export async function publicFile(officeId: string, fileId: string, name: string): Promise<FoundFile> {
  if (!isUuid(fileId)) return null
  return withScope([officeId], async (tx) => {
    const file = await storedFile(tx, officeId, fileId, name)
    if (!file) return null
    if (await isPublicFile(tx, fileId)) return file
    return (await wasPublic(tx, officeId, fileId)) ? 'gone' : null
  })
}

const wasPublic = async (tx: Tx, officeId: string, fileId: string): Promise<boolean> =>
  (await tx.officeFile.count({
    where: { id: fileId, officeId, OR: [{ closedAt: { not: null } }, { uses: { some: { state: 'closed' } } }] },
  })) > 0

/** A part of a public file's bytes; the caller has just been given the file by `publicFile`. */
export function publicFilePiece(
  officeId: string,
  file: Pick<StoredFile, 'id' | 'small'>,
  from: number,
  length: number,
): Promise<Uint8Array> {
  return withScope([officeId], (tx) => pieceOf(tx, officeId, file, from, length))
}

export type AttachmentCard = {
  id: string
  name: string
  title: string
  type: string
  size: number
  scanned: boolean
  /** accessible version in words, rendered; empty when there is none */
  html: string
  /** accessible version as another file */
  other: { id: string; name: string; title: string; type: string; size: number } | null
}

const shown = { id: true, name: true, title: true, size: true, scanned: true, accessibleText: true } as const
const typeOf = (name: string) => (name.split('.').at(-1) ?? '').toUpperCase()

/** What the page of an attachment shows; `gone` for one that was closed, null for what is not public. */
export async function attachmentCard(officeId: string, fileId: string): Promise<AttachmentCard | 'gone' | null> {
  const found = await publicFile(officeId, fileId, '')
  if (found === null || found === 'gone') return found
  const row = await withScope([officeId], (tx) =>
    tx.officeFile.findFirst({
      where: { id: fileId, officeId, purpose: 'attachment' },
      select: { ...shown, accessibleFile: { select: { ...shown, closedAt: true } } },
    }),
  )
  return row && cardOf(row)
}

type Row = { id: string; name: string; title: string; size: number; scanned: boolean; accessibleText: string }

function cardOf({
  accessibleFile,
  accessibleText,
  ...row
}: Row & { accessibleFile: (Row & { closedAt: Date | null }) | null }): AttachmentCard {
  const { id, name, title, size } = accessibleFile ?? row
  return {
    ...row,
    type: typeOf(row.name),
    html:
      accessibleText === ''
        ? ''
        : renderMarkdown(accessibleText, { locale: 'pl', headingShift: 2, idPrefix: 'wersja' }).html,
    other: accessibleFile && !accessibleFile.closedAt ? { id, name, title, size, type: typeOf(name) } : null,
  }
}

/** Attachments of a published version that have an accessible version, in the order of their titles. */
export async function accessibleAttachments(
  officeId: string,
  by: { kind: 'version'; id: string },
): Promise<{ id: string; title: string }[]> {
  return withScope([officeId], (tx) =>
    tx.officeFile.findMany({
      where: {
        ...{ officeId, purpose: 'attachment', closedAt: null },
        uses: { some: { byKind: by.kind, byId: by.id, state: 'public' } },
        OR: [{ accessibleText: { not: '' } }, { accessibleFileId: { not: null } }],
      },
      select: { id: true, title: true },
      orderBy: { title: 'asc' },
    }),
  )
}

export type AttachmentInList = {
  id: string
  name: string
  title: string
  type: string
  size: number
  scanned: boolean
  sha256: string
  /** has an accessible version, on its own page */
  accessible: boolean
}

/** Public attachments that a news item links to, in the order of their titles. */
export async function newsAttachments(officeId: string, newsId: string): Promise<AttachmentInList[]> {
  const rows = await withScope([officeId], (tx) =>
    tx.officeFile.findMany({
      where: {
        ...{ officeId, purpose: 'attachment', closedAt: null },
        uses: { some: { byKind: 'news', byId: newsId, state: 'public' } },
      },
      select: { ...shown, sha256: true, accessibleFileId: true },
      orderBy: [{ title: 'asc' }, { id: 'asc' }],
    }),
  )
  return rows.map(({ accessibleText, accessibleFileId, ...row }) => ({
    ...row,
    type: typeOf(row.name),
    accessible: accessibleText !== '' || accessibleFileId !== null,
  }))
}
