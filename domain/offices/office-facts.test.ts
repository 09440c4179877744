// Pure decisions about an office: host names, pictures, colours, sample sentences, and what is missing before the launch.
import { describe, expect, it } from 'vitest'
import { exampleSettings } from '@/prisma/maker-settings'
import { hostName } from './host-names'
import { imageHeader, readLogo } from './image-header'
import { colourProblem } from './rules/colour-problem'
import { missingFacts } from './rules/missing-facts'
import { sampleSentence } from './rules/name-samples'

const portal = 'https://portal.example:3000'

describe('hostName', () => {
  it.each([
    ['https://BIP.Testowo.example/', 'bip.testowo.example'],
    ['żółw.example', 'xn--w-uga1v8h.example'],
    ['urzad.example.', 'urzad.example'],
  ])('%s is %s', (typed, host) => {
    expect(hostName(typed, portal)).toEqual({ host })
  })

  it.each([
    '',
    'portal.example',
    'urzad',
    'urzad.example:8080',
    'urzad.example/bip',
    'ktos@urzad.example',
    '192.0.2.1',
    '-a.example',
    'a..example',
    `${'a'.repeat(64)}.example`,
    'a b.example',
    "a'.example",
  ])('refuses %j', (typed) => {
    expect(hostName(typed, portal)).toEqual({ problem: expect.any(String) })
  })
})

describe('imageHeader', () => {
  const png = Buffer.from('89504e470d0a1a0a0000000d4948445200000078000000500806000000aabbccdd00', 'hex')
  const jpeg = Buffer.concat([
    Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
    Buffer.from('ffc00011080050007803012200021101031101', 'hex'),
  ])
  const webp = (chunk: string, rest: string) =>
    Buffer.concat([
      Buffer.from('RIFF\x30\0\0\0WEBP', 'latin1'),
      Buffer.from(chunk),
      Buffer.from(rest, 'hex'),
      Buffer.alloc(16),
    ])

  it.each([
    ['image/png', png],
    ['image/jpeg', jpeg],
    ['image/webp', webp('VP8X', '0a000000000000007700004f0000')],
    ['image/webp', webp('VP8L', '0a0000002f77c01300')],
    ['image/webp', webp('VP8 ', '0a0000000000009d012a78005000')],
  ])('reads %s', (mime, bytes) => {
    expect(imageHeader(bytes)).toEqual({ mime, width: 120, height: 80 })
  })

  it('bears every broken file', () => {
    for (const whole of [png, jpeg, webp('VP8X', '00'), Buffer.from('<svg/>'), Buffer.from('GIF89a')])
      for (let length = 0; length < Math.min(whole.length, 24); length++)
        expect(imageHeader(whole.subarray(0, length))).toBeNull()
  })

  it('says what is wrong', () => {
    expect(readLogo(Buffer.from('GIF89a'))).toMatchObject({ problem: expect.stringMatching(/PNG, JPEG lub WebP/) })
    expect(readLogo(Buffer.alloc(600_000))).toMatchObject({ problem: expect.stringMatching(/512 KB/) })
    expect(readLogo(png)).toMatchObject({ mime: 'image/png', name: 'logo.png' })
  })
})

describe('colourProblem', () => {
  it('names a readable shade for a pale colour', () => {
    expect(colourProblem('#1d4e89')).toBeNull()
    const message = colourProblem('#ffcc00')
    expect(message).toMatch(/1,5 : 1/)
    expect(colourProblem(/#[0-9a-f]{6}/.exec(message ?? '')?.[0] ?? '')).toBeNull()
  })
})

describe('missingFacts', () => {
  const all = ['privacy', 'cookies', 'newsletter', 'rodo', 'accessibility'] as const
  const around = { hosts: 1, publishers: 1, mailReady: true, publishedKinds: all }
  const whole = exampleSettings({
    dpo: { ...exampleSettings().dpo, name: 'Osoba Przykładowa', deputyName: 'Osoba Zastępująca' },
    appearance: { primary: '#1d4e89', logoFileId: 'x', logoAlt: 'Herb' },
  })

  it('finds nothing in a whole office', () => {
    expect(missingFacts(whole, around)).toEqual([])
  })

  it.each([
    ['names', { names: { ...whole.names, locative: '' } }, true],
    ['address', { address: { ...whole.address, city: '' } }, true],
    ['controllerName', { controllerName: '' }, true],
    ['dpo.name', { dpo: { ...whole.dpo, name: '' } }, true],
    ['dpo.email', { dpo: { ...whole.dpo, email: '' } }, true],
    ['appearance.primary', { appearance: { ...whole.appearance, primary: '#ffff00' } }, true],
    ['contact.electronicDelivery', { contact: { ...whole.contact, electronicDelivery: '' } }, false],
    ['contact.hours', { contact: { ...whole.contact, hours: '' } }, false],
    ['dpo.deputyName', { dpo: { ...whole.dpo, deputyName: '' } }, false],
    ['appearance.logo', { appearance: { ...whole.appearance, logoFileId: '' } }, false],
  ])('misses %s', (key, over, required) => {
    expect(missingFacts({ ...whole, ...over }, around)).toEqual([expect.objectContaining({ key, required })])
  })

  it('asks for somebody who may publish', () => {
    const facts = missingFacts(whole, { ...around, publishers: 0 })
    expect(facts).toEqual([expect.objectContaining({ key: 'publisher', required: true })])
  })

  it('asks for newsletter rules and a mail route only where there is a newsletter', () => {
    const bare = {
      hosts: 1,
      publishers: 1,
      mailReady: false,
      publishedKinds: all.filter((kind) => kind !== 'newsletter'),
    }
    expect(missingFacts(whole, bare).map(({ key }) => key)).toEqual(['document.newsletter', 'mailRoute'])
    const without = { ...whole, newsletter: { ...whole.newsletter, enabled: false } }
    expect(missingFacts(without, bare)).toEqual([])
  })
})

it('sampleSentence stays silent without a name', () => {
  expect(sampleSentence('locative', ' ')).toBeNull()
  expect(sampleSentence('locative', 'Urzędzie Pracy')).toContain('w Urzędzie Pracy')
})
