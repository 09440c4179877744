// What everybody may do with their own account: change the password, see and end sessions, confirm the notice for staff.
import type { Actor } from '@/domain/access/actor'
import { record } from '@/domain/audit/record'
import { now } from '@/lib/clock'
import { type Tx, withScope } from '@/lib/db/client'
import type { Role } from '@/lib/db/generated/enums'
import { fail } from '@/lib/errors'
import { forgive, hit } from '@/lib/rate-limit'
import { voidLinks } from './links'
import { hashPassword, passwordProblem, verifyPassword } from './password'
import { sessionLives } from './rules'
import { personOf } from './session'

export type OwnAccount = {
  name: string
  email: string
  administrator: boolean
  /** the notice for staff has not been confirmed yet */
  noticeDue: boolean
  lastLoginAt: Date | null
  sessions: { id: string; label: string; createdAt: Date; lastSeenAt: Date; current: boolean }[]
  grants: { officeId: string; role: Role; grantedAt: Date }[]
}

export async function ownAccount(actor: Actor): Promise<OwnAccount> {
  const id = personOf(actor)
  const at = now()
  return withScope([], async (tx) => {
    const person = await tx.person.findUniqueOrThrow({
      where: { id },
      include: {
        sessions: { where: { endedAt: null }, orderBy: { lastSeenAt: 'desc' } },
        grants: { where: { revokedAt: null }, orderBy: { grantedAt: 'asc' } },
      },
    })
    return {
      name: person.name,
      email: person.email,
      administrator: person.administrator,
      noticeDue: person.firstLoginAt === null,
      lastLoginAt: person.lastLoginAt,
      sessions: person.sessions
        .filter((session) => sessionLives(session, at))
        .map(({ id: sessionId, label, createdAt, lastSeenAt }) => ({
          id: sessionId,
          label,
          createdAt,
          lastSeenAt,
          current: sessionId === actor.sessionId,
        })),
      grants: person.grants.map(({ officeId, role, grantedAt }) => ({ officeId, role, grantedAt })),
    }
  })
}

/** Ends living sessions of a person; all, one (`only`), or all but one (`except`). Returns how many. */
export async function endSessions(
  tx: Tx,
  personId: string,
  which: { only?: string; except?: string | null } = {},
): Promise<number> {
  const id = which.only ? which.only : which.except ? { not: which.except } : undefined
  const ended = await tx.session.updateMany({ where: { personId, endedAt: null, id }, data: { endedAt: now() } })
  return ended.count
}

/** Changes the actor's password. The present one is asked for again; other sessions end, open links too. */
export async function changeOwnPassword(
  actor: Actor,
  form: { currentPassword: string; password: string },
): Promise<void> {
  const id = personOf(actor)
  const tries = await hit(['change-password', id], { limit: 8, seconds: 15 * 60 })
  if (!tries.allowed) fail('too_many', 'Za dużo prób. Spróbuj ponownie za kwadrans.')
  const person = await withScope([], (tx) => tx.person.findUniqueOrThrow({ where: { id } }))
  if (!(await verifyPassword(person.passwordHash, form.currentPassword)))
    fail('invalid', '', { fields: { currentPassword: 'To nie jest Twoje obecne hasło.' } })
  const problem = passwordProblem(form.password, person.email)
  if (problem) fail('invalid', '', { fields: { password: problem } })
  const passwordHash = await hashPassword(form.password)
  await withScope('everything', async (tx) => {
    await tx.person.update({ where: { id }, data: { passwordHash } })
    const sessions = await endSessions(tx, id, { except: actor.sessionId })
    await voidLinks(tx, id)
    await record(tx, actor, {
      type: 'account.password_changed',
      officeId: null,
      subject: { type: 'person', id },
      data: { by: 'self', sessions },
    })
  })
  await forgive(['change-password', id])
}

/** Ends one of the actor's own sessions. Throws `not_found` for a session of somebody else, or none. */
export async function endOwnSession(actor: Actor, sessionId: string): Promise<void> {
  const id = personOf(actor)
  await withScope('everything', async (tx) => {
    const ended = await endSessions(tx, id, { only: sessionId })
    if (ended === 0) fail('not_found')
    const type = sessionId === actor.sessionId ? 'account.signed_out' : 'account.session_ended'
    await record(tx, actor, { type, officeId: null, subject: { type: 'session', id: sessionId } })
  })
}

/** Ends all sessions of the actor but the present one; returns how many. */
export async function endOtherSessions(actor: Actor): Promise<number> {
  const id = personOf(actor)
  return withScope('everything', async (tx) => {
    const sessions = await endSessions(tx, id, { except: actor.sessionId })
    if (sessions > 0)
      await record(tx, actor, {
        type: 'account.session_ended',
        officeId: null,
        subject: { type: 'person', id },
        data: { sessions },
      })
    return sessions
  })
}

/** The notice for staff was read; kept with its time (first sign-in is complete with it). Once. */
export async function confirmNotice(actor: Actor): Promise<void> {
  const id = personOf(actor)
  await withScope('everything', async (tx) => {
    const first = await tx.person.updateMany({ where: { id, firstLoginAt: null }, data: { firstLoginAt: now() } })
    if (first.count > 0)
      await record(tx, actor, { type: 'account.notice_read', officeId: null, subject: { type: 'person', id } })
  })
}
