// Reads about accounts: the administrator's list, one person, and who held which role on a day.
import type { Actor } from '@/domain/access/actor'
import { permit, permitAdministrator } from '@/domain/access/permissions'
import { now } from '@/lib/clock'
import { dayAfter, startOfPolishDay } from '@/lib/day'
import { withScope } from '@/lib/db/client'
import type { Role } from '@/lib/db/generated/enums'
import { fail } from '@/lib/errors'
import { sessionLives } from './rules'

export type PersonState = 'active' | 'invited' | 'disabled'

export type PersonInList = {
  id: string
  name: string
  email: string
  administrator: boolean
  example: boolean
  state: PersonState
  lastLoginAt: Date | null
  roles: { officeId: string; role: Role }[]
}

const stateOf = (person: { disabledAt: Date | null; passwordHash: string | null }): PersonState =>
  person.disabledAt ? 'disabled' : person.passwordHash ? 'active' : 'invited'

const living = { where: { revokedAt: null }, orderBy: { grantedAt: 'asc' } } as const

/** Everybody with an account, by name; the administrator's list. */
export async function listPeople(actor: Actor): Promise<PersonInList[]> {
  permitAdministrator(actor)
  const people = await withScope([], (tx) => tx.person.findMany({ include: { grants: living } }))
  return people
    .map(({ id, name, email, administrator, example, lastLoginAt, grants, ...person }) => ({
      id,
      name,
      email,
      administrator,
      example,
      lastLoginAt,
      state: stateOf(person),
      roles: grants.map(({ officeId, role }) => ({ officeId, role })),
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'pl'))
}

export type PersonDetail = PersonInList & {
  createdAt: Date
  disabledAt: Date | null
  /** living sessions */
  sessions: number
  grants: { id: string; officeId: string; role: Role; grantedAt: Date; revokedAt: Date | null }[]
}

export async function personById(actor: Actor, personId: string): Promise<PersonDetail> {
  permitAdministrator(actor)
  const person = await withScope([], (tx) =>
    tx.person.findUnique({
      where: { id: personId },
      include: { grants: { orderBy: { grantedAt: 'asc' } }, sessions: { where: { endedAt: null } } },
    }),
  )
  if (!person) fail('not_found')
  const { id, name, email, administrator, example, lastLoginAt, createdAt, disabledAt, grants } = person
  const at = now()
  return {
    ...{ id, name, email, administrator, example, lastLoginAt, createdAt, disabledAt },
    state: stateOf(person),
    roles: grants.filter(({ revokedAt }) => !revokedAt).map(({ officeId, role }) => ({ officeId, role })),
    sessions: person.sessions.filter((session) => sessionLives(session, at)).length,
    grants: grants.map(({ id: grantId, officeId, role, grantedAt, revokedAt }) => ({
      id: grantId,
      officeId,
      role,
      grantedAt,
      revokedAt,
    })),
  }
}

export type RoleHeld = {
  id: string
  personId: string
  name: string
  officeId: string
  role: Role
  grantedAt: Date
  revokedAt: Date | null
}

/**
 * Who held which role at any moment of a calendar day in Poland (`YYYY-MM-DD`): in one office (its IOD and decision-maker,
 * the administrator), or everywhere (`officeId` null: administrator).
 */
export async function rolesOnDay(actor: Actor, day: string, officeId: string | null): Promise<RoleHeld[]> {
  if (officeId === null) permitAdministrator(actor)
  else if (!actor.administrator) permit(actor, 'audit.office', officeId)
  const grants = await withScope([], (tx) =>
    tx.roleGrant.findMany({
      where: {
        officeId: officeId ?? undefined,
        grantedAt: { lt: startOfPolishDay(dayAfter(day)) },
        OR: [{ revokedAt: null }, { revokedAt: { gt: startOfPolishDay(day) } }],
      },
      include: { person: { select: { name: true } } },
    }),
  )
  return grants
    .map(({ person, id, personId, officeId: office, role, grantedAt, revokedAt }) => ({
      ...{ id, personId, role, grantedAt, revokedAt },
      name: person.name,
      officeId: office,
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'pl') || a.role.localeCompare(b.role))
}
