// A mail as SMTP carries it: text and HTML as alternatives, quoted-printable, nothing that depends on chance. What all readers of an
// issue share is made once, in the head (`sharedLines`) as in the body (`quotedPrintable`).
import { domainToASCII } from 'node:url'
import { now } from '@/lib/clock'
import { messageIdOf } from '../rules'
import type { OutgoingMail } from '../transports/transport'
import { mailboxHeader, textHeader } from './header-lines'
import { quotedPrintable } from './quoted-printable'

/** `=_` cannot stand in quoted-printable, so no text can hold the boundary (RFC 2045, 6.7). */
const boundary = '=_okienko_alternative'
const lines = (...all: string[]): Buffer => Buffer.from(all.join('\r\n'))

const partHead = (type: string) => [
  `Content-Type: ${type}; charset=utf-8`,
  'Content-Transfer-Encoding: quoted-printable',
]
const textOpens = lines('', `--${boundary}`, ...partHead('text/plain'), '', '')
const htmlOpens = lines('', `--${boundary}`, ...partHead('text/html'), '', '')
const closes = lines('', `--${boundary}--`)

/** The address with its domain in ASCII, or null when it cannot be one recipient and nothing else. */
export function plainAddress(address: string): string | null {
  const [, local = '', domain = ''] =
    /^([^\s@<>()[\]\\,;:"\p{Cc}]{1,64})@([^\s@<>()[\]\\,;:"\p{Cc}]+)$/u.exec(address) ?? []
  const ascii = domain && domainToASCII(domain)
  return local && ascii ? `${local}@${ascii}` : null
}

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const two = (number: number): string => String(number).padStart(2, '0')

/** RFC 5322, 3.3, in UTC. */
export function mailDate(at: Date): string {
  const day = `${days[at.getUTCDay()]}, ${at.getUTCDate()} ${months[at.getUTCMonth()]} ${at.getUTCFullYear()}`
  return `${day} ${two(at.getUTCHours())}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())} +0000`
}

type Shared = { key: string; lines: string[] }
let shared: Shared = { key: '', lines: [] }

/** Lines that are the same in every mail of a run, made again only when one of them changes. */
function sharedLines({ from, replyTo, subject }: OutgoingMail): string[] {
  const key = JSON.stringify([from.name, from.address, replyTo, subject])
  if (shared.key === key) return shared.lines
  const reply = replyTo ? plainAddress(replyTo) : null
  const made = [
    mailboxHeader('From', from),
    reply && mailboxHeader('Reply-To', { name: '', address: reply }),
    textHeader('Subject', subject),
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
  ]
  shared = { key, lines: made.filter((line): line is string => Boolean(line)) }
  return shared.lines
}

const own = new Set(['message-id', 'date', 'from', 'to', 'cc', 'bcc', 'reply-to', 'sender', 'subject', 'mime-version'])
const isFurther = (name: string): boolean => !own.has(name.toLowerCase()) && !/^content-/i.test(name)

/**
 * The bytes that follow 354, without a line break at the end and without the end mark; lines end in CRLF and none opens with a dot.
 * @param to checked by `plainAddress`. @param scratch memory of an earlier message that is not needed any more
 */
export function mimeMessage(mail: OutgoingMail, to: string, scratch?: Buffer, at: Date = now()): Buffer {
  const further = Object.entries(mail.headers).map(([name, value]) =>
    isFurther(name) ? textHeader(name, value) : null,
  )
  const head = [
    `Message-ID: ${messageIdOf(mail.id, mail.from.address)}`,
    `Date: ${mailDate(at)}`,
    mailboxHeader('To', { name: '', address: to }),
    ...sharedLines(mail),
    ...further.filter((line) => line !== null),
    '',
  ]
  return joined(
    [
      Buffer.from(head.join('\r\n')),
      textOpens,
      ...quotedPrintable(mail.text),
      htmlOpens,
      ...quotedPrintable(mail.html),
      closes,
    ],
    scratch,
  )
}

const spare = 4096

/** The pieces as one, in the given memory when they fit. */
function joined(pieces: readonly Buffer[], scratch: Buffer | undefined): Buffer {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0)
  const whole = scratch && scratch.buffer.byteLength >= length ? Buffer.from(scratch.buffer) : null
  const target = whole ?? Buffer.from(new ArrayBuffer(length + spare))
  let at = 0
  for (const piece of pieces) at += piece.copy(target, at)
  return target.subarray(0, length)
}
