// What staff may know of offices. An office in which the actor holds no role does not exist for them (administrators know all).

import { type Actor, officesOf } from '@/domain/access/actor'
import { can, permit } from '@/domain/access/permissions'
import { transportName } from '@/domain/mail/routes'
import { polishDay } from '@/lib/clock'
import { dateOfDay } from '@/lib/day'
import { type Tx, withScope } from '@/lib/db/client'
import type { OfficeKind, OfficeState, PolicyKind, Role } from '@/lib/db/generated/enums'
import { env } from '@/lib/env'
import { fail } from '@/lib/errors'
import { type MissingFact, missingFacts } from './rules/missing-facts'
import { originOf, ownOrigin } from './rules/own-hosts'
import type { OfficeSettings } from './schema'
import type { Closure } from './schema/closure'
import { settingsOf } from './stored-settings'

export type StaffOffice = {
  id: string
  slug: string
  kind: OfficeKind
  state: OfficeState
  example: boolean
  settings: OfficeSettings
  revision: number
  launchedAt: Date | null
  /** why it is off; null while it is not */
  closure: Closure | null
  hosts: string[]
  /** origin of its own address, or null while it lives at the portal's */
  ownOrigin: string | null
}

/** The office of a panel address. Throws `not_found` when the actor does not belong to it. */
export async function officeBySlug(actor: Actor, slug: string): Promise<StaffOffice> {
  // identity tables have no row-level security: the permission below is asked before anything is returned
  const office = await withScope([], (tx) => tx.office.findUnique({ where: { slug }, include: { hosts: true } }))
  if (!office) fail('not_found')
  permit(actor, 'office.read', office.id)
  const { id, kind, state, example, revision, launchedAt } = office
  const hosts = office.hosts.map(({ host }) => host).toSorted()
  const told = { closure: office.closure as Closure | null, ownOrigin: ownOrigin(office, env.appUrl) }
  return { id, slug, kind, state, example, settings: settingsOf(office), revision, launchedAt, hosts, ...told }
}

export type HostInList = {
  host: string
  /** added: only typed in; verified: the portal met itself there; canonical: the office's address */
  state: 'added' | 'verified' | 'canonical'
  /** code of what the last check met instead of the portal */
  problem: string | null
  checkedAt: Date | null
}

/** The office's own hosts, its address first. */
export async function hostsOf(actor: Actor, officeId: string): Promise<HostInList[]> {
  permit(actor, 'office.read', officeId)
  const rows = await withScope([], (tx) =>
    tx.officeHost.findMany({ where: { officeId }, orderBy: [{ canonical: 'desc' }, { host: 'asc' }] }),
  )
  return rows.map(({ host, canonical, verifiedOrigin, problem, checkedAt }) => {
    const met = verifiedOrigin === originOf(host, env.appUrl)
    return { host, state: met ? (canonical ? 'canonical' : 'verified') : 'added', problem, checkedAt }
  })
}

export type OfficeInList = Pick<StaffOffice, 'id' | 'slug' | 'kind' | 'state' | 'example' | 'hosts'> & {
  name: string
  short: string
  /** the actor's own roles there */
  roles: readonly Role[]
}

const byPolishName = new Intl.Collator('pl')

/** Offices the actor belongs to (administrator: all), by Polish name. */
export async function officesFor(actor: Actor): Promise<OfficeInList[]> {
  const all = actor.administrator || actor.kind === 'system'
  const offices = await withScope([], (tx) =>
    tx.office.findMany({
      where: all ? {} : { id: { in: officesOf(actor) } },
      include: { hosts: true },
    }),
  )
  return offices
    .map(({ hosts, ...office }) => {
      const { names } = settingsOf(office)
      return {
        id: office.id,
        slug: office.slug,
        kind: office.kind,
        state: office.state,
        example: office.example,
        hosts: hosts.map(({ host }) => host).toSorted(),
        name: names.nominative,
        short: names.short,
        roles: actor.roles[office.id] ?? [],
      }
    })
    .toSorted((a, b) => byPolishName.compare(a.name, b.name))
}

/** Kinds of documents with a Polish version in force today. The documents' room comes later, so its table is asked directly. */
async function publishedKinds(tx: Tx, officeId: string): Promise<PolicyKind[]> {
  const today = dateOfDay(polishDay())
  const inForce = {
    locale: 'pl',
    withdrawnAt: null,
    closedAt: null,
    effectiveFrom: { lte: today },
    OR: [{ effectiveTo: null }, { effectiveTo: { gt: today } }],
  }
  const policies = await tx.policy.findMany({
    where: { officeId, versions: { some: inForce } },
    select: { kind: true },
  })
  return [...new Set(policies.map(({ kind }) => kind))]
}

/** What the office lacks, counted inside the caller's transaction (scope of this office). */
export async function missingIn(tx: Tx, officeId: string): Promise<MissingFact[]> {
  const office = await tx.office.findUniqueOrThrow({
    where: { id: officeId },
    include: { mailRoute: true, _count: { select: { hosts: true } } },
  })
  return missingFacts(settingsOf(office), {
    hosts: office._count.hosts,
    publishers: await tx.roleGrant.count({
      where: { officeId, role: 'publisher', revokedAt: null, person: { disabledAt: null } },
    }),
    mailReady: transportName(office.mailRoute) !== 'outbox',
    publishedKinds: await publishedKinds(tx, officeId),
  })
}

/** What is missing before (or after) the launch; required facts first. */
export async function missingOf(actor: Actor, officeId: string): Promise<MissingFact[]> {
  permit(actor, 'office.read', officeId)
  return withScope([officeId], (tx) => missingIn(tx, officeId))
}

/** Whether settings may be changed by this actor, for showing or hiding forms (the commands ask again). */
export function settingsRights(actor: Actor, officeId: string): { edit: boolean; administer: boolean } {
  return {
    edit: can(actor, 'office.settings', officeId),
    administer: actor.administrator || actor.kind === 'system',
  }
}
