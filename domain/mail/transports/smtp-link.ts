// One connection to an SMTP server, for one mail or for many in a row. A message is read only after the server said 354, so it is
// known whether an attempt that broke had handed it over: before that a repeat is safe, after it the outcome is unknown.
import { type Duplex, Readable } from 'node:stream'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { SendResult } from '../rules'

export type Failure = Error & {
  code?: string
  originalCode?: string
  responseCode?: number
  response?: string
  command?: string
}

/** Milliseconds: until a connection stands; of silence until it is given up, also at the server's last word on a message. */
export type SmtpLimits = { connect: number; silence: number }

export type Envelope = { from: string; to: string }

/** `ready`: lines end in CRLF, none opens with a dot, and the last one has no end. */
export type Message = { bytes: Buffer; ready: boolean }

/** `handed`: the first byte of the message may have left. `failure` null: the server took the message. */
export type Attempt = { handed: boolean; failure: Failure | null }

export type Link = {
  /** messages this connection has carried or tried to carry */
  readonly used: number
  readonly dead: boolean
  /** `before`: see SingleRoute.send. Afterwards the link is either ready for the next message or dead. */
  deliver(envelope: Envelope, message: Message, before: () => Promise<boolean>): Promise<Attempt>
  quit(): void
}

const isLocal = (host: string): boolean => /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(host)

/** Options of a connection from `smtp://user:password@server:587` or `smtps://…` (TLS from the start, 465). */
function connectionOptions(url: URL, { connect, silence }: SmtpLimits) {
  const secure = url.protocol === 'smtps:'
  return {
    host: decodeURIComponent(url.hostname).replace(/^\[|\]$/g, ''),
    port: url.port ? Number(url.port) : secure ? 465 : 587,
    secure,
    // a password never travels in clear to another machine
    requireTLS: !secure && url.username !== '' && !isLocal(url.hostname),
    connectionTimeout: connect,
    greetingTimeout: connect,
    dnsTimeout: connect,
    socketTimeout: silence,
    // a connection is closed at once and for good: half of a message must never look like an end
    socketCloseTimeout: 0,
    logger: false,
    debug: false,
  }
}

/** A failure before or at the server's answer, in our codes: the server's own words may quote the address. */
export function refusal(error: Failure): Extract<SendResult, { outcome: 'refused' }> {
  const code = error.responseCode
  if (error.code === 'NOT_SENT') return { outcome: 'refused', permanent: false, error: 'not_sent' }
  if (error.code === 'EAUTH') return { outcome: 'refused', permanent: false, error: 'smtp_login' }
  if (error.code === 'EDNS' || error.code === 'ENOTFOUND')
    return { outcome: 'refused', permanent: false, error: 'smtp_name' }
  if (isTls(error)) return { outcome: 'refused', permanent: false, error: 'smtp_tls' }
  if (!code) return { outcome: 'refused', permanent: false, error: 'smtp_unreachable' }
  return { outcome: 'refused', permanent: isFinal(error, code), error: `smtp_refused:${code}` }
}

/** No connection anybody could trust: a setting or a certificate that a person will mend. */
export const isTls = ({ code, originalCode = '' }: Failure): boolean =>
  code === 'ETLS' || /CERT|SSL|TLS|SIGNATURE/.test(originalCode)

/** Only what concerns this mailbox or this message is final; a refused sender or relay is a setting that a person will mend. */
function isFinal({ command, response }: Failure, code: number): boolean {
  if (code < 500) return false
  const enhanced = /^\d{3}[ -](5\.\d{1,3}\.\d{1,3})\b/.exec(response ?? '')?.[1]
  if (command === 'RCPT TO') return enhanced ? /^5\.(1\.[1236]|2\.1)$/.test(enhanced) : code === 550 || code === 553
  return command === 'DATA' && (enhanced ? enhanced.startsWith('5.6.') : code === 554)
}

/** What an attempt means for the mail. */
export function outcomeOf({ handed, failure }: Attempt): SendResult {
  if (!failure) return { outcome: 'accepted', providerId: null }
  if (handed && !failure.responseCode) return { outcome: 'unknown', error: 'interrupted' }
  return refusal(failure)
}

const ended = (): Failure => Object.assign(new Error('connection ended'), { code: 'ECONNECTION' })
const notSent = (): Failure => Object.assign(new Error('not sent'), { code: 'NOT_SENT' })

/**
 * The message as a stream that asks `before` when the server waits for it, and notes what it said before the first byte leaves.
 * The library would look at every byte for dots and lonely line ends, which is half of all work of a newsletter; a message that is
 * `ready` has none and goes behind that filter. It ends without a line break: the filter's end mark begins with one.
 */
function lazyMessage(
  { bytes, ready }: Message,
  before: () => Promise<boolean>,
  note: (word: 'handed' | 'declined') => void,
): Readable {
  let behind: { push(bytes: Buffer): unknown; end(): unknown } | null = null
  const decline = () => {
    note('declined')
    stream.destroy(notSent())
  }
  const begin = () => {
    // the connection broke while the caller noted that it begins: nothing left
    if (stream.destroyed) return
    note('handed')
    if (behind) {
      behind.push(bytes)
      behind.end()
      return
    }
    stream.push(bytes)
    stream.push(null)
  }
  const ask = () => {
    before().then((go) => (go ? begin() : decline()), decline)
  }
  let asked = false
  const stream: Readable = new Readable({
    read() {
      if (!asked) ask()
      asked = true
    },
  })
  if (ready) {
    stream.pipe = (target) => {
      behind = target as unknown as Duplex
      ask()
      return target
    }
  }
  return stream
}

const step = (resolve: () => void, reject: (error: Error) => void) => (error?: Error | null) =>
  error ? reject(error) : resolve()

function establish(connection: SMTPConnection, url: URL): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    connection.once('error', reject)
    // the reason comes after the end when the server closes with 421
    connection.once('end', () => setImmediate(() => reject(ended())))
    connection.connect(
      step(() => {
        if (!url.username) return resolve()
        const credentials = { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) }
        connection.login({ credentials }, step(resolve, reject))
      }, reject),
    )
  })
}

/** Connects and logs in. Throws a `Failure`; then nothing of it is left. @param gone called once when the link died */
export async function openLink(url: URL, limits: SmtpLimits, gone: () => void = () => {}): Promise<Link> {
  const connection = new SMTPConnection(connectionOptions(url, limits))
  let dead = false
  let used = 0
  let interrupt: (error: Failure) => void = () => {}
  const die = (error: Failure) => {
    interrupt(error)
    if (dead) return
    dead = true
    gone()
  }
  try {
    await establish(connection, url)
  } catch (error) {
    connection.on('error', () => {})
    connection.close()
    throw error
  }
  connection.on('error', die)
  connection.on('end', () => setImmediate(die, ended()))

  const send = (envelope: Envelope, stream: Readable) =>
    new Promise<Failure | null>((resolve) => {
      interrupt = resolve
      connection.send({ from: envelope.from, to: [envelope.to] }, stream, (error) => resolve(error ?? null))
    })
  const reset = () =>
    new Promise<boolean>((resolve) => {
      interrupt = () => resolve(false)
      connection.reset((error) => resolve(!error))
    })
  const close = () => {
    connection.close()
    die(ended())
  }
  return {
    get used() {
      return used
    },
    get dead() {
      return dead
    },
    async deliver(envelope, message, before) {
      used++
      let word = ''
      const stream = lazyMessage(message, before, (said) => {
        word = said
      })
      const broken = await send(envelope, stream)
      const failure = broken && word === 'declined' ? notSent() : broken
      stream.on('error', () => {}).destroy()
      // after an answer the session goes on; after anything else, or when the server has half a message, it cannot
      if (failure && (!failure.responseCode || failure.responseCode === 421 || !(await reset()))) close()
      interrupt = () => {}
      return { handed: word === 'handed', failure }
    },
    quit() {
      if (dead) return
      connection.quit()
      setTimeout(close, 1000).unref()
    },
  }
}
