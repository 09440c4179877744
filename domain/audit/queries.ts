// Reads the audit trail, page by page, newest first, each reader only their part. Names are looked up now: the trail itself holds none.
import type { Actor } from '@/domain/access/actor'
import { dayAfter, startOfPolishDay } from '@/lib/day'
import { type Tx, withScope } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { fail } from '@/lib/errors'
import { pageWithin } from '@/lib/pages'
import { type AuditView, installationView, officeView } from './rules'
import { type AuditType, auditTypes } from './schema'
import { subjectNames } from './subject-names'

export type AuditFilter = {
  personId?: string
  type?: string
  /** days in Poland, both included */
  from?: string
  to?: string
  page?: number
}

export type AuditLine = {
  seq: string
  at: Date
  type: AuditType
  /** words of the event */
  what: string
  /** person's name, a job's label, or how a stranger is called */
  who: string
  actorId: string | null
  /** name of the person, document or news whom the event is about, as it is called today */
  about: string | null
  subjectType: string | null
  subjectId: string | null
  data: Record<string, unknown>
  hash: string
}

export type AuditPage = {
  lines: AuditLine[]
  total: number
  page: number
  pages: number
  people: { id: string; name: string }[]
}

const perPage = 50

function whereOf(view: AuditView, filter: AuditFilter): Prisma.AuditEventWhereInput {
  const seen: Prisma.AuditEventWhereInput[] = [{ type: { in: [...view.types] } }]
  if (view.ownOf) seen.push({ actorId: view.ownOf })
  return {
    officeId: view.officeId,
    OR: seen,
    ...(filter.type && filter.type in auditTypes ? { type: filter.type } : {}),
    ...(filter.personId ? { actorId: filter.personId } : {}),
    at: {
      ...(filter.from ? { gte: startOfPolishDay(filter.from) } : {}),
      ...(filter.to ? { lt: startOfPolishDay(dayAfter(filter.to)) } : {}),
    },
  }
}

async function namesOf(tx: Tx, ids: (string | null)[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  const people = await tx.person.findMany({ where: { id: { in: wanted } }, select: { id: true, name: true } })
  return new Map(people.map(({ id, name }) => [id, name]))
}

/** Everybody who stands as author in the part that the reader sees; for the filter. */
async function authorsOf(tx: Tx, view: AuditView): Promise<{ id: string; name: string }[]> {
  // grouped by the database: `distinct` would read the whole trail to find a few people
  const rows = await tx.auditEvent.groupBy({
    by: ['actorId'],
    where: { ...whereOf(view, {}), actorId: { not: null } },
  })
  const names = await namesOf(
    tx,
    rows.map(({ actorId }) => actorId),
  )
  return [...names].map(([id, name]) => ({ id, name })).toSorted((a, b) => a.name.localeCompare(b.name, 'pl'))
}

async function read(tx: Tx, view: AuditView, filter: AuditFilter): Promise<AuditPage> {
  const where = whereOf(view, filter)
  const total = await tx.auditEvent.count({ where })
  const { page, pages, ...part } = pageWithin(filter.page, total, perPage)
  const rows = await tx.auditEvent.findMany({ where, orderBy: { seq: 'desc' }, ...part })
  const names = await namesOf(
    tx,
    rows.map(({ actorId }) => actorId),
  )
  const subjects = await subjectNames(tx, rows)
  const lines = rows.map(
    (row): AuditLine => ({
      seq: String(row.seq),
      at: row.at,
      type: row.type as AuditType,
      what: auditTypes[row.type as AuditType] ?? row.type,
      who: row.actorId
        ? (names.get(row.actorId) ?? 'konto usunięte')
        : row.actorKind === 'system'
          ? `system (${row.actorLabel})`
          : row.actorLabel,
      actorId: row.actorId,
      about: (row.subjectId && subjects.get(row.subjectId)) || null,
      subjectType: row.subjectType,
      subjectId: row.subjectId,
      data: (row.data ?? {}) as Record<string, unknown>,
      hash: row.hash,
    }),
  )
  return { lines, total, page, pages, people: await authorsOf(tx, view) }
}

/** One page of an office's trail. Throws `not_found` for an office of others, `forbidden` where the role reads nothing. */
export async function officeTrail(actor: Actor, officeId: string, filter: AuditFilter = {}): Promise<AuditPage> {
  const view = officeView(actor, officeId)
  if (!view) fail(officeId in actor.roles ? 'forbidden' : 'not_found')
  return withScope([officeId], (tx) => read(tx, view, filter))
}

/** One page of the installation's trail: all of it for an administrator, one's own acts for everybody else. */
export async function installationTrail(actor: Actor, filter: AuditFilter = {}): Promise<AuditPage> {
  const view = installationView(actor)
  // events without an office are seen in the scope of everything only
  return withScope('everything', (tx) => read(tx, view, filter))
}
