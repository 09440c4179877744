// SMTP, one connection a mail. The message is read only after the server said 354, so it is known whether an attempt that
// broke had handed it over: before that a repeat is safe, after it the outcome is unknown until the answer (some milliseconds).
import { Readable } from 'node:stream'
import MailComposer from 'nodemailer/lib/mail-composer'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import { messageIdOf, type SendResult } from '../rules'
import type { OutgoingMail, Transport } from './transport'

type Failure = Error & { code?: string; responseCode?: number; response?: string; command?: string }

/** Options of a connection from `smtp://user:password@server:587` or `smtps://…` (TLS from the start, 465). */
function connectionOptions(url: URL, timeout: number) {
  const secure = url.protocol === 'smtps:'
  return {
    host: decodeURIComponent(url.hostname).replace(/^\[|\]$/g, ''),
    port: url.port ? Number(url.port) : secure ? 465 : 587,
    secure,
    // a password never travels in clear to another machine
    requireTLS: !secure && url.username !== '' && !isLocal(url.hostname),
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    dnsTimeout: timeout,
    socketTimeout: timeout * 2,
    logger: false,
    debug: false,
  }
}

const isLocal = (host: string): boolean => /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(host)

function compose(mail: OutgoingMail): Promise<Buffer> {
  return new MailComposer({
    messageId: messageIdOf(mail.id, mail.from.address),
    from: mail.from,
    replyTo: mail.replyTo ? { name: '', address: mail.replyTo } : undefined,
    // an object, never a string: a string is parsed and could hold a second recipient
    to: { name: '', address: mail.to },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    headers: mail.headers,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build()
}

/** A failure before or at the server's answer, in our codes: the server's own words may quote the address. */
function refusal(error: Failure): SendResult {
  const code = error.responseCode
  if (error.code === 'EAUTH') return { outcome: 'refused', permanent: false, error: 'smtp_login' }
  if (error.code === 'EDNS' || error.code === 'ENOTFOUND')
    return { outcome: 'refused', permanent: false, error: 'smtp_name' }
  if (error.code === 'ETLS') return { outcome: 'refused', permanent: false, error: 'smtp_tls' }
  if (!code) return { outcome: 'refused', permanent: false, error: 'smtp_unreachable' }
  return { outcome: 'refused', permanent: isFinal(error, code), error: `smtp_refused:${code}` }
}

/** Only what concerns this mailbox or this message is final; a refused sender or relay is a setting that a person will mend. */
function isFinal({ command, response }: Failure, code: number): boolean {
  if (code < 500) return false
  const enhanced = /^\d{3}[ -](5\.\d{1,3}\.\d{1,3})\b/.exec(response ?? '')?.[1]
  if (command === 'RCPT TO') return enhanced ? /^5\.(1\.[1236]|2\.1)$/.test(enhanced) : code === 550 || code === 553
  return command === 'DATA' && (enhanced ? enhanced.startsWith('5.6.') : code === 554)
}

/** One attempt on a fresh connection; `handed` is called when the server begins to receive the message. */
function deliver(
  url: URL,
  timeout: number,
  mail: OutgoingMail,
  message: Buffer,
  handed: () => Promise<boolean>,
): Promise<void> {
  const connection = new SMTPConnection(connectionOptions(url, timeout))
  return new Promise<void>((resolve, reject) => {
    const step = (next: () => void) => (error?: Error | null) => (error ? reject(error) : next())
    const send = () => {
      const stream = new Readable({
        read() {
          void handed().then(
            (go) => {
              if (!go) return this.destroy(new Error('not sent'))
              this.push(message)
              this.push(null)
            },
            (error: Error) => this.destroy(error),
          )
        },
      })
      connection.send({ from: mail.from.address, to: [mail.to] }, stream, step(resolve))
    }
    connection.once('error', reject)
    connection.once('end', () => reject(Object.assign(new Error('connection ended'), { code: 'ECONNECTION' })))
    connection.connect(
      step(() => {
        if (!url.username) return send()
        const credentials = { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) }
        connection.login({ credentials }, step(send))
      }),
    )
  }).finally(() => {
    connection.on('error', () => {}) // what breaks after the answer concerns nobody
    connection.quit()
    setTimeout(() => connection.close(), 1000).unref()
  })
}

async function attempt(
  url: string,
  timeout: number,
  mail: OutgoingMail,
  before: () => Promise<boolean>,
): Promise<SendResult> {
  let handed = false
  try {
    const message = await compose(mail)
    await deliver(new URL(url), timeout, mail, message, async () => {
      handed = await before()
      return handed
    })
    return { outcome: 'accepted', providerId: null }
  } catch (error) {
    const failure = error as Failure
    if (handed && !failure.responseCode) return { outcome: 'unknown', error: 'interrupted' }
    return refusal(failure)
  }
}

/** @param url checked address of the server. @param timeout milliseconds of silence until an attempt is given up */
export function smtpTransport(url: string, timeout = 15_000): Transport {
  return {
    name: 'smtp',
    keyed: false,
    send: (mail) => attempt(url, timeout, mail, async () => true),
    bulk: () => ({
      kind: 'single',
      name: 'smtp',
      size: 4,
      send: (mail, before) => attempt(url, timeout, mail, before),
    }),
  }
}
