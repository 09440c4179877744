// One-time links: single use, expiring, unguessable, silent about who has an account.
import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { moveClock, now } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { env } from '@/lib/env'
import { codeOf } from '@/lib/errors'
import { tokenFor } from '@/lib/token'
import { makeOffice, makePerson } from '@/prisma/makers'
import { addPerson } from './commands/add-person'
import { disablePerson } from './commands/disable-person'
import { sendLink } from './commands/send-link'
import { openLink, requestReset, setPasswordByLink, signInWithPassword } from './public'
import { actorOfSession, systemActor } from './session'

const system = systemActor('test')
const password = 'cztery zielone okna'
const tokenOf = (link: string | null) => (link ?? '').split('/').at(-1) ?? ''
let n = 0
const invite = async () => {
  const email = `nowa-osoba-${n++}@testowo.example`
  const { link, personId } = await addPerson(system, { email, name: 'Osoba Nowa' })
  return { email, personId, token: tokenOf(link), link }
}
const caught = (work: Promise<unknown>) => work.then(() => null, codeOf)

it('invites: the link sets a password once and the person can sign in', async () => {
  const { email, token, link } = await invite()
  expect(link).toBe(`${env.appUrl}/logowanie/link/${token}`)
  expect(await openLink(token)).toMatchObject({ purpose: 'invitation', state: 'open', email })
  expect(await openLink(token)).toMatchObject({ state: 'open' })
  await setPasswordByLink(token, password)
  expect(await signInWithPassword({ email, password, address: '192.0.2.9', agent: '' })).toHaveProperty('sessionId')
  expect(await openLink(token)).toMatchObject({ state: 'used' })
  expect(await caught(setPasswordByLink(token, 'inne dobre hasło'))).toBe('rejected')
})

it('queues the mail with ids and dates only', async () => {
  const { personId } = await invite()
  const mail = await withScope('everything', async (tx) => {
    const link = await tx.oneTimeLink.findFirstOrThrow({ where: { personId } })
    return tx.mailMessage.findFirstOrThrow({ where: { subjectId: link.id } })
  })
  expect(mail).toMatchObject({ template: 'account-invitation', state: 'queued', officeId: null })
  expect(JSON.stringify(mail.data)).not.toMatch(/http|@|[\w-]{54}/)
})

it('expires: an invitation after seven days, a reset after two hours', async () => {
  const { personId, token } = await invite()
  moveClock(7 * 86_400_000 - 60_000)
  expect(await openLink(token)).toMatchObject({ state: 'open' })
  moveClock(120_000)
  expect(await openLink(token)).toMatchObject({ state: 'expired' })
  expect(await caught(setPasswordByLink(token, password))).toBe('rejected')
  const { link } = await sendLink(system, personId)
  await setPasswordByLink(tokenOf(link), password)
  const reset = tokenOf((await sendLink(system, personId)).link)
  moveClock(2 * 3_600_000 + 1000)
  expect(await openLink(reset)).toMatchObject({ purpose: 'reset', state: 'expired' })
})

it('knows no token of others: tampered, of another purpose, of a row that does not exist', async () => {
  const { token } = await invite()
  const middle = token.slice(0, 40) + (token[40] === 'A' ? 'B' : 'A') + token.slice(41)
  expect(await openLink(middle)).toBeNull()
  expect(await openLink(`${token}x`)).toBeNull()
  expect(await openLink('')).toBeNull()
  expect(await openLink(tokenFor('invitation', randomUUID()))).toBeNull()
  const link = await withScope([], (tx) =>
    tx.oneTimeLink.findFirstOrThrow({ where: { purpose: 'invitation', usedAt: null } }),
  )
  expect(await openLink(tokenFor('reset', link.id))).toBeNull()
  expect(await openLink(tokenFor('stop', link.id))).toBeNull()
  expect(await caught(setPasswordByLink(middle, password))).toBe('not_found')
})

it('posted twice at once, works once', async () => {
  const { token, personId } = await invite()
  const answers = await Promise.all([1, 2, 3, 4].map((i) => caught(setPasswordByLink(token, `${password} ${i}`))))
  expect(answers.filter((code) => code === null)).toHaveLength(1)
  expect(answers.filter((code) => code === 'rejected')).toHaveLength(3)
  const changes = await withScope('everything', (tx) =>
    tx.auditEvent.count({ where: { type: 'account.password_changed', subjectId: personId } }),
  )
  expect(changes).toBe(1)
})

it('is not used up by a bad password', async () => {
  const { token, email } = await invite()
  expect(await caught(setPasswordByLink(token, 'krótkie'))).toBe('invalid')
  expect(await caught(setPasswordByLink(token, email))).toBe('invalid')
  expect(await openLink(token)).toMatchObject({ state: 'open' })
})

it('a newer link takes the place of the older, whose unsent mail is cancelled', async () => {
  const { token, personId } = await invite()
  await sendLink(system, personId)
  expect(await openLink(token)).toMatchObject({ state: 'used' })
  const mails = await withScope('everything', async (tx) => {
    const ids = (await tx.oneTimeLink.findMany({ where: { personId } })).map(({ id }) => id)
    return tx.mailMessage.findMany({ where: { subjectId: { in: ids } }, orderBy: { createdAt: 'asc' } })
  })
  expect(mails.map(({ state }) => state)).toEqual(['cancelled', 'queued'])
  expect(mails[0]?.recipient).toBeNull()
})

it('a new password ends every session', async () => {
  const person = await makePerson({ passwordHash: 'x' })
  const { link } = await sendLink(system, person.id)
  await setPasswordByLink(tokenOf(link), password)
  expect(await actorOfSession(person.sessionId)).toBeNull()
})

it('a disabled person has no working link', async () => {
  const { token, personId } = await invite()
  await disablePerson(system, personId)
  expect(await openLink(token)).not.toMatchObject({ state: 'open' })
  expect(await caught(setPasswordByLink(token, password))).toBe('rejected')
})

it('asked for by the form: mails only who has an account, at most three times an hour, and answers alike', async () => {
  const person = await makePerson({ passwordHash: 'x' })
  const links = () => withScope([], (tx) => tx.oneTimeLink.count({ where: { personId: person.id } }))
  const all = () => withScope('everything', (tx) => tx.mailMessage.count())
  const before = await all()
  const begun = performance.now()
  await requestReset('nikt@example.org', '192.0.2.1')
  expect(performance.now() - begun).toBeGreaterThan(290)
  expect(await all()).toBe(before)
  for (let i = 0; i < 5; i++) await requestReset(person.email, '192.0.2.1')
  expect(await links()).toBe(3)
  const [event] = await withScope('everything', (tx) =>
    tx.auditEvent.findMany({ where: { type: 'account.reset_requested', subjectId: person.id } }),
  )
  expect(event).toMatchObject({ actorKind: 'person', actorId: person.id })
})

it('shows the link on the screen of an administrator in example mode only', async () => {
  const { actor } = await makePerson({ administrator: true })
  await makeOffice({ example: true })
  const form = () => ({ email: `ekran-${n++}@testowo.example`, name: 'Osoba Ekranowa' })
  await withScope('everything', (tx) => tx.office.updateMany({ data: { example: true } }))
  expect((await addPerson(actor, form())).link).toMatch(/\/logowanie\/link\//)
  await makeOffice({ example: false })
  expect((await addPerson(actor, form())).link).toBeNull()
  expect(now()).toBeInstanceOf(Date)
})
