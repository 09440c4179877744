// Signing in: one answer for everything that is wrong, a limit before the costly hash, and a trace without an address.
import { expect, it } from 'vitest'
import { moveClock } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { hit } from '@/lib/rate-limit'
import { makePerson } from '@/prisma/makers'
import { disablePerson } from './commands/disable-person'
import { hashPassword } from './password'
import { signInWithPassword } from './public'
import { actorOfSession, systemActor } from './session'

const password = 'cztery zielone okna'
const passwordHash = await hashPassword(password)
let place = 0
const from = () => ({
  address: `192.0.2.${++place}`,
  agent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
})

const events = (type: string) =>
  withScope('everything', (tx) => tx.auditEvent.findMany({ where: { type }, orderBy: { seq: 'asc' } }))

it('makes a session for the right pair, whatever the case of the address', async () => {
  const person = await makePerson({ passwordHash })
  const answer = await signInWithPassword({ email: ` ${person.email.toUpperCase()} `, password, ...from() })
  if (!('sessionId' in answer)) throw new Error('refused')
  expect((await actorOfSession(answer.sessionId))?.personId).toBe(person.id)
  const session = await withScope([], (tx) => tx.session.findUniqueOrThrow({ where: { id: answer.sessionId } }))
  expect(session.label).toBe('Firefox, Linux')
  expect(session.expiresAt.getTime() - session.createdAt.getTime()).toBe(12 * 3_600_000)
})

it('answers alike for wrong, unknown, disabled and never set', async () => {
  const [wrong, disabled, invited] = [
    await makePerson({ passwordHash }),
    await makePerson({ passwordHash }),
    await makePerson(),
  ]
  await disablePerson(systemActor('test'), disabled.id)
  const answers = [
    await signInWithPassword({ email: wrong.email, password: 'cztery zielone okno', ...from() }),
    await signInWithPassword({ email: 'nikt@example.org', password, ...from() }),
    await signInWithPassword({ email: disabled.email, password, ...from() }),
    await signInWithPassword({ email: invited.email, password, ...from() }),
    await signInWithPassword({ email: 'to nie adres', password, ...from() }),
  ]
  expect(answers).toEqual(Array(5).fill({ refused: 'wrong' }))
})

it('takes as long for an unknown address as for a wrong password', async () => {
  const person = await makePerson({ passwordHash })
  const time = async (email: string) => {
    const begun = performance.now()
    await signInWithPassword({ email, password: 'cztery zielone okno', ...from() })
    return performance.now() - begun
  }
  const spans: { known: number; unknown: number }[] = []
  // by turns: whatever else the machine does slows both
  for (let n = 0; n < 7; n++)
    spans.push({ known: await time(person.email), unknown: await time('nikt-inny@example.org') })
  const known = Math.min(...spans.map((span) => span.known))
  const unknown = Math.min(...spans.map((span) => span.unknown))
  // without the dummy hash the unknown one would take a fraction
  expect(unknown).toBeGreaterThan(known / 2)
})

it('stops guessing at one mailbox from one place, and forgets after a quarter', async () => {
  const person = await makePerson({ passwordHash })
  const here = from()
  for (let n = 0; n < 8; n++)
    expect(await signInWithPassword({ email: person.email, password: 'cztery zielone okno', ...here })).toEqual({
      refused: 'wrong',
    })
  expect(await signInWithPassword({ email: person.email, password, ...here })).toEqual({ refused: 'too_many' })
  expect(await signInWithPassword({ email: person.email, password, ...from() })).toHaveProperty('sessionId')
  moveClock(16 * 60_000)
  expect(await signInWithPassword({ email: person.email, password, ...here })).toHaveProperty('sessionId')
})

it('stops guessing at one mailbox from many places', async () => {
  const person = await makePerson({ passwordHash })
  // thirty-nine tries from elsewhere, without their hashes
  for (let n = 0; n < 39; n++) await hit(['sign-in', person.email], { limit: 40, seconds: 3600 })
  expect(await signInWithPassword({ email: person.email, password: 'nie to hasło', ...from() })).toEqual({
    refused: 'wrong',
  })
  expect(await signInWithPassword({ email: person.email, password, ...from() })).toEqual({ refused: 'too_many' })
})

it('leaves traces without addresses', async () => {
  const person = await makePerson({ passwordHash })
  await signInWithPassword({ email: person.email, password: 'cztery zielone okno', ...from() })
  await signInWithPassword({ email: 'ktos-obcy@example.org', password, ...from() })
  const failed = await events('account.sign_in_failed')
  expect(failed.at(-2)).toMatchObject({ subjectId: person.id, data: { reason: 'password' } })
  expect(failed.at(-1)).toMatchObject({ subjectId: null, actorId: null, data: { reason: 'unknown' } })
  const everything = JSON.stringify(failed.map(({ data, actorLabel }) => [data, actorLabel]))
  expect(everything).not.toMatch(/@|192\.0\.2/)
})
