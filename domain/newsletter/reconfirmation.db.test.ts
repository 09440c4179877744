// Consents asked for anew and addresses that mails do not reach, against a real database: the run, its mails, the one reminder, the end,
// and every way back, which is the person's own.
import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import { moveClock, now } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { tokenFor } from '@/lib/token'
import { type MadeOffice, type MadePerson, makeOffice, makePerson, makeRules, makeSubscription } from '@/prisma/makers'
import { eraseExpired } from './commands/end-expired'
import { remindUnconfirmed } from './commands/remind-unconfirmed'
import { resumeSubscriber } from './commands/resume-subscriber'
import { countReconfirmation, startReconfirmation } from './commands/start-reconfirmation'
import { addressHash } from './end-subscription'
import { ask, confirmJoin, joinPage, leave } from './public'
import { subscriberCounts } from './queries'
import { stoppedSubscribers } from './queries/stopped'
import type { ConsentText } from './schema'

const day = 86_400_000
let office: MadeOffice
let dpo: MadePerson
let clock: Actor
let rules: ConsentText

beforeEach(async () => {
  office = await makeOffice({ example: true })
  dpo = await makePerson({ roles: { [office.id]: ['coordinator'] } })
  clock = (await makePerson({ administrator: true })).actor
  rules = await makeRules(office.id)
})

const row = (id: string) => withScope([office.id], (tx) => tx.subscription.findUnique({ where: { id } }))
const change = (id: string, data: Prisma.SubscriptionUpdateInput) =>
  withScope([office.id], (tx) => tx.subscription.update({ where: { id }, data }))
const mails = () =>
  withScope([office.id], (tx) =>
    tx.mailMessage.findMany({
      where: { officeId: office.id },
      orderBy: [{ createdAt: 'asc' }, { nextAttemptAt: 'asc' }],
    }),
  )
const templates = async () => (await mails()).map(({ template }) => template)
const suppression = (email: string) =>
  withScope([office.id], (tx) =>
    tx.suppression.findFirst({ where: { officeId: office.id, addressHash: addressHash(office.id, email) } }),
  )
const proofs = () => withScope([office.id], (tx) => tx.consentProof.findMany({ where: { officeId: office.id } }))
const imported = async (locale = 'pl') => {
  const made = await makeSubscription(office.id, { locale })
  const expiresAt = new Date(now().getTime() + 30 * day)
  await change(made.id, { state: 'reconfirm', channel: 'import', confirmedAt: null, mailedAt: null, expiresAt })
  return made
}
const start = (which: 'imported' | 'unproved' | 'older', expected: number, before = '') =>
  startReconfirmation(dpo.actor, office.id, { which, before, expected })

describe('a run', () => {
  it('asks exactly those who were counted, once, one mail after another', async () => {
    const people = await Promise.all(Array.from({ length: 5 }, () => imported()))
    await imported('en')
    const counted = await countReconfirmation(dpo.actor, office.id, { which: 'imported', before: '' })
    expect(counted).toMatchObject({ count: 5, withoutRules: 1 })
    await expect(start('imported', 4)).rejects.toMatchObject({ code: 'conflict' })
    expect(await mails()).toEqual([])
    const ends = await Promise.allSettled([start('imported', 5), start('imported', 5)])
    expect(ends.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const sent = await mails()
    expect(sent.map(({ template }) => template)).toEqual(Array(5).fill('newsletter-reconfirm'))
    expect(new Set(sent.map(({ recipient }) => recipient))).toEqual(new Set(people.map(({ email }) => email)))
    const times = sent.map(({ nextAttemptAt }) => nextAttemptAt.getTime())
    expect(new Set(times).size).toBe(5)
    await expect(start('imported', 0)).rejects.toMatchObject({ code: 'rejected' })
  })

  it('freezes readers whose consent is old or tied to nothing, and no others', async () => {
    const old = await makeSubscription(office.id)
    await change(old.id, { confirmedAt: new Date('2020-01-01T00:00:00Z'), consentTexts: [rules] })
    const bare = await makeSubscription(office.id)
    const sound = await makeSubscription(office.id)
    await change(sound.id, { consentTexts: [rules] })
    expect(await start('older', 1, '2021-01-01')).toBe(1)
    expect(await start('unproved', 1)).toBe(1)
    expect([(await row(old.id))?.state, (await row(bare.id))?.state, (await row(sound.id))?.state]).toEqual([
      'reconfirm',
      'reconfirm',
      'active',
    ])
    expect(await subscriberCounts(dpo.actor, office.id)).toMatchObject({ active: 1, reconfirm: 2, unasked: 0 })
  })

  it('leaves out whoever may not be written to', async () => {
    const { id, email } = await imported()
    const key = { officeId: office.id, addressHash: addressHash(office.id, email), scope: 'newsletter' }
    const kept = { reason: 'legal', createdAt: now(), purgeAfter: new Date(now().getTime() + 365 * day) }
    await withScope([office.id], (tx) => tx.suppression.create({ data: { ...key, ...kept } }))
    await imported()
    expect(await start('imported', 2)).toBe(1)
    expect((await row(id))?.reconfirmAskedAt).toBeNull()
  })

  it('is refused where no mail can leave', async () => {
    const real = await makeOffice()
    const { actor } = await makePerson({ roles: { [real.id]: ['dpo'] } })
    const choice = { which: 'imported', before: '', expected: 0 } as const
    await expect(startReconfirmation(actor, real.id, choice)).rejects.toMatchObject({ code: 'rejected' })
  })
})

describe('an answer', () => {
  it('is a new consent to the rules beside the button, and to no others', async () => {
    const { id, email } = await imported()
    await change(id, { consentNote: 'formularz z 2019 roku' })
    const token = tokenFor('join', id)
    await start('imported', 1)
    const asked = (await row(id))?.reconfirmAskedAt
    moveClock(2 * day)
    expect(await joinPage(token)).toMatchObject({ state: 'ready', rules: { text: { versionId: rules.versionId } } })
    await confirmJoin(token)
    await confirmJoin(token, randomUUID())
    expect((await row(id))?.state).toBe('reconfirm')
    await Promise.all([confirmJoin(token, rules.versionId), confirmJoin(token, rules.versionId)])
    const active = await row(id)
    expect(active).toMatchObject({
      ...{ state: 'active', askedAt: asked, expiresAt: null, reconfirmAskedAt: null },
      ...{ channel: 'import', consentNote: 'formularz z 2019 roku' },
      consentTexts: [{ versionId: rules.versionId, number: 1, locale: 'pl' }],
    })
    expect(active?.confirmedAt?.getTime()).toBeGreaterThan((asked?.getTime() ?? 0) + day)
    expect((await templates()).filter((name) => name === 'newsletter-welcome')).toHaveLength(1)
    // whoever leaves afterwards is not brought back by the old link
    await leave(tokenFor('stop', id), 'page')
    await confirmJoin(token, rules.versionId)
    expect([await row(id), await joinPage(token)]).toMatchObject([null, { state: 'gone' }])
    expect((await suppression(email))?.reason).toBe('erased')
  })

  it('that does not come ends in a proof, and the person alone comes back', async () => {
    const { id, email } = await imported()
    await start('imported', 1)
    moveClock(29 * day)
    await eraseExpired(clock)
    expect((await row(id))?.state).toBe('reconfirm')
    moveClock(2 * day)
    expect(await joinPage(tokenFor('join', id))).toMatchObject({ state: 'expired' })
    await confirmJoin(tokenFor('join', id), rules.versionId)
    await eraseExpired(clock)
    expect(await row(id)).toBeNull()
    expect(await proofs()).toMatchObject([{ endReason: 'not_reconfirmed', confirmedAt: null }])
    expect((await suppression(email))?.reason).toBe('not_reconfirmed')
    await ask({ officeId: office.id, address: email, choice: 'dodaj', locale: 'pl', texts: [rules] })
    const fresh = await withScope([office.id], (tx) => tx.subscription.findFirstOrThrow({ where: { email } }))
    await confirmJoin(tokenFor('join', fresh.id))
    expect([(await row(fresh.id))?.state, await suppression(email)]).toEqual(['active', null])
  })

  it('may be asked for by the form: the same question goes out, nothing else changes', async () => {
    const { id, email } = await imported()
    await change(id, { lastMailAt: null })
    await ask({ officeId: office.id, address: email, choice: 'dodaj', locale: 'pl', texts: [rules] })
    expect(await templates()).toEqual(['newsletter-reconfirm'])
    expect(await row(id)).toMatchObject({ state: 'reconfirm', channel: 'import', reconfirmAskedAt: expect.any(Date) })
    await ask({ officeId: office.id, address: email, choice: 'usun', locale: 'pl', texts: [] })
    expect((await templates()).at(-1)).toBe('newsletter-leave')
  })
})

describe('a reminder', () => {
  const remind = () => remindUnconfirmed(clock)
  it('comes once after four days to whoever did not confirm, never after the answer', async () => {
    const address = `mieszkaniec-${randomUUID().slice(0, 8)}@skrzynka.example`
    await ask({ officeId: office.id, address, choice: 'dodaj', locale: 'pl', texts: [rules] })
    const sure = await makeSubscription(office.id)
    moveClock(3 * day)
    await remind()
    expect(await templates()).toEqual(['newsletter-join'])
    moveClock(day + 60_000)
    await Promise.all([remind(), remind()])
    await remind()
    expect(await templates()).toEqual(['newsletter-join', 'newsletter-reminder'])
    expect((await mails()).at(-1)).toMatchObject({ recipient: address, data: { expiresAt: expect.any(String) } })
    expect((await row(sure.id))?.remindedAt).toBeNull()
    moveClock(4 * day)
    await remind()
    expect(await templates()).toHaveLength(2)
  })

  it('respects what an address may get in a day, and comes when that day is over', async () => {
    const address = `mieszkaniec-${randomUUID().slice(0, 8)}@skrzynka.example`
    const join = () => ask({ officeId: office.id, address, choice: 'dodaj', locale: 'pl', texts: [rules] })
    await join()
    const waiting = await withScope([office.id], (tx) =>
      tx.subscription.findFirstOrThrow({ where: { email: address } }),
    )
    moveClock(4 * day)
    for (let n = 0; n < 6; n++) {
      await join()
      moveClock(11 * 60_000)
    }
    await change(waiting.id, { askedAt: new Date(now().getTime() - 5 * day) })
    await remind()
    expect(await templates()).not.toContain('newsletter-reminder')
    moveClock(day)
    await remind()
    expect(await templates()).toContain('newsletter-reminder')
  })

  it('of a consent asked for anew comes once after a week', async () => {
    const { id } = await imported()
    await remind()
    await start('imported', 1)
    moveClock(6 * day)
    await remind()
    expect(await templates()).toEqual(['newsletter-reconfirm'])
    moveClock(day + 60_000)
    await remind()
    moveClock(8 * day)
    await remind()
    expect(await templates()).toEqual(['newsletter-reconfirm', 'newsletter-reminder'])
    expect((await mails()).at(-1)?.data).toMatchObject({ anew: true })
    expect((await row(id))?.remindedAt).toBeInstanceOf(Date)
  })
})

describe('a stopped address', () => {
  const stopped = async () => {
    const made = await makeSubscription(office.id)
    await change(made.id, { state: 'stopped', stopReason: 'hard_bounce', stoppedAt: now(), consentTexts: [rules] })
    return made
  }

  it('is listed, resumed once by a person with a reason, and stands in the trail', async () => {
    const { id, email } = await stopped()
    expect(await stoppedSubscribers(dpo.actor, office.id)).toMatchObject({
      total: 1,
      readers: [{ email, stopReason: 'hard_bounce' }],
    })
    await resumeSubscriber(dpo.actor, office.id, { subscriptionId: id, reason: 'person_asked' })
    expect(await row(id)).toMatchObject({ state: 'active', stopReason: null, stoppedAt: null, outcomes: '' })
    await expect(
      resumeSubscriber(dpo.actor, office.id, { subscriptionId: id, reason: 'person_asked' }),
    ).rejects.toMatchObject({ code: 'conflict' })
    const trail = await withScope('everything', (tx) =>
      tx.auditEvent.findMany({ where: { officeId: office.id, type: 'subscribers.resumed' } }),
    )
    expect(trail).toMatchObject([{ subjectId: id, data: { reason: 'person_asked' } }])
  })

  it('ends after thirty days with its reason, which does not stop a fresh join', async () => {
    const { id, email } = await stopped()
    moveClock(31 * day)
    await eraseExpired(clock)
    expect(await row(id)).toBeNull()
    expect(await proofs()).toMatchObject([{ endReason: 'hard_bounce' }])
    expect((await suppression(email))?.reason).toBe('hard_bounce')
    await ask({ officeId: office.id, address: email, choice: 'dodaj', locale: 'pl', texts: [rules] })
    expect((await templates()).at(-1)).toBe('newsletter-join')
  })

  it('is taken up again by its owner alone, by the mail that the form sends', async () => {
    const { id, email } = await stopped()
    expect(await joinPage(tokenFor('join', id))).toMatchObject({ state: 'expired' })
    moveClock(28 * day)
    await ask({ officeId: office.id, address: email, choice: 'dodaj', locale: 'pl', texts: [rules] })
    expect([(await row(id))?.state, (await templates()).at(-1)]).toEqual(['stopped', 'newsletter-join'])
    moveClock(4 * day)
    await eraseExpired(clock)
    await confirmJoin(tokenFor('join', id), rules.versionId)
    expect(await row(id)).toMatchObject({ state: 'active', stopReason: null, expiresAt: null })
  })
})
