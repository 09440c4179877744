// The office's files for its staff: the library, one file with everything that uses it, its bytes before they are public.
import type { Actor } from '@/domain/access/actor'
import { permit } from '@/domain/access/permissions'
import { type FileRow, isPublicFile, withoutBytes } from '@/domain/files/file-store'
import type { FileDesk, FileInList, FileKind, FileState, FileUser, Remark } from '@/domain/files/schema'
import { pieceOf, type StoredFile, storedFile } from '@/domain/files/stored-bytes'
import { type Tx, withScope } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { fail } from '@/lib/errors'
import { type Page, pageWithin } from '@/lib/pages'
import { isUuid } from '@/lib/uuid'

export const filesPerPage = 20

export type FilesAsked = { search: string; kind: FileKind | null; page?: number }
export type Library = Page & { files: FileInList[]; total: number; all: number; bytes: bigint }

const endingOf = (name: string): string => (name.split('.').at(-1) ?? '').toUpperCase()

function listed(row: FileRow & { uses: number }, isPublic: boolean): FileInList {
  const { id, name, alt, decorative, size, width, height, createdAt, uses, scanned } = row
  const kind = row.purpose as FileKind
  const label = kind === 'picture' ? alt : row.title
  const state: FileState = row.closedAt ? 'closed' : isPublic ? 'public' : 'hidden'
  const accessible = row.accessibleText !== '' || row.accessibleFileId !== null
  const type = kind === 'picture' ? 'WebP' : endingOf(name)
  return {
    id,
    kind,
    name,
    label,
    alt,
    decorative,
    type,
    size,
    width,
    height,
    createdAt,
    uses,
    state,
    scanned,
    accessible,
  }
}

function whereOf(officeId: string, { search, kind }: FilesAsked): Prisma.OfficeFileWhereInput {
  const contains = { contains: search.trim().slice(0, 100), mode: 'insensitive' } as const
  const words = [{ title: contains }, { alt: contains }, { originalName: contains }, { name: contains }]
  return {
    officeId,
    purpose: kind ?? { in: ['picture', 'attachment'] },
    ...(search.trim() === '' ? {} : { OR: words }),
  }
}

/** One page of the library, newest first; `search` is a part of a description, title or name. */
export async function filesOf(actor: Actor, officeId: string, asked: FilesAsked): Promise<Library> {
  permit(actor, 'documents.read', officeId)
  return withScope([officeId], async (tx) => {
    const where = whereOf(officeId, asked)
    const total = await tx.officeFile.count({ where })
    const page = pageWithin(asked.page, total, filesPerPage)
    const sum = await tx.officeFile.aggregate({
      where: whereOf(officeId, { search: '', kind: null }),
      _sum: { size: true },
      _count: true,
    })
    const files = await rowsOf(tx, where, page.skip, page.take)
    return { ...page, files, total, all: sum._count, bytes: BigInt(sum._sum.size ?? 0) }
  })
}

async function rowsOf(tx: Tx, where: Prisma.OfficeFileWhereInput, skip: number, take: number): Promise<FileInList[]> {
  const rows = await tx.officeFile.findMany({
    where,
    omit: withoutBytes,
    include: { _count: { select: { uses: true } } },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    ...{ skip, take },
  })
  if (rows.length === 0) return []
  const open = await tx.$queryRaw<{ id: string }[]>`
    SELECT f.id FROM office_files f WHERE f.id = ANY (${rows.map(({ id }) => id)}::uuid[]) AND file_is_public(f.id)`
  const isPublic = new Set(open.map(({ id }) => id))
  return rows.map(({ _count, ...row }) => listed({ ...row, uses: _count.uses }, isPublic.has(row.id)))
}

/** The newest files that may be put into a text: what stands beside an editor. */
export async function newestFiles(actor: Actor, officeId: string): Promise<FileInList[]> {
  permit(actor, 'documents.read', officeId)
  const where = { ...whereOf(officeId, { search: '', kind: null }), closedAt: null }
  return withScope([officeId], (tx) => rowsOf(tx, where, 0, 8))
}

/** Attachments that may be named as the accessible version of another one, newest first, at most 200. */
export async function accessibleChoices(actor: Actor, officeId: string): Promise<{ id: string; title: string }[]> {
  permit(actor, 'documents.read', officeId)
  const where = { officeId, purpose: 'attachment', closedAt: null, accessibleFileId: null, scanned: false }
  const rows = await withScope([officeId], (tx) =>
    tx.officeFile.findMany({
      where,
      select: { id: true, title: true, name: true },
      orderBy: { createdAt: 'desc' },
      take: 200,
    }),
  )
  return rows.map(({ id, title, name }) => ({ id, title: `${title} (${endingOf(name)})` }))
}

/** One file with what is known about it. Throws `not_found`. */
export async function fileDesk(actor: Actor, officeId: string, fileId: string): Promise<FileDesk> {
  permit(actor, 'documents.read', officeId)
  if (!isUuid(fileId)) fail('not_found')
  return withScope([officeId], async (tx) => {
    const row = await tx.officeFile.findFirst({
      where: { id: fileId, officeId, purpose: { not: 'logo' } },
      omit: withoutBytes,
      include: { accessibleOf: { select: { title: true } } },
    })
    if (!row) fail('not_found')
    const { accessibleOf, ...file } = row
    const person = file.uploadedById
      ? await tx.person.findUnique({ where: { id: file.uploadedById }, select: { name: true } })
      : null
    const { uses: _uses, ...shown } = listed({ ...file, uses: 0 }, await isPublicFile(tx, fileId))
    const { originalName, sha256, pages, accessibleText, revision, publicAt, closedAt, closedReason, erasedAt } = file
    return {
      ...shown,
      ...{ originalName, sha256, pages, accessibleText, revision, publicAt, closedAt, closedReason, erasedAt },
      accessibleFileId: file.accessibleFileId ?? '',
      remarks: file.remarks as Remark[],
      uploadedBy: person?.name ?? null,
      users: await usersOf(tx, officeId, fileId),
      standsFor: accessibleOf.map(({ title }) => title),
    }
  })
}

/** Texts that use a file. Documents and news are later rooms: their tables are asked for titles and addresses only. */
async function usersOf(tx: Tx, officeId: string, fileId: string): Promise<FileUser[]> {
  return tx.$queryRaw<FileUser[]>`
    SELECT u.by_kind AS kind, u.state, t.title, t.href FROM file_uses u JOIN LATERAL (
      SELECT coalesce(nullif(v.title, ''), p.slug) || ', wersja ' || v.number AS title,
        '/polityki/' || p.slug || '/wersje/' || v.number || CASE v.locale WHEN 'pl' THEN '' ELSE '?jezyk=' || v.locale END AS href,
        v.published_at AS at FROM policy_versions v JOIN policies p ON p.id = v.policy_id WHERE u.by_kind = 'version' AND v.id = u.by_id
      UNION ALL SELECT coalesce(nullif(d.title, ''), p.slug) || ', tekst roboczy',
        '/polityki/' || p.slug || CASE d.locale WHEN 'pl' THEN '' ELSE '?jezyk=' || d.locale END, d.updated_at
        FROM policy_drafts d JOIN policies p ON p.id = d.policy_id WHERE u.by_kind = 'draft' AND d.id = u.by_id
      UNION ALL SELECT coalesce(nullif(n.title, ''), 'zamknięta aktualność'), '/aktualnosci/' || n.id, n.updated_at
        FROM news n WHERE u.by_kind = 'news' AND n.id = u.by_id
    ) t ON true WHERE u.file_id = ${fileId}::uuid AND u.office_id = ${officeId}::uuid ORDER BY t.at DESC, t.title LIMIT 100`
}

/** A file for staff, public or not, by the name of its large or small form. Throws `not_found`, `gone` for an erased one. */
export async function staffFile(actor: Actor, officeId: string, fileId: string, name: string): Promise<StoredFile> {
  permit(actor, 'documents.read', officeId)
  const file = isUuid(fileId) ? await withScope([officeId], (tx) => storedFile(tx, officeId, fileId, name)) : null
  if (!file) fail('not_found')
  return file.erased ? fail('gone') : file
}

/** A part of the bytes of such a file. */
export async function staffFilePiece(
  actor: Actor,
  officeId: string,
  file: Pick<StoredFile, 'id' | 'small'>,
  from: number,
  length: number,
): Promise<Uint8Array> {
  permit(actor, 'documents.read', officeId)
  return withScope([officeId], (tx) => pieceOf(tx, officeId, file, from, length))
}
