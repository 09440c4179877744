// Our own composing says exactly what nodemailer's does, read by a third party, and keeps the rules of the wire.
import fc from 'fast-check'
import PostalMime, { decodeWords } from 'postal-mime'
import { describe, expect, it } from 'vitest'
import { composeMail } from '../transports/smtp'
import type { OutgoingMail } from '../transports/transport'
import { mimeMessage, plainAddress } from './mime'
import { quotedPrintable } from './quoted-printable'

const mail: OutgoingMail = {
  id: '5f8e1c8a-5a5e-4b5e-9f0e-0b1f3d3f7a11',
  from: { name: 'Urząd Gminy Testowo', address: 'newsletter@testowo.example' },
  replyTo: 'urzad@testowo.example',
  to: 'czytelnik@skrzynka.example',
  subject: 'Wydanie 1',
  html: '<p>Dzień dobry</p>',
  text: 'Dzień dobry',
  headers: {},
}
const at = new Date('2026-11-22T10:05:09Z')
const compose = (over: Partial<OutgoingMail>, scratch?: Buffer) =>
  mimeMessage({ ...mail, ...over }, mail.to, scratch, at)

const pieces = [
  '.',
  '..\n',
  '\n.\n',
  '\r\n.\r\n',
  '\r',
  'From ',
  '\nFrom kogoś',
  ' \n',
  '\t\n',
  '=',
  '=\n',
  '=_okienko',
  '--=_okienko_alternative',
]
const letters = [
  'zażółć gęślą jaźń',
  'Ґанок, Ірпінь',
  '–„”',
  '😀',
  '<p class="a">',
  '</p>',
  'https://urzad.example/wypis/abc?jezyk=uk&a=1',
]
// the library drops a CR before CRLF, we take it for a line's end: neither is tested here
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(...pieces, ...letters),
      fc.string({ unit: 'binary', maxLength: 90 }),
      fc.lorem({ maxCount: 40 }),
    ),
    {
      maxLength: 40,
    },
  )
  .map((parts) =>
    parts
      .join('')
      .replaceAll('\0', '')
      .replace(/\r+(?=\r\n)/g, ''),
  )
const word = fc.oneof(
  fc.constantFrom(...letters, 'a'.repeat(90), '=?UTF-8?Q?x?=', '"', '\\', ',', 'Gmina, Miasto'),
  fc.string({ maxLength: 30 }),
)
const header = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '))

const lineEnds = (value: string | undefined): string => (value ?? '').replace(/\r\n?|\n/g, '\n').trimEnd()
/** What every reader makes of a header: one line, single spaces. */
const flat = (value: string | undefined): string => (value ?? '').replace(/[\s\p{Cc}]+/gu, ' ').trim()

describe('a composed mail', () => {
  it('reads the same as the one of the library', async () => {
    await fc.assert(
      fc.asyncProperty(text, text, async (html, plain) => {
        const over = { html: `<p>${html}</p>`, text: `a${plain}b` }
        const mine = await PostalMime.parse(compose(over))
        const theirs = await PostalMime.parse(await composeMail({ ...mail, ...over }))
        expect(lineEnds(mine.html)).toBe(lineEnds(theirs.html))
        expect(lineEnds(mine.text)).toBe(lineEnds(theirs.text))
        expect(lineEnds(mine.html)).toBe(lineEnds(over.html))
        const { from, to, replyTo, subject, messageId } = theirs
        expect({ ...mine, attachments: [] }).toMatchObject({ from, to, replyTo, subject, messageId })
      }),
      { numRuns: 150 },
    )
  })

  it('keeps subject, names and further headers whatever letters they have', async () => {
    await fc.assert(
      fc.asyncProperty(header, header, header, async (subject, name, value) => {
        const mine = await PostalMime.parse(
          compose({ subject, from: { ...mail.from, name }, headers: { 'X-Mailing-Id': value } }),
        )
        expect(flat(mine.subject)).toBe(flat(subject))
        expect(flat(mine.from?.name)).toBe(flat(name))
        expect(mine.from?.address).toBe(mail.from.address)
        expect(flat(decodeWords(mine.headers.find(({ key }) => key === 'x-mailing-id')?.value ?? ''))).toBe(flat(value))
        expect(mine.to?.map(({ address }) => address)).toEqual([mail.to])
      }),
      { numRuns: 150 },
    )
  })

  it('keeps the rules of the wire: CRLF only, no line opens with a dot, none is too long, nothing but ASCII', () => {
    fc.assert(
      fc.property(text, header, header, (html, subject, name) => {
        const bytes = compose({ html, text: html, subject, from: { ...mail.from, name } })
        const raw = bytes.toString('latin1')
        expect(raw).toMatch(/^[\t\r\n -~]*$/)
        expect(raw.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
        for (const line of raw.split('\r\n')) {
          expect(line.length).toBeLessThanOrEqual(998)
          expect(line).not.toMatch(/^(\.|From )/)
        }
        expect(raw.endsWith('\r\n')).toBe(false)
        const bodyLines = raw.slice(raw.indexOf('\r\n\r\n')).split('\r\n')
        expect(Math.max(...bodyLines.map((line) => line.length))).toBeLessThanOrEqual(76)
        expect(raw).not.toMatch(/[ \t]\r\n(?!\r\n--)/)
      }),
      { numRuns: 150 },
    )
  })

  it('lets nothing in a value open another header or another recipient', async () => {
    const evil = 'Temat\r\nBcc: b@skrzynka.example\r\n\r\ntreść'
    const raw = compose({
      subject: evil,
      from: { name: evil, address: mail.from.address },
      headers: { 'X-A': evil, 'X-B\r\nBcc': 'b@skrzynka.example', Bcc: 'b@skrzynka.example', 'List-Id': '<n.example>' },
    })
    const { headers, to, bcc } = await PostalMime.parse(raw)
    expect(headers.map(({ key }) => key)).toEqual([
      'message-id',
      'date',
      'to',
      'from',
      'reply-to',
      'subject',
      'mime-version',
      'content-type',
      'x-a',
      'list-id',
    ])
    expect([to?.length, bcc]).toEqual([1, undefined])
  })

  it('tells its date and comes out the same again, also in memory that was used before', () => {
    expect(compose({}).toString()).toContain('\r\nDate: Sun, 22 Nov 2026 10:05:09 +0000\r\n')
    const long = compose({ html: 'x'.repeat(20_000) })
    const once = Buffer.from(compose({}))
    expect(compose({}, long).equals(once)).toBe(true)
    expect(compose({ html: 'y'.repeat(90_000) }, long).length).toBeGreaterThan(90_000)
  })
})

it('encodes pieces it has seen as it encodes them alone', () => {
  const page = `${'<p>Zażółć gęślą jaźń w treści wydania.</p>'.repeat(40)}\n`
  const once = Buffer.concat(quotedPrintable(page)).toString()
  expect(Buffer.concat(quotedPrintable(page)).toString()).toBe(once)
})

it('takes one plain address and nothing else', () => {
  expect(plainAddress('kto@skrzynka.example')).toBe('kto@skrzynka.example')
  expect(plainAddress('kto@żółw.example')).toBe('kto@xn--w-uga1v8h.example')
  for (const wrong of [
    '',
    'kto',
    'a@b.example, c@d.example',
    'a@b.example\r\nRCPT TO:<c@d.example>',
    '<a@b.example>',
    'a b@c.example',
    'a@b@c.example',
  ])
    expect(plainAddress(wrong)).toBeNull()
})
