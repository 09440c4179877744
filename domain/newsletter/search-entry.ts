// What the search knows of issues: their subject and the texts written for them. News and documents in an issue are found where they
// live, so that one closed there is not found here. Called inside the transaction of whatever changes an issue.
import type { Actor } from '@/domain/access/actor'
import { permitAdministrator } from '@/domain/access/permissions'
import { indexNewFiles } from '@/domain/files/search-entry'
import type { Locale } from '@/domain/offices/schema'
import { isIndexed, syncEntries } from '@/domain/search/entries'
import type { SearchEntry } from '@/domain/search/schema'
import { type Tx, withScope } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { passagesOf } from '@/lib/markdown-text'
import { wasIssueSent } from './public/archive'
import { issuePath } from './rules/archive'
import { composedOf } from './schema/archive'

const always = { from: null, to: null, withdrawn: false } as const

/** Brings the index to what the issue is now: found from the moment its sending begins, until it is closed. */
export async function indexIssue(tx: Tx, officeId: string, issueId: string): Promise<number> {
  const row = await tx.issue.findUnique({ where: { id: issueId, officeId } })
  const { startedAt, number } = row ?? {}
  const readable = row && !row.closedAt && (await wasIssueSent(tx, officeId, issueId))
  if (!readable || !startedAt || !number) return syncEntries(tx, officeId, issueId, [], async () => [])
  const { subject, preheader, items } = composedOf(row.content)
  const own = items.filter(({ kind }) => kind === 'text')
  const entry: SearchEntry = {
    ...always,
    ...{ id: issueId, officeId, kind: 'issue', textId: issueId, locale: row.locale as Locale },
    ...{ path: issuePath(number), versionPath: null, number: null, title: subject, publishedAt: startedAt },
    passages: [
      ...(preheader ? [{ text: preheader, heading: true }] : []),
      ...own.flatMap(({ title, body }) => [{ text: title, heading: true }, ...passagesOf(body)]),
    ],
  }
  const wanted = [{ id: issueId, force: always, changed: true }]
  const written = await syncEntries(tx, officeId, issueId, wanted, async () => [entry])
  return written + (await indexNewFiles(tx, officeId))
}

/** Indexes issues without an entry (after an upgrade), at most `most`, each in its own transaction. */
export async function indexMissingIssues(actor: Actor, most: number): Promise<number> {
  permitAdministrator(actor)
  const missing = await withScope(
    'everything',
    (tx) =>
      tx.$queryRaw<{ id: string; officeId: string }[]>`
      SELECT i.id, i.office_id AS "officeId" FROM issues i
      WHERE i.number IS NOT NULL AND i.closed_at IS NULL AND i.state <> 'cancelled' AND NOT ${isIndexed(Prisma.sql`i.id`)} LIMIT ${most}`,
  )
  let written = 0
  for (const { id, officeId } of missing)
    written += await withScope([officeId], async (tx) => {
      await tx.$queryRaw`SELECT id FROM issues WHERE id = ${id}::uuid FOR UPDATE`
      return indexIssue(tx, officeId, id)
    })
  return written
}
