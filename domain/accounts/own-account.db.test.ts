// One's own account: the present password is asked for, other sessions end, nobody touches a stranger's.
import { expect, it } from 'vitest'
import { withScope } from '@/lib/db/client'
import { codeOf, isCoded } from '@/lib/errors'
import { makePerson } from '@/prisma/makers'
import { changeOwnPassword, confirmNotice, endOtherSessions, endOwnSession, ownAccount } from './own-account'
import { hashPassword } from './password'
import { ownData } from './personal-data'
import { signInWithPassword } from './public'
import { actorOfSession, systemActor } from './session'

const password = 'cztery zielone okna'
const passwordHash = await hashPassword(password)
const caught = (work: Promise<unknown>) => work.then(() => null, codeOf)
const fieldsOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error) => (isCoded(error) ? Object.keys(error.fields) : error),
  )

async function twice() {
  const person = await makePerson({ passwordHash })
  const answer = await signInWithPassword({ email: person.email, password, address: '', agent: '' })
  if (!('sessionId' in answer)) throw new Error('refused')
  return { ...person, other: answer.sessionId }
}

it('changes the password, keeps this session, ends the others', async () => {
  const { actor, email, sessionId, other } = await twice()
  expect(
    await fieldsOf(changeOwnPassword(actor, { currentPassword: 'nie to hasło', password: 'pięć białych drzwi' })),
  ).toEqual(['currentPassword'])
  expect(await fieldsOf(changeOwnPassword(actor, { currentPassword: password, password: 'krótkie' }))).toEqual([
    'password',
  ])
  await changeOwnPassword(actor, { currentPassword: password, password: 'pięć białych drzwi' })
  expect(await actorOfSession(sessionId)).not.toBeNull()
  expect(await actorOfSession(other)).toBeNull()
  expect(await signInWithPassword({ email, password, address: '', agent: '' })).toEqual({ refused: 'wrong' })
  expect(await signInWithPassword({ email, password: 'pięć białych drzwi', address: '', agent: '' })).toHaveProperty(
    'sessionId',
  )
})

it('stops guessing the present password', async () => {
  const { actor } = await twice()
  for (let n = 0; n < 8; n++)
    await caught(changeOwnPassword(actor, { currentPassword: 'nie to hasło', password: 'pięć białych drzwi' }))
  expect(await caught(changeOwnPassword(actor, { currentPassword: password, password: 'pięć białych drzwi' }))).toBe(
    'too_many',
  )
})

it('lists and ends sessions, one or all others', async () => {
  const { actor, sessionId, other } = await twice()
  expect((await ownAccount(actor)).sessions.map(({ id, current }) => [id, current])).toEqual(
    expect.arrayContaining([
      [sessionId, true],
      [other, false],
    ]),
  )
  await endOwnSession(actor, other)
  expect(await actorOfSession(other)).toBeNull()
  expect(await caught(endOwnSession(actor, other))).toBe('not_found')
  expect(await endOtherSessions(actor)).toBe(0)
  expect(await actorOfSession(sessionId)).not.toBeNull()
})

it('cannot end the session of somebody else', async () => {
  const [mine, theirs] = [await makePerson(), await makePerson()]
  expect(await caught(endOwnSession(mine.actor, theirs.sessionId))).toBe('not_found')
  expect(await actorOfSession(theirs.sessionId)).not.toBeNull()
})

it('is a person’s, not a job’s', async () => {
  expect(await caught(ownAccount(systemActor('test')))).toBe('forbidden')
})

it('remembers the notice once', async () => {
  const { actor, id } = await makePerson()
  await withScope([], (tx) => tx.person.update({ where: { id }, data: { firstLoginAt: null } }))
  expect((await ownAccount(actor)).noticeDue).toBe(true)
  await confirmNotice(actor)
  await confirmNotice(actor)
  expect((await ownAccount(actor)).noticeDue).toBe(false)
  const read = await withScope('everything', (tx) =>
    tx.auditEvent.count({ where: { type: 'account.notice_read', actorId: id } }),
  )
  expect(read).toBe(1)
})

it('gives out everything about oneself, nothing of others, and no hash', async () => {
  const { actor, id, email } = await twice()
  const stranger = await makePerson()
  const data = JSON.stringify(await ownData(actor))
  expect(data).toContain(id)
  expect(data).toContain(email)
  expect(data).toContain('account.signed_in')
  expect(data).not.toContain('$argon2id')
  expect(data).not.toContain(stranger.id)
})
