// Many mails over kept connections against a real SMTP server that refuses, stalls and breaks off: nobody twice, nobody lost unseen.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type SinkOptions, type SmtpSink, smtpSink } from '@/e2e/support/smtp-sink'
import type { OutgoingMail } from '../transports/transport'
import { closeSmtpPools, connectionsOf, smtpPool } from './smtp-pool'

const mailTo = (number: number): OutgoingMail => ({
  id: `5f8e1c8a-5a5e-4b5e-9f0e-${String(number).padStart(12, '0')}`,
  from: { name: 'Urząd Gminy Testowo', address: 'newsletter@testowo.example' },
  replyTo: 'urzad@testowo.example',
  to: `czytelnik${number}@skrzynka.example`,
  subject: 'Wydanie 1 – zażółć gęślą jaźń',
  html: `<!doctype html><html lang="pl"><p>Dzień dobry ${number}</p></html>`,
  text: `Dzień dobry\n.\n..kropki\n${number}`,
  headers: { 'List-Unsubscribe': `<http://localhost:3000/api/wypis/${number}>` },
})
const limits = { connect: 600, silence: 700 }
const yes = async () => true

let sink: SmtpSink
const start = async (options: SinkOptions = {}) => {
  await sink?.close()
  sink = await smtpSink(0, options)
}
beforeEach(() => start())
afterEach(async () => {
  closeSmtpPools()
  await sink.close()
})
const pool = (size = 4) => smtpPool(sink.url, size, limits)
const one = (number: number, before = yes) => pool().send(mailTo(number), before)
const many = (count: number, size = 4, before = yes) =>
  Promise.all(Array.from({ length: count }, (_, number) => pool(size).send(mailTo(number), before)))

const accepted = { outcome: 'accepted', providerId: null }

describe('kept connections', () => {
  it('carry many mails, one recipient each, with the headers and a Message-ID that a repeat shares', async () => {
    expect(await many(40)).toEqual(Array.from({ length: 40 }, () => accepted))
    expect(sink.connections).toBe(4)
    expect(sink.received).toHaveLength(40)
    expect(new Set(sink.readers.values())).toEqual(new Set([1]))
    const mail = sink.received.find(({ envelopeTo }) => envelopeTo[0] === 'czytelnik7@skrzynka.example')
    expect(mail).toMatchObject({
      subject: 'Wydanie 1 – zażółć gęślą jaźń',
      from: { name: 'Urząd Gminy Testowo', address: 'newsletter@testowo.example' },
      to: [{ address: 'czytelnik7@skrzynka.example' }],
      messageId: `<${mailTo(7).id}@testowo.example>`,
    })
    expect(mail?.text?.trim()).toBe(mailTo(7).text)
    expect(mail?.html?.trim()).toBe(mailTo(7).html)
  })

  it('go on after a refused recipient', async () => {
    sink.faults = ['refuse-recipient', 'later', 'refuse-relay']
    const route = pool(1)
    const results = []
    for (let number = 0; number < 5; number++) results.push(await route.send(mailTo(number), yes))
    expect(results).toEqual([
      { outcome: 'refused', permanent: true, error: 'smtp_refused:550' },
      { outcome: 'refused', permanent: false, error: 'smtp_refused:451' },
      { outcome: 'refused', permanent: false, error: 'smtp_refused:550' },
      accepted,
      accepted,
    ])
    expect(sink.connections).toBe(1)
  })

  it('are opened again after a server came back', async () => {
    expect(await one(1)).toEqual(accepted)
    const { port } = sink
    await sink.close()
    expect(await one(2)).toEqual({ outcome: 'refused', permanent: false, error: 'smtp_unreachable' })
    sink = await smtpSink(port)
    expect(await one(3)).toEqual(accepted)
  })

  it('are fewer when the server likes fewer, and nobody waits for another day', async () => {
    await start({ mostConnections: 2 })
    expect(await many(60, 8)).toEqual(Array.from({ length: 60 }, () => accepted))
    expect(connectionsOf(sink.url)?.allowed).toBe(2)
    expect(new Set(sink.readers.values())).toEqual(new Set([1]))
  })

  it('are changed when one may carry no more messages', async () => {
    await start({ mostMessages: 3 })
    expect(await many(40)).toEqual(Array.from({ length: 40 }, () => accepted))
    expect(sink.connections).toBeGreaterThan(12)
    expect(new Set(sink.readers.values())).toEqual(new Set([1]))
    expect(sink.readers.size).toBe(40)
  })
})

describe('the word before the body', () => {
  it('is asked once, when the server waits for the message and has nothing of it', async () => {
    const before = vi.fn(async () => {
      expect(sink.received).toHaveLength(0)
      return true
    })
    expect(await one(1, before)).toEqual(accepted)
    expect(before).toHaveBeenCalledOnce()
  })

  it.each([async () => false, async () => Promise.reject(new Error('database away'))])(
    'sends nothing when it is no, or none',
    async (before) => {
      expect(await one(1, before)).toEqual({ outcome: 'refused', permanent: false, error: 'not_sent' })
      expect(await one(2)).toEqual(accepted)
      expect(sink.received.map(({ envelopeTo }) => envelopeTo)).toEqual([['czytelnik2@skrzynka.example']])
    },
  )

  it('is not asked for a recipient who is refused', async () => {
    sink.faults = ['refuse-recipient', 'later']
    const before = vi.fn(yes)
    await one(1, before)
    await one(2, before)
    expect(before).not.toHaveBeenCalled()
  })

  it('leaves nothing behind when the connection breaks while it is thought over', async () => {
    const before = async () => {
      await sink.close()
      return true
    }
    expect(await one(1, before)).toMatchObject({ outcome: 'refused', permanent: false })
    await start()
    expect(sink.received).toHaveLength(0)
  })
})

describe('what is known afterwards', () => {
  it.each(['cut-after', 'silent-after', 'cut-inside'] as const)(
    '"%s": unknown, and never tried again here',
    async (fault) => {
      sink.faults = [fault]
      const before = vi.fn(yes)
      expect(await one(1, before)).toEqual({ outcome: 'unknown', error: 'interrupted' })
      expect(before).toHaveBeenCalledOnce()
      expect(sink.received.length).toBe(fault === 'cut-inside' ? 0 : 1)
      expect(await one(2)).toEqual(accepted)
    },
  )

  it('a refusal after the message is a refusal', async () => {
    sink.faults = ['later-message', 'refuse-message', 'slow']
    expect(await one(1)).toEqual({ outcome: 'refused', permanent: false, error: 'smtp_refused:451' })
    expect(await one(2)).toEqual({ outcome: 'refused', permanent: true, error: 'smtp_refused:554' })
    expect(await one(3)).toEqual(accepted)
  })

  it('what broke before the message began is tried on another connection at once', async () => {
    sink.faults = ['cut-before', 'busy', 'cut-before']
    const before = vi.fn(yes)
    expect(await one(1, before)).toEqual(accepted)
    expect(before).toHaveBeenCalledOnce()
    expect(sink.received).toHaveLength(1)
  })

  it('a certificate that nobody signed stops the mail before it begins', async () => {
    await start({ startTls: true })
    const before = vi.fn(yes)
    expect(await one(1, before)).toEqual({ outcome: 'refused', permanent: false, error: 'smtp_tls' })
    expect(before).not.toHaveBeenCalled()
  })

  it('an address that is more than one recipient is refused for good, without a word to the server', async () => {
    const mail = { ...mailTo(1), to: 'a@skrzynka.example\r\nRCPT TO:<b@skrzynka.example>' }
    expect(await pool().send(mail, yes)).toEqual({ outcome: 'refused', permanent: true, error: 'bad_address' })
    expect(sink.connections).toBe(0)
  })
})
