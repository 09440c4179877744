// What bounces mean, as tables: by status code, by the provider's own words, by what an SMTP server answered; and how history counts.
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { bounceWords } from '@/domain/mail/rules/bounce-words'
import {
  countedMarks,
  markOf,
  outcomeOfBounce,
  outcomeOfRefusal,
  reasonOf,
  statusCodeIn,
  stopsAfter,
  worseReason,
} from './bounces'

const bounce = (type: string, subType: string, message: string) => {
  const outcome = outcomeOfBounce({ type, subType, message })
  return outcome && `${outcome.kind}:${outcome.code}`
}

describe('a bounce by its code', () => {
  test.each([
    ['550 5.1.1 The email account that you tried to reach does not exist', 'hard:5.1.1'],
    ['smtp; 550-5.1.1 user unknown', 'hard:5.1.1'],
    ['550 #5.1.0 Address rejected. 5.1.0', 'hard:5.1.0'],
    ['556 5.1.10 Recipient address has null MX', 'hard:5.1.10'],
    ['550 5.2.1 mailbox disabled', 'hard:5.2.1'],
    ['550 5.4.1 Recipient address rejected: Access denied', 'hard:5.4.1'],
    ['5.4.4 unable to route: dns lookup failure', 'hard:5.4.4'],
    ['552 5.2.2 mailbox full', 'soft:5.2.2'],
    ['452 4.2.2 over quota', 'soft:4.2.2'],
    ['4.4.7 message expired', 'soft:4.4.7'],
    ['550 5.7.1 blocked by policy', 'block:5.7.1'],
    ['554 5.7.26 unauthenticated mail', 'block:5.7.26'],
    ['421 4.7.0 try again later', 'block:4.7.0'],
    ['552 5.3.4 message too big', 'block:5.3.4'],
    ['553 5.1.8 sender domain not found', 'block:5.1.8'],
  ])('permanent „%s” is %s', (message, expected) => {
    expect(bounce('Permanent', 'General', message)).toBe(expected)
  })

  it('is told by the code also when the provider calls it something else', () => {
    expect(bounce('Transient', 'General', '550 5.1.1 no such user')).toBe('hard:5.1.1')
    expect(bounce('Undetermined', 'Undetermined', '')).toBe('soft:undetermined')
  })
})

describe('a bounce without a code', () => {
  test.each([
    ['Permanent', 'NoEmail', 'hard:noemail'],
    ['Permanent', 'Suppressed', 'hard:suppressed'],
    ['Transient', 'MailboxFull', 'soft:mailboxfull'],
    ['Transient', 'General', 'soft:general'],
    ['Transient', 'MessageTooLarge', 'block:messagetoolarge'],
    ['Transient', 'ContentRejected', 'block:contentrejected'],
    ['', '', 'soft:unknown'],
  ])('%s/%s is %s', (type, subType, expected) => {
    expect(bounce(type, subType, 'The recipient’s server said no.')).toBe(expected)
  })
})

test.each([
  'Automatic reply: jestem na urlopie',
  'Auto-reply: out of office until Monday',
  'Autoresponder',
  'Odpowiedź: poza biurem do 3 stycznia',
  'Jestem nieobecny',
  'Abwesenheitsnotiz',
  '250 2.1.5 delivered, vacation message sent',
])('„%s” is no bounce', (message) => {
  expect(bounce('Transient', 'General', message)).toBeNull()
})

it('takes no address and no number of a machine for a code', () => {
  expect(statusCodeIn('host mx.example [192.5.1.1] said no')).toBeNull()
  expect(statusCodeIn('from 5.1.1.7 refused')).toBeNull()
  expect(statusCodeIn('said: 550 5.1.1. Bye')).toBe('5.1.1')
})

test.each([
  ['smtp_refused:550:5.1.1', 'hard:5.1.1'],
  ['smtp_refused:550', 'hard:550'],
  ['smtp_refused:553', 'hard:553'],
  ['smtp_refused:552', 'soft:552'],
  ['smtp_refused:554', 'block:554'],
  ['smtp_refused:554:5.7.1', 'block:5.7.1'],
  ['smtp_refused:550:5.7.1', 'block:5.7.1'],
  ['smtp_refused:450', 'soft:450'],
  ['smtp_refused:452:4.2.2', 'soft:4.2.2'],
  ['smtp_unreachable', 'soft:refused'],
])('the refusal %s means %s', (error, expected) => {
  expect(reasonOf(outcomeOfRefusal(error))).toBe(expected)
})

it('a relay that refuses us, tried until worn out, stops nobody', () => {
  expect(reasonOf(outcomeOfRefusal('smtp_refused:550', false))).toBe('block:550')
  expect(reasonOf(outcomeOfRefusal('smtp_refused:553', false))).toBe('block:553')
  expect(reasonOf(outcomeOfRefusal('smtp_refused:451', false))).toBe('soft:451')
})

describe('history', () => {
  test.each([
    ['sss', true],
    ['sdsds', true],
    ['ss', false],
    ['ssas', false],
    ['ssass', false],
    ['sasss', true],
    ['ssdddd', false],
    ['', false],
  ])('%s stops: %s', (marks, expected) => expect(stopsAfter(marks)).toBe(expected))

  it('keeps what the table can hold, and counting twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'd', 's'), maxLength: 30 }), (marks) => {
        const kept = countedMarks(marks)
        return /^[ds]{0,5}$/.test(kept) && countedMarks(kept) === kept && stopsAfter(kept) === stopsAfter(marks)
      }),
    )
  })

  it('can be cut anywhere: what was kept of the beginning and the rest say the same as all of it', () => {
    const marks = fc.string({ unit: fc.constantFrom('a', 'd', 's'), maxLength: 20 })
    fc.assert(
      fc.property(
        marks,
        marks,
        (older, live) => countedMarks(countedMarks(older) + live) === countedMarks(older + live),
      ),
    )
  })
})

it('two faults of one delivery have one worse reason, in either order', () => {
  const reason = fc.constantFrom(null, 'hard:5.1.1', 'soft:4.2.2', 'soft:5.2.2', 'block:5.7.1', 'provider_failed')
  fc.assert(fc.property(reason, reason, (a, b) => worseReason(a, b) === worseReason(b, a)))
  expect(worseReason('soft:4.2.2', 'hard:5.1.1')).toBe('hard:5.1.1')
})

it('a success over SMTP is known at once, over a provider only when it tells', () => {
  expect(markOf({ state: 'accepted', reason: null, route: 'smtp' })).toBe('a')
  expect(markOf({ state: 'accepted', reason: null, route: 'resend' })).toBe('')
  expect(markOf({ state: 'accepted', reason: 'delayed', route: 'resend' })).toBe('d')
})

it('has words for every kind, and none for other reasons', () => {
  expect(bounceWords('hard:5.1.1')).toBe('skrzynka nie istnieje (kod 5.1.1)')
  expect(bounceWords('soft:mailboxfull')).toBe('skrzynka jest pełna')
  expect(bounceWords('told_by_person')).toBeNull()
})
