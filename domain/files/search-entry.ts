// What the search knows of files: the words of attachments that are public, and of their accessible versions in words. Those that are
// not public any more leave the index by the database itself (0010).
import type { Actor } from '@/domain/access/actor'
import { permitAdministrator } from '@/domain/access/permissions'
import { isIndexed, syncEntries } from '@/domain/search/entries'
import type { SearchEntry } from '@/domain/search/schema'
import { type Tx, withScope } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { passagesOf } from '@/lib/markdown-text'

const always = { from: null, to: null, withdrawn: false } as const
/** Longer passages are cut: a paragraph is what a snippet is taken from. */
const longestPassage = 2_000

function passages(text: string, accessible: string) {
  const plain = text
    .split(/\n\s*\n/)
    .map((part) => part.replace(/\s+/g, ' ').trim().slice(0, longestPassage))
    .filter(Boolean)
    .map((part) => ({ text: part, heading: false }))
  return [...passagesOf(accessible), ...plain]
}

/** Brings the index to what one file is now; it is always read anew. */
export async function indexFile(tx: Tx, officeId: string, fileId: string): Promise<number> {
  const [found] = await tx.$queryRaw<{ id: string }[]>`
    SELECT f.id FROM office_files f WHERE f.id = ${fileId}::uuid AND f.office_id = ${officeId}::uuid
      AND f.purpose = 'attachment' AND file_is_public(f.id)`
  if (!found) return syncEntries(tx, officeId, fileId, [], async () => [])
  const row = await tx.officeFile.findUniqueOrThrow({
    where: { id: fileId, officeId },
    omit: { bytes: true, small: true },
  })
  const entry: SearchEntry = {
    ...always,
    ...{ id: fileId, officeId, kind: 'file', textId: fileId, locale: 'pl', versionPath: null, number: null },
    path: `/pliki/${fileId}/${row.name}`,
    title: row.title,
    passages: passages(row.text, row.accessibleText),
    publishedAt: row.createdAt,
  }
  return syncEntries(tx, officeId, fileId, [{ id: fileId, force: always, changed: true }], async () => [entry])
}

const unindexed = Prisma.sql`f.purpose = 'attachment' AND f.closed_at IS NULL AND f.erased_at IS NULL
  AND NOT ${isIndexed(Prisma.sql`f.id`)} AND file_is_public(f.id)`

/** Indexes files that a text has just made public; in the transaction that published it. */
export async function indexNewFiles(tx: Tx, officeId: string): Promise<number> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT f.id FROM office_files f WHERE f.office_id = ${officeId}::uuid AND ${unindexed} LIMIT 50`
  let written = 0
  for (const { id } of rows) written += await indexFile(tx, officeId, id)
  return written
}

/** Indexes public files without an entry, at most `most`, each in its own transaction. */
export async function indexMissingFiles(actor: Actor, most: number): Promise<number> {
  permitAdministrator(actor)
  const missing = await withScope(
    'everything',
    (tx) =>
      tx.$queryRaw<{ id: string; officeId: string }[]>`
      SELECT f.id, f.office_id AS "officeId" FROM office_files f WHERE ${unindexed} LIMIT ${most}`,
  )
  let written = 0
  for (const { id, officeId } of missing) written += await withScope([officeId], (tx) => indexFile(tx, officeId, id))
  return written
}
