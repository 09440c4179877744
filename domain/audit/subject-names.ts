// Whom or what events are about, by its name of today: people, documents, news. Looked up when shown, because the trail holds no names.
// What was closed is never named: the very title may be what should not have been public.
import type { Tx } from '@/lib/db/client'

type Subject = { subjectType: string | null; subjectId: string | null }

const closedName = 'treść o zamkniętym dostępie'

/** Names by id of the subject. A person who is gone is called so; other subjects that are gone, or have no name, are left out. */
export async function subjectNames(tx: Tx, subjects: readonly Subject[]): Promise<Map<string, string>> {
  const idsOf = (type: string) => [
    ...new Set(subjects.flatMap((one) => (one.subjectType === type && one.subjectId ? [one.subjectId] : []))),
  ]
  const people = await tx.person.findMany({ where: { id: { in: idsOf('person') } }, select: { id: true, name: true } })
  const policies = await policyNames(tx, idsOf('policy'))
  const versions = await tx.policyVersion.findMany({
    where: { id: { in: idsOf('policy_version') } },
    select: { id: true, title: true, closedAt: true },
  })
  const news = await tx.news.findMany({
    where: { id: { in: idsOf('news') } },
    select: { id: true, title: true, closedAt: true },
  })
  const issues = await tx.issue.findMany({
    where: { id: { in: idsOf('issue') } },
    select: { id: true, subject: true, closedAt: true },
  })
  return new Map([
    ...idsOf('person').map((id): [string, string] => [id, 'konto usunięte']),
    ...people.map(({ id, name }): [string, string] => [id, name]),
    ...policies,
    ...issues.map(({ id, subject, closedAt }): [string, string] => [id, closedAt ? closedName : subject]),
    ...[...versions, ...news].map(({ id, title, closedAt }): [string, string] => [id, closedAt ? closedName : title]),
  ])
}

/** A document as its draft calls it, else as its newest version does. */
async function policyNames(tx: Tx, ids: string[]): Promise<[string, string][]> {
  const policies = await tx.policy.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      slug: true,
      drafts: { where: { locale: 'pl' }, select: { title: true } },
      versions: { orderBy: { publishedAt: 'desc' }, take: 1, select: { title: true, closedAt: true } },
    },
  })
  return policies.map(({ id, slug, drafts, versions: [newest] }) => {
    if (newest?.closedAt) return [id, closedName]
    return [id, drafts[0]?.title || newest?.title || slug]
  })
}
