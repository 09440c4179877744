// Both real routes against servers that fail in every way we know of.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ResendStandIn, resendStandIn } from '@/e2e/support/resend-stand-in'
import { type SmtpSink, smtpSink } from '@/e2e/support/smtp-sink'
import { resendTransport } from './resend'
import { smtpTransport } from './smtp'
import type { OutgoingMail } from './transport'

const mail: OutgoingMail = {
  id: '5f8e1c8a-5a5e-4b5e-9f0e-0b1f3d3f7a11',
  from: { name: 'Urząd Gminy Testowo', address: 'newsletter@testowo.example' },
  replyTo: 'urzad@testowo.example',
  to: 'czytelnik@skrzynka.example',
  subject: 'Potwierdź zapis – zażółć gęślą jaźń',
  html: '<!doctype html><html lang="pl"><body><p>Dzień dobry</p></body></html>',
  text: 'Dzień dobry',
  headers: {
    'List-Unsubscribe': '<http://localhost:3000/api/wypis/x>',
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  },
}

describe('smtp', () => {
  let sink: SmtpSink
  beforeEach(async () => {
    sink = await smtpSink()
  })
  afterEach(() => sink.close())
  const send = (over: Partial<OutgoingMail> = {}) => smtpTransport(sink.url, 1500).send({ ...mail, ...over })

  it('delivers both parts, the headers and a Message-ID that a repeat shares', async () => {
    expect(await send()).toEqual({ outcome: 'accepted', providerId: null })
    await send()
    const [first, second] = sink.received
    expect(first).toMatchObject({
      subject: mail.subject,
      from: mail.from,
      envelopeTo: [mail.to],
      messageId: `<${mail.id}@testowo.example>`,
      replyTo: [{ address: 'urzad@testowo.example' }],
    })
    expect(first?.text?.trim()).toBe('Dzień dobry')
    expect(first?.html).toContain('lang="pl"')
    const header = (key: string) => first?.headers.find((one) => one.key === key)?.value
    expect(header('list-unsubscribe')).toBe('<http://localhost:3000/api/wypis/x>')
    expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
    expect(second?.messageId).toBe(first?.messageId)
  })

  it('knows a final refusal from a setting, a delay and a lost connection', async () => {
    sink.faults = ['refuse-recipient']
    expect(await send()).toEqual({ outcome: 'refused', permanent: true, error: 'smtp_refused:550' })
    sink.faults = ['refuse-relay']
    expect(await send()).toEqual({ outcome: 'refused', permanent: false, error: 'smtp_refused:550' })
    sink.faults = ['later']
    expect(await send()).toEqual({ outcome: 'refused', permanent: false, error: 'smtp_refused:451' })
    sink.faults = ['cut-before']
    expect(await send()).toEqual({ outcome: 'refused', permanent: false, error: 'smtp_unreachable' })
    expect(sink.received).toHaveLength(0)
  })

  it('says "unknown" when the message was handed over and the answer is missing', async () => {
    sink.faults = ['cut-after']
    expect(await send()).toEqual({ outcome: 'unknown', error: 'interrupted' })
    expect(sink.received).toHaveLength(1)
  })

  it('reports a server that is not there', async () => {
    await sink.close()
    expect(await send()).toEqual({ outcome: 'refused', permanent: false, error: 'smtp_unreachable' })
    sink = await smtpSink()
  })

  it('does not let an address or a name smuggle in a second recipient or header', async () => {
    await send({ to: 'a@skrzynka.example, b@skrzynka.example' })
    await send({ to: 'a@skrzynka.example\r\nRCPT TO:<b@skrzynka.example>' })
    await send({ from: { name: 'Urząd\r\nBcc: b@skrzynka.example', address: mail.from.address } })
    await send({ subject: 'Temat\r\nBcc: b@skrzynka.example' })
    for (const { envelopeTo, headers } of sink.received) {
      expect(envelopeTo).not.toContain('b@skrzynka.example')
      expect(headers.map(({ key }) => key)).not.toContain('bcc')
    }
  })
})

const unpaced = { isQuiet: () => false, spaced: async () => {}, waitTurn: async () => null, learn: async () => {} }

describe('resend', () => {
  let server: ResendStandIn
  beforeEach(async () => {
    server = await resendStandIn()
  })
  afterEach(() => server.close())
  const send = (over: Partial<OutgoingMail> = {}) =>
    resendTransport('re_test', server.url, 700, unpaced).send({ ...mail, ...over })

  it('sends everything under the mail id as key', async () => {
    expect(await send()).toEqual({ outcome: 'accepted', providerId: 'stand-in-1' })
    expect(server.accepted).toMatchObject([
      {
        key: mail.id,
        body: {
          to: [mail.to],
          subject: mail.subject,
          from: '"Urząd Gminy Testowo" <newsletter@testowo.example>',
          headers: mail.headers,
        },
      },
    ])
  })

  it.each(['silent-after', 'cut-after', 'broken-after'] as const)(
    'does not double a mail whose answer was lost (%s)',
    async (fault) => {
      server.faults = [fault]
      expect(await send()).toEqual({ outcome: 'unknown', error: 'resend_answer_lost' })
      expect(await send()).toEqual({ outcome: 'accepted', providerId: 'stand-in-1' })
      expect(server.accepted).toHaveLength(1)
      expect(server.requests).toBe(2)
    },
  )

  it('takes "known key, other text" for what it is: accepted before', async () => {
    server.faults = ['cut-after']
    await send()
    expect(await send({ text: 'inna treść' })).toEqual({ outcome: 'accepted', providerId: null })
    expect(server.accepted).toHaveLength(1)
  })

  it('waits when told to, gives up on a bad address, waits for a person to mend a key', async () => {
    server.faults = ['rate', 'quota', 'invalid', 'unauthorised']
    expect(await send()).toEqual({
      outcome: 'refused',
      permanent: false,
      error: 'resend:429 rate_limit_exceeded',
      retryAfterSeconds: 2,
    })
    expect(await send()).toMatchObject({
      permanent: false,
      error: 'resend:429 daily_quota_exceeded',
      retryAfterSeconds: 3600,
    })
    expect(await send()).toEqual({ outcome: 'refused', permanent: true, error: 'resend:422 validation_error' })
    expect(await send()).toEqual({ outcome: 'refused', permanent: false, error: 'resend:401 missing_api_key' })
  })

  it('is certain that nothing was sent when no connection could be made', async () => {
    await server.close()
    expect(await send()).toEqual({ outcome: 'refused', permanent: false, error: 'resend_unreachable' })
    server = await resendStandIn()
  })
})
