// The pump against the database, a real SMTP server and a stand-in of Resend: nothing is lost, nothing is doubled, everything is visible.
import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { systemActor } from '@/domain/accounts/session'
import { claimMails, settleMail } from '@/domain/mail/claim'
import { retryMail, saveMailRoute, sendTestMail } from '@/domain/mail/commands'
import { openOutboxMail, outboxMails } from '@/domain/mail/outbox'
import { mailRoute, mailsOfOffice } from '@/domain/mail/queries'
import { ask, confirmJoin, leave } from '@/domain/newsletter/public'
import type { ConsentText } from '@/domain/newsletter/schema'
import { type ResendStandIn, resendStandIn } from '@/e2e/support/resend-stand-in'
import { type SmtpSink, smtpSink } from '@/e2e/support/smtp-sink'
import { moveClock } from '@/lib/clock'
import { withScope } from '@/lib/db/client'
import { filesHolding, tablesHolding } from '@/lib/db/testing/database-text'
import { reloadEnv } from '@/lib/env'
import { tokenFor } from '@/lib/token'
import { type MadeOffice, type MadePerson, makeOffice, makePerson, makePolicyVersion, makeRules } from '@/prisma/makers'
import { sendDueMails } from './mail-pump'
import { renderById } from './mail-rendering'

const actor = systemActor('test')
const minute = 60_000
const hour = 60 * minute
const empty = { fromName: '', fromEmail: 'newsletter@testowo.example', smtpSecret: '', resendSecret: '' }

let office: MadeOffice
let administrator: MadePerson
let address: string
let rules: ConsentText
let smtp: SmtpSink
let resend: ResendStandIn

beforeEach(async () => {
  office = await makeOffice()
  rules = await makeRules(office.id)
  administrator = await makePerson({ administrator: true })
  address = `czytelnik-${randomUUID().slice(0, 8)}@skrzynka.example`
  smtp = await smtpSink()
  resend = await resendStandIn()
  process.env.RESEND_BASE_URL = resend.url
  reloadEnv()
})
afterEach(async () => {
  await smtp.close()
  await resend.close()
})

const bySmtp = () =>
  saveMailRoute(administrator.actor, office.id, { ...empty, transport: 'smtp', smtpSecret: smtp.url })
const byResend = () =>
  saveMailRoute(administrator.actor, office.id, { ...empty, transport: 'resend', resendSecret: 're_test' })
const join = () => ask({ officeId: office.id, address, choice: 'dodaj', locale: 'pl', texts: [rules] })
const rows = () =>
  withScope([office.id], (tx) =>
    tx.mailMessage.findMany({ where: { officeId: office.id }, orderBy: { createdAt: 'asc' } }),
  )
const subscription = () =>
  withScope([office.id], (tx) => tx.subscription.findFirstOrThrow({ where: { email: address } }))

describe('by SMTP', () => {
  it('sends the mail of a sign-up with the office as sender, a working link and the way out', async () => {
    await bySmtp()
    await join()
    expect(await sendDueMails(actor)).toBe(1)
    const { id, mailedAt } = await subscription()
    const [mail] = smtp.received
    expect(mail).toMatchObject({
      envelopeTo: [address],
      from: { name: 'UG Testowo', address: 'newsletter@testowo.example' },
      replyTo: [{ address: 'urzad@testowo.example' }],
    })
    expect(mail?.text).toContain(`http://localhost:3000/potwierdz/${tokenFor('join', id)}`)
    expect(mail?.html).toContain(`http://localhost:3000/potwierdz/${tokenFor('join', id)}`)
    const header = (key: string) => mail?.headers.find((one) => one.key === key)?.value
    expect(header('list-unsubscribe')).toBe(`<http://localhost:3000/api/wypis/${tokenFor('stop', id)}>`)
    expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
    expect(mail?.subject).not.toContain(address)
    expect(mailedAt).not.toBeNull()
    expect(await rows()).toMatchObject([{ state: 'sent', route: 'smtp', attempts: 1, lastError: null }])
  })

  it('loses nothing when the server is down for a day', async () => {
    await bySmtp()
    await smtp.close()
    await join()
    let attempts = 0
    for (let passed = 0; passed < 24 * hour; passed += 30 * minute) {
      attempts += await sendDueMails(actor)
      moveClock(30 * minute)
    }
    expect(await rows()).toMatchObject([{ state: 'queued', lastError: 'smtp_unreachable', attempts }])
    expect(attempts).toBeGreaterThan(5)
    smtp = await smtpSink(smtp.port)
    moveClock(6 * hour)
    await sendDueMails(actor)
    expect(smtp.received).toHaveLength(1)
    expect(await rows()).toMatchObject([{ state: 'sent' }])
  })

  it('gives up after about three days, visibly, and sends when a person says so', async () => {
    await bySmtp()
    await smtp.close()
    await join()
    for (let n = 0; n < 40; n++) {
      await sendDueMails(actor)
      moveClock(6 * hour)
    }
    const dpo = await makePerson({ roles: { [office.id]: ['dpo'] } })
    const { mails, counts } = await mailsOfOffice(dpo.actor, office.id)
    expect(counts).toEqual({ failed: 1 })
    expect(mails).toMatchObject([{ state: 'failed', lastError: 'smtp_unreachable' }])
    smtp = await smtpSink(smtp.port)
    await retryMail(dpo.actor, office.id, mails[0]?.id ?? '')
    await sendDueMails(actor)
    expect(smtp.received).toHaveLength(1)
    await expect(retryMail(dpo.actor, office.id, mails[0]?.id ?? '')).rejects.toMatchObject({ code: 'conflict' })
  })

  it('keeps the error of a refused recipient without the words of the server, which quote the address', async () => {
    await bySmtp()
    await join()
    smtp.faults = ['refuse-recipient']
    await sendDueMails(actor)
    expect(await rows()).toMatchObject([{ state: 'failed', lastError: 'smtp_refused:550' }])
    expect(await tablesHolding('no such user')).toEqual([])
  })
})

describe('by Resend', () => {
  it.each(['cut-after', 'broken-after', 'rate', 'broken'] as const)(
    'sends one mail through the fault "%s"',
    async (fault) => {
      await byResend()
      await join()
      resend.faults = [fault]
      await sendDueMails(actor)
      expect(await rows()).toMatchObject([{ state: 'queued' }])
      moveClock(2 * minute)
      await sendDueMails(actor)
      expect(await rows()).toMatchObject([
        { state: 'sent', route: 'resend', providerId: 'stand-in-1', uncertainAt: null },
      ])
      expect(resend.accepted).toHaveLength(1)
      expect(resend.accepted[0]?.key).toBe((await rows())[0]?.id)
    },
  )

  it('does not repeat a mail of unknown outcome after a day, but shows it to a person', async () => {
    await byResend()
    await join()
    resend.faults = ['cut-after']
    await sendDueMails(actor)
    moveClock(25 * hour)
    await sendDueMails(actor)
    expect(await rows()).toMatchObject([{ state: 'failed', lastError: 'outcome_unknown' }])
    expect(resend.requests).toBe(1)
  })

  it('goes on for days while nothing was ever handed over', async () => {
    await byResend()
    await resend.close()
    await join()
    for (let n = 0; n < 30; n++) {
      await sendDueMails(actor)
      moveClock(hour)
    }
    expect(await rows()).toMatchObject([{ state: 'queued', lastError: 'resend_unreachable', uncertainAt: null }])
    resend = await resendStandIn()
  })
})

describe('claims', () => {
  it('gives each mail to one of many workers', async () => {
    await bySmtp()
    const people = Array.from({ length: 12 }, () => `czytelnik-${randomUUID().slice(0, 8)}@skrzynka.example`)
    for (const one of people)
      await ask({ officeId: office.id, address: one, choice: 'dodaj', locale: 'pl', texts: [rules] })
    await Promise.all(Array.from({ length: 5 }, () => sendDueMails(actor)))
    expect(smtp.received.map(({ envelopeTo }) => envelopeTo[0]).toSorted()).toEqual(people.toSorted())
  })

  it('come back when the worker died, and its late answer is not written any more', async () => {
    await join()
    const [first] = await claimMails(actor, 10)
    expect(first).toBeDefined()
    expect(await claimMails(actor, 10)).toEqual([])
    moveClock(3 * minute)
    const [second] = await claimMails(actor, 10)
    expect(second).toMatchObject({ id: first?.id, attempts: 2 })
    expect(second?.uncertainAt).not.toBeNull()
    if (!first || !second) throw new Error('no claim')
    const accepted = { outcome: 'accepted', providerId: null } as const
    const route = { name: 'smtp', keyed: false }
    expect(await settleMail(actor, first, route, accepted)).toBe(false)
    expect(await settleMail(actor, second, route, accepted)).toBe(true)
  })

  it('do not send what was erased meanwhile, and do not write its address back', async () => {
    await bySmtp()
    await join()
    const [mail] = await claimMails(actor, 1)
    const { id } = await subscription()
    await confirmJoin(tokenFor('join', id))
    await leave(tokenFor('stop', id), 'header')
    if (!mail) throw new Error('no claim')
    expect(
      await settleMail(actor, mail, { name: 'smtp', keyed: false }, { outcome: 'accepted', providerId: null }),
    ).toBe(false)
    expect(await sendDueMails(actor)).toBe(0)
    expect(await tablesHolding(address)).toEqual([])
    expect(filesHolding(address)).toEqual([])
  })
})

describe('routes and the outbox', () => {
  it('keep the secret sealed and never give it back', async () => {
    const secret = 'smtp://uzytkownik:bardzo-tajne-haslo@127.0.0.1:2525'
    await saveMailRoute(administrator.actor, office.id, { ...empty, transport: 'smtp', smtpSecret: secret })
    expect(await tablesHolding('bardzo-tajne-haslo')).toEqual([])
    expect(await mailRoute(administrator.actor, office.id)).toMatchObject({
      transport: 'smtp',
      hasSecret: true,
      effective: 'smtp',
    })
    await saveMailRoute(administrator.actor, office.id, { ...empty, transport: 'smtp', fromName: 'Inny podpis' })
    expect(await mailRoute(administrator.actor, office.id)).toMatchObject({ hasSecret: true, fromName: 'Inny podpis' })
    await expect(
      saveMailRoute(administrator.actor, office.id, { ...empty, transport: 'resend' }),
    ).rejects.toMatchObject({
      code: 'invalid',
      fields: { resendSecret: expect.any(String) },
    })
    const dpo = await makePerson({ roles: { [office.id]: ['dpo'] } })
    await expect(mailRoute(dpo.actor, office.id)).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('send a test mail to staff', async () => {
    await bySmtp()
    await sendTestMail(administrator.actor, office.id, administrator.email)
    await sendDueMails(actor)
    expect(smtp.received).toMatchObject([
      { subject: 'Wiadomość próbna – UG Testowo', envelopeTo: [administrator.email] },
    ])
  })

  it('show whole mails in example mode only', async () => {
    await join()
    await sendDueMails(actor)
    const [mail] = await rows()
    expect(mail).toMatchObject({ state: 'sent', route: 'outbox' })
    expect(await outboxMails(administrator.actor)).toMatchObject({
      exampleMode: false,
      mails: expect.arrayContaining([expect.objectContaining({ id: mail?.id, recipient: null })]),
    })
    await withScope([], (tx) => tx.office.updateMany({ data: { example: true } }))
    expect(await openOutboxMail(administrator.actor, mail?.id ?? '')).toMatchObject({
      exampleMode: true,
      recipient: address,
    })
    const dpo = await makePerson({ roles: { [office.id]: ['dpo'] } })
    await expect(outboxMails(dpo.actor)).rejects.toMatchObject({ code: 'forbidden' })
    const { text } = await renderById(mail?.id ?? '')
    expect(text).toContain('/potwierdz/')
  })

  it('belong to their office: another office’s mails are neither seen nor retried', async () => {
    await join()
    const [mail] = await rows()
    const other = await makeOffice()
    await makePolicyVersion(other.id, { slug: 'newsletter', kind: 'newsletter' })
    const stranger = await makePerson({ roles: { [other.id]: ['dpo', 'publisher'] } })
    await expect(mailsOfOffice(stranger.actor, office.id)).rejects.toMatchObject({ code: 'not_found' })
    await expect(retryMail(stranger.actor, office.id, mail?.id ?? '')).rejects.toMatchObject({ code: 'not_found' })
    await expect(retryMail(stranger.actor, other.id, mail?.id ?? '')).rejects.toMatchObject({ code: 'not_found' })
    const editor = await makePerson({ roles: { [office.id]: ['editor'] } })
    await expect(mailsOfOffice(editor.actor, office.id)).rejects.toMatchObject({ code: 'forbidden' })
  })
})
