// Who acts in this request. The only place that mints an Actor: from a living session, for a job, or for a visitor without rights.
// The session, the person and the roles are read from the database at every request, so that ending any of them works at once.
import { cache } from 'react'
import type { Actor } from '@/domain/access/actor'
import { now } from '@/lib/clock'
import { type Tx, withScope } from '@/lib/db/client'
import type { Role } from '@/lib/db/generated/enums'
import { fail } from '@/lib/errors'
import { sessionLives } from './rules'
import { openSession, sessionCookieName } from './session-cookie'

type Facts = Pick<Actor, 'kind' | 'personId' | 'label' | 'administrator' | 'roles' | 'sessionId'>
const mint = (facts: Facts): Actor => Object.freeze(facts) as Actor

/** The actor of a job or of a command line; `name` stands in the audit trail. Only jobs, scripts and seeds may ask for it. */
export function systemActor(name: string): Actor {
  return mint({ kind: 'system', personId: null, label: name, administrator: false, roles: {}, sessionId: null })
}

/** Somebody who has not signed in: may do nothing at all, but what happens to the sign-in form has an author in the audit trail. */
export function visitorActor(): Actor {
  return mint({
    kind: 'person',
    personId: null,
    label: 'osoba niezalogowana',
    administrator: false,
    roles: {},
    sessionId: null,
  })
}

/** A person who proved by a one-time link who they are, but is not signed in: no rights, but a name in the audit trail. */
export function linkActor(personId: string): Actor {
  return mint({ kind: 'person', personId, label: 'pracownik', administrator: false, roles: {}, sessionId: null })
}

async function livingSession(tx: Tx, sessionId: string) {
  const at = now()
  const session = await tx.session.findUnique({
    where: { id: sessionId },
    include: { person: { include: { grants: { where: { revokedAt: null }, orderBy: { role: 'asc' } } } } },
  })
  if (!session || session.person.disabledAt || !sessionLives(session, at)) return null
  // a minute's precision is enough for the idle limit; a write at every request is not needed
  if (at.getTime() - session.lastSeenAt.getTime() > 60_000)
    await tx.session.updateMany({ where: { id: sessionId, endedAt: null }, data: { lastSeenAt: at } })
  return session
}

/** The actor of a session; null when it ended, ran out, or its person was disabled. */
export function actorOfSession(sessionId: string): Promise<Actor | null> {
  return withScope([], (tx) => actorInside(tx, sessionId))
}

/** The same inside a transaction that has just made the session. */
export async function actorInside(tx: Tx, sessionId: string): Promise<Actor | null> {
  const session = await livingSession(tx, sessionId)
  if (!session) return null
  const roles: Record<string, Role[]> = {}
  for (const { officeId, role } of session.person.grants) roles[officeId] = [...(roles[officeId] ?? []), role]
  return mint({
    kind: 'person',
    personId: session.personId,
    label: 'pracownik',
    administrator: session.person.administrator,
    roles,
    sessionId,
  })
}

/** The actor of this request, or null. Read once for a render, however many components ask. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const { cookies } = await import('next/headers')
  const sessionId = await openSession((await cookies()).get(sessionCookieName())?.value)
  return sessionId ? actorOfSession(sessionId) : null
})

/**
 * The actor of this request; the first line of every page, action and handler of the panel. Without a living session: redirects to
 * the sign-in form, which returns here. An action called by script throws `signed_out` instead, so that the form keeps what was typed.
 */
export async function requireActor(): Promise<Actor> {
  const actor = await currentActor()
  if (actor) return actor
  const [{ headers }, { redirect }] = await Promise.all([import('next/headers'), import('next/navigation')])
  const request = await headers()
  if (request.has('next-action')) fail('signed_out')
  const path = request.get('x-okienko-path') ?? ''
  const back = path.startsWith('/panel/') ? `?powrot=${encodeURIComponent(path)}` : ''
  return redirect(`/logowanie${back}`)
}

/** The actor of this request when it is an administrator of the installation, else 404: others need not learn what is here. */
export async function requireAdministrator(): Promise<Actor> {
  const actor = await requireActor()
  if (actor.administrator) return actor
  const { notFound } = await import('next/navigation')
  return notFound()
}

/** The person behind an actor; for commands that only a person can give. Throws `forbidden` for the system. */
export function personOf(actor: Actor): string {
  return actor.personId ?? fail('forbidden')
}
