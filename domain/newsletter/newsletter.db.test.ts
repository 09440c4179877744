// Joining and leaving against a real database: every state a link can find, two presses at once, and what remains after an erasure.
import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { moveClock, now } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { tablesHolding } from '@/lib/db/testing/database-text'
import { tokenFor } from '@/lib/token'
import { type MadeOffice, makeOffice, makeRules } from '@/prisma/makers'
import { addressHash } from './end-subscription'
import { ask, confirmJoin, joinPage, leave, leavePage, newsletterOffer } from './public'
import type { Choice, ConsentText } from './schema'

const minute = 60_000
const day = 86_400_000
let office: MadeOffice
let address: string
let texts: ConsentText[]

beforeEach(async () => {
  office = await makeOffice({ example: true })
  texts = [await makeRules(office.id), await makeRules(office.id, 'en'), await makeRules(office.id, 'uk')]
  address = `mieszkaniec-${randomUUID().slice(0, 8)}@skrzynka.example`
})

const request = (choice: Choice, over: { officeId?: string; locale?: 'pl' | 'en' | 'uk' } = {}) =>
  ask({ officeId: office.id, address, choice, locale: 'pl', texts, ...over })
const row = () => withScope([office.id], (tx) => tx.subscription.findFirst({ where: { email: address } }))
const mails = () =>
  withScope([office.id], (tx) =>
    tx.mailMessage.findMany({ where: { officeId: office.id }, orderBy: { createdAt: 'asc' } }),
  )
const proofs = () => withScope([office.id], (tx) => tx.consentProof.findMany({ where: { officeId: office.id } }))
const suppressions = () => withScope([office.id], (tx) => tx.suppression.count({ where: { officeId: office.id } }))
const templates = async () => (await mails()).map(({ template }) => template)

async function subscribed(): Promise<string> {
  await request('dodaj')
  const id = (await row())?.id ?? ''
  await confirmJoin(tokenFor('join', id))
  return id
}

async function leaveToken(): Promise<string> {
  await request('usun')
  const found = await withScope([office.id], (tx) =>
    tx.leaveRequest.findFirstOrThrow({ where: { officeId: office.id }, orderBy: { createdAt: 'desc' } }),
  )
  return tokenFor('leave', found.id)
}

describe('joining', () => {
  it('waits for the button, keeps what was shown, and becomes active once', async () => {
    await request('dodaj', { locale: 'en' })
    const pending = await row()
    expect(pending).toMatchObject({
      state: 'pending',
      locale: 'en',
      channel: 'form',
      consentTexts: [{ versionId: texts[1]?.versionId, locale: 'en', number: 1 }],
      confirmedAt: null,
    })
    expect((pending?.expiresAt?.getTime() ?? 0) - now().getTime()).toBeGreaterThan(7 * day - minute)
    const token = tokenFor('join', pending?.id ?? '')
    expect(await joinPage(token)).toEqual({ state: 'ready', officeId: office.id, locale: 'en', rules: null })
    await confirmJoin(token)
    const active = await row()
    expect(active).toMatchObject({ state: 'active', expiresAt: null })
    await confirmJoin(token)
    expect((await row())?.confirmedAt).toEqual(active?.confirmedAt)
    expect(await joinPage(token)).toMatchObject({ state: 'active' })
    expect(await templates()).toEqual(['newsletter-join', 'newsletter-welcome'])
  })

  it('is confirmed once by two presses at the same moment', async () => {
    await request('dodaj')
    const token = tokenFor('join', (await row())?.id ?? '')
    await Promise.all(Array.from({ length: 6 }, () => confirmJoin(token)))
    expect((await templates()).filter((name) => name === 'newsletter-welcome')).toHaveLength(1)
  })

  it('is not changed by reading the page ten times', async () => {
    await request('dodaj')
    const before = await row()
    for (let n = 0; n < 10; n++) await joinPage(tokenFor('join', before?.id ?? ''))
    expect(await row()).toEqual(before)
  })

  it('mails again only after the cool-down, with the same token and a new term', async () => {
    await request('dodaj')
    const first = await row()
    await Promise.all([request('dodaj'), request('dodaj')])
    expect(await templates()).toEqual(['newsletter-join'])
    moveClock(11 * minute)
    await Promise.all([request('dodaj'), request('dodaj')])
    const second = await row()
    expect(await templates()).toEqual(['newsletter-join', 'newsletter-join'])
    expect(second?.id).toBe(first?.id)
    expect(second?.expiresAt?.getTime()).toBeGreaterThan(first?.expiresAt?.getTime() ?? Number.POSITIVE_INFINITY)
  })

  it('writes to nobody more than five times a day, whoever asks', async () => {
    for (let n = 0; n < 9; n++) {
      await request('dodaj')
      moveClock(11 * minute)
    }
    expect(await mails()).toHaveLength(5)
  })

  it('tells somebody who is in already, and changes nothing about them', async () => {
    await subscribed()
    const before = await row()
    moveClock(11 * minute)
    await request('dodaj', { locale: 'uk' })
    expect(await templates()).toEqual(['newsletter-join', 'newsletter-welcome', 'newsletter-already'])
    expect(await row()).toMatchObject({
      state: 'active',
      locale: 'pl',
      confirmedAt: before?.confirmedAt,
      consentTexts: [{ versionId: texts[0]?.versionId, locale: 'pl', number: 1 }],
    })
    expect((await mails()).at(-1)).toMatchObject({ locale: 'pl', recipient: address })
  })

  it('does not accept an expired, tampered or foreign token, nor one for another purpose', async () => {
    await request('dodaj')
    const id = (await row())?.id ?? ''
    const good = tokenFor('join', id)
    const at = good.length - 3
    const tampered = `${good.slice(0, at)}${good[at] === 'A' ? 'B' : 'A'}${good.slice(at + 1)}`
    for (const bad of [
      tampered,
      tokenFor('stop', id),
      tokenFor('leave', id),
      tokenFor('reset', id),
      '',
      'x',
      '../../x',
      good.slice(1),
    ]) {
      expect(await joinPage(bad)).toEqual({ state: 'unknown' })
      await confirmJoin(bad)
    }
    expect(await joinPage(tokenFor('join', randomUUID()))).toMatchObject({
      state: 'gone',
      officeId: null,
      locale: 'pl',
    })
    moveClock(8 * day)
    expect(await joinPage(good)).toMatchObject({ state: 'expired' })
    await confirmJoin(good)
    expect((await row())?.state).toBe('pending')
  })
})

describe('leaving', () => {
  it('by the form: mail, button, nothing clear remains, one proof and one suppression', async () => {
    await subscribed()
    const token = await leaveToken()
    expect(await templates()).toEqual(['newsletter-join', 'newsletter-welcome', 'newsletter-leave'])
    expect(await tablesHolding(address)).toEqual(['public.mail_messages', 'public.subscriptions'])
    expect(await leavePage(token)).toEqual({ state: 'ready', officeId: office.id, locale: 'pl' })
    expect(await leave(token, 'page')).toEqual({ officeId: office.id, locale: 'pl', proof: true })
    expect(await tablesHolding(address)).toEqual([])
    expect(await proofs()).toMatchObject([
      {
        addressHash: addressHash(office.id, address),
        endReason: 'left_by_form',
        channel: 'form',
        consentTexts: [{ versionId: texts[0]?.versionId }],
      },
    ])
    expect(await suppressions()).toBe(1)
    expect(await leavePage(token)).toMatchObject({ state: 'used_or_expired' })
    expect(await leave(token, 'page')).toBeNull()
  })

  it('by the footer link and by the one-click header, at any time, also after a year', async () => {
    const stop = tokenFor('stop', await subscribed())
    moveClock(366 * day)
    expect(await leavePage(stop)).toMatchObject({ state: 'ready' })
    expect(await leave(stop, 'header')).toMatchObject({ proof: true })
    expect(await leavePage(stop)).toEqual({ state: 'gone', officeId: null, locale: 'pl' })
    expect(await proofs()).toMatchObject([{ endReason: 'left_by_header' }])
    expect(await tablesHolding(address)).toEqual([])
  })

  it('ends once when pressed many times at the same moment, by both kinds of link', async () => {
    const id = await subscribed()
    const form = await leaveToken()
    const stop = tokenFor('stop', id)
    const answers = await Promise.all(
      [form, stop, form, stop, stop, form].map((token, n) => leave(token, n % 2 ? 'header' : 'page')),
    )
    expect(answers.filter((answer) => answer !== null)).toHaveLength(1)
    expect(await proofs()).toHaveLength(1)
  })

  it('cancels what has not been sent yet and takes the address out of what has', async () => {
    const id = await subscribed()
    await withScope([office.id], (tx) =>
      tx.mailMessage.updateMany({ where: { template: 'newsletter-join' }, data: { state: 'sent', sentAt: now() } }),
    )
    await leave(tokenFor('stop', id), 'page')
    expect((await mails()).map(({ state, recipient }) => [state, recipient])).toEqual([
      ['sent', null],
      ['cancelled', null],
    ])
  })

  it('leaves nothing at all of an address that was never confirmed', async () => {
    await request('dodaj')
    const id = (await row())?.id ?? ''
    expect(await leave(tokenFor('stop', id), 'page')).toMatchObject({ proof: false })
    expect(await proofs()).toEqual([])
    expect(await suppressions()).toBe(0)
    expect(await tablesHolding(address)).toEqual([])
    expect(await joinPage(tokenFor('join', id))).toMatchObject({ state: 'gone' })
  })

  it('writes to no stranger and has a cool-down of its own', async () => {
    await request('usun')
    expect(await mails()).toEqual([])
    await subscribed()
    await Promise.all([request('usun'), request('usun'), request('usun')])
    expect((await templates()).filter((name) => name === 'newsletter-leave')).toHaveLength(1)
  })

  it('lets an expired link do nothing, and says so', async () => {
    await subscribed()
    const token = await leaveToken()
    moveClock(8 * day)
    expect(await leavePage(token)).toMatchObject({ state: 'expired', officeId: office.id })
    expect(await leave(token, 'page')).toBeNull()
    expect((await row())?.state).toBe('active')
    expect(await leave('not-a-token', 'page')).toBe('unknown')
    expect(await leave(tokenFor('join', (await row())?.id ?? ''), 'page')).toBe('unknown')
  })

  it('never lets an old sign-up link undo it, and never stops a fresh sign-up', async () => {
    const id = await subscribed()
    await leave(tokenFor('stop', id), 'page')
    await confirmJoin(tokenFor('join', id))
    expect(await row()).toBeNull()
    await subscribed()
    expect(await row()).toMatchObject({ state: 'active' })
    expect((await row())?.id).not.toBe(id)
    expect(await suppressions()).toBe(0)
    expect(await proofs()).toHaveLength(1)
  })

  it('touches the office of the token only', async () => {
    const id = await subscribed()
    const other = await makeOffice({ example: true })
    const rules = await makeRules(other.id)
    await ask({ officeId: other.id, address, choice: 'dodaj', locale: 'pl', texts: [rules] })
    await leave(tokenFor('stop', id), 'page')
    const left = await withScope([other.id], (tx) => tx.subscription.findMany())
    expect(left).toMatchObject([{ email: address, officeId: other.id }])
    expect(addressHash(office.id, address)).not.toBe(addressHash(other.id, address))
  })
})

describe('what the form offers', () => {
  const shape = (over: { example?: boolean; enabled?: boolean } = {}) => ({
    id: office.id,
    example: over.example ?? true,
    settings: { newsletter: { enabled: over.enabled ?? true } },
  })

  it('ties a sign-up to the exact rules in the language of the page', async () => {
    expect(await newsletterOffer(shape(), 'pl')).toMatchObject({
      join: true,
      leave: true,
      rules: { text: { versionId: texts[0]?.versionId, number: 1 } },
    })
    const polish = await makeOffice({ example: true })
    await makeRules(polish.id)
    expect(await newsletterOffer({ ...shape(), id: polish.id }, 'en')).toEqual({
      join: false,
      leave: true,
      reason: 'no_rules',
      delivers: false,
      rules: null,
    })
  })

  it('whatever a form sends, nobody joins by rules that are not in force in their language; everybody may leave', async () => {
    const polish = await makeOffice({ example: true })
    const rules = await makeRules(polish.id)
    const join = (locale: 'pl' | 'en', given: ConsentText[]) =>
      ask({ officeId: polish.id, address, choice: 'dodaj', locale, texts: given })
    for (const given of [[rules], [{ ...rules, locale: 'en' }], texts, []])
      await expect(join('en', given)).rejects.toMatchObject({ code: 'invalid' })
    await expect(join('pl', texts)).rejects.toMatchObject({ code: 'invalid' })
    expect(await withScope([polish.id], (tx) => tx.subscription.count({ where: { officeId: polish.id } }))).toBe(0)
    await join('pl', [rules])
    await ask({ officeId: polish.id, address, choice: 'usun', locale: 'en', texts: [] })
    expect(await withScope([polish.id], (tx) => tx.leaveRequest.count({ where: { officeId: polish.id } }))).toBe(1)
  })

  it('is closed where mail cannot leave, except in examples; leaving stays open when joining is switched off', async () => {
    expect(await newsletterOffer(shape({ example: false }), 'pl')).toMatchObject({
      join: false,
      leave: false,
      reason: 'no_mail',
    })
    expect(await newsletterOffer(shape({ enabled: false }), 'pl')).toMatchObject({
      join: false,
      leave: true,
      reason: 'disabled',
    })
    await withScope([office.id], (tx) =>
      tx.officeMailRoute.create({ data: { officeId: office.id, transport: 'smtp', updatedAt: now() } }),
    )
    expect(await newsletterOffer(shape({ example: false }), 'pl')).toMatchObject({ join: true, leave: true })
  })
})
