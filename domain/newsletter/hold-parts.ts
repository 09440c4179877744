// Holds the news and versions of an issue against whoever would close or change them, until the end of the transaction. A closing
// pauses what is being sent, but cannot see a sending that is just beginning: it has to wait for it, or be seen by it.
import type { Tx } from '@/lib/db/client'
import { composedOf } from './schema/archive'
import type { ComposedItem } from './schema/issue'

type Part = Pick<ComposedItem, 'kind' | 'id'>

/** Takes shared locks in one order; the parts are to be read afterwards. */
export async function holdParts(tx: Tx, officeId: string, parts: readonly Part[]): Promise<void> {
  const idsOf = (kind: Part['kind']) => parts.filter((part) => part.kind === kind).map(({ id }) => id)
  await tx.$queryRaw`
    SELECT id FROM news WHERE office_id = ${officeId}::uuid AND id = ANY(${idsOf('news')}::uuid[]) ORDER BY id FOR SHARE`
  await tx.$queryRaw`
    SELECT id FROM policy_versions WHERE office_id = ${officeId}::uuid AND id = ANY(${idsOf('version')}::uuid[])
    ORDER BY id FOR SHARE`
}

/** The same for an issue that was frozen; to be called before the issue's own row is locked. */
export async function holdSentParts(tx: Tx, officeId: string, issueId: string): Promise<void> {
  const issue = await tx.issue.findFirst({ where: { id: issueId, officeId }, select: { content: true } })
  if (issue?.content) await holdParts(tx, officeId, composedOf(issue.content).items)
}
