// An actor is minted from a living session only, and says what the database says now.
import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { systemActor } from '@/domain/accounts/session'
import { moveClock } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { makeOffice, makePerson } from '@/prisma/makers'
import { disablePerson, enablePerson } from './commands/disable-person'
import { grantRole, revokeRole } from './commands/grant-role'
import { actorOfSession } from './session'
import { openSession, sealSession } from './session-cookie'

const hour = 3_600_000
const admin = systemActor('test')

it('carries the roles of each office and nothing of others', async () => {
  const [a, b] = [await makeOffice(), await makeOffice()]
  const { actor, id } = await makePerson({ roles: { [a.id]: ['publisher', 'editor'] } })
  expect(actor).toMatchObject({ kind: 'person', personId: id, administrator: false })
  expect(actor.roles).toEqual({ [a.id]: ['editor', 'publisher'] })
  expect(b.id in actor.roles).toBe(false)
})

it('sees a grant and its end at the next request', async () => {
  const office = await makeOffice()
  const person = await makePerson()
  await grantRole(admin, { personId: person.id, officeId: office.id, role: 'dpo' })
  expect((await actorOfSession(person.sessionId))?.roles[office.id]).toEqual(['dpo'])
  const grant = await withScope([], (tx) => tx.roleGrant.findFirstOrThrow({ where: { personId: person.id } }))
  await revokeRole(admin, { personId: person.id, grantId: grant.id })
  expect((await actorOfSession(person.sessionId))?.roles).toEqual({})
})

it('dies with the account, also when it is enabled again', async () => {
  const person = await makePerson()
  await disablePerson(admin, person.id)
  expect(await actorOfSession(person.sessionId)).toBeNull()
  await enablePerson(admin, person.id)
  expect(await actorOfSession(person.sessionId)).toBeNull()
})

it('refuses a disabled person even if a session was left open', async () => {
  const person = await makePerson()
  await withScope([], (tx) => tx.person.update({ where: { id: person.id }, data: { disabledAt: new Date() } }))
  expect(await actorOfSession(person.sessionId)).toBeNull()
})

it('refuses ended and unknown sessions', async () => {
  const person = await makePerson()
  await withScope([], (tx) => tx.session.update({ where: { id: person.sessionId }, data: { endedAt: new Date() } }))
  expect(await actorOfSession(person.sessionId)).toBeNull()
  expect(await actorOfSession(randomUUID())).toBeNull()
})

it('ends after eight idle hours; use keeps it alive until its term', async () => {
  const idle = await makePerson()
  const busy = await makePerson()
  await withScope([], (tx) => tx.session.updateMany({ data: { expiresAt: new Date(Date.now() + 12 * hour) } }))
  moveClock(5 * hour)
  expect(await actorOfSession(busy.sessionId)).not.toBeNull()
  moveClock(4 * hour)
  expect(await actorOfSession(idle.sessionId)).toBeNull()
  expect(await actorOfSession(busy.sessionId)).not.toBeNull()
  moveClock(4 * hour)
  expect(await actorOfSession(busy.sessionId)).toBeNull()
  moveClock(-13 * hour)
})

it('is named by a sealed cookie that cannot be changed or forged', async () => {
  const { sessionId } = await makePerson()
  const cookie = await sealSession(sessionId)
  expect(cookie).not.toContain(sessionId)
  expect(await openSession(cookie)).toBe(sessionId)
  const middle = Math.floor(cookie.length / 2)
  const changed = cookie.slice(0, middle) + (cookie[middle] === 'a' ? 'b' : 'a') + cookie.slice(middle + 1)
  expect(await openSession(changed)).toBeNull()
  expect(await openSession('')).toBeNull()
  expect(await openSession('a.b.c.d.e')).toBeNull()
})
