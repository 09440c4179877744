// There is always an administrator; the command line can make one and help one; roles are remembered by day.
import { expect, it } from 'vitest'
import { moveClock, polishDay } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { codeOf } from '@/lib/errors'
import { makeOffice, makePerson } from '@/prisma/makers'
import { addExamplePerson } from './commands/add-example-person'
import { addPerson } from './commands/add-person'
import { changePerson } from './commands/change-person'
import { createAdministrator } from './commands/create-administrator'
import { disablePerson, enablePerson } from './commands/disable-person'
import { grantRole, revokeRole } from './commands/grant-role'
import { resetAdministrator } from './commands/reset-administrator'
import { setAdministrator } from './commands/set-administrator'
import { signInWithPassword } from './public'
import { listPeople, personById, rolesOnDay } from './queries'
import { actorOfSession, systemActor } from './session'

const system = systemActor('test')
const caught = (work: Promise<unknown>) => work.then(() => null, codeOf)
const administrators = () =>
  withScope([], (tx) => tx.person.count({ where: { administrator: true, disabledAt: null } }))
const onlyThese = (...ids: string[]) =>
  withScope([], (tx) => tx.person.updateMany({ where: { id: { notIn: ids } }, data: { administrator: false } }))

it('keeps the last one', async () => {
  const one = await makePerson({ administrator: true })
  await onlyThese(one.id)
  expect(await caught(setAdministrator(system, one.id, false))).toBe('rejected')
  expect(await caught(disablePerson(system, one.id))).toBe('rejected')
  const two = await makePerson({ administrator: true })
  await disablePerson(system, two.id)
  expect(await caught(setAdministrator(system, one.id, false))).toBe('rejected')
  await enablePerson(system, two.id)
  await setAdministrator(system, one.id, false)
  expect((await actorOfSession(one.sessionId))?.administrator).toBe(false)
})

it('keeps one when two demote each other at once', async () => {
  for (let round = 0; round < 4; round++) {
    const [a, b] = [await makePerson({ administrator: true }), await makePerson({ administrator: true })]
    await onlyThese(a.id, b.id)
    const codes = await Promise.all([
      caught(setAdministrator(a.actor, b.id, false)),
      caught(setAdministrator(b.actor, a.id, false)),
    ])
    expect(codes.filter((code) => code === 'rejected')).toHaveLength(1)
    expect(await administrators()).toBe(1)
  }
})

it('nobody disables themselves, and nobody else administers accounts', async () => {
  const [admin, office] = [await makePerson({ administrator: true }), await makeOffice()]
  expect(await caught(disablePerson(admin.actor, admin.id))).toBe('rejected')
  const { actor } = await makePerson({
    roles: { [office.id]: ['editor', 'publisher', 'coordinator', 'dpo', 'controller', 'analyst'] },
  })
  const other = await makePerson()
  const form = { email: 'nowy@testowo.example', name: 'Osoba Nowa' }
  const tries = [
    addPerson(actor, form),
    createAdministrator(actor, form),
    resetAdministrator(actor, { email: other.email }),
    changePerson(actor, { personId: other.id, ...form }),
    disablePerson(actor, other.id),
    enablePerson(actor, other.id),
    setAdministrator(actor, actor.personId ?? '', true),
    grantRole(actor, { personId: other.id, officeId: office.id, role: 'editor' }),
    revokeRole(actor, { personId: other.id, grantId: other.id }),
    addExamplePerson(actor, { ...form, password: 'cztery zielone okna' }),
    listPeople(actor),
    personById(actor, other.id),
    rolesOnDay(actor, polishDay(), null),
  ]
  expect(await Promise.all(tries.map(caught))).toEqual(Array(tries.length).fill('forbidden'))
})

it('the command line makes administrators and helps them', async () => {
  const email = 'administrator@testowo.example'
  const made = await createAdministrator(system, { email, name: 'Administrator Przykładowy' })
  expect(made.link).toMatch(/\/logowanie\/link\/[\w-]{54}$/)
  expect(await personById(system, made.personId)).toMatchObject({ administrator: true, state: 'invited', email })
  expect(await caught(createAdministrator(system, { email, name: 'Administrator' }))).toBe('invalid')
  expect(await caught(createAdministrator(system, { email: 'to nie adres', name: 'Administrator' }))).toBe('invalid')
  const helped = await resetAdministrator(system, { email: email.toUpperCase() })
  expect(helped.link).not.toBe(made.link)
  expect(await caught(resetAdministrator(system, { email: 'nikt@example.org' }))).toBe('not_found')
})

it('a person who has an account is made an administrator instead of a second one', async () => {
  const person = await makePerson({ passwordHash: 'x' })
  const { personId } = await createAdministrator(system, { email: person.email, name: 'Inne Imię' })
  expect(personId).toBe(person.id)
  expect((await actorOfSession(person.sessionId))?.administrator).toBe(true)
})

it('one mailbox has one account', async () => {
  const person = await makePerson()
  expect(await caught(addPerson(system, { email: person.email, name: 'Osoba Druga' }))).toBe('invalid')
  const other = await makePerson()
  expect(await caught(changePerson(system, { personId: other.id, email: person.email, name: 'Osoba' }))).toBe('invalid')
})

it('example accounts can sign in at once', async () => {
  const office = await makeOffice()
  const email = 'przyklad@testowo.example'
  const password = 'cztery zielone okna'
  const id = await addExamplePerson(system, {
    email,
    name: 'Redaktor Przykładowy',
    password,
    roles: [{ officeId: office.id, role: 'editor' }],
  })
  expect(await personById(system, id)).toMatchObject({
    example: true,
    state: 'active',
    roles: [{ officeId: office.id, role: 'editor' }],
  })
  expect(await signInWithPassword({ email, password, address: '', agent: '' })).toHaveProperty('sessionId')
})

it('who held which role on a day', async () => {
  const [office, foreign] = [await makeOffice(), await makeOffice()]
  const dpo = await makePerson({ roles: { [office.id]: ['dpo'] }, name: 'Inspektor Przykładowy' })
  const editor = await makePerson({ name: 'Redaktor Przykładowy' })
  const first = polishDay()
  await grantRole(system, { personId: editor.id, officeId: office.id, role: 'editor' })
  const [grant] = (await personById(system, editor.id)).grants
  moveClock(3 * 86_400_000)
  const last = polishDay()
  await revokeRole(system, { personId: editor.id, grantId: grant?.id ?? '' })
  moveClock(2 * 86_400_000)
  const after = polishDay()
  // the session of a maker lasts eight hours; the actor stays what it was
  const rolesOf = async (day: string) =>
    (await rolesOnDay(dpo.actor, day, office.id))
      .filter(({ personId }) => personId === editor.id)
      .map(({ role }) => role)
  expect(await rolesOf(first)).toEqual(['editor'])
  expect(await rolesOf(last)).toEqual(['editor'])
  expect(await rolesOf(after)).toEqual([])
  expect(await rolesOf('2020-01-01')).toEqual([])
  expect(await caught(rolesOnDay(dpo.actor, first, foreign.id))).toBe('not_found')
  expect(await caught(rolesOnDay(dpo.actor, first, null))).toBe('forbidden')
  const publisher = await makePerson({ roles: { [office.id]: ['publisher'] } })
  expect(await caught(rolesOnDay(publisher.actor, first, office.id))).toBe('forbidden')
  expect(await rolesOnDay(system, first, null)).not.toHaveLength(0)
  // given again: a second grant, the first stays in the history
  await grantRole(system, { personId: editor.id, officeId: office.id, role: 'editor' })
  expect((await personById(system, editor.id)).grants).toHaveLength(2)
  expect(await caught(grantRole(system, { personId: editor.id, officeId: office.id, role: 'editor' }))).toBe('invalid')
})
